/// One of two documents compared: of the upper level (or the earlier), or of the lower.
enum Side: CaseIterable {
  case upper, lower

  var other: Side { self == .upper ? .lower : .upper }
}

/// A value of each of two documents compared, of the upper level (or the earlier) and of the lower.
package struct Sides<Value> {
  package var upper: Value
  package var lower: Value

  package init(_ upper: Value, _ lower: Value) {
    self.upper = upper
    self.lower = lower
  }

  subscript(side: Side) -> Value {
    get { side == .upper ? upper : lower }
    set { if side == .upper { upper = newValue } else { lower = newValue } }
  }

  package var swapped: Sides { Sides(lower, upper) }

  package func map<Result, Failure: Error>(
    _ transform: (Value) throws(Failure) -> Result
  ) throws(Failure) -> Sides<Result> {
    Sides<Result>(try transform(upper), try transform(lower))
  }
}

extension Sides: Sendable where Value: Sendable {}
extension Sides: Equatable where Value: Equatable {}
extension Sides: Hashable where Value: Hashable {}

extension Sides: Comparable where Value: Comparable {
  package static func < (a: Sides, b: Sides) -> Bool {
    a.upper == b.upper ? a.lower < b.lower : a.upper < b.upper
  }
}

extension Sides where Value == [Int] {
  /// Each of few with each. A row that a table repeats says the same in all its places: those are paired in their order.
  func paired(eachUpTo most: Int) -> [Sides<Int>] {
    guard min(upper.count, lower.count) > most else {
      return upper.flatMap { above in lower.map { Sides<Int>(above, $0) } }
    }
    return zip(upper, lower).map { Sides<Int>($0, $1) }
  }
}
