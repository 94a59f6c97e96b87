/// A day as written; no clock, no zone.
package struct PolicyDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Nil unless it is a day of the calendar between 1900 and 2199.
  package init?(year: Int, month: Int, day: Int) {
    guard (1900..<2200).contains(year), (1...12).contains(month),
      (1...PolicyDate.lastDay(ofMonth: month, year: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// - Parameter month: from 1 to 12.
  package static func lastDay(ofMonth month: Int, year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  package static func < (a: PolicyDate, b: PolicyDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  /// 2020-12-18
  package var description: String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}

extension PolicyDate {
  /// The first day written in a text: 2020年12月18日, 二〇二〇年七月十三日, 2020-12-18, 2020.12.18.
  package init?(firstIn text: String) {
    guard let first = PolicyDate.all(in: ScalarText(text), atMost: 1).first else { return nil }
    self = first.date
  }

  /// Every day in a text, with its place in scalars.
  static func all(in text: ScalarText, atMost limit: Int = .max) -> [(date: PolicyDate, range: Range<Int>)] {
    var found: [(date: PolicyDate, range: Range<Int>)] = []
    var index = 0
    while index < text.count, found.count < limit {
      defer { index += 1 }
      guard Numeral.digit(digit(text.scalars[index])) != nil else { continue }
      if index > 0, Numeral.digit(digit(text.scalars[index - 1])) != nil { continue }
      if let (date, end) = PolicyDate.read(text, at: index) {
        found.append((date, index..<end))
        index = end - 1
      }
    }
    return found
  }

  /// The day that is written at a place of a text.
  static func at(_ start: Int, in text: ScalarText) -> (date: PolicyDate, end: Int)? {
    read(text, at: start).map { (date: $0.0, end: $0.1) }
  }

  /// The day in brackets at the end of a file's name: …条例(2025-01-25).
  init?(endingName name: String) {
    guard name.closes(with: ")") || name.closes(with: "）"),
      let open = name.lastIndex(where: { $0 == "(" || $0 == "（" })
    else { return nil }
    self.init(wholeLine: String(name[name.index(after: open)...].dropLast()))
  }

  /// A line that is nothing but a day.
  init?(wholeLine line: String) {
    guard line.utf8.count <= PolicyDate.longestLine else { return nil }
    let text = ScalarText(line)
    guard let (date, end) = PolicyDate.read(text, at: 0),
      PolicyDate.isHour(text, end..<text.count) || PolicyDate.isWeekday(text.string(end..<text.count))
    else { return nil }
    self = date
  }

  /// （星期六）, as a release to the press is dated. Without brackets it is what a site says above its pages of today.
  private static func isWeekday(_ words: String) -> Bool {
    guard words.utf8.count <= longestLine, let inside = words.withoutSpace.inBrackets, let last = inside.last
    else { return false }
    return ["星期", "周", "礼拜", "禮拜"].contains(String(inside.dropLast())) && "一二三四五六日天".contains(last)
  }

  /// Nothing, or 17时, 17时30分: what is urgent is signed with its hour.
  private static func isHour(_ text: ScalarText, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return true }
    guard range.count <= longestHour, let last = text[range.upperBound - 1],
      "时分".unicodeScalars.contains(last)
    else { return false }
    return range.allSatisfy {
      Numeral.isArabic(text.scalars[$0]) || "时分".unicodeScalars.contains(text.scalars[$0])
    }
      && Numeral.isArabic(text.scalars[range.lowerBound])
  }

  /// 17时30分
  private static let longestHour = 6

  /// 2019-06-11 09:20, without its space: when a page was put up, no day that a paper is signed with.
  static func isTimeStamp(_ words: String) -> Bool {
    guard words.utf8.count <= longestLine else { return false }
    let clock = words.unicodeScalars.reversed().prefix { $0 == ":" || $0 == "：" || Numeral.isArabic($0) }
    return [5, 8].contains { length in
      let marks = clock.prefix(length).enumerated().filter { !Numeral.isArabic($0.element) }.map(\.offset)
      return marks == (length == 5 ? [2] : [2, 5])
        && PolicyDate(wholeLine: String(words.dropLast(length))) != nil
    }
  }

  /// In bytes; 二〇二〇年十二月二十三日 has 36, and space may stand between.
  private static let longestLine = 80

  private static func read(_ text: ScalarText, at start: Int) -> (PolicyDate, Int)? {
    var index = start
    func number(atMost digits: Int) -> Int? {
      var reader = Numeral.Reader()
      let isChinese = text[index].map { Numeral.chineseDigit($0) != nil } ?? false
      while let scalar = text[index], reader.length < digits,
        reader.take(isChinese && "0０".unicodeScalars.contains(scalar) ? 0x3007 : spelled(scalar))
      {
        index += 1
      }
      return reader.value
    }
    // 2月l8日: a reader of print takes a one for a letter. In front of the year a letter ends a word.
    func spelled(_ scalar: Unicode.Scalar) -> UInt32 {
      index > start && Numeral.misread(scalar) == 1 ? 0x31 : digit(scalar)
    }
    func pass(_ marks: String) -> Bool {
      guard let scalar = text[index], marks.unicodeScalars.contains(scalar) else { return false }
      index += 1
      return true
    }
    guard let year = number(atMost: 4), year >= 1900, pass("年-.－/．") else { return nil }
    let written = text[index - 1] == "年"
    guard let month = number(atMost: 3), pass(written ? "月" : "-.－/．"),
      let day = number(atMost: written ? 3 : 2)
    else { return nil }
    if written { guard pass("日") else { return nil } }
    return PolicyDate(year: year, month: month, day: day).map { ($0, index) }
  }

  /// 二○二Ｏ年 and 二O二O年: circles and letters stand for the zero, as in 二00二年 the figure does.
  static func digit(_ scalar: Unicode.Scalar) -> UInt32 {
    switch scalar {
    case "O", "o", "Ｏ", "ｏ", "◯", "О", "Ο": 0x3007
    default: scalar.value
    }
  }
}
