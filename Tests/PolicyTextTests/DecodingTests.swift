import Fixtures
import Foundation
import Testing

@testable import PolicyText

@Suite struct DecodingTests {
  private static let source = """
    国务院关于某事的意见
    国发〔2020〕7号

    各省人民政府：
    一、总体要求
    （一）指导思想。到2025年，“高”和“新”𠮷。
    （二）基本原则。坚持创新。
    国务院
    2020年7月13日
    """

  /// 江蘇省人民政府關於促進發展的意見, and two clauses: as GB18030 it would be legal, and nonsense.
  private static let big5 =
    "a6bfc4acacd9a448a5c1ac46a9b2c3f6a9f3ab50b669b56fae69aabab74ea8a30a0aa440a142a55b"
    + "b16abbe2bec9a143a655a661ad6ea55bb16abbe2bec9a1430aa447a142a55bb16abacab7fea1430a"

  @Test func big5IsRefused() {
    let digits = Array(Self.big5)
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(digits[$0...$0 + 1]), radix: 16)
    }
    #expect(throws: DecodingError.notGB18030) { try DecodedText(bytes) }
  }

  private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    let units = [0xfeff] + Array(text.utf16)
    return units.flatMap { unit -> [UInt8] in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 255)]
      return bigEndian ? bytes : bytes.reversed()
    }
  }

  private static func gb18030(_ text: String) throws -> [UInt8] {
    // NSStringEncoding of GB18030: 0x8000_0000 and the Core Foundation encoding 0x0632.
    let encoding = String.Encoding(rawValue: 0x8000_0632)
    return try Array(#require(text.data(using: encoding)))
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func everyEncodingGivesTheSameDocument(lineEnd: String) throws {
    let text = Self.source.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd)
    let plain = try Document(reading: Array(Self.source.utf8), id: "a", file: "a.txt")
    #expect(plain.clauses.count == 2)
    let forms: [[UInt8]] = [
      Array(text.utf8), [0xef, 0xbb, 0xbf] + Array(text.utf8), Self.utf16(text, bigEndian: false),
      Self.utf16(text, bigEndian: true), try Self.gb18030(text),
    ]
    for form in forms { #expect(try Document(reading: form, id: "a", file: "a.txt") == plain) }
  }

  @Test func invisibleCharactersChangeNothing() throws {
    let plain = try Document(reading: Array(Self.source.utf8), id: "a", file: "a.txt")
    let dirty = Self.source.replacingOccurrences(of: "（一）", with: "\u{feff}（\u{200b}一\u{0}）")
      .replacingOccurrences(of: "坚持", with: "坚\u{00ad}持").replacingOccurrences(
        of: "各省", with: "\u{3000}\u{a0}各省")
    let document = try Document(reading: Array(dirty.utf8), id: "a", file: "a.txt")
    #expect(document.clauses == plain.clauses)
    #expect(document.text == plain.text)
    #expect(document.masthead == plain.masthead)
  }

  /// Where Unicode says so, at one look at the bytes and by the scalar; line ends and tabs are seen, annotations are not.
  @Test func whatIsInvisibleIsWhatUnicodeIgnores() {
    for value in Array(0...0x1_ffff) + Array(0xe_0000...0xe_1fff) as [UInt32] {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isControl =
        scalar.properties.generalCategory == .control && !"\t\n\u{c}\r\u{85}".unicodeScalars.contains(scalar)
      let expected =
        isControl || scalar.properties.isDefaultIgnorableCodePoint || (0xfff9...0xfffc).contains(value)
      let bytes = Array(String(scalar).utf8)
      #expect(InvisibleCharacters.isInvisible(value) == expected, "\(String(value, radix: 16))")
      #expect(InvisibleCharacters.length(in: bytes.span, at: 0) == (expected ? bytes.count : 0))
    }
  }

  /// Marks of direction, variants and annotations, and narrow spaces, change neither structure nor facts.
  @Test(arguments: [
    "\u{202a}", "\u{202e}", "\u{2066}", "\u{2069}", "\u{61c}", "\u{fe00}", "\u{fe0f}", "\u{e0100}", "\u{34f}",
    "\u{180e}", "\u{3164}", "\u{ffa0}", "\u{fffc}", "\u{fff9}", "\u{e0041}", "\u{9b}", "\u{202f}", "\u{205f}",
    "\u{1680}", "\u{2009}", "\u{3000}",
  ])
  func whatNobodySeesHidesNothing(sign: String) throws {
    func read(_ sign: String) throws -> (numbers: [String], facts: [String], folded: [UInt32]) {
      let document = try Document(
        reading: Array(
          """
          某市意见
          一、总体要求
          （一）目标。年龄不超过65\(sign)岁。
          \(sign)（二）任务。落实\(sign)人才政策。（牵头单位：市科\(sign)技局）
          \(sign)二、保障
          （\(sign)三）资金。每年安排300\(sign)万元。
          """.utf8), id: "a", file: "a.txt")
      let facts = document.clauses.flatMap { clause in
        document.numbers(of: clause).map { "\($0.value) \($0.unit ?? "")" }
      }
      return (
        document.clauses.map { "\($0.number)" }, facts,
        FoldedText(document.text, document.text.indices).characters
      )
    }
    let (plain, signed) = (try read(""), try read(sign))
    #expect(plain.numbers.count == 3 && plain.facts.count == 2)
    #expect(signed.numbers == plain.numbers && signed.folded == plain.folded)
    #expect(signed.facts == plain.facts)
  }

  /// A byte order mark keeps a text from being known as clean at one look.
  @Test(arguments: 0..<200) func aLookSaysWhatDecodingSays(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "甲", "，", "。", "a", "\n", "\r\n", "\t", "é", "·", "\u{ad}", "\u{200b}", "\u{2060}", "\u{feff}",
      "\u{fffd}",
      "\u{d7ff}", "\u{e000}", "\u{1000}", "\u{800}", "\u{7f}", "\u{80}", "\u{0}", "𠮷",
    ]
    let common = Array(pieces.shuffled(using: &generator).prefix(8))
    let text = (0..<60).map { _ in common.randomElement(using: &generator) ?? "" }.joined()
    let bytes = Array(text.utf8)
    #expect(try DecodedText(bytes).bytes == DecodedText([0xef, 0xbb, 0xbf] + bytes).bytes)
    // With one byte changed it is UTF-8 only where the library's own validation says so.
    var damaged = bytes
    if let place = damaged.indices.randomElement(using: &generator) {
      damaged[place] = UInt8.random(in: 0...255, using: &generator)
    }
    if (try? DecodedText(damaged))?.encoding == .utf8 {
      #expect(String(validating: damaged, as: UTF8.self) != nil)
    }
  }

  @Test func whatIsNoTextIsNamedWithItsPlace() {
    func error(_ bytes: [UInt8]) -> DecodingError? {
      do throws(DecodingError) {
        _ = try DecodedText(bytes)
        return nil
      } catch {
        return error
      }
    }
    #expect(error(Array("%PDF-1.7 ".utf8)) == .binary(.pdf))
    #expect(error([0x50, 0x4b, 0x03, 0x04, 0, 0]) == .binary(.zip))
    #expect(error(Array("国家高新区".utf8) + [0xff] + Array("甲".utf8)) == .invalid(.utf8, offset: 15))
    #expect(error([0xff, 0xfe, 0x00]) == .invalid(.utf16LittleEndian, offset: 2))
    #expect(error([0x41, 0xff, 0xff, 0x42]) == .invalid(.gb18030, offset: 1))
    #expect(error(Array(repeating: UInt8(1), count: 400)) == .controlCharacters(offset: 0))
    #expect(error([]) == nil)
  }

  @Test(arguments: 0..<300) func anyBytesAreADocumentOrAnError(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "一、", "（一）", "第一条", "。", "\n", "\r", "国家", "1.", "附件", "#", "目录", "\u{0}", "：", "2020年1月2日", "，", "（",
      "）",
    ]
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0..<120, using: &random) {
      if Int.random(in: 0..<12, using: &random) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &random))
      } else {
        bytes += Array(pieces[Int.random(in: 0..<pieces.count, using: &random)].utf8)
      }
    }
    guard let document = try? Document(reading: bytes, id: "x", file: "x") else { return }
    for clause in document.clauses {
      _ = document.citation(of: clause)
      #expect(clause.body.upperBound <= document.text.count)
      #expect(String(validating: document.text[clause.range], as: UTF8.self) != nil)
      #expect(String(validating: document.text[clause.body], as: UTF8.self) != nil)
    }
  }
}
