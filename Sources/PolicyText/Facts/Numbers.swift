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

  /// As written: 1.3 with the unit 万亿元.
  package let value: Double
  /// Nil for a code that is a target by name: “3550”目标.
  package let unit: String?
  package let comparison: Comparison
  /// The deadline that governs the number in its clause; a deadline's own year.
  package let year: Int?
  /// What the number is said of, back to the last mark. In bytes of the text.
  package let subject: Range<Int>
  /// Subject, comparison, number and unit; for a deadline also what is to be by then. In bytes of the text.
  package let quote: Range<Int>
  /// The digits with their unit. In bytes of the text.
  package let place: Range<Int>

  /// In the plain unit: 1.3万亿元 and 13000亿元 are of one amount.
  package var amount: Amount {
    var amount = Amount(value: value, unit: unit)
    while let unit = amount.unit, let scale = [("亿", 1e8), ("万", 1e4)].first(where: { unit.hasPrefix($0.0) })
    {
      let rest = String(unit.dropFirst())
      amount = Amount(value: amount.value * scale.1, unit: rest.isEmpty ? nil : rest)
    }
    return amount
  }

  package struct Amount: Sendable, Equatable {
    package let value: Double
    package let unit: String?
  }

  /// A target that goes by a number: “3550”目标 sets something, but it is no amount of anything.
  package var isName: Bool { unit == nil && comparison == .equal }
}

extension Document {
  /// The numbers that a clause sets, in order. Numbers in names (科技创新2030, 5G), of documents and of days are none.
  package func numbers(of clause: Clause) -> [NumberFact] {
    var found: [NumberFact] = []
    let heading = clause.heading.map { [$0] } ?? []
    let body = ResponsibleUnits.provisions(of: clause.body, in: text)
    var deadline: Int?
    for range in heading + [body] {
      var reader = NumberReader(text, range)
      while let number = reader.next() {
        if number.comparison == .by { deadline = Int(number.value) }
        found.append(number.governed(by: deadline))
      }
    }
    return found
  }
}

extension NumberFact {
  func withUnit(_ unit: String) -> NumberFact {
    NumberFact(
      value: value, unit: unit, comparison: comparison, year: year, subject: subject, quote: quote,
      place: place)
  }

  fileprivate func governed(by deadline: Int?) -> NumberFact {
    let own = comparison == .by || comparison == .from
    return NumberFact(
      value: value, unit: unit, comparison: comparison, year: own ? Int(value) : deadline, subject: subject,
      quote: quote, place: place)
  }
}
