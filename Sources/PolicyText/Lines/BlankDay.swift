/// A day that was left open when the paper was drawn up: 2020年4月　日, 二〇二〇年　月　日.
enum BlankDay {
  /// - Parameter words: a line without white space.
  static func isWhole(_ words: String) -> Bool {
    guard words.utf8.count <= longest, words.closes(with: "日"), let year = words.place(of: "年"),
      let month = words.place(of: "月"), year.upperBound <= month.lowerBound
    else { return false }
    let day = words[month.upperBound...].dropLast()
    return day.isEmpty && isNumber(words[..<year.lowerBound], length: 4)
      && isNumber(words[year.upperBound..<month.lowerBound], length: 0)
  }

  /// 二〇二〇年十二月日, in bytes.
  private static let longest = 40

  private static func isNumber(_ words: Substring, length: Int) -> Bool {
    words.unicodeScalars.count >= length
      && words.unicodeScalars.allSatisfy {
        Numeral.isArabic($0) || Numeral.chineseDigit($0) != nil || $0 == "十" || PolicyDate.digit($0) == 0x3007
      }
  }
}
