import PolicyText

/// Numbers that say which of several.
extension WrittenNumber {
  /// 甲级, 第二类.
  static func rank(_ text: [UInt32], at start: Int) -> WrittenNumber? {
    if let value = stems.firstIndex(of: text[start]), start + 1 < text.count, steps.contains(text[start + 1])
    {
      return WrittenNumber(Double(value + 1), .rank, end: start + 2)
    }
    if let day = weekday(text, at: start) { return day }
    guard text[start] == ordinal, start + 1 < text.count else { return nil }
    if let item = item(text, at: start + 1) { return item }
    if let number = ChineseNumber(text, at: start + 1) {
      guard number.end == text.count || text[number.end] != party else { return nil }
      return WrittenNumber(number.value, .ordinal, end: number.end)
    }
    guard Folding.isDigit(text[start + 1]), let number = digits(text, at: start + 1) else { return nil }
    return WrittenNumber(number.value, .ordinal, end: number.end)
  }

  /// 第（二）项.
  private static func item(_ text: [UInt32], at start: Int) -> WrittenNumber? {
    guard text[start] == open, let number = number(text, at: start + 1), number.end < text.count,
      text[number.end] == close
    else { return nil }
    return WrittenNumber(number.value, .ordinal, end: number.end + 1)
  }

  private static let open = FoldedText("（").characters[0]
  private static let close = FoldedText("）").characters[0]

  /// 周一, 星期日; 每周一次 is how often.
  private static func weekday(_ text: [UInt32], at start: Int) -> WrittenNumber? {
    var next = start + 1
    if text[start] == star, next < text.count, text[next] == period { next += 1 }
    guard next == start + 2 || text[start] == week, next < text.count,
      let day = weekdays.firstIndex(of: text[next]), Units.longest(text, at: next + 1) == nil
    else { return nil }
    return WrittenNumber(Double(day), .weekday, end: next + 1)
  }

  private static let (week, star, period) = (Signs.code("周"), Signs.code("星"), Signs.code("期"))
  private static let weekdays = Array("日一二三四五六".unicodeScalars.map(\.value))
  private static let stems = Array("甲乙丙丁".unicodeScalars.map(\.value))
  private static let steps: CharacterGroup = "级类等档"
  private static let ordinal = Signs.code("第")
  /// 第三方 is a name.
  private static let party = Signs.code("方")
}
