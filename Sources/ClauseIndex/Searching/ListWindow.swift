import PolicyText

/// The clauses of one part of a long list, with their frequencies; a clause belongs to the part where it begins.
struct ListWindow {
  private let list: PostingList
  private let fields: PositionMap
  private let reader: PositionReader
  private var positions: [UInt32] = []
  /// Those of the part stand first, in order.
  private(set) var clauses: [UInt32] = []
  /// Of each clause the index of its first position; then the number of positions.
  private var firsts: [UInt32] = []
  /// The indices of the clauses that belong to the part.
  private(set) var indices = 0..<0
  /// Of the last clause, where it may reach into the next part.
  private var lastFrequency: FieldFrequency?

  /// All fields were checked.
  init(_ list: PostingList, _ fields: PositionMap) {
    self.list = list
    self.fields = fields
    reader = fields.reader
  }

  mutating func load(_ part: Int) throws(IndexError) {
    positions.removeAll(keepingCapacity: true)
    try list.decode(part: part, into: &positions)
    var isLast = part + 1 == list.partCount
    if let last = positions.last, last >= reader.clausePositions {
      positions.removeLast(positions.count - positions.rank(of: reader.clausePositions))
      isLast = true
    }
    (indices, lastFrequency) = (0..<0, nil)
    guard !positions.isEmpty else { return }
    var (clauses, firsts): ([UInt32], [UInt32]) = ([], [])
    swap(&clauses, &self.clauses)
    swap(&firsts, &self.firsts)
    if clauses.count != positions.count {
      clauses = [UInt32](repeating: 0, count: positions.count)
      firsts = [UInt32](repeating: 0, count: positions.count + 1)
    }
    guard let count = reader.group(positions.span, &clauses, &firsts) else { throw fields.damaged }
    firsts[count] = UInt32(positions.count)
    swap(&clauses, &self.clauses)
    swap(&firsts, &self.firsts)
    indices = 0..<count
    // What began in the part before is counted there.
    if part > 0, reader.start(ofClause: Int(self.clauses[0])) <= list.last(ofPart: part - 1) {
      indices = 1..<count
    }
    if !isLast, !indices.isEmpty { lastFrequency = try whole(Int(self.clauses[count - 1])) }
  }

  /// How often the phrase stands in the clause at an index.
  @inline(__always)
  func count(_ index: Int) -> Int {
    if let lastFrequency, index == indices.upperBound - 1 {
      return lastFrequency.heading &+ lastFrequency.body
    }
    return Int(firsts[index &+ 1] &- firsts[index])
  }

  /// The same by field; the body of the clause begins at `body`.
  @inline(__always)
  func frequency(_ index: Int, body: UInt32) -> FieldFrequency {
    if let lastFrequency, index == indices.upperBound - 1 { return lastFrequency }
    return positions.frequency(Int(firsts[index])..<Int(firsts[index &+ 1]), body: body)
  }

  /// The frequency in a clause that may reach into the next part.
  private func whole(_ clause: Int) throws(IndexError) -> FieldFrequency {
    let first = reader.start(ofClause: clause)
    let body = reader.body(ofClause: clause)
    let start = try list.rank(of: first)
    let middle = body == first ? start : try list.rank(of: body)
    let behind = try list.rank(of: reader.end(ofClause: clause))
    return FieldFrequency(heading: max(0, middle - start), body: max(0, behind - middle))
  }
}
