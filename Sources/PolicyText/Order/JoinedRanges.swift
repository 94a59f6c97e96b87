extension [Range<Int>] {
  /// Of ranges by rising begin, those that overlap or touch as one.
  package var joinedWhereTouching: [Range<Int>] {
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
