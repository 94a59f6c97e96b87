/// What a note of responsible units says behind them: by when (2023年12月底前完成), for how long (持续推进), how it is to be read
/// (排在首位的为牵头单位，下同).
enum NoteRemarks {
  /// The rest of a note.
  static func without(_ text: ScalarText, _ inside: Range<Int>) -> Range<Int> {
    var end = inside.upperBound
    while end > inside.lowerBound {
      // Nested brackets are each asked: of what is longer than a remark no more is read.
      let first = max(inside.lowerBound, end - longestRemark)
      let mark = text.scalars[first..<end].lastIndex { marks.contains($0) }
      guard let mark, mark + 1 == end || isRemark(text.string(mark + 1..<end)) else { break }
      end = mark
    }
    return inside.lowerBound..<end
  }

  private static let marks = "，,；;。".unicodeScalars
  /// In characters: 各项工作排在首位的为牵头单位，下同.
  private static let longestRemark = 60

  static func isRemark(_ words: String) -> Bool {
    guard let first = words.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else { return true }
    let isTime =
      ("0"..."9").contains(first) && words.unicodeScalars.contains { "年月日".unicodeScalars.contains($0) }
    return isTime || words.trimmingSpace == "下同" || words.mentions("的为") || words.mentions("者为")
      || spans.contains(where: words.trimmingSpace.opens)
  }

  private static let spans = ["持续", "长期", "常年", "全年", "每年", "逐年", "定期", "适时"]

  /// Of remarks, in UTF-8: 完成, 推进, 坚持, 下同, 前, 底, 实施.
  static let lastCharacters = ["成", "进", "持", "同", "前", "底", "施"]
}
