/// A day as written; no clock, no zone.
package struct PolicyDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Nil unless it is a day of the calendar between 1900 and 2199.
  package init?(year: Int, month: Int, day: Int) {
    guard (1900..<2200).contains(year), (1...12).contains(month) else { return nil }
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    guard (1...days).contains(day) else { return nil }
    self.year = year
    self.month = month
    self.day = day
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
    let scalars = Array(text.withoutSpace.unicodeScalars)
    guard let first = PolicyDate.all(in: scalars, atMost: 1).first else { return nil }
    self = first.date
  }

  /// Every day in a text without white space, with its place.
  static func all(in scalars: [Unicode.Scalar], atMost limit: Int = .max) -> [(
    date: PolicyDate, range: Range<Int>
  )] {
    var found: [(PolicyDate, Range<Int>)] = []
    var index = 0
    while index < scalars.count, found.count < limit {
      defer { index += 1 }
      guard Numeral.digit(scalars[index].value) != nil else { continue }
      if index > 0, Numeral.digit(scalars[index - 1].value) != nil { continue }
      if let (date, end) = PolicyDate.read(scalars, at: index) {
        found.append((date, index..<end))
        index = end - 1
      }
    }
    return found
  }

  /// The day in brackets at the end of a file's name: …条例(2025-01-25).
  init?(endingName name: String) {
    guard name.closes(with: ")") || name.closes(with: "）"),
      let open = name.lastIndex(where: { $0 == "(" || $0 == "（" })
    else { return nil }
    self.init(wholeLine: String(name[name.index(after: open)...].dropLast()))
  }

  /// A line that is nothing but a day.
  init?(wholeLine words: String) {
    let scalars = Array(words.unicodeScalars)
    guard scalars.count <= 16, let (date, end) = PolicyDate.read(scalars, at: 0), end == scalars.count else {
      return nil
    }
    self = date
  }

  private static func read(_ scalars: [Unicode.Scalar], at start: Int) -> (PolicyDate, Int)? {
    var index = start
    func number() -> Int? {
      var reader = Numeral.Reader()
      while index < scalars.count, reader.length < 4, reader.take(scalars[index].value) { index += 1 }
      return reader.value
    }
    func pass(_ marks: String) -> Bool {
      guard index < scalars.count, marks.unicodeScalars.contains(scalars[index]) else { return false }
      index += 1
      return true
    }
    guard let year = number(), year >= 1900, pass("年-.－/．") else { return nil }
    let written = scalars[index - 1] == "年"
    guard let month = number(), pass(written ? "月" : "-.－/．"), let day = number() else { return nil }
    if written { guard pass("日") else { return nil } }
    return PolicyDate(year: year, month: month, day: day).map { ($0, index) }
  }
}
