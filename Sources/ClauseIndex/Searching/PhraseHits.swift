import PolicyText

/// Where a phrase stands, and in which clauses.
struct PhraseHits: Sendable {
  /// Where it begins, rising; outside texts left out.
  let positions: [UInt32]
  let clauses: [UInt32]
  /// Of each clause the index of its first position; then the number of positions.
  let firsts: [UInt32]

  /// The index of the first clause from `clause` on; `index` is at or before it. Gallops.
  @inline(__always)
  func first(from clause: UInt32, after index: Int) -> Int {
    (index..<clauses.count).gallop { clauses[$0] < clause }
  }

  /// How often the phrase stands in the clause at an index.
  @inline(__always)
  func count(_ index: Int) -> Int { Int(firsts[index &+ 1]) &- Int(firsts[index]) }

  /// How often the phrase stands in the clause at an index, whose body begins at `body`.
  @inline(__always)
  func frequency(_ index: Int, body: UInt32) -> FieldFrequency {
    positions.frequency(Int(firsts[index])..<Int(firsts[index &+ 1]), body: body)
  }

  /// From rising positions. O(count)
  init(_ positions: [UInt32], _ fields: PositionMap) throws(IndexError) {
    let end = positions.rank(of: fields.reader.clausePositions)
    let positions = end == positions.count ? positions : Array(positions[..<end])
    var clauses = [UInt32](repeating: 0, count: end)
    var firsts = [UInt32](repeating: 0, count: end + 1)
    let count =
      try fields.checkAll(for: end)
      ? fields.reader.group(positions.span, &clauses, &firsts) : fields.group(positions, &clauses, &firsts)
    guard let count else { throw fields.damaged }
    clauses.removeLast(end - count)
    firsts.removeLast(end - count)
    firsts[count] = UInt32(end)
    self.positions = positions
    self.clauses = clauses
    self.firsts = firsts
  }
}

/// How often a phrase stands in a clause.
struct FieldFrequency {
  let heading: Int
  let body: Int
}

extension [UInt32] {
  /// Of a clause's positions, whose body begins at `body`.
  @inline(__always)
  func frequency(_ range: Range<Int>, body: UInt32) -> FieldFrequency {
    var heading = 0
    for index in range {
      guard self[index] < body else { break }
      heading &+= 1
    }
    return FieldFrequency(heading: heading, body: range.count &- heading)
  }
}

extension PositionReader {
  /// Finds the clauses of rising positions, each once, with the index of its first position. Returns how many there are;
  /// nil where a position or its clause is before that of another, or in none: the positions or the map are forged.
  ///
  /// Each is written over the one before when it is the same: no jump depends on the text.
  func group(_ positions: Span<UInt32>, _ clauses: inout [UInt32], _ firsts: inout [UInt32]) -> Int? {
    var clauses = clauses.mutableSpan
    var firsts = firsts.mutableSpan
    var (before, last, first) = (UInt32(0), -1, UInt32(0))
    var count = 0
    for index in 0..<positions.count {
      let position = positions[index]
      guard position >= before, let clause = clause(at: position, notBelow: last), clause >= last else {
        return nil
      }
      count &+= clause != last ? 1 : 0
      first = clause != last ? UInt32(truncatingIfNeeded: index) : first
      clauses[count &- 1] = UInt32(truncatingIfNeeded: clause)
      firsts[count &- 1] = first
      (before, last) = (position, clause)
    }
    return count
  }
}

extension PositionMap {
  /// The same where each lookup is checked by itself.
  fileprivate func group(
    _ positions: [UInt32], _ clauses: inout [UInt32], _ firsts: inout [UInt32]
  ) throws(IndexError) -> Int? {
    var count = 0
    for index in positions.indices {
      let clause = UInt32(truncatingIfNeeded: try self.clause(at: positions[index]))
      if count > 0 {
        if clauses[count - 1] == clause { continue }
        guard clauses[count - 1] < clause else { return nil }
      }
      (clauses[count], firsts[count]) = (clause, UInt32(index))
      count += 1
    }
    return count
  }
}
