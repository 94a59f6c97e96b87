package import PolicyText

extension Occurrences {
  /// The first clauses of some documents, in order. No more is decoded than they take.
  package func firstClauses(
    _ most: Int, among documents: DocumentSet
  ) throws(IndexError) -> [Ordinal<Clause>] {
    var read = 0
    return try firstClauses(most, among: documents, counting: &read)
  }

  /// - Parameter read: counts the positions that are read, `cost` at most.
  package func firstClauses(
    _ most: Int, among documents: DocumentSet, counting read: inout Int
  ) throws(IndexError) -> [Ordinal<Clause>] {
    var found: [Ordinal<Clause>] = []
    guard known == nil, case .lists(let lists) = plan, lists[0].list.partCount > 0 else {
      read += cost
      for clause in try hits().clauses {
        guard found.count < most else { break }
        let number = Ordinal<Clause>(Int(clause))
        if try documents.contains(clause: number, of: index) { found.append(number) }
      }
      return found
    }
    var positions: [UInt32] = []
    for part in 0..<lists[0].list.partCount {
      positions.removeAll(keepingCapacity: true)
      try lists[0].list.decode(part: part, into: &positions)
      read += positions.count
      try index.retain(&positions, lists)
      guard try take(positions, &found, most, documents) else { return found }
    }
    if found.isEmpty, documents.isEverything { try know([]) }
    return found
  }

  /// Adds the clauses of positions. False where more are not wanted.
  private func take(
    _ positions: [UInt32], _ found: inout [Ordinal<Clause>], _ most: Int, _ documents: DocumentSet
  ) throws(IndexError) -> Bool {
    let fields = index.fields
    var end: UInt32 = 0
    for position in positions where position >= end {
      guard position < fields.reader.clausePositions, found.count < most else { return false }
      let clause = try fields.clause(at: position)
      end = fields.reader.end(ofClause: clause)
      let number = Ordinal<Clause>(clause)
      // A clause may reach over the end of a block.
      guard found.last != number, try documents.contains(clause: number, of: index) else { continue }
      found.append(number)
    }
    return found.count < most
  }

  /// At how many places it begins in clauses.
  package func placeCount() throws(IndexError) -> Int { try hits().positions.count }

  /// Which of two phrases is read where one is looked for behind the other.
  package static func rarer(_ a: Occurrences, _ b: Occurrences) -> Occurrences {
    a.estimatedCount <= b.estimatedCount ? a : b
  }

  /// The clauses in which another phrase stands behind this one with so many characters between them, in order, and few
  /// others; nil where a phrase has one token alone. All places of the rarer of the two are read.
  package func clauses(
    before back: Occurrences, behind gaps: ClosedRange<Int>
  ) throws(IndexError) -> [Ordinal<Clause>]? {
    if case .nowhere = plan { return [] }
    if case .nowhere = back.plan { return [] }
    guard case .lists(let fronts) = plan, case .lists(let backs) = back.plan else { return nil }
    let rarer = Occurrences.rarer(self, back)
    let others = rarer === self ? backs : fronts
    let places = 0..<Int(index.fields.reader.clausePositions)
    var found: Set<Int> = []
    for gap in gaps {
      let step = rarer === self ? length + gap : -length - gap
      // Where the other one would stand.
      var positions = try rarer.hits().positions.compactMap { position in
        places.contains(Int(position) + step) ? UInt32(Int(position) + step) : nil
      }
      for other in others where !positions.isEmpty {
        try other.list.retain(&positions, offset: UInt32(other.offset))
      }
      for position in positions { found.insert(try index.fields.clause(at: position)) }
    }
    return found.sorted().map { Ordinal($0) }
  }

  /// The outside texts that contain the phrase, in order.
  package func outsideTexts() throws(IndexError) -> [Ordinal<OutsideText>] {
    var outsideTexts: [Ordinal<OutsideText>] = []
    for position in try index.positions(plan, from: index.fields.reader.clausePositions) {
      let outsideText = try index.fields.outsideText(at: position)
      if outsideTexts.last != outsideText { outsideTexts.append(outsideText) }
    }
    return outsideTexts
  }
}

extension DocumentSet {
  fileprivate func contains(clause: Ordinal<Clause>, of index: ClauseIndex) throws(IndexError) -> Bool {
    isEverything ? true : contains(try index.document(ofClause: clause))
  }
}

extension ClauseIndex {
  /// The first clauses of some documents that contain the phrase, in order. No more is decoded than they take.
  package func firstClauses(
    _ most: Int, of phrase: Phrase, among documents: DocumentSet
  ) throws(IndexError) -> [Ordinal<Clause>] {
    try Occurrences(phrase, in: self).firstClauses(most, among: documents)
  }
}
