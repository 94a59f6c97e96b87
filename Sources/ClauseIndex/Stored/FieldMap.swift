/// Where clauses and margins stand among the positions.
///
/// A position counts folded characters over the corpus. Every field is followed by one position that holds nothing,
/// so that no phrase reaches over its end; an empty heading takes none.
///
///     fields       of each clause, the position of its heading and of its body; then the first behind all clauses
///     fieldHints   of every 128th position, the clause it lies in
///     margins      the position of each margin, and the first behind all
struct FieldMap: Sendable {
  private let fields: Column
  private let hints: Column
  private let margins: Column
  let clauseCount: Int
  /// Positions below are in clauses.
  let clausePositions: Int

  static let hintShift = 7

  init(_ file: CheckedFile) throws(IndexError) {
    let counts = file.header.counts
    clauseCount = counts.clauses
    clausePositions = counts.clausePositions
    fields = try Column(file, .fields, count: counts.clauses * 2 + 1)
    hints = try Column(file, .fieldHints, count: FieldMap.hintCount(positions: counts.clausePositions))
    margins = try Column(file, .margins, count: counts.margins + 1)
  }

  static func hintCount(positions: Int) -> Int { (positions + 1 << hintShift - 1) >> hintShift }

  /// The margin of a position behind the clauses. O(log n)
  func margin(at position: Int) throws(IndexError) -> Int {
    try margins.firstIndex(in: 0..<margins.count, notBelow: position + 1) - 1
  }

  /// In folded characters.
  func length(ofMargin margin: Int) throws(IndexError) -> Int {
    try margins.value(margin + 1) - margins.value(margin) - 1
  }

  func heading(ofClause clause: Int) throws(IndexError) -> Range<Int> {
    let start = try fields.value(clause * 2)
    return start..<max(start, try fields.value(clause * 2 + 1) - 1)
  }

  func body(ofClause clause: Int) throws(IndexError) -> Range<Int> {
    let start = try fields.value(clause * 2 + 1)
    return start..<max(start, try fields.value(clause * 2 + 2) - 1)
  }

  /// Looks up many positions. `checked`: checks everything at once rather than what each lookup meets.
  func reader(checked: Bool) throws(IndexError) -> Reader {
    if checked {
      try fields.checkAll()
      try hints.checkAll()
    }
    return Reader(fields: fields, hints: hints, isChecked: checked)
  }

  struct Reader {
    fileprivate let fields: Column
    fileprivate let hints: Column
    fileprivate let isChecked: Bool

    /// The clause of a position below `clausePositions`. O(1)
    @inline(__always)
    func clause(at position: UInt32) throws(IndexError) -> Int {
      var clause = Int(try hints.value(Int(position >> UInt32(hintShift)), isChecked: isChecked))
      while try end(ofClause: clause) <= position { clause &+= 1 }
      return clause
    }

    /// Where the clause's body begins, among the positions.
    @inline(__always)
    func body(ofClause clause: Int) throws(IndexError) -> UInt32 {
      try fields.value(clause &* 2 &+ 1, isChecked: isChecked)
    }

    /// Where the next clause begins.
    @inline(__always)
    func end(ofClause clause: Int) throws(IndexError) -> UInt32 {
      try fields.value(clause &* 2 &+ 2, isChecked: isChecked)
    }

    /// In folded characters.
    @inline(__always)
    func bodyLength(ofClause clause: Int) throws(IndexError) -> UInt32 {
      try end(ofClause: clause) &- body(ofClause: clause) &- 1
    }
  }

  /// In how many clauses rising positions lie; margins do not count.
  static func clauseCount(of positions: Span<UInt32>, in fields: [UInt32]) -> Int {
    var count = 0
    var next = 0
    var end: UInt32 = 0
    let limit = fields[fields.count - 1]
    for index in 0..<positions.count {
      let position = positions[index]
      if position < end { continue }
      if position >= limit { break }
      // Gallop to the first clause that ends behind the position.
      var step = 1
      while next + step < fields.count / 2, fields[(next + step) * 2] <= position { step *= 2 }
      var low = next + step / 2
      var high = min(next + step, fields.count / 2)
      while high - low > 1 {
        let middle = (low + high) / 2
        if fields[middle * 2] <= position { low = middle } else { high = middle }
      }
      next = low
      end = fields[next * 2 + 2]
      count += 1
    }
    return count
  }

  static func write(fields: [UInt32], margins: [UInt32], into file: inout Assembly) {
    file.write(.fields, fields)
    var hints: [UInt32] = []
    var clause = 0
    for hint in 0..<hintCount(positions: Int(fields[fields.count - 1])) {
      while fields[clause * 2 + 2] <= hint << hintShift { clause += 1 }
      hints.append(UInt32(clause))
    }
    file.write(.fieldHints, hints)
    file.write(.margins, margins)
  }
}
