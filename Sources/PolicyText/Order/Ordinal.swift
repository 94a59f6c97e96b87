/// Which of the things in an order, counted from 0: a document or clause of an index, a part of a document.
///
/// Each kind of thing has ordinals of its own, so that a document's passed for a clause's does not compile. Costs what
/// an `Int` costs.
@frozen @usableFromInline package struct Ordinal<Thing>: Sendable, Hashable, Strideable {
  @usableFromInline package let rawValue: Int

  @inlinable package init(_ rawValue: Int) { self.rawValue = rawValue }

  @inlinable package func distance(to other: Self) -> Int { other.rawValue - rawValue }
  @inlinable package func advanced(by count: Int) -> Self { Self(rawValue + count) }

  @inlinable package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  @inlinable package static func == (a: Self, b: Self) -> Bool { a.rawValue == b.rawValue }
}

extension Range {
  @inlinable package init<Thing>(_ rawValues: Range<Int>) where Bound == Ordinal<Thing> {
    self = Ordinal(rawValues.lowerBound)..<Ordinal(rawValues.upperBound)
  }

  @inlinable package func rawValues<Thing>() -> Range<Int> where Bound == Ordinal<Thing> {
    lowerBound.rawValue..<upperBound.rawValue
  }
}
