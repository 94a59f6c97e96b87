/// In which clauses a phrase stands, and how often in heading and body.
struct ClauseHits: Sendable {
  private(set) var clauses: [UInt32] = []
  /// Heading in the high half, body in the low half.
  private(set) var frequencies: [UInt32] = []

  var count: Int { clauses.count }

  /// From rising positions; those in margins are left out. O(count)
  init(_ positions: [UInt32], _ fields: FieldMap) throws(IndexError) {
    guard !positions.isEmpty else { return }
    // A few clauses are looked up one by one; for many the whole map is checked first.
    let reader = try fields.reader(checked: positions.count > 64)
    clauses.reserveCapacity(positions.count)
    frequencies.reserveCapacity(positions.count)
    var body: UInt32 = 0
    var end: UInt32 = 0
    var frequency: UInt32 = 0
    let limit = UInt32(fields.clausePositions)
    for position in positions {
      if position >= end {
        if frequency > 0 { frequencies.append(frequency) }
        frequency = 0
        if position >= limit { break }
        let clause = try reader.clause(at: position)
        clauses.append(UInt32(truncatingIfNeeded: clause))
        body = try reader.body(ofClause: clause)
        end = try reader.end(ofClause: clause)
      }
      frequency &+= position < body ? 0x1_0000 : 1
    }
    if frequency > 0 { frequencies.append(frequency) }
  }
}
