package import PolicyText

/// Days from one to another, both included; an open end reaches as far as there are documents.
package struct DateRange: Sendable, Hashable {
  package let first: PolicyDate?
  package let last: PolicyDate?

  package init(first: PolicyDate?, last: PolicyDate?) {
    self.first = first
    self.last = last
  }

  package func contains(_ date: PolicyDate) -> Bool {
    (first.map { $0 <= date } ?? true) && (last.map { date <= $0 } ?? true)
  }
}

extension DateRange {
  /// 2020, 2020-07, 2020-07-13, 2020..2022, 2020-07..; nil for anything else.
  package init?(_ text: String) {
    if let dots = text.firstRange(of: "..") {
      let from = String(text[..<dots.lowerBound])
      let to = String(text[dots.upperBound...])
      guard !(from.isEmpty && to.isEmpty) else { return nil }
      guard from.isEmpty || Self.span(from) != nil, to.isEmpty || Self.span(to) != nil else { return nil }
      first = Self.span(from)?.first
      last = Self.span(to)?.last
      if let first, let last, first > last { return nil }
    } else {
      guard let span = Self.span(text) else { return nil }
      first = span.first
      last = span.last
    }
  }

  /// The first and last day of a year, a month or a day.
  private static func span(_ text: String) -> (first: PolicyDate, last: PolicyDate)? {
    let words = text.map { "年月".contains($0) ? "-" : $0 }.filter { $0 != "日" }
    let parts = String(words).split(separator: "-").map { Int($0) }
    guard (1...3).contains(parts.count), let year = parts[0] else { return nil }
    if parts.count == 1 {
      guard let a = PolicyDate(year: year, month: 1, day: 1),
        let b = PolicyDate(year: year, month: 12, day: 31)
      else { return nil }
      return (a, b)
    }
    guard let month = parts[1] else { return nil }
    if parts.count == 2 {
      guard let a = PolicyDate(year: year, month: month, day: 1) else { return nil }
      let b = (28...31).reversed().lazy.compactMap { PolicyDate(year: year, month: month, day: $0) }.first
      return b.map { (a, $0) }
    }
    guard let day = parts[2], let date = PolicyDate(year: year, month: month, day: day) else { return nil }
    return (date, date)
  }
}
