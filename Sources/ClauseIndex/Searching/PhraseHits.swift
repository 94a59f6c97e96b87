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

  /// How often the phrase stands in the clause at an index, whose body begins at `body`: heading in the high half,
  /// body in the low half.
  @inline(__always)
  func frequency(_ index: Int, body: UInt32) -> UInt32 {
    positions.frequency(Int(firsts[index])..<Int(firsts[index &+ 1]), body: body)
  }

  /// From rising positions. O(count)
  init(_ positions: [UInt32], _ fields: PositionMap) throws(IndexError) {
    let end = positions.rank(of: fields.reader.clausePositions)
    let positions = end == positions.count ? positions : Array(positions[..<end])
    var clauses = [UInt32](repeating: 0, count: end)
    var firsts = [UInt32](repeating: 0, count: end + 1)
    if try fields.checkAll(for: end) {
      guard fields.reader.find(positions.span, &clauses) else { throw fields.damaged }
    } else {
      for index in 0..<end {
        clauses[index] = UInt32(truncatingIfNeeded: try fields.clause(at: positions[index]))
      }
    }
    let count = PhraseHits.group(&clauses, &firsts)
    clauses.removeLast(end - count)
    firsts.removeLast(end - count)
    firsts[count] = UInt32(end)
    self.positions = positions
    self.clauses = clauses
    self.firsts = firsts
  }

  /// Moves every clause to the front once, with its first index. Each is written over the one before when it is the
  /// same: no jump depends on the text.
  static func group(_ clauses: inout [UInt32], _ firsts: inout [UInt32]) -> Int {
    var clauses = clauses.mutableSpan
    var firsts = firsts.mutableSpan
    var last = UInt32.max
    var count = 0
    for index in 0..<clauses.count {
      let clause = clauses[index]
      count &+= clause != last ? 1 : 0
      clauses[count &- 1] = clause
      firsts[count &- 1] = clause != last ? UInt32(truncatingIfNeeded: index) : firsts[count &- 1]
      last = clause
    }
    return count
  }
}

extension [UInt32] {
  /// Of a clause's positions, whose body begins at `body`: heading in the high half, body in the low half.
  @inline(__always)
  func frequency(_ range: Range<Int>, body: UInt32) -> UInt32 {
    var frequency = UInt32(truncatingIfNeeded: range.count)
    for index in range {
      guard self[index] < body else { break }
      frequency &+= 0xffff
    }
    return frequency
  }
}

extension PositionReader {
  /// Finds the clauses of positions, each without waiting for the one before. False where the map is forged.
  func find(_ positions: Span<UInt32>, _ clauses: inout [UInt32]) -> Bool {
    var clauses = clauses.mutableSpan
    for index in 0..<positions.count {
      guard let clause = clause(at: positions[index]) else { return false }
      clauses[index] = UInt32(truncatingIfNeeded: clause)
    }
    return true
  }
}
