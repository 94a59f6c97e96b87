import PolicyText

/// Where clauses and text outside them stand among the positions.
///
/// A position counts folded characters over the corpus. Every field is followed by one position that holds nothing,
/// so that no phrase reaches over its end; an empty heading takes none.
///
///     fields       of each clause, the position of its heading and of its body; then the first behind all clauses
///     fieldHints   in which clause a position lies: see `ClauseHint`
///     outsideTexts the position of each outside text, and the first behind all
struct PositionMap: Sendable {
  private let bytes: CheckedBytes
  private let fields: Range<Int>
  private let hints: Range<Int>
  private let outsideTexts: Column
  /// Reads without checking; see `checkAll` and `check`.
  let reader: PositionReader

  init(_ file: IndexFile) throws(IndexError) {
    let counts = file.counts
    bytes = file.bytes
    fields = file.section(.fields)
    hints = file.section(.fieldHints)
    outsideTexts = try Column(file, .outsideTexts, count: counts.outsideTexts + 1)
    guard fields.count == counts.clauses * 8 + 4,
      hints.count == (counts.clausePositions + 255) >> 8 * ClauseHint.size
    else { throw .damaged(.outOfBounds, offset: fields.lowerBound) }
    reader = PositionReader(
      fields: bytes.unchecked.slice(fields), hints: bytes.unchecked.slice(hints), clauseCount: counts.clauses,
      clausePositions: UInt32(truncatingIfNeeded: counts.clausePositions))
  }

  static func write(_ fields: DraftPositionMap, outsideTexts: [UInt32], into file: inout Assembly) {
    file.write(.fields, fields.starts)
    file.write(.fieldHints, fields.hints)
    file.write(.outsideTexts, outsideTexts)
  }

  /// Checks everything `reader` reads. O(1) after the first time.
  func checkAll() throws(IndexError) {
    try bytes.check(fields)
    try bytes.check(hints)
  }

  /// Whether so many lookups are worth checking everything first; false where each is to be checked by itself.
  func checkAll(for lookups: Int) throws(IndexError) -> Bool {
    if lookups <= PositionMap.few { return false }
    if lookups <= PositionMap.many && !(bytes.isChecked(fields) && bytes.isChecked(hints)) { return false }
    try checkAll()
    return true
  }

  private static let few = 64
  /// About as many as chunks to be checked, times what one check costs in lookups.
  private static let many = 4096

  /// Checks what `reader` reads of one clause.
  func check(clause: Int) throws(IndexError) {
    guard clause >= 0, clause < reader.clauseCount else { throw damaged }
    let start = fields.lowerBound + clause * 8
    try bytes.check(start..<start + 12)
  }

  /// The clause of a position below `reader.clausePositions`; checks what it reads. O(1)
  func clause(at position: UInt32) throws(IndexError) -> Int {
    guard position < reader.clausePositions else { throw damaged }
    let hint = hints.lowerBound + Int(position >> 8) * ClauseHint.size
    try bytes.check(hint..<hint + ClauseHint.size)
    var (clause, isSure) = reader.hint(at: position)
    try check(clause: clause)
    while !isSure, reader.end(ofClause: clause) <= position {
      clause += 1
      try check(clause: clause)
    }
    return clause
  }

  /// The positions of a range of clauses, from the first's heading to behind the last's body.
  func positions(of clauses: Range<Ordinal<Clause>>) throws(IndexError) -> Range<UInt32> {
    let (first, end) = (clauses.lowerBound.rawValue, clauses.upperBound.rawValue)
    let (start, last) = (fields.lowerBound + first * 8, fields.lowerBound + end * 8)
    try bytes.check(start..<start + 4)
    try bytes.check(last..<last + 4)
    let (from, to) = (reader.start(ofClause: first), reader.start(ofClause: end))
    guard from <= to, to <= reader.clausePositions else { throw damaged }
    return from..<to
  }

  /// Of the heading and the body of each, in folded characters.
  func lengths(of clauses: Range<Ordinal<Clause>>) throws(IndexError) -> [(heading: Int, body: Int)] {
    try clauses.map { (clause) throws(IndexError) in
      let clause = clause.rawValue
      try check(clause: clause)
      let body = Int(reader.body(ofClause: clause))
      let heading = body - Int(reader.start(ofClause: clause))
      let length = Int(reader.end(ofClause: clause)) - body - 1
      guard heading >= 0, heading != 1, length >= 0 else { throw damaged }
      return (max(0, heading - 1), length)
    }
  }

  var tally: WorkTally { bytes.tally }

  var damaged: IndexError { .damaged(.outOfBounds, offset: fields.lowerBound) }

  /// The outside text of a position behind the clauses. O(log n)
  func outsideText(at position: UInt32) throws(IndexError) -> Ordinal<OutsideText> {
    let next = try outsideTexts.firstIndex(in: 0..<outsideTexts.count, notBelow: Int(position) + 1)
    // Before the first or behind the last one: the map is forged.
    guard next > 0, next < outsideTexts.count else { throw damaged }
    return Ordinal(next - 1)
  }

