/// A day as sentences write it, with a month or day that no calendar has: 2026年13月1日, 二月三十日.
enum ImpossibleDay {
  /// In scalars.
  static func all(in text: ScalarText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for month in text.scalars.indices where text.scalars[month] == "月" {
      guard let numeral = number(text, before: month), let day = number(text, behind: month),
        text[day.end] == "日"
      else { continue }
      var start = numeral.start
      var year: Int?
      if text[start - 1] == "年", let written = number(text, before: start - 1) {
        (year, start) = (written.value, written.start)
      } else if let front = text[start - 1], "—－-–~～至到第前后".unicodeScalars.contains(front) {
        // 1—2月30日 counts months.
        continue
      }
      if !exists(year, numeral.value, day.value) { found.append(start..<day.end + 1) }
    }
    return found
  }

  /// Without its year the 29th of February is one.
  private static func exists(_ year: Int?, _ month: Int, _ day: Int) -> Bool {
    guard (1...12).contains(month) else { return false }
    return (1...PolicyDate.lastDay(ofMonth: month, year: year ?? 2000)).contains(day)
  }

  private static func number(_ text: ScalarText, before end: Int) -> (value: Int, start: Int)? {
    var start = end
    while end - start < longest, let scalar = text[start - 1], isDigit(scalar) { start -= 1 }
    return value(text, start..<end).map { ($0, start) }
  }

  private static func number(_ text: ScalarText, behind mark: Int) -> (value: Int, end: Int)? {
    var end = mark + 1
    while end - mark <= longest, let scalar = text[end], isDigit(scalar) { end += 1 }
    return value(text, mark + 1..<end).map { ($0, end) }
  }

  private static func value(_ text: ScalarText, _ range: Range<Int>) -> Int? {
    var reader = Numeral.Reader()
    for scalar in text.scalars[range] where !reader.take(scalar.value) { return nil }
    return reader.value
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    Numeral.digit(scalar.value) != nil || Numeral.unit(scalar.value) == 10
  }

  /// 二〇二六, 二十三.
  private static let longest = 4
}
