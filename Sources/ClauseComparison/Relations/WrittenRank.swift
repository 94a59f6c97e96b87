import PolicyText

/// Numbers that say which of several.
extension WrittenNumber {
  /// 甲级, 第二类.
  static func rank(_ text: [UInt32], at start: Int) -> WrittenNumber? {
    if let value = stems.firstIndex(of: text[start]), start + 1 < text.count, steps.contains(text[start + 1])
    {
      return WrittenNumber(Double(value + 1), .rank, end: start + 2)
    }
    if let value = titles.firstIndex(of: text[start]), start + 1 < text.count, text[start + 1] == step,
      start + 2 == text.count || !noTitles.contains(text[start + 2])
    {
      return WrittenNumber(Double(-value - 1), .rank, end: start + 2)
    }
    if let day = weekday(text, at: start) { return day }
    if let place = place(text, at: start) ?? best(text, at: start) { return place }
    guard text[start] == ordinal, start + 1 < text.count else { return nil }
    if let item = item(text, at: start + 1) { return item }
    if let number = ChineseNumber(text, at: start + 1) {
      guard number.end == text.count || text[number.end] != party else { return nil }
      // 第一季度 and 一季度
      if let unit = Units.longest(text, at: number.end), unit.plain == .month, unit.scale == quarter {
        return WrittenNumber(number.value * quarter, .month, end: number.end + unit.length)
      }
      return WrittenNumber(number.value, .ordinal, end: number.end)
    }
    guard Folding.isDigit(text[start + 1]), let number = digits(text, at: start + 1) else { return nil }
    return WrittenNumber(number.value, .ordinal, end: number.end)
  }

  /// In months.
  private static let quarter = 3.0

  /// 前列, 前三, 前三名, 后3位: how far from the first or the last.
  private static func place(_ text: [UInt32], at start: Int) -> WrittenNumber? {
    guard start > 0, rows.contains(text[start - 1]) else { return nil }
    // 税前列支
    if text[start] == row, start + 1 == text.count || behindRow.contains(text[start + 1]) {
      return WrittenNumber("front", .wei, end: start + 1)
    }
    guard let number = number(text, at: start), number.value >= 1
    else { return nil }
    guard number.end < text.count, !behindRow.contains(text[number.end]) else {
      return Folding.isDigit(text[start]) ? nil : WrittenNumber(number.value, .wei, end: number.end)
    }
    return ranked.contains(text[number.end]) ? WrittenNumber(number.value, .wei, end: number.end + 1) : nil
  }

  /// 百强, 五十强, 世界500强: of how many the best. 统一强制 and 同一强度 are none.
  private static func best(_ text: [UInt32], at start: Int) -> WrittenNumber? {
    let hundred = ChineseNumber.scale(of: text[start]).map { (value: $0, end: start + 1) }
    guard let many = number(text, at: start) ?? hundred, many.value >= fewestOfBest, many.end < text.count,
      text[many.end] == strong
    else { return nil }
    return WrittenNumber(many.value, .wei, end: many.end + 1)
  }

  private static let strong = Signs.code("强")
  private static let fewestOfBest = 10.0
  private static let rows: CharacterGroup = "前后"
  private static let row = Signs.code("列")
  private static let behindRow: CharacterGroup = "，。；、的,;"
  private static let ranked: CharacterGroup = "名位强"

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
  /// 高级职称; 高级别 and 高级化 are words.
  private static let titles = Array("高中初".unicodeScalars.map(\.value))
  private static let step = Signs.code("级")
  private static let noTitles: CharacterGroup = "别化"
  private static let steps: CharacterGroup = "级类等档"
  private static let ordinal = Signs.code("第")
  /// 第三方 is a name.
  private static let party = Signs.code("方")
}
