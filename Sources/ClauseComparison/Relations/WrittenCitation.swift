import PolicyText

/// Numbers by which a text or a place in one is cited: which text is meant, no amount of anything.
extension WrittenNumber {
  /// 〔2020〕7号, 2020年第6号, 第十五条; the day of a version in brackets, （2019年本）.
  static func citation(_ text: [UInt32], at start: Int) -> WrittenNumber? {
    if text[start] == open { return official(text, at: start) }
    if text[start] == ordinal { return place(inTextAt: start, text) }
    guard Folding.isDigit(text[start]), let year = year(text, at: start) else { return nil }
    return announcement(text, at: start, year) ?? version(text, at: start, year)
  }

  /// Four digits with 年 behind them.
  private static func year(_ text: [UInt32], at start: Int) -> (value: Double, end: Int)? {
    guard let year = digits(text, at: start), year.end == start + 4, year.end < text.count,
      text[year.end] == yearMark
    else { return nil }
    return (year.value, year.end + 1)
  }

  /// 〔2020〕7号
  private static func official(_ text: [UInt32], at start: Int) -> WrittenNumber? {
    guard start + 1 < text.count, Folding.isDigit(text[start + 1]), let year = digits(text, at: start + 1),
      year.end == start + 5, year.end + 1 < text.count, text[year.end] == close
    else { return nil }
    let place = text[year.end + 1] == ordinal ? year.end + 2 : year.end + 1
    return numbered(text, at: place, of: year.value)
  }

  /// 2020年第6号
  private static func announcement(
    _ text: [UInt32], at start: Int, _ year: (value: Double, end: Int)
  ) -> WrittenNumber? {
    guard year.end < text.count, text[year.end] == ordinal else { return nil }
    return numbered(text, at: year.end + 1, of: year.value)
  }

  private static func numbered(_ text: [UInt32], at place: Int, of year: Double) -> WrittenNumber? {
    guard let number = number(text, at: place), number.end < text.count, text[number.end] == mark else {
      return nil
    }
    return WrittenNumber("\(year)-\(number.value)", .citation, end: number.end + 1)
  }

  /// （2019年本）, （2020年12月28日修订）: of which version.
  private static func version(
    _ text: [UInt32], at start: Int, _ year: (value: Double, end: Int)
  ) -> WrittenNumber? {
    guard start > 0, text[start - 1] == open else { return nil }
    let end = text[year.end...].prefix(longestDay).firstIndex { !inDays.contains($0) && !Folding.isDigit($0) }
    guard let end, versions.contains(where: text[end...].starts) else { return nil }
    return WrittenNumber(String(codePoints: text[start..<end]), .citation, end: end)
  }

  /// 第十五条, 第（二）项, 第6号; 第3号线 has a name.
  private static func place(inTextAt start: Int, _ text: [UInt32]) -> WrittenNumber? {
    let isBracket = start + 1 < text.count && text[start + 1] == open
    guard let number = number(text, at: start + (isBracket ? 2 : 1)) else { return nil }
    let end = number.end + (isBracket ? 1 : 0)
    guard end < text.count, places.contains(text[end]), !isBracket || text[end - 1] == close,
      text[end] != mark || text[(end + 1)...].first.map(behindNames.contains) != true
    else { return nil }
    return WrittenNumber(number.value, .citation, end: end)
  }

  private static let (open, close) = (Signs.code("("), Signs.code(")"))
  private static let (ordinal, mark, yearMark) = (Signs.code("第"), Signs.code("号"), Signs.code("年"))
  private static let inDays: CharacterGroup = "月日"
  /// In characters: 12月28日.
  private static let longestDay = 7
  private static let versions = ["本", "版", "修订", "修正", "修改", "公布", "发布", "颁布", "通过"]
    .map { FoldedText($0).characters }
  private static let places: CharacterGroup = "编章节条款项目号"
  private static let behindNames: CharacterGroup = "线楼院馆站"
}
