import PolicyText

/// One record of 24 bytes a document, and one behind all, so that a document reaches to the next:
///
///     | text: offset in its section (8) | record: offset in its section (8) | first clause (4) | first outside text (4) |
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
  }

  init(_ file: IndexFile) throws(IndexError) {
    bytes = file.bytes
    counts = file.counts
    count = counts.documents
    sections = (file.section(.text), file.section(.records))
    let range = file.section(.documents)
    start = range.lowerBound
    guard range.count == (count + 1) * 24 else { throw .damaged(.outOfBounds, offset: start) }
  }

  private func starts(_ index: Int) throws(IndexError) -> Starts {
    let bytes = try self.bytes.bytes(start + index * 24..<start + index * 24 + 24)
    return Starts(
      text: Int(truncatingIfNeeded: bytes.u64(at: 0)), record: Int(truncatingIfNeeded: bytes.u64(at: 8)),
      clause: Int(bytes.u32(at: 16)), outsideText: Int(bytes.u32(at: 20)))
  }

  static func write(_ documents: [Starts], into file: inout Assembly) {
    file.write(.documents) { sink in
      for starts in documents {
        sink.append(UInt64(starts.text))
        sink.append(UInt64(starts.record))
        sink.append(UInt32(starts.clause))
        sink.append(UInt32(starts.outsideText))
      }
    }
  }

  private func range(
    _ document: Ordinal<Document>, _ part: KeyPath<Starts, Int>, in bounds: Range<Int>
  ) throws(IndexError) -> Range<Int> {
    let document = document.rawValue
    precondition(document >= 0 && document < count, "no such document")
    let low = try starts(document)[keyPath: part]
    let high = try starts(document + 1)[keyPath: part]
    guard low >= 0, low <= high, high <= bounds.count else { throw .damaged(.outOfBounds, offset: start) }
    return bounds.lowerBound + low..<bounds.lowerBound + high
  }

  /// In the file.
  func text(ofDocument document: Ordinal<Document>) throws(IndexError) -> Range<Int> {
    try range(document, \.text, in: sections.text)
  }

  /// In the file.
  func record(ofDocument document: Ordinal<Document>) throws(IndexError) -> Range<Int> {
    try range(document, \.record, in: sections.records)
  }

  func clauses(ofDocument document: Ordinal<Document>) throws(IndexError) -> Range<Ordinal<Clause>> {
    Range(try range(document, \.clause, in: 0..<counts.clauses))
  }

  func outsideTexts(ofDocument document: Ordinal<Document>) throws(IndexError) -> Range<Ordinal<OutsideText>>
  {
    Range(try range(document, \.outsideText, in: 0..<counts.outsideTexts))
  }

  /// O(log n)
  func document(ofClause clause: Ordinal<Clause>) throws(IndexError) -> Ordinal<Document> {
    try last(\.clause, notAbove: clause.rawValue)
  }

  /// O(log n)
  func document(ofOutsideText text: Ordinal<OutsideText>) throws(IndexError) -> Ordinal<Document> {
    try last(\.outsideText, notAbove: text.rawValue)
  }

  private func last(
    _ part: KeyPath<Starts, Int>, notAbove value: Int
  ) throws(IndexError) -> Ordinal<Document> {
    let document = try (0..<count).partition { (index) throws(IndexError) in
      try starts(index + 1)[keyPath: part] <= value
    }
    guard document < count else { throw .damaged(.outOfBounds, offset: start) }
    return Ordinal(document)
  }
}
