import PolicyText

extension ClauseIndex {
  /// Where a phrase begins, rising, in clauses and text outside them.
  func positions(of phrase: Phrase) throws(IndexError) -> [UInt32] {
    try positions(PhrasePlan(phrase, in: self))
  }

  func positions(_ plan: PhrasePlan) throws(IndexError) -> [UInt32] {
    switch plan {
    case .nowhere: return []
    case .symbol(let range): return try positions(ofTerms: range)
    case .lists(let lists):
      var positions: [UInt32] = []
      try lists[0].list.decode(into: &positions)
      shift(&positions, down: UInt32(lists[0].offset))
      for other in lists.dropFirst() where !positions.isEmpty {
        try other.list.retain(&positions, offset: UInt32(other.offset))
      }
      return positions
    }
  }

  /// The lists whose positions together are those of a phrase: one for every term that begins with a single token.
  func forEachList(of phrase: Phrase, _ body: ([UInt32]) throws(IndexError) -> Void) throws(IndexError) {
    guard case .symbol(let range) = try PhrasePlan(phrase, in: self) else {
      return try body(positions(of: phrase))
    }
    var positions: [UInt32] = []
    for term in range {
      positions.removeAll(keepingCapacity: true)
      try terms.list(ofTerm: term).decode(into: &positions)
      try body(positions)
    }
  }

  /// A pair in the middle of a phrase may stand nearer to the beginning of the corpus than the phrase is long.
  private func shift(_ positions: inout [UInt32], down offset: UInt32) {
    guard offset > 0 else { return }
    if let first = positions.first, first < offset { positions.removeAll { $0 < offset } }
    for index in positions.indices { positions[index] &-= offset }
  }

  private func positions(ofTerms range: Range<Int>) throws(IndexError) -> [UInt32] {
    var positions: [UInt32] = []
    for term in range { try terms.list(ofTerm: term).decode(into: &positions) }
    if range.count > 1 { positions.sortByRadix() }
    return positions
  }
}

extension PostingList {
  /// Above this many candidates in a block, decoding it is cheaper than searching in it.
  private static let fewCandidates = 12

  /// Keeps the positions that, `offset` added, are in the list.
  func retain(_ positions: inout [UInt32], offset: UInt32) throws(IndexError) {
    try checkDirectory()
    var kept = 0
    var next = 0
    var part = 0
    var decoded: [UInt32] = []
    decoded.reserveCapacity(EliasFanoBlock.size)
    while next < positions.count {
      var end = positions.count
      if partCount > 0 {
        part = self.part(reaching: positions[next] &+ offset, from: part)
        guard part < partCount else { break }
        end = positions.end(from: next, upTo: last(ofPart: part) &- offset)
      }
      if part < blockCount, end - next <= PostingList.fewCandidates {
        let code = try block(part)
        for index in next..<end where code.rank(of: positions[index] &+ offset).isPresent {
          positions[kept] = positions[index]
          kept += 1
        }
      } else {
        decoded.removeAll(keepingCapacity: true)
        try decode(part: part, into: &decoded)
        kept = positions.keep(next..<end, in: decoded, offset: offset, kept: kept)
      }
      next = end
    }
    positions.removeLast(positions.count - kept)
  }
}

extension Array where Element == UInt32 {
  /// The first index from `start` on whose number is above `last`; at least `start + 1`.
  @inline(__always)
  fileprivate func end(from start: Int, upTo last: UInt32) -> Int {
    var end = start &+ 1
    while end < count, self[end] <= last { end &+= 1 }
    return end
  }

  /// Moves those of `range` that, `offset` added, are in `other` to `kept` and on. Returns the new `kept`.
  fileprivate mutating func keep(_ range: Range<Int>, in other: [UInt32], offset: UInt32, kept: Int) -> Int {
    var kept = kept
    var index = range.lowerBound
    var place = 0
    var span = mutableSpan
    while index < range.upperBound && place < other.count {
      let mine = span[index]
      let wanted = mine &+ offset
      let found = other[place]
      // Arithmetic, not conditions: which of the two is less, no processor can foresee.
      let isBehind = Int(truncatingIfNeeded: (UInt64(found) &- UInt64(wanted)) >> 63)
      let isBefore = Int(truncatingIfNeeded: (UInt64(wanted) &- UInt64(found)) >> 63)
      span[kept] = mine
      kept &+= 1 &- isBehind &- isBefore
      index &+= 1 &- isBehind
      place &+= 1 &- isBefore
    }
    return kept
  }

  /// Those that, `offset` added, are in `other`.
  func common(with other: [UInt32], offset: UInt32) -> [UInt32] {
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
      var places = [Int](repeating: 0, count: 2049)
      for value in self { places[Int(value >> shift & 2047) + 1] += 1 }
      for digit in 0..<2048 { places[digit + 1] += places[digit] }
      for value in self {
        let digit = Int(value >> shift & 2047)
        other[places[digit]] = value
        places[digit] += 1
      }
      swap(&self, &other)
    }
  }
}