  /// The positions of a range of outside texts.
  func positions(of texts: Range<Ordinal<OutsideText>>) throws(IndexError) -> Range<UInt32> {
    let from = try outsideTexts.value(texts.lowerBound.rawValue)
    let to = try outsideTexts.value(texts.upperBound.rawValue)
    guard from <= to else { throw damaged }
    return UInt32(from)..<UInt32(to)
  }

  /// In folded characters.
  func length(ofOutsideText outsideText: Ordinal<OutsideText>) throws(IndexError) -> Int {
    let index = outsideText.rawValue
    let length = try outsideTexts.value(index + 1) - outsideTexts.value(index) - 1
    guard length >= 0 else { throw damaged }
    return length
  }
}

/// Reads what was checked before. Clauses are below `clauseCount`.
struct PositionReader: Sendable {
  fileprivate let fields: Bytes
  fileprivate let hints: Bytes
  let clauseCount: Int
  /// Positions below are in clauses.
  let clausePositions: UInt32

  /// Where the clause begins, among the positions.
  @inline(__always)
  func start(ofClause clause: Int) -> UInt32 { fields.u32(at: clause &* 8) }

  @inline(__always)
  func body(ofClause clause: Int) -> UInt32 { fields.u32(at: clause &* 8 &+ 4) }

  /// Where the next clause begins.
  @inline(__always)
  func end(ofClause clause: Int) -> UInt32 { fields.u32(at: clause &* 8 &+ 8) }

  /// The clause of a position, or one a few before it where that is not sure.
  @inline(__always)
  fileprivate func hint(at position: UInt32) -> (clause: Int, isSure: Bool) {
    let hint = Int(position >> 8) &* ClauseHint.size
    let byte = UInt32(hints[hint &+ 4 &+ Int(position >> 5 & 7)])
    return (
      Int(hints.u32(at: hint)) &+ Int(ClauseHint.clausesPassed(byte, at: position)), ClauseHint.isSure(byte)
    )
  }

  /// The clause of a position below `clausePositions`; nil where the map is forged.
  @inline(__always)
  func clause(at position: UInt32) -> Int? {
    var (clause, isSure) = hint(at: position)
    if !isSure {
      while clause < clauseCount, end(ofClause: clause) <= position { clause &+= 1 }
    }
    return clause < clauseCount ? clause : nil
  }
}

/// The map while it is being built.
struct DraftPositionMap {
  /// Both as `PositionMap` stores them.
  let starts: [UInt32]
  private(set) var hints: [UInt32] = []

  init(starts: [UInt32]) {
    self.starts = starts
    let end = starts[starts.count - 1]
    hints.reserveCapacity((Int(end) + 255) / 256 * ClauseHint.wordCount)
    var clause = 0
    for first in stride(from: 0, to: end, by: 256) {
      while starts[clause * 2 + 2] <= first { clause += 1 }
      let clauseOfFirst = clause
      hints.append(UInt32(clause))
      for word in 0..<UInt32(2) {
        var bytes: UInt32 = 0
        for byte in 0..<UInt32(4) {
          let position = first + word * 128 + byte * 32
          guard position < end else { break }
          while starts[clause * 2 + 2] <= position { clause += 1 }
          let next = starts[clause * 2 + 2] - position
          let afterNext = clause + 1 < clauseCount ? starts[clause * 2 + 4] - position : .max
          bytes |=
            ClauseHint.encode(passed: clause - clauseOfFirst, next: next, afterNext: afterNext) << (byte * 8)
        }
        hints.append(bytes)
      }
    }
  }

  var clauseCount: Int { starts.count / 2 }

  func hasHeading(_ clause: Int) -> Bool { starts[clause * 2] < starts[clause * 2 + 1] }

  /// Positions below are in clauses.
  var clausePositions: UInt32 { starts[starts.count - 1] }

  /// The clauses of rising positions; outside texts are left out.
  func find(_ positions: Span<UInt32>, _ clauses: inout [UInt32]) {
    let hints = hints.span
    let starts = starts.span
    let limit = clausePositions
    clauses.removeAll(keepingCapacity: true)
    clauses.append(addingCapacity: positions.count) { output in
      for index in 0..<positions.count {
        let position = positions[index]
        if position >= limit { return }
        let hint = Int(position >> 8) &* ClauseHint.wordCount
        let byte = hints[hint &+ 1 &+ Int(position >> 7 & 1)] >> (position >> 2 & 24) & 255
        var clause = Int(hints[hint] &+ ClauseHint.clausesPassed(byte, at: position))
        if !ClauseHint.isSure(byte) {
          while starts[clause &* 2 &+ 2] <= position { clause &+= 1 }
        }
        output.append(UInt32(truncatingIfNeeded: clause))
      }
    }
  }
}
