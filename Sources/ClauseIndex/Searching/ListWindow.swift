/// The clauses of one part of a long list, with their frequencies; a clause belongs to the part where it begins.
struct ListWindow {
  private let list: PostingList
  private let fields: PositionMap
  private let reader: PositionReader
  private var positions: [UInt32] = []
  private(set) var clauses: [UInt32] = []
  /// Heading in the high half, body in the low half.
  private(set) var frequencies: [UInt32] = []

  /// All fields were checked.
  init(_ list: PostingList, _ fields: PositionMap) {
    self.list = list
    self.fields = fields
    reader = fields.reader
  }

  mutating func load(_ part: Int) throws(IndexError) {
    positions.removeAll(keepingCapacity: true)
    clauses.removeAll(keepingCapacity: true)
    frequencies.removeAll(keepingCapacity: true)
    try list.decode(part: part, into: &positions)
    // What began in the part before is counted there.
    let begun = part == 0 ? nil : list.last(ofPart: part - 1)
    var body: UInt32 = 0
    var end: UInt32 = 0
    var frequency: UInt32 = 0
    var clause = 0
    var isOwn = false
    for position in positions {
      if position >= end {
        if isOwn { append(clause, frequency) }
        if position >= reader.clausePositions { return }
        guard let found = reader.clause(at: position) else { throw fields.damaged }
        clause = found
        body = reader.body(ofClause: clause)
        end = reader.end(ofClause: clause)
        isOwn = begun.map { $0 < reader.start(ofClause: clause) } ?? true
        frequency = 0
      }
      frequency &+= position < body ? 0x1_0000 : 1
    }
    guard isOwn else { return }
    if part + 1 < list.partCount { frequency = try whole(clause, body, end) }
    append(clause, frequency)
  }

  private mutating func append(_ clause: Int, _ frequency: UInt32) {
    clauses.append(UInt32(truncatingIfNeeded: clause))
    frequencies.append(frequency)
  }

  /// Of a clause that may reach into the next part.
  private func whole(_ clause: Int, _ body: UInt32, _ end: UInt32) throws(IndexError) -> UInt32 {
    let first = reader.start(ofClause: clause)
    let start = try list.rank(of: first)
    let middle = body == first ? start : try list.rank(of: body)
    let behind = try list.rank(of: end)
    return UInt32(truncatingIfNeeded: max(0, middle - start)) << 16
      | UInt32(truncatingIfNeeded: max(0, behind - middle)) & 0xffff
  }
}
