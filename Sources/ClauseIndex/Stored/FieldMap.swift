/// Where clauses and margins stand among the positions.
///
/// A position counts folded characters over the corpus. Every field is followed by one position that holds nothing,
/// so that no phrase reaches over its end; an empty heading takes none.
///
///     fields       of each clause, the position of its heading and of its body; then the first behind all clauses
///     fieldHints   of every 256 positions 12 bytes: the clause of the first; of every 32nd, how many clauses later
///     margins      the position of each margin, and the first behind all
struct FieldMap: Sendable {
  private let bytes: CheckedBytes
  private let fields: Column
  private let hints: Range<Int>
  private let margins: Column
  let clauseCount: Int
  /// Positions below are in clauses.
  let clausePositions: Int

  private static let hintSize = 12

  init(_ file: IndexFile) throws(IndexError) {
    let counts = file.counts
    bytes = file.bytes
    clauseCount = counts.clauses
    clausePositions = counts.clausePositions
    fields = try Column(file, .fields, count: counts.clauses * 2 + 1)
    hints = file.section(.fieldHints)
    margins = try Column(file, .margins, count: counts.margins + 1)
    guard hints.count == (clausePositions + 255) >> 8 * FieldMap.hintSize else {
      throw .damaged(.outOfBounds, offset: hints.lowerBound)
    }
  }

  static func write(_ fields: ClauseLocator, margins: [UInt32], into file: inout Assembly) {
    file.write(.fields, fields.starts)
    file.write(.fieldHints) { sink in
      for first in stride(from: 0, to: fields.hints.count, by: 8) {
        sink.append(fields.hints[first])
        for hint in first..<first + 8 {
          sink.append(hint < fields.hints.count ? UInt8(fields.hints[hint] - fields.hints[first]) : 0)
        }
      }
    }
    file.write(.margins, margins)
  }

  /// The margin of a position behind the clauses. O(log n)
  func margin(at position: Int) throws(IndexError) -> Int {
    try margins.firstIndex(in: 0..<margins.count, notBelow: position + 1) - 1
  }

  /// Looks up positions. `checked`: checks everything at once, for many, rather than what each lookup meets.
  func reader(checked isChecked: Bool) throws(IndexError) -> Reader {
    if isChecked {
      try fields.checkAll()
      try bytes.check(hints)
    }
    return Reader(
      bytes: bytes, fields: fields.start, hints: hints.lowerBound, clauseCount: clauseCount,
      clausePositions: UInt32(clausePositions), isChecked: isChecked)
  }

  struct Reader {
    fileprivate let bytes: CheckedBytes
    /// Where the sections begin in the file.
    fileprivate let fields: Int
    fileprivate let hints: Int
    fileprivate let clauseCount: Int
    let clausePositions: UInt32
    fileprivate let isChecked: Bool

    /// The clause of a position below `clausePositions`. O(1), nearly always without a jump.
    @inline(__always)
    func clause(at position: UInt32) throws(IndexError) -> Int {
      let hint = hints &+ Int(position >> 8) &* hintSize
      guard position < clausePositions else { throw .damaged(.outOfBounds, offset: hints) }
      if !isChecked { try bytes.check(hint..<hint &+ hintSize) }
      var clause =
        Int(bytes.unchecked.u32(at: hint)) &+ Int(bytes.unchecked[hint &+ 4 &+ Int(position >> 5 & 7)])
      clause &+= try end(ofClause: clause) <= position ? 1 : 0
      while try end(ofClause: clause) <= position { clause &+= 1 }
      return clause
    }

    /// Where the clause begins, among the positions.
    @inline(__always)
    func start(ofClause clause: Int) throws(IndexError) -> UInt32 { try field(clause, 0) }

    @inline(__always)
    func body(ofClause clause: Int) throws(IndexError) -> UInt32 { try field(clause, 4) }

    /// Where the next clause begins.
    @inline(__always)
    func end(ofClause clause: Int) throws(IndexError) -> UInt32 { try field(clause, 8) }

    @inline(__always)
    private func field(_ clause: Int, _ offset: Int) throws(IndexError) -> UInt32 {
      guard clause >= 0, clause < clauseCount else { throw .damaged(.outOfBounds, offset: fields) }
      let place = fields &+ clause &* 8 &+ offset
      if !isChecked { try bytes.check(place..<place &+ 4) }
      return bytes.unchecked.u32(at: place)
    }
  }
}

/// The map while it is being built.
struct ClauseLocator {
  /// As `FieldMap` stores them.
  let starts: [UInt32]
  /// Of every 32nd position, the clause it lies in.
  private(set) var hints: [UInt32] = []

  init(starts: [UInt32]) {
    self.starts = starts
    let end = starts[starts.count - 1]
    hints.reserveCapacity(Int(end) / 32 + 1)
    var clause = 0
    for position in stride(from: 0, to: end, by: 32) {
      while starts[clause * 2 + 2] <= position { clause += 1 }
      hints.append(UInt32(clause))
    }
  }

  var clauseCount: Int { starts.count / 2 }
  /// Positions below are in clauses.
  var clausePositions: UInt32 { starts[starts.count - 1] }

  @inline(__always)
  func clause(at position: UInt32) -> Int {
    var clause = Int(hints[Int(position >> 5)])
    clause &+= starts[clause &* 2 &+ 2] <= position ? 1 : 0
    while starts[clause &* 2 &+ 2] <= position { clause &+= 1 }
    return clause
  }
}
