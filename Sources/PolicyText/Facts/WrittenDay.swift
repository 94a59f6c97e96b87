/// A day or month in a sentence: 2024年9月30日, 2024年6月, 二〇二五年, 9月30日, 2026-12-31; with the time of the day behind it.
struct WrittenDay {
  private(set) var year: Int?
  private(set) var month: Int?
  private(set) var day: Int?
  let start: Int
  /// Behind the last scalar.
  private(set) var end: Int

  /// A month alone is one only where 底, 前 or the like follows; 3月 after another number is its end.
  init?(_ text: ScalarText, at start: Int) {
    self.start = start
    end = start
    if readDigits(text) { return }
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
    if day != nil { passTime(text) }
  }

  /// 2026-12-31, 2026.12.31, 2026/12/31: a year of four digits, and nothing beside that makes it a part of something longer.
  private mutating func readDigits(_ text: ScalarText) -> Bool {
    guard let mark = text[start + 4], "-－.．/／".unicodeScalars.contains(mark),
      !WrittenDay.goesOn(text, start - 1),
      let year = WrittenDay.digits(text, at: start, atMost: 4), year.end == start + 4,
      (1949...2199).contains(year.value),
      let month = WrittenDay.digits(text, at: year.end + 1, atMost: 2), (1...12).contains(month.value),
      text[month.end] == mark, let day = WrittenDay.digits(text, at: month.end + 1, atMost: 2),
      (1...31).contains(day.value), text.isGap(before: day.end) || !WrittenDay.goesOn(text, day.end)
    else { return false }
    (self.year, self.month, self.day, end) = (year.value, month.value, day.value, day.end)
    passTime(text)
    return true
  }

  /// A letter or digit, or a mark that joins it to one.
  private static func goesOn(_ text: ScalarText, _ index: Int) -> Bool {
    guard let scalar = text[index], scalar.value < 0x80 || Numeral.isArabic(scalar) else { return false }
    return Numeral.isArabic(scalar) || scalar.properties.isAlphabetic || "-./".unicodeScalars.contains(scalar)
  }

  private static func digits(_ text: ScalarText, at start: Int, atMost length: Int) -> (value: Int, end: Int)?
  {
    var value = 0
    var end = start
    while end - start < length, let scalar = text[end], let digit = Numeral.arabic(scalar),
      end == start || !text.isGap(before: end)
    {
      value = value * 10 + Int(digit)
      end += 1
    }
    return end > start ? (value, end) : nil
  }

  /// （星期五）17:00, 下午5时30分, 24时: a part of the day, no amount of hours.
  private mutating func passTime(_ text: ScalarText) {
    var index = end
    if text[index].map(Bracket.opens) == true,
      text.stands("星期", at: index + 1) || text.stands("周", at: index + 1),
      let close = (index + 2..<index + 5).first(where: { text[$0].map(Bracket.closes) == true })
    {
      index = close + 1
    }
    if let length = WrittenDay.halves.length(in: text, at: index) { index += length }
    if let hour = WrittenDay.number(text, at: index, behind: "时")
      ?? WrittenDay.number(text, at: index, behind: "点"),
      hour.value <= 24
    {
      end = hour.end
      if let minute = WrittenDay.number(text, at: end, behind: "分") { end = minute.end }
      if text[end] == "半" || text[end] == "整" { end += 1 }
    } else if let hour = WrittenDay.digits(text, at: index, atMost: 2), hour.value <= 24,
      let colon = text[hour.end], ":：∶".unicodeScalars.contains(colon),
      let minute = WrittenDay.digits(text, at: hour.end + 1, atMost: 2), minute.end == hour.end + 3
    {
      end = minute.end
    }
  }

  private static let halves: WordList = "上午 下午 中午 晚上 晚 凌晨 早上 早 傍晚 夜间"

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
