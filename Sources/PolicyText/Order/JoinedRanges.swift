extension [Range<Int>] {
  /// Of ranges by rising begin, those that overlap or touch as one.
  package var joinedWhereTouching: [Range<Int>] {
    // Nearly always none do.
    guard indices.dropFirst().contains(where: { self[$0].lowerBound <= self[$0 - 1].upperBound }) else {
      return self
    }
    var joined: [Range<Int>] = []
    for range in self {
      if let last = joined.last, range.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }
}
