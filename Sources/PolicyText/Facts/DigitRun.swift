/// 1000, 1,000, 1，000, 1 000, 1.5, of either width.
struct DigitRun {
  let value: Double
  let hasPoint: Bool
  let end: Int

  init?(_ text: ScalarText, at start: Int) {
    var digits = ""
    var index = start
    var isGrouped = false
    var length = 0
    while let scalar = text[index], let digit = Numeral.arabic(scalar) {
      if index > start, text.isGap(before: index) {
        guard isGrouped || length <= 3, DigitRun.isGroup(text, at: index) else { break }
        isGrouped = true
      }
      digits += String(digit)
      length += 1
      index += 1
      if let mark = text[index], mark == "," || mark == "，", isGrouped || length <= 3,
        DigitRun.isGroup(text, at: index + 1)
      {
        isGrouped = true
        index += 1
      }
    }
    var hasPoint = false
    if let point = text[index], point == "." || point == "．", let next = text[index + 1],
      Numeral.isArabic(next), !text.isGap(before: index + 1)
    {
      hasPoint = true
      digits += "."
      index += 1
      while let scalar = text[index], let digit = Numeral.arabic(scalar), !text.isGap(before: index) {
        digits += String(digit)
        index += 1
      }
    }
    guard let value = Double(digits) else { return nil }
    self.value = value
    self.hasPoint = hasPoint
    end = index
  }

  /// Three digits and no fourth.
  private static func isGroup(_ text: ScalarText, at start: Int) -> Bool {
    for index in start..<start + 3 {
      guard let scalar = text[index], Numeral.isArabic(scalar) else { return false }
      guard index == start || !text.isGap(before: index) else { return false }
    }
    return text[start + 3].map { !Numeral.isArabic($0) || text.isGap(before: start + 3) } ?? true
  }
}
