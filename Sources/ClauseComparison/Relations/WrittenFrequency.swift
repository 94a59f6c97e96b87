import PolicyText

/// How often, and by what an amount is reckoned.
extension WrittenNumber {
  /// 元/公顷, 元/月: what an amount is reckoned by, which makes it another.
  private static func rate(_ text: [UInt32], at start: Int) -> WrittenNumber? {
    guard text[start] == Signs.slash, start > 0, !Folding.isLatinOrDigit(text[start - 1]),
      let base = Units.longest(text, at: start + 1)
    else { return nil }
    let end = start + 1 + base.length
    if periods.contains(base.plain) {
      return WrittenNumber("\(base.scale) \(base.plain.rawValue)", .every, end: end)
    }
    return bases.contains(base.plain)
      ? WrittenNumber("\(base.plain.rawValue) \(base.scale)", .each, end: end) : nil
  }

  /// 每季度, 每半年, 每两年, 按月, 逐年: how often.
  static func frequency(_ text: [UInt32], at start: Int) -> WrittenNumber? {
    if let rate = rate(text, at: start) { return rate }
    guard everyMarks.contains(text[start]), start + 1 < text.count else { return nil }
    var (count, index) = (1.0, start + 1)
    if text[index] == half, let half = half(text, at: index) {
      return WrittenNumber("\(half.key)", .every, end: half.end)
    }
    if text[start] == Signs.every, let number = number(text, at: index) {
      (count, index) = (number.value, number.end)
    }
    if text[start] == Signs.every, let base = Units.longest(text, at: index), bases.contains(base.plain) {
      return WrittenNumber(
        "\(base.plain.rawValue) \(count * base.scale)", .each, end: index + base.length, bindsAlone: false)
    }
    guard let unit = Units.longest(text, at: index), periods.contains(unit.plain) else {
      // 季 alone is no unit: 四季.
      return text[index...].first == season
        ? WrittenNumber("\(3 * count) \(CountedUnit.month.rawValue)", .every, end: index + 1) : nil
    }
    let end = index + unit.length
    guard end == text.count || !noPeriods.contains(text[end]) else { return nil }
    return WrittenNumber("\(count * unit.scale) \(unit.plain.rawValue)", .every, end: end)
  }

  private static let everyMarks: CharacterGroup = "每按逐"
  /// 按年龄, 按日期, 按月份.
  private static let noPeriods: CharacterGroup = "龄期份"
  /// By which an amount is reckoned: 每平方米, 每户. 每个 and 每家 are words of style.
  private static let bases: Set<CountedUnit> = [
    .squareMetre, .cubicMetre, .mass, .kilowattHour, .hu, .ren, .chuang, .liang, .tai, .renci, .lesson,
    .credit,
  ]
  private static let periods: Set<CountedUnit> = [.month, .day, .hour, .term, .workday]

  private static let (half, one) = (Signs.code("半"), Signs.code("一"))
  /// Of 半数.
  private static let count = Signs.code("数")
  private static let cut = Signs.code("减")
  private static let season = Signs.code("季")

  /// 半年, 半数; 一半.
  static func half(_ text: [UInt32], at start: Int) -> WrittenNumber? {
    if text[start] == one, start + 1 < text.count, text[start + 1] == half {
      return WrittenNumber(0.5, .share, end: start + 2)
    }
    // 减半征收
    if text[start] == half, start > 0, text[start - 1] == cut {
      return WrittenNumber(0.5, .share, end: start + 1)
    }
    guard text[start] == half, start + 1 < text.count else { return nil }
    if text[start + 1] == count { return WrittenNumber(0.5, .share, end: start + 2) }
    guard let unit = Units.longest(text, at: start + 1),
      [.month, .day, .hour].contains(unit.plain)
    else { return nil }
    return WrittenNumber(unit.scale / 2, unit.plain, end: start + 1 + unit.length)
  }
}
