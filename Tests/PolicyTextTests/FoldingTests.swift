import Foundation
import PolicyText
import Testing

@Suite struct FoldingTests {
  private func folded(_ text: String) -> String {
    String(String.UnicodeScalarView(FoldedText(text).characters.compactMap(Unicode.Scalar.init)))
  }

  @Test(arguments: [
    ("到 2025 年", "到2025年"), ("申请\n工作", "申请工作"), ("“放管服”改革", "放管服改革"), ("Ｒ＆Ｄ", "r&d"),
    ("国发［2020］7 号", "国发(2020)7号"), ("国发〔2020〕7号", "国发(2020)7号"), ("AI 2.0", "ai 2.0"),
    ("AI\u{3000}\n 2.0", "ai 2.0"), ("“5G”“6G”", "5g 6g"), ("A\u{200B}B", "ab"), ("人\u{0}才\u{FEFF}", "人才"),
    ("⼈才", "人才"), ("58％", "58%"), ("《意见》", "意见"), ("，。；：", ",。;:"), ("", ""), (" \u{3000}", ""),
  ])
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

  @Test func everyScalarThatNFKCKeepsAsOneIsMappedToIt() {
    for value in UInt32(0x80)..<0x11_0000 {
      guard let scalar = Unicode.Scalar(value), let age = scalar.properties.age, age.major <= 15 else {
        continue
      }
      let normal = String(scalar).precomposedStringWithCompatibilityMapping.unicodeScalars
      guard normal.count == 1, let target = normal.first, target != scalar else { continue }
      let direct = FoldedText(String(target)).characters
      #expect(FoldedText(String(scalar)).characters == direct, "U+\(String(value, radix: 16))")
    }
  }

  @Test func everyCharacterKnowsItsPlace() {
    let source = "到 2025 年，《R＆D》"
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
