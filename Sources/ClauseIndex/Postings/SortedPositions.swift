import PolicyText

// Positions, or numbers of clauses, that rise.

extension Array where Element == UInt32 {
  /// How many are below a position. O(log n)
  @inline(__always)
  func rank(of position: UInt32) -> Int { indices.partition { self[$0] < position } }

  /// The first index from `start` on whose number is above `last`; at least `start + 1`.
  @inline(__always)
  func end(from start: Int, upTo last: UInt32) -> Int {
    var end = start &+ 1
    while end < count, self[end] <= last { end &+= 1 }
    return end
  }

  /// Moves those of `range` that, `offset` added, are in `other` to `kept` and on. Returns the new `kept`.
  mutating func keep(_ range: Range<Int>, in other: [UInt32], offset: UInt32, kept: Int) -> Int {
    var kept = kept
    var index = range.lowerBound
    var otherIndex = 0
    var span = mutableSpan
    while index < range.upperBound && otherIndex < other.count {
      let mine = span[index]
      let wanted = mine &+ offset
      let found = other[otherIndex]
      // Arithmetic, not conditions: which of the two is less, no processor can foresee.
      let isBehind = Int(truncatingIfNeeded: (UInt64(found) &- UInt64(wanted)) >> 63)
      let isBefore = Int(truncatingIfNeeded: (UInt64(wanted) &- UInt64(found)) >> 63)
      span[kept] = mine
      kept &+= 1 &- isBehind &- isBefore
      index &+= 1 &- isBehind
      otherIndex &+= 1 &- isBefore
    }
    return kept
  }

  /// Those that are here or in `other`, each once.
  func union(_ other: [UInt32]) -> [UInt32] {
    let (mine, other) = (span, other.span)
    return [UInt32](capacity: mine.count + other.count) { output in
      var (index, otherIndex) = (0, 0)
      while index < mine.count || otherIndex < other.count {
        let (first, otherFirst) = (
          index < mine.count ? mine[index] : .max, otherIndex < other.count ? other[otherIndex] : .max
        )
        output.append(Swift.min(first, otherFirst))
        index &+= first <= otherFirst ? 1 : 0
        otherIndex &+= otherFirst <= first ? 1 : 0
      }
    }
  }

  /// Those that are in `other` too, which is not shorter: read, or where it is far longer leapt through.
  func common(with other: [UInt32]) -> [UInt32] {
    guard count >= other.count / 16 else { return filtered(toSorted: other) }
    return kept(in: other, offset: 0)
  }

  /// Those that, `offset` added, are in `other`; of two lists the far longer one is looked into, not read.
  func common(with other: [UInt32], offset: UInt32, steps: inout Int) -> [UInt32] {
    if count < other.count / 16 {
      steps += count
      return filter { other.finds($0 &+ offset) }
    }
    if other.count < count / 16 {
      steps += other.count
      return other.lazy.filter { $0 >= offset }.map { $0 - offset }.filter { finds($0) }
    }
    steps += count + other.count
    return kept(in: other, offset: offset)
  }

  /// Those that, `offset` added, are in `other`; both are read.
  private func kept(in other: [UInt32], offset: UInt32) -> [UInt32] {
    var common = self
    let kept = common.keep(common.indices, in: other, offset: offset, kept: 0)
    common.removeLast(common.count - kept)
    return common
  }

  /// Least significant digit first, eleven bits a pass.
  mutating func sortByRadix() {
    guard count > 1000 else { return sort() }
    var other = [UInt32](repeating: 0, count: count)
    for shift in stride(from: UInt32(0), to: 32, by: 11) {
      var ends = [Int](repeating: 0, count: 2049)
      for value in self { ends[Int(value >> shift & 2047) + 1] += 1 }
      for digit in 0..<2048 { ends[digit + 1] += ends[digit] }
      for value in self {
        let digit = Int(value >> shift & 2047)
        other[ends[digit]] = value
        ends[digit] += 1
      }
      swap(&self, &other)
    }
  }
}
