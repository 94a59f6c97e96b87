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
