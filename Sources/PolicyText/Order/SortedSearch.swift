/// Searching what is sorted: every index below some border is `before` what is looked for, none from it on is.
extension Range<Int> {
  /// The border: the first index that is not before what is looked for; the upper bound where all are. O(log n)
  @inlinable @inline(__always)
  package func partition<Failure: Error>(
    where isBefore: (Int) throws(Failure) -> Bool
  ) throws(Failure) -> Int {
    var (low, high) = (lowerBound, upperBound)
    while low < high {
      let middle = low &+ (high &- low) / 2
      if try isBefore(middle) { low = middle &+ 1 } else { high = middle }
    }
    return low
  }

  /// The same for a border that is near the lower bound, found by doubling steps. O(log of the distance)
  @inlinable @inline(__always)
  package func gallop(where isBefore: (Int) -> Bool) -> Int {
    var low = lowerBound
    var step = 1
    while step <= upperBound &- low, isBefore(low &+ step &- 1) {
      low &+= step
      step &*= 2
    }
    return (low..<Swift.min(low &+ step &- 1, upperBound)).partition(where: isBefore)
  }
}

/// Lists in order. None of the names is that of a plain look-up, which a reference without labels would confuse with it.
extension Array where Element: Comparable {
  /// O(log n)
  @inlinable
  package func finds(_ element: Element) -> Bool {
    let place = indices.partition { self[$0] < element }
    return place < count && self[place] == element
  }

  /// Those that are in `other` too, which is leapt through.
  @inlinable
  package func filtered(toSorted other: [Element]) -> [Element] {
    var next = 0
    return filter { element in
      next = (next..<other.count).gallop { other[$0] < element }
      return next < other.count && other[next] == element
    }
  }
}
