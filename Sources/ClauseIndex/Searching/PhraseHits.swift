/// Where a phrase stands, and in which clauses.
struct PhraseHits: Sendable {
  /// Where it begins, rising; margins left out.
  let positions: [UInt32]
  private(set) var clauses: [UInt32]
  /// Of each clause the index of its first position; then the number of positions.
  private(set) var firsts: [UInt32]

  /// How often the phrase stands in the clause at an index, whose body begins at `body`: heading in the high half,
  /// body in the low half.
  @inline(__always)
  func frequency(_ index: Int, body: UInt32) -> UInt32 {
    let first = Int(firsts[index])
    let end = Int(firsts[index &+ 1])
    var frequency = UInt32(truncatingIfNeeded: end &- first)
    var place = first
    while place < end, positions[place] < body {
      frequency &+= 0xffff
      place &+= 1
    }
    return frequency
  }

  /// From rising positions. O(count)
  init(_ positions: [UInt32], _ fields: FieldMap) throws(IndexError) {
    let end = positions.firstIndex(notBelow: UInt32(fields.clausePositions)) ?? positions.count
    self.positions = end == positions.count ? positions : Array(positions[..<end])
    // A few clauses are looked up one by one; for many the whole map is checked first.
    let reader = try fields.reader(checked: end > 64)
    clauses = [UInt32](repeating: 0, count: end)
    firsts = [UInt32](repeating: 0, count: end + 1)
    let count = try PhraseHits.group(self.positions, reader, &clauses, &firsts)
    clauses.removeLast(end - count)
    firsts.removeLast(end - count)
    firsts[count] = UInt32(end)
  }

  /// Every posting writes its clause over the one before when it is the same: no jump depends on the text.
  private static func group(
    _ positions: [UInt32], _ reader: FieldMap.Reader, _ clauses: inout [UInt32], _ firsts: inout [UInt32]
  ) throws(IndexError) -> Int {
    var clauses = clauses.mutableSpan
    var firsts = firsts.mutableSpan
    // First all clauses, each found without waiting for the one before.
    for index in 0..<positions.count {
      clauses[index] = UInt32(truncatingIfNeeded: try reader.clause(at: positions[index]))
    }
    var last = UInt32.max
    var count = 0
    for index in 0..<positions.count {
      let clause = clauses[index]
      let isNew = clause != last
      clauses[count] = clause
      firsts[count] = UInt32(truncatingIfNeeded: index)
      count &+= isNew ? 1 : 0
      last = clause
    }
    return count
  }
}
