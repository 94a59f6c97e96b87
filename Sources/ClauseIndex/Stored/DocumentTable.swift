/// One record of 24 bytes a document, and one behind all, so that a document reaches to the next:
///
///     | text: offset in its section (8) | record: offset in its section (8) | first clause (4) | first outside text (4) |
struct DocumentTable: Sendable {
  private let bytes: CheckedBytes
  private let start: Int
  private let sections: (text: Range<Int>, records: Range<Int>)
  private let counts: Counts
  let count: Int

  struct Entry: Equatable {
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

  private func entry(_ index: Int) throws(IndexError) -> Entry {
    let bytes = try self.bytes.bytes(start + index * 24..<start + index * 24 + 24)
    return Entry(
      text: Int(truncatingIfNeeded: bytes.u64(at: 0)), record: Int(truncatingIfNeeded: bytes.u64(at: 8)),
      clause: Int(bytes.u32(at: 16)), outsideText: Int(bytes.u32(at: 20)))
  }

  static func write(_ entries: [Entry], into file: inout Assembly) {
    file.write(.documents) { sink in
      for entry in entries {
        sink.append(UInt64(entry.text))
        sink.append(UInt64(entry.record))
        sink.append(UInt32(entry.clause))
        sink.append(UInt32(entry.outsideText))
      }
    }
  }

  private func range(
    _ document: Int, _ part: KeyPath<Entry, Int>, in bounds: Range<Int>
  ) throws(IndexError) -> Range<Int> {
    precondition(document >= 0 && document < count, "no such document")
    let low = try entry(document)[keyPath: part]
    let high = try entry(document + 1)[keyPath: part]
    guard low >= 0, low <= high, high <= bounds.count else { throw .damaged(.outOfBounds, offset: start) }
    return bounds.lowerBound + low..<bounds.lowerBound + high
  }

  /// In the file.
  func text(ofDocument document: Int) throws(IndexError) -> Range<Int> {
    try range(document, \.text, in: sections.text)
  }

  /// In the file.
  func record(ofDocument document: Int) throws(IndexError) -> Range<Int> {
    try range(document, \.record, in: sections.records)
  }

  func clauses(ofDocument document: Int) throws(IndexError) -> Range<Int> {
    try range(document, \.clause, in: 0..<counts.clauses)
  }

  func outsideTexts(ofDocument document: Int) throws(IndexError) -> Range<Int> {
    try range(document, \.outsideText, in: 0..<counts.outsideTexts)
  }

  /// O(log n)
  func document(ofClause clause: Int) throws(IndexError) -> Int { try lastIndex(\.clause, notAbove: clause) }

  /// O(log n)
  func document(ofOutsideText outsideText: Int) throws(IndexError) -> Int {
    try lastIndex(\.outsideText, notAbove: outsideText)
  }

  private func lastIndex(_ part: KeyPath<Entry, Int>, notAbove value: Int) throws(IndexError) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if try entry(middle + 1)[keyPath: part] <= value { low = middle + 1 } else { high = middle }
    }
    guard low < count else { throw .damaged(.outOfBounds, offset: start) }
    return low
  }
}
