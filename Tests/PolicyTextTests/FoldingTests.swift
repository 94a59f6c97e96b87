import Foundation
import Testing

@testable import PolicyText

@Suite struct FoldingTests {
  private func folded(_ text: String) -> String {
    String(String.UnicodeScalarView(FoldedText(text).characters.compactMap(Unicode.Scalar.init)))
  }

  private static let spellings: [(source: String, expected: String)] = [
    ("到 2025 年", "到2025年"), ("申请\n工作", "申请工作"), ("“放管服”改革", "放管服改革"), ("Ｒ＆Ｄ", "r&d"),
    ("国发［2020］7 号", "国发(2020)7号"), ("国发〔2020〕7号", "国发(2020)7号"), ("AI 2.0", "ai 2.0"),
    ("AI\u{3000}\n 2.0", "ai 2.0"), ("“5G”“6G”", "5g 6g"), ("A\u{200B}B", "ab"), ("人\u{0}才\u{FEFF}", "人才"),
    ("⼈才", "人才"), ("58％", "58%"), ("《意见》", "意见"), ("，。；：", ",。;:"), ("", ""), (" \u{3000}", ""),
    // One sign, several code points.
    ("二○二○年", "二〇二〇年"), ("阿卜杜•拉・里‧木", "阿卜杜·拉·里·木"), ("1∶1", "1:1"), ("3〜5年", "3~5年"),
    ("3—5－6–7−8", "3-5-6-7-8"), ("120㎡", "120m2"), ("120 m²", "120 m2"), ("CO₂ PM₂.₅", "co2 pm2.₅"),
    ("100㎞", "100km"),
    ("Ⅱ级", "ii级"), ("⺠营⻓江⻛险", "民营长江风险"), ("⾧江", "长江"), ("國務院關於發展", "国务院关於发展"),
    // Characters of the table stay as they are.
    ("於乾隆瞭望", "於乾隆瞭望"), ("﹝2020﹞〖5〗", "(2020)(5)"),
    // Thousands.
    ("1,000万元", "1000万元"), ("1,234,567.5元", "1234567.5元"), ("1，000，000元", "1000000元"), ("1，500元", "1,500元"),
    ("2020,300", "2020,300"), ("1,0000", "1,0000"), ("0,500", "0,500"), ("1.5,000", "1.5,000"),
    ("a1,000", "a1,000"),
    // A raised digit is none of the number in front of it, nor is a note of a word.
    ("3×10⁴吨", "3×10⁴吨"), ("2000¹万元", "2000¹万元"), ("GDP²", "gdp²"), ("政策¹", "政策¹"),
  ]

  @Test(arguments: spellings)
  func spellingsThatAreOne(source: String, expected: String) { #expect(folded(source) == expected) }

  @Test(arguments: [
    ("1.3万亿", ["1.3", "万", "亿"]), ("2020.12.18", ["2020", ".", "12", ".", "18"]), ("R&D", ["r", "&", "d"]),
    ("5G网", ["5g", "网"]), ("第1.", ["第", "1", "."]), ("v1.3版", ["v1.3", "版"]), ("1.3.", ["1.3", "."]),
    ("1..3", ["1", ".", ".", "3"]),
  ])
  func runsAreWhole(source: String, expected: [String]) {
    let text = FoldedText(source)
    var tokens: [String] = []
    var index = 0
    while index < text.characters.count {
      let end = text.endOfToken(from: index)
      tokens.append(
        String(String.UnicodeScalarView(text.characters[index..<end].compactMap(Unicode.Scalar.init))))
      index = end
    }
    #expect(tokens == expected)
  }

  /// `FoldingTable` looks into no other.
  @Test func otherPlanesHoldNothingThatFolds() {
    for plane in UInt32(0)...0x10 where !FoldingTable.planes.contains(where: { $0.contains(plane << 16) }) {
      #expect((plane << 16..<(plane + 1) << 16).allSatisfy { Folding.foldAny($0) == $0 })
    }
  }

  @Test func everyScalarThatNFKCKeepsAsOneIsMappedToIt() {
    for value in UInt32(0x80)..<0x11_0000 {
      guard let scalar = Unicode.Scalar(value), let age = scalar.properties.age, age.major <= 15 else {
        continue
      }
      let normal = String(scalar).precomposedStringWithCompatibilityMapping.unicodeScalars
      guard normal.count == 1, let target = normal.first, target != scalar else { continue }
      // Raised digits stay apart from the number in front of them.
      if target.properties.numericType == .decimal, scalar.properties.numericType == .digit { continue }
      let direct = FoldedText(String(target)).characters
      #expect(FoldedText(String(scalar)).characters == direct, "U+\(String(value, radix: 16))")
    }
  }

  /// Text and query are folded apart: what is folded already is its own folding.
  @Test func foldingTwiceIsFoldingOnce() {
    for value in UInt32(0x20)..<0x3_0000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = FoldedText(String(scalar)).characters
      let again = FoldedText(String(String.UnicodeScalarView(once.compactMap(Unicode.Scalar.init))))
        .characters
      #expect(again == once, "U+\(String(value, radix: 16))")
    }
  }

  @Test func aSignOfSeveralLettersIsShownWhole() {
    let source = "面积120㎡以上"
    let text = TokenizedText(FoldedText(source))
    let bytes = Array(source.utf8)
    let match = text.matches(of: Phrase("120m²")!)
    #expect(match.map { String(decoding: bytes[text.source($0, in: bytes)], as: UTF8.self) } == ["120㎡"])
  }

  @Test func everyCharacterKnowsItsPlace() {
    let source = "到 2025 年，《R＆D》，國1,000"
    let text = FoldedText(source)
    let bytes = Array(source.utf8)
    #expect(text.offsets.count == text.characters.count)
    for (character, offset) in zip(text.characters, text.offsets) {
      var index = offset
      let scalar = UTF8Decoding.scalar(in: bytes.span, at: &index)
      #expect(FoldedText(String(Unicode.Scalar(scalar)!)).characters == [character])
    }
  }
}
