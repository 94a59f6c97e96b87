import Fixtures
import Testing

@testable import PolicyText

/// The look at a text before its numbers are read: in lines where it sees none, reading finds none.
struct NumberMarksTests {
  private static let pieces: [String] =
    [
      "第", "每", "各", "百分之", "千分之", "万分之", "分之", "点", "半", "余", "多", "至", "到", "—", "前", "后", "以上", "底",
      "不超过", "至少", "有效期", "满", "统一", "条", "区", "的", "，", "。", "\n", " ", "　", "+", "“", "”目标", "〇", "Ｏ", "o",
      "5", "２", "%", "/", "∶", ":", "自", "起", "《", "》", "〔", "〕", "号",
    ] + "一二三四五六七八九十百千万亿两零".map(String.init) + NumberWords.units.words

  private static func mayHoldNumber(_ words: String) -> Bool {
    NumberMarks.line(in: Array(words.utf8).span, from: 0) != nil
  }

  /// The lines that may hold numbers, in their order.
  private static func lines(of text: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    while let line = NumberMarks.line(in: text.span, from: lines.last.map { $0.upperBound + 1 } ?? 0) {
      lines.append(line)
    }
    return lines
  }

  @Test(arguments: 0..<400 as Range<UInt64>) func aLineWithoutMarkHoldsNoNumber(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let length = Int.random(in: 1...9, using: &random)
      let words = (0..<length).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      let text = Array(words.utf8)
      let marked = Self.lines(of: text)
      var start = 0
      while start <= text.count {
        let end = text[start...].firstIndex(of: 0x0a) ?? text.count
        let line = start..<end
        if !marked.contains(line) {
          var reader = NumberReader(text, line)
          #expect(reader.next() == nil, "\(words)")
        }
        start = end + 1
      }
      #expect(marked.allSatisfy { $0.lowerBound == 0 || text[$0.lowerBound - 1] == 0x0a }, "\(words)")
    }
  }

  @Test(arguments: ["统一领导", "第十二条第三款", "一切组织", "第一百二十条之一的规定", "", "。\n"])
  func namesHaveNoMark(words: String) { #expect(!Self.mayHoldNumber(words)) }

  @Test(arguments: ["五十万元", "三分之二", "三千卡", "2025年", "半数", "第五月底前", "每区第一个", "二十亿", "一 年"])
  func numbersHaveAMark(words: String) { #expect(Self.mayHoldNumber(words)) }
}
