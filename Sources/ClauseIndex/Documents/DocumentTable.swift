import PolicyText

/// One record of 28 bytes a document, and one behind all, so that a document reaches to the next:
///
///     | text: offset in its section (8) | record: offset in its section (8) | first clause (4) | first outside text (4) |
///     | first position of its clauses (4) |
struct DocumentTable: Sendable {
  private let bytes: CheckedBytes
  private let start: Int
  private let sections: (text: Range<Int>, records: Range<Int>)
  private let counts: Counts
  let count: Int

  /// Where a document's parts begin.
  struct Starts: Equatable {
    var text = 0
    var record = 0
    var clause = 0
    var outsideText = 0
    var position = 0
  }

  private static let recordSize = 28

  init(_ file: IndexFile) throws(IndexError) {
    bytes = file.bytes
    counts = file.counts
    count = counts.documents
    sections = (file.section(.text), file.section(.records))
    let range = file.section(.documents)
    start = range.lowerBound
    guard range.count == (count + 1) * DocumentTable.recordSize else {
      throw .damaged(.outOfBounds, offset: start)
    }
  }

  /// A number of a record: where it stands in it.
  private enum Number: Int {
    case text = 0
    case record = 8
    case clause = 16
    case outsideText = 20
    case position = 24
  }

  /// O(1)
  @inline(__always)
  private func value(_ number: Number, of index: Int) throws(IndexError) -> Int {
    let offset = start + index * DocumentTable.recordSize + number.rawValue
    switch number {
    case .text, .record:
      try bytes.check(offset..<offset + 8)
      return Int(truncatingIfNeeded: bytes.unchecked.u64(at: offset))
    case .clause, .outsideText, .position:
      try bytes.check(offset..<offset + 4)
      return Int(bytes.unchecked.u32(at: offset))
    }
  }

  static func write(_ documents: [Starts], into file: inout Assembly) {
    file.write(.documents) { sink in
      for starts in documents {
        sink.append(UInt64(starts.text))
        sink.append(UInt64(starts.record))
        sink.append(UInt32(starts.clause))
        sink.append(UInt32(starts.outsideText))
        sink.append(UInt32(truncatingIfNeeded: starts.position))
      }
    }
  }

  private func range(
    _ document: Ordinal<Document>, _ number: Number, in bounds: Range<Int>
  ) throws(IndexError) -> Range<Int> {
    let document = document.rawValue
    precondition(document >= 0 && document < count, "no such document")
    let low = try value(number, of: document)
    let high = try value(number, of: document + 1)
    guard low >= 0, low <= high, high <= bounds.count else { throw .damaged(.outOfBounds, offset: start) }
    return bounds.lowerBound + low..<bounds.lowerBound + high
  }

  /// In the file.
  func text(ofDocument document: Ordinal<Document>) throws(IndexError) -> Range<Int> {
    try range(document, .text, in: sections.text)
  }

  /// In the file.
  func record(ofDocument document: Ordinal<Document>) throws(IndexError) -> Range<Int> {
    try range(document, .record, in: sections.records)
  }

  func clauses(ofDocument document: Ordinal<Document>) throws(IndexError) -> Range<Ordinal<Clause>> {
    Range(try range(document, .clause, in: 0..<counts.clauses))
  }

  func outsideTexts(ofDocument document: Ordinal<Document>) throws(IndexError) -> Range<Ordinal<OutsideText>>
  {
    Range(try range(document, .outsideText, in: 0..<counts.outsideTexts))
  }

  /// The first one of its clauses.
  func position(ofDocument document: Ordinal<Document>) throws(IndexError) -> UInt32 {
    precondition(document.rawValue >= 0 && document.rawValue < count, "no such document")
    return UInt32(try value(.position, of: document.rawValue))
  }

  /// O(log n)
  func document(ofClause clause: Ordinal<Clause>) throws(IndexError) -> Ordinal<Document> {
    try last(.clause, notAbove: clause.rawValue)
  }

  /// O(log n)
  func document(ofOutsideText text: Ordinal<OutsideText>) throws(IndexError) -> Ordinal<Document> {
    try last(.outsideText, notAbove: text.rawValue)
  }

  private func last(
    _ number: Number, notAbove limit: Int
  ) throws(IndexError) -> Ordinal<Document> {
    let document = try (0..<count).partition { (index) throws(IndexError) in
      try value(number, of: index + 1) <= limit
    }
    guard document < count else { throw .damaged(.outOfBounds, offset: start) }
    return Ordinal(document)
  }
}
