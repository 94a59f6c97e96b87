import PolicyText

/// Documents by their numbers, and by the last characters of their titles.
///
///     documentNames    | key (4) | document (4) |, by key, then document
///
/// A key is 32 bits of a hash: whoever finds a document looks whether it is the one.
struct DocumentNameTable: Sendable {
  private let rows: Column
  private let documentCount: Int

  init(_ file: IndexFile) throws(IndexError) {
    rows = try Column(file, .documentNames, count: file.section(.documentNames).count / 8 * 2)
    documentCount = file.counts.documents
  }

  /// Of those with this key all, and hardly another; in their order. O(log names)
  func documents(_ key: UInt32) throws(IndexError) -> [Ordinal<Document>] {
    let first = try (0..<rows.count / 2).partition { (row) throws(IndexError) in
      try rows.value(row * 2) < Int(key)
    }
    var found: [Ordinal<Document>] = []
    for row in first..<rows.count / 2 {
      guard try rows.value(row * 2) == Int(key) else { break }
      let document = try rows.value(row * 2 + 1)
      guard document < documentCount else { throw .damaged(.outOfBounds, offset: rows.start) }
      found.append(Ordinal(document))
    }
    return found
  }

  /// How many characters of a title's end are its key.
  static let titleEnd = 6

  static func key(_ number: DocumentNumber) -> UInt32 {
    key([UInt8]("\(number.agency)\0\(number.year ?? 0)\0\(number.serial)".utf8))
  }

  /// Nil where a title is shorter. Folded.
  static func key(titleEnd characters: [UInt32]) -> UInt32? {
    guard characters.count >= titleEnd else { return nil }
    var bytes: [UInt8] = []
    for character in characters.suffix(titleEnd) {
      for shift in [UInt32(0), 8, 16] { bytes.append(UInt8(truncatingIfNeeded: character >> shift)) }
    }
    return key(bytes)
  }

  private static func key(_ bytes: [UInt8]) -> UInt32 { UInt32(truncatingIfNeeded: Checksum.of(bytes.span)) }

  static func write(_ mastheads: [Masthead], into file: inout Assembly) {
    var rows: [(key: UInt32, document: Int)] = []
    for (document, masthead) in mastheads.enumerated() {
      if let number = masthead.number { rows.append((key(number), document)) }
      if let key = key(titleEnd: FoldedText(masthead.title).characters) { rows.append((key, document)) }
    }
    rows.sort { ($0.key, $0.document) < ($1.key, $1.document) }
    file.write(.documentNames, rows.flatMap { [$0.key, UInt32($0.document)] })
  }
}
