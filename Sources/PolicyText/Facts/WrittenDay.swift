/// A day or month in a sentence: 2024年9月30日, 2024年6月, 二〇二五年, 9月30日.
struct WrittenDay {
  private(set) var year: Int?
  private(set) var month: Int?
  private(set) var day: Int?
  /// Behind the last scalar.
  private(set) var end: Int

  /// A month alone is one only where 底, 前 or the like follows; 3月 after another number is its end.
  init?(_ text: ScalarText, at start: Int) {
    end = start
    if let year = WrittenDay.number(text, at: start, behind: "年"), (1949...2199).contains(year.value) {
      self.year = year.value
      end = year.end
    }
    if let month = WrittenDay.number(text, at: end, behind: "月"), (1...12).contains(month.value) {
      self.month = month.value
      end = month.end
      for word in ["日", "号"] {
        guard let day = WrittenDay.number(text, at: end, behind: word), (1...31).contains(day.value) else {
          continue
        }
        self.day = day.value
        end = day.end
      }
    }
    guard year != nil || month != nil else { return nil }
  }

  private static func number(_ text: ScalarText, at start: Int, behind unit: String) -> (
    value: Int, end: Int
  )? {
    var reader = Numeral.Reader()
    var index = start
    while let scalar = text[index], reader.length < 4, reader.take(PolicyDate.digit(scalar)) { index += 1 }
    guard let value = reader.value, text.stands(unit, at: index) else { return nil }
    return (value, index + unit.unicodeScalars.count)
  }
}
