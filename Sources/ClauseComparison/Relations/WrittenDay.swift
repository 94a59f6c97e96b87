import PolicyText

/// What stands in the place of a number: words for an amount or a day, and the end of a month.
extension WrittenNumber {
  /// What stands where a number may: 全额 for a share, 长期有效 for a span of time, 公布之日 for a day.
  static func inWords(_ text: [UInt32], at start: Int) -> WrittenNumber? {
    // 标准的差额 is an amount of its own.
    guard start == 0 || text[start - 1] != Signs.of else { return nil }
    return words[text[start]]?.first { text[start...].starts(with: $0.word) }
      .map { WrittenNumber($0.value, $0.unit, end: start + $0.word.count) }
  }

  private static let words: [UInt32: [(word: [UInt32], value: String, unit: CountedUnit)]] = {
    let table: [(String, String, CountedUnit)] = [
      ("全额", "1.0", .share), ("差额", "part", .share), ("长期有效", "without end", .month),
      ("末位", "1.0", .wei), ("年底", "12.0", .month), ("年末", "12.0", .month),
    ]
    let issues = TextVerbs.issuing.map { ($0 + "之日", "issue", CountedUnit.issue) }
    return Dictionary(
      grouping: (table + issues).map { (FoldedText($0.0).characters, $0.1, $0.2) }, by: { $0.0[0] })
  }()

  /// 3月底 is 3月31日.
  static func monthEnd(_ text: [UInt32], at start: Int) -> WrittenNumber? {
    guard start > 1, text[start - 1] == month, ends.contains(text[start]) else { return nil }
    let before = text[..<(start - 1)].suffix(2)
    let numbers = before.indices.compactMap { place in number(text, at: place).map { (place, $0) } }
    guard let (place, number) = numbers.first(where: { $0.1.end == start - 1 }),
      (1...12).contains(number.value)
    else { return nil }
    let month = Int(number.value)
    let year = year(text, before: place)
    // Without its year nobody knows the last day of February.
    guard month != 2 || year != nil else { return WrittenNumber("end", .day, end: start + 1) }
    let last = PolicyDate.lastDay(ofMonth: month, year: year ?? 0)
    return WrittenNumber(Double(last), .day, end: start + 1)
  }

  /// In four digits: 2024年.
  private static func year(_ text: [UInt32], before place: Int) -> Int? {
    guard place > 4, text[place - 1] == yearMark, let year = digits(text, at: place - 5),
      year.end == place - 1
    else { return nil }
    return Int(year.value)
  }

  private static let yearMark = Signs.code("年")
  private static let month = Signs.code("月")
  private static let ends: CharacterGroup = "底末"
}
