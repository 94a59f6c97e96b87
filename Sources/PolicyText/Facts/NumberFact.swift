/// A number that a policy sets: a value with its unit, and how it binds.
package struct NumberFact: Sendable, Equatable {
  package enum Comparison: String, Sendable, CaseIterable {
    /// 达到
    case equal = "="
    /// 超过, 突破
    case above = ">"
    /// 不低于, 以上
    case atLeast = ">="
    /// 不超过
    case atMost = "<="
    /// 低于, 未满
    case below = "<"
    /// 左右
    case about = "~"
    /// 近
    case nearly = "~<"
    /// 最高, 可放宽至, 以内
    case maximum = "max"
    /// 到2025年
    case by
    /// 从2018年起
    case from
    /// 前40
    case rank = "rank<="
  }

  /// Month and, where it is said, day: 9月30日, 6月底.
  package struct Day: Sendable, Equatable {
    package let month: Int
    package let day: Int?
  }

  /// As written: 1.3 with the unit 万亿元; of a range the lower end; of a deadline the year.
  package let value: Double
  /// The other end of a range: 500 of 200—500万元.
  package let upperValue: Double?
  /// Nil for a code that is a target by name (“3550”目标), and for a bare measure: 容积率不低于1.2.
  package let unit: String?
  package let comparison: Comparison
  /// The deadline that governs the number in its clause; a deadline's own year.
  package let year: Int?
  /// Of a deadline that says more than the year.
  package let day: Day?
  /// A target that goes by a number: “3550”目标 sets something, but it is no amount of anything.
  package let isName: Bool
  /// What there was before a change: 50万元 of 由50万元提高至100万元.
  package let isFormer: Bool
  /// The words in front of it, back to the last mark. In bytes of the text.
  package let subject: Range<Int>
  /// Subject, comparison, number and unit; for a deadline also what is to be by then. In bytes of the text.
  package let quote: Range<Int>
  /// The digits with their unit. In bytes of the text.
  package let place: Range<Int>

  /// The day of a deadline that names it: 2024年9月30日前.
  package var date: PolicyDate? {
    guard let year, let day, let dayOfMonth = day.day, comparison == .by || comparison == .from else {
      return nil
    }
    return PolicyDate(year: year, month: day.month, day: dayOfMonth)
  }

  /// `12-31` of a deadline that names no year: 每年12月31日前.
  package var dayOfYear: String? {
    guard year == nil, let day, let dayOfMonth = day.day else { return nil }
    // Of a leap year, which has every day.
    return PolicyDate(year: 2000, month: day.month, day: dayOfMonth).map { String("\($0)".dropFirst(5)) }
  }
}

extension NumberFact.Comparison {
  /// Without the number itself.
  var strict: NumberFact.Comparison {
    switch self {
    case .atLeast: .above
    case .atMost: .below
    default: self
    }
  }

  /// An amount more or less than the number, no day and no rank.
  var isBound: Bool {
    switch self {
    case .above, .atLeast, .atMost, .below, .about, .nearly, .maximum: true
    case .equal, .by, .from, .rank: false
    }
  }
}

extension NumberFact {
  /// 费用不超过800元, 实习时间为6个月: what may be and how long it takes, nothing that is to be reached by a year.
  var isLimit: Bool {
    unit.map(Counted.times.contains) == true
      || (comparison == .atMost || comparison == .below || comparison == .maximum)
        && unit.map { !Counted.ratios.contains($0) } != false
  }

  func bound(by comparison: Comparison) -> NumberFact { with(comparison, year: year) }

  func governed(by deadline: Int?) -> NumberFact {
    let own = comparison == .by || comparison == .from
    return with(comparison, year: own ? year : deadline)
  }

  /// The same as what there was before a change.
  var former: NumberFact { with(comparison, year: year, isFormer: true) }

  /// The same with other words around it quoted.
  func quoting(_ quote: Range<Int>) -> NumberFact {
    NumberFact(
      value: value, upperValue: upperValue, unit: unit, comparison: comparison, year: year, day: day,
      isName: isName, isFormer: isFormer, subject: subject, quote: quote, place: place)
  }

  private func with(_ comparison: Comparison, year: Int?, isFormer: Bool? = nil) -> NumberFact {
    NumberFact(
      value: value, upperValue: upperValue, unit: unit, comparison: comparison, year: year, day: day,
      isName: isName, isFormer: isFormer ?? self.isFormer, subject: subject, quote: quote, place: place)
  }

  /// The same in a text of which so many bytes more stand in front, or less.
  package func moved(by bytes: Int) -> NumberFact {
    func moved(_ range: Range<Int>) -> Range<Int> { range.lowerBound + bytes..<range.upperBound + bytes }
    return NumberFact(
      value: value, upperValue: upperValue, unit: unit, comparison: comparison, year: year, day: day,
      isName: isName, isFormer: isFormer, subject: moved(subject), quote: moved(quote), place: moved(place))
  }
}

extension [NumberFact] {
  /// Those that begin within some bytes, of numbers in the order of their places. O(log n)
  package func beginning(in range: Range<Int>) -> ArraySlice<NumberFact> {
    let first = indices.partition { self[$0].place.lowerBound < range.lowerBound }
    return self[first..<(first..<endIndex).partition { self[$0].place.lowerBound < range.upperBound }]
  }
}
