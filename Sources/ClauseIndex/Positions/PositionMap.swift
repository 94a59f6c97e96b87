import PolicyText

/// Where clauses and text outside them stand among the positions.
///
/// A position counts folded characters over the corpus. Every field is followed by one position that holds nothing,
/// so that no phrase reaches over its end; an empty heading takes none. Behind a document some more may hold nothing.
///
///     fields       of each clause, the first position behind the clause before, where its heading begins unless it is
///                  the first of its document, and the position of its body; then the first behind all clauses
///     fieldHints   in which clause a position lies: see `ClauseHint`
///     outsideTexts the position of each outside text, then the length of each
struct PositionMap: Sendable {
  private let bytes: CheckedBytes
  private let fields: Range<Int>
  private let hints: Range<Int>
  private let outsideTexts: Column
  private let outsideCount: Int
  /// Reads without checking; see `checkAll` and `check`.
  let reader: PositionReader

  init(_ file: IndexFile) throws(IndexError) {
    let counts = file.counts
    bytes = file.bytes
    fields = file.section(.fields)
    hints = file.section(.fieldHints)
    outsideTexts = try Column(file, .outsideTexts, count: counts.outsideTexts * 2)
    outsideCount = counts.outsideTexts
    guard fields.count == counts.clauses * 8 + 4,
      hints.count == (counts.clausePositions + 255) >> 8 * ClauseHint.size
    else { throw .damaged(.outOfBounds, offset: fields.lowerBound) }
    reader = PositionReader(
      fields: bytes.unchecked.slice(fields), hints: bytes.unchecked.slice(hints), clauseCount: counts.clauses,
      clausePositions: UInt32(truncatingIfNeeded: counts.clausePositions))
  }

  static func write(_ fields: DraftPositionMap, outsideTexts: PlacedTexts, into file: inout Assembly) {
    file.write(.fields, fields.starts)
    file.write(.fieldHints, fields.hints)
    file.write(.outsideTexts, outsideTexts.starts + outsideTexts.lengths)
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

  /// The positions of a document's clauses, of which it has some.
  ///
  /// - Parameter start: the first.
  func positions(of clauses: Range<Ordinal<Clause>>, from start: UInt32) throws(IndexError) -> Range<UInt32> {
    let last = fields.lowerBound + clauses.upperBound.rawValue * 8
    try bytes.check(last..<last + 4)
    let end = reader.start(ofClause: clauses.upperBound.rawValue)
    guard start <= end, end <= reader.clausePositions else { throw damaged }
    return start..<end
  }

  /// Of the heading and the body of each of a document's clauses, in folded characters.
  ///
  /// - Parameter start: the document's first position.
  func lengths(
    of clauses: Range<Ordinal<Clause>>, from start: UInt32
  ) throws(IndexError) -> [(heading: Int, body: Int)] {
    var start = Int(start)
    return try clauses.map { (clause) throws(IndexError) in
      let clause = clause.rawValue
      try check(clause: clause)
      let body = Int(reader.body(ofClause: clause))
      let heading = body - start
      start = Int(reader.end(ofClause: clause))
      let length = start - body - 1
      guard heading >= 0, heading != 1, length >= 0 else { throw damaged }
      return (max(0, heading - 1), length)
    }
  }

  var tally: WorkTally { bytes.tally }

  var damaged: IndexError { .damaged(.outOfBounds, offset: fields.lowerBound) }

  /// The outside text of a position behind the clauses. O(log n)
  func outsideText(at position: UInt32) throws(IndexError) -> Ordinal<OutsideText> {
    let text = try outsideTexts.firstIndex(in: 0..<outsideCount, notBelow: Int(position) + 1) - 1
    // Before the first or behind one: the map is forged.
    guard text >= 0, try Int(position) < end(ofOutsideText: text) else { throw damaged }
    return Ordinal(text)
  }

  /// The first position behind one and the border that follows.
  private func end(ofOutsideText text: Int) throws(IndexError) -> Int {
    try outsideTexts.value(text) + outsideTexts.value(outsideCount + text) + 1
  }

  /// The positions of the texts of a document, of which it has some.
  func positions(of texts: Range<Ordinal<OutsideText>>) throws(IndexError) -> Range<UInt32> {
    let start = try UInt32(outsideTexts.value(texts.lowerBound.rawValue))
    guard let end = UInt32(exactly: try end(ofOutsideText: texts.upperBound.rawValue - 1)), start <= end
    else {
      throw damaged
    }
    return start..<end
  }

  /// In folded characters.
  func length(ofOutsideText outsideText: Ordinal<OutsideText>) throws(IndexError) -> Int {
    try outsideTexts.value(outsideCount + outsideText.rawValue)
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

  /// The clause of a position that lies in none below `least`; nil where it lies in none at all, or the map is forged.
  @inline(__always)
  func clause(at position: UInt32, notBelow least: Int = 0) -> Int? {
    guard position < clausePositions else { return nil }
    var (clause, isSure) = hint(at: position)
    if !isSure {
      clause = max(clause, least)
      while clause < clauseCount, end(ofClause: clause) <= position { clause &+= 1 }
    }
    return clause < clauseCount ? clause : nil
  }
}

/// Where texts outside clauses begin, and how many folded characters each has.
struct PlacedTexts {
  var starts: [UInt32] = []
  var lengths: [UInt32] = []
}

/// The map while it is being built.
struct DraftPositionMap {
  /// Both as `PositionMap` stores them.
  let starts: [UInt32]
  private(set) var hints: [UInt32] = []
  private let headings: [Bool]

  /// - Parameter hasHeading: of each clause.
  init(starts: [UInt32], hasHeading: [Bool]) {
    self.starts = starts
    headings = hasHeading
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

  func hasHeading(_ clause: Int) -> Bool { headings[clause] }

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
