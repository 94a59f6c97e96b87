package import PolicyText

extension ClauseIndex {
  /// The first clauses of some documents that contain the phrase, in order. No more is decoded than they take.
  package func firstClauses(
    _ most: Int, of phrase: Phrase, among documents: DocumentSet
  ) throws(IndexError) -> [Ordinal<Clause>] {
    let plan = try PhrasePlan(phrase, in: self)
    var found: [Ordinal<Clause>] = []
    guard case .lists(let lists) = plan, lists[0].list.partCount > 0 else {
      _ = try take(positions(plan), &found, most, documents)
      return found
    }
    try lists[0].list.checkDirectory()
    var positions: [UInt32] = []
    for part in 0..<lists[0].list.partCount {
      positions.removeAll(keepingCapacity: true)
      try lists[0].list.decode(part: part, into: &positions)
      try retain(&positions, lists)
      guard try take(positions, &found, most, documents) else { break }
    }
    return found
  }

  /// The clauses in which one phrase follows another with so many characters between them, in order, and few others; nil
  /// where a phrase has one token alone.
  package func clauses(
    containing front: Phrase, behind gaps: ClosedRange<Int>, _ back: Phrase
  ) throws(IndexError) -> [Ordinal<Clause>]? {
    let (first, second) = (try PhrasePlan(front, in: self), try PhrasePlan(back, in: self))
    if case .nowhere = first { return [] }
    if case .nowhere = second { return [] }
    guard case .lists(let fronts) = first, case .lists(let backs) = second else { return nil }
    var numbers: Set<Ordinal<Clause>> = []
    for gap in gaps {
      let lists = (fronts + backs.map { ($0.list, $0.offset + front.length + gap) })
        .sorted { $0.list.count < $1.list.count }
      var found: [Ordinal<Clause>] = []
      _ = try take(positions(.lists(lists)), &found, .max, everyDocument)
      numbers.formUnion(found)
    }
    return numbers.sorted()
  }

  /// How many positions are read at most to find a phrase: those of its shortest list.
  package func cost(of phrase: Phrase) throws(IndexError) -> Int {
    try Occurrences(phrase, in: self).estimatedCount
  }

  /// Adds the clauses of positions. False where more are not wanted.
  private func take(
    _ positions: [UInt32], _ found: inout [Ordinal<Clause>], _ most: Int, _ documents: DocumentSet
  ) throws(IndexError) -> Bool {
    var end: UInt32 = 0
    for position in positions where position >= end {
      guard position < fields.reader.clausePositions, found.count < most else { return false }
      let clause = try fields.clause(at: position)
      end = fields.reader.end(ofClause: clause)
      let number = Ordinal<Clause>(clause)
      // A clause may reach over the end of a block.
      guard found.last != number else { continue }
      guard documents.isEverything ? true : documents.contains(try document(ofClause: number)) else {
        continue
      }
      found.append(number)
    }
    return found.count < most
  }
}
