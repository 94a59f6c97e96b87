import Fixtures
import PolicyText
import Testing

/// Where a clause says what is to be done: all of its body, or all but the note at its end.
struct ProvisionRangeTests {
  private static let pieces = [
    "推进建设。", "加快落实；", "1.评估规划", "市科技局", "（责任单位：市科技局）", "（市甲局牵头，市乙局配合）", "【责任部门：各区县】", "责任单位：市科技局、市财政局",
    "（市科技局 ", "负责）", "（简称高新区）", "(", "）", "〔", "〕", "。", "。。", "\n", "\n", "\n\n", " ", "\u{3000}", "\u{a0}",
    "\u{2028}",
    "\u{85}", "\u{200b}", "\r", "\t", "配合单位:", "牵头", "：", "、", "😀", "（责任单位：市科技局、\n市财政局）", "（（市甲局负责）市乙局负责）",
  ]

  /// The body of a clause, in the middle of a text.
  private struct Body {
    let text: [UInt8]
    let range: Range<Int>

    init(_ random: inout SeededGenerator) {
      func said(_ count: Int) -> [UInt8] {
        (0..<count).flatMap { _ in
          Array((ProvisionRangeTests.pieces.randomElement(using: &random) ?? "").utf8)
        }
      }
      let (before, body, behind) = (said(2), said(Int.random(in: 0...9, using: &random)), said(2))
      text = before + body + behind
      range = before.count..<before.count + body.count
    }

    func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

    /// By every note of the whole body.
    var judged: Range<Int> {
      guard let last = ResponsibleUnits.notes(in: text, range).last else { return range }
      let follows = string(last.range.upperBound..<range.upperBound).unicodeScalars
      let isLast = follows.allSatisfy { $0 == "。" || $0.properties.isWhitespace }
      return isLast ? range.lowerBound..<last.range.lowerBound : range
    }
  }

  /// Only the last paragraph is read, for none before it can have the note.
  @Test(arguments: 0..<20 as Range<UInt64>) func theLastParagraphTellsAll(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var noted = 0
    for _ in 0..<200 {
      let body = Body(&random)
      let found = ResponsibleUnits.provisions(of: body.range, in: body.text)
      #expect(found == body.judged, "\(body.string(body.range).debugDescription)")
      noted += found == body.range ? 0 : 1
    }
    #expect(noted > 5)
  }

  @Test(arguments: [
    ("推进建设。", "推进建设。"), ("推进建设。（责任单位：市科技局）", "推进建设。"), ("推进建设。\n（市科技局负责）。\n", "推进建设。\n"),
    ("推进建设。\n责任单位：市科技局\n。\u{3000}", "推进建设。\n"), ("（市科技局负责）", ""), ("", ""),
    // What says more behind the note keeps it.
    ("推进建设。（责任单位：市科技局）\n加快落实。", "推进建设。（责任单位：市科技局）\n加快落实。"),
    ("1.评估。（市甲局负责）\n2.编制。（市乙局负责）", "1.评估。（市甲局负责）\n2.编制。"),
  ])
  func onlyTheNoteAtTheEndGoes(text: String, provisions: String) {
    let bytes = Array(text.utf8)
    let found = ResponsibleUnits.provisions(of: bytes.indices, in: bytes)
    #expect(String(decoding: bytes[found], as: UTF8.self) == provisions)
  }
}
