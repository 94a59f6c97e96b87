import PolicyText

/// 2021年6月1日 in the place of 2021年10月3日 is one change, though two numbers of it are others.
extension WordingPair {
  /// Number changes within a day as changes of the day.
  func withWholeDays(_ changes: [Change]) -> [Change] {
    guard changes.contains(where: { $0.kind == .number }) else { return changes }
    let days = texts.map(Self.days)
    guard !days.upper.isEmpty, !days.lower.isEmpty else { return changes }
    return changes.map { change in
      guard change.kind == .number, let upper = change.upper, let lower = change.lower else { return change }
      func day(_ side: Side, _ range: Range<Int>) -> Range<Int>? {
        guard excerpts[side].range.contains(range) else { return nil }
        let place = excerpts[side].characters(in: range)
        return days[side].first { $0.contains(place) }
      }
      guard let above = day(.upper, upper.range), let below = day(.lower, lower.range) else { return change }
      return self.change(.number, above, below)
    }
  }

  /// Days and months with what they are of: 2021年6月1日, 6月1日, 2021年6月. In folded characters; O(n).
  private static func days(in text: [UInt32]) -> [Range<Int>] {
    text.indices.filter { text[$0] == month }.compactMap { mark in
      var start = numeral(text, before: mark)
      guard start < mark else { return nil }
      var parts = 1
      if start > 0, text[start - 1] == year, case let first = numeral(text, before: start - 1),
        first < start - 1
      {
        (start, parts) = (first, 2)
      }
      var end = mark + 1
      while end < text.count, isNumeral(text[end]) { end += 1 }
      if end > mark + 1, end < text.count, text[end] == day {
        (end, parts) = (end + 1, parts + 1)
      } else {
        end = mark + 1
      }
      return parts > 1 ? start..<end : nil
    }
  }

  /// Where the numeral that ends at a place begins.
  private static func numeral(_ text: [UInt32], before end: Int) -> Int {
    var start = end
    while start > 0, isNumeral(text[start - 1]) { start -= 1 }
    return start
  }

  private static func isNumeral(_ character: UInt32) -> Bool {
    Folding.isDigit(character) || numerals.contains(character)
  }

  private static let numerals: CharacterGroup = "一二三四五六七八九十〇零"
  private static let (year, month, day) = (Signs.code("年"), Signs.code("月"), Signs.code("日"))
}
