import PolicyText

extension ClauseIndex {
  /// Where a phrase begins, rising, in clauses and text outside them.
  func positions(of phrase: Phrase) throws(IndexError) -> [UInt32] {
    try positions(PhrasePlan(phrase, in: self))
  }

  /// - Parameter start: positions before it are left out, and the blocks that hold no others are not read.
  func positions(_ plan: PhrasePlan, from start: UInt32 = 0) throws(IndexError) -> [UInt32] {
    var positions: [UInt32] = []
    switch plan {
    case .nowhere: return []
    case .symbol(let range): positions = try self.positions(ofTerms: range, from: start)
    case .lists(let lists):
      try lists[0].list.decode(from: start &+ UInt32(lists[0].offset), into: &positions)
      try retain(&positions, lists)
    }
    if start > 0 { positions.removeFirst(positions.rank(of: start)) }
    return positions
  }

  /// Of positions in the first list those at which all of them agree, as the phrase's.
  func retain(
    _ positions: inout [UInt32], _ lists: [(list: PostingList, offset: Int)]
  ) throws(IndexError) {
    shift(&positions, down: UInt32(lists[0].offset))
    for other in lists.dropFirst() where !positions.isEmpty {
      try other.list.retain(&positions, offset: UInt32(other.offset))
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

  private func positions(ofTerms range: Range<Int>, from start: UInt32) throws(IndexError) -> [UInt32] {
    var positions: [UInt32] = []
    for term in range { try terms.list(ofTerm: term).decode(from: start, into: &positions) }
    if range.count > 1 { positions.sortByRadix() }
    return positions
  }
}

extension PostingList {
  /// Appends the positions from `start` on, and few before it.
  fileprivate func decode(from start: UInt32, into positions: inout [UInt32]) throws(IndexError) {
    guard start > 0, partCount > 0 else { return try decode(into: &positions) }
    try checkDirectory()
    for part in part(reaching: start, from: 0)..<partCount { try decode(part: part, into: &positions) }
  }

  /// Above this many candidates in a block, decoding it to look them up is cheaper than searching in it.
  private static let fewCandidates = 48

  /// Keeps the positions that, `offset` added, are in the list.
  func retain(_ positions: inout [UInt32], offset: UInt32) throws(IndexError) {
    try checkDirectory()
    var kept = 0
    var next = 0
    var part = 0
    var decoded: [UInt32] = []
    decoded.reserveCapacity(EliasFanoBlock.size)
    var lookup = BlockLookup()
    while next < positions.count {
      var end = positions.count
      if partCount > 0 {
        part = self.part(reaching: positions[next] &+ offset, from: part)
        guard part < partCount else { break }
        end = positions.end(from: next, upTo: last(ofPart: part) &- offset)
      }
      if part < blockCount {
        let block = try block(part)
        if end - next <= PostingList.fewCandidates {
          var search = EliasFanoBlock.Search(block)
          for index in next..<end where search.rank(of: positions[index] &+ offset).isPresent {
            positions[kept] = positions[index]
            kept += 1
          }
        } else {
          decoded.removeAll(keepingCapacity: true)
          try decode(block, into: &decoded)
          kept = lookup.keep(next..<end, of: &positions, in: block, decoded, offset: offset, kept: kept)
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
