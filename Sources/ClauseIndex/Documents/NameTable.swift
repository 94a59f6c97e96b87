package import PolicyText

/// Another name for a thing, and the document that gives it.
package struct GivenName: Sendable, Equatable {
  package let name: String
  package let document: Ordinal<Document>
}

/// A unit that answers for clauses, and the documents that name it so.
package struct NamedUnit: Sendable, Equatable {
  package let name: String
  package let documents: [Ordinal<Document>]
}

/// What one document calls by two names, and its responsible units.
struct GivenNames: Sendable {
  var names: [(key: String, name: String)] = []
  var units: [String] = []
}

/// What documents call by two names, found by either; and their responsible units.
///
///     names         | key | name | document |   by the bytes of the key, then document; the key is folded
///     units         | name | count | documents: gaps |   by the bytes of the name
///     …Offsets      where each begins, and where the last ends: 4 bytes each
///
/// Texts are in UTF-8 with their length, numbers are varints.
struct NameTable: Sendable {
  private let bytes: CheckedBytes
  private let documentCount: Int
  private let nameRecords: (section: Range<Int>, offsets: Column)
  private let unitRecords: (section: Range<Int>, offsets: Column)

  init(_ file: IndexFile) throws(IndexError) {
    bytes = file.bytes
    documentCount = file.counts.documents
    nameRecords = (file.section(.names), try NameTable.offsets(file, .nameOffsets))
    unitRecords = (file.section(.units), try NameTable.offsets(file, .unitOffsets))
  }

  private static func offsets(_ file: IndexFile, _ section: IndexSection) throws(IndexError) -> Column {
    guard file.section(section).count >= 4 else { throw file.malformed(section) }
    return try Column(file, section, count: file.section(section).count / 4)
  }

  private func record(
    _ index: Int, of table: (section: Range<Int>, offsets: Column)
  ) throws(IndexError) -> ByteReader {
    let start = try table.section.lowerBound + table.offsets.value(index)
    let end = try table.section.lowerBound + table.offsets.value(index + 1)
    guard start <= end, end <= table.section.upperBound else {
      throw .damaged(.outOfBounds, offset: table.section.lowerBound)
    }
    return try ByteReader(bytes, start..<end)
  }

  /// What names are found by.
  static func key(_ folded: ArraySlice<UInt32>) -> String {
    String(codePoints: folded)
  }

  /// Where records that begin with this text, or a later one, begin. O(log records)
  private func first(
    notBefore text: String, in table: (section: Range<Int>, offsets: Column)
  ) throws(IndexError) -> Int {
    let bytes = Array(text.utf8)
    return try (0..<table.offsets.count - 1).partition { (index) throws(IndexError) in
      var reader = try record(index, of: table)
      return try reader.isString(before: bytes.span)
    }
  }

  /// O(log names)
  func names(of key: String) throws(IndexError) -> [GivenName] {
    var found: [GivenName] = []
    for index in try first(notBefore: key, in: nameRecords)..<nameRecords.offsets.count - 1 {
      var reader = try record(index, of: nameRecords)
      guard try reader.string() == key else { break }
      let name = try reader.string()
      found.append(GivenName(name: name, document: try document(try reader.varint(), reader)))
    }
    return found
  }

  /// With their keys, in the order of the table. O(names)
  fileprivate func allNames() throws(IndexError) -> [(key: String, name: GivenName)] {
    try (0..<nameRecords.offsets.count - 1).map { (index) throws(IndexError) in
      var reader = try record(index, of: nameRecords)
      let (key, name) = (try reader.string(), try reader.string())
      return (key, GivenName(name: name, document: try document(try reader.varint(), reader)))
    }
  }

  private func document(_ number: Int, _ reader: ByteReader) throws(IndexError) -> Ordinal<Document> {
    guard (0..<documentCount).contains(number) else { throw reader.malformed }
    return Ordinal(number)
  }

  /// O(log units)
  func isUnit(_ name: String) throws(IndexError) -> Bool {
    let index = try first(notBefore: name, in: unitRecords)
    guard index < unitRecords.offsets.count - 1 else { return false }
    var reader = try record(index, of: unitRecords)
    return try reader.string() == name
  }

  /// Those that begin with a text. O(their number + log units)
  func units(beginningWith text: String) throws(IndexError) -> [NamedUnit] {
    var found: [NamedUnit] = []
    for index in try first(notBefore: text, in: unitRecords)..<unitRecords.offsets.count - 1 {
      let unit = try unit(index)
      guard unit.name.utf8.starts(with: text.utf8) else { break }
      found.append(unit)
    }
    return found
  }

  /// O(units)
  func allUnits() throws(IndexError) -> [NamedUnit] {
    try (0..<unitRecords.offsets.count - 1).map(unit)
  }

  private func unit(_ index: Int) throws(IndexError) -> NamedUnit {
    var reader = try record(index, of: unitRecords)
    let name = try reader.string()
    var documents: [Ordinal<Document>] = []
    var last = 0
    for _ in 0..<(try reader.count()) {
      last &+= try reader.varint()
      documents.append(try document(last, reader))
    }
    return NamedUnit(name: name, documents: documents)
  }

  /// - Parameters:
  ///   - given: of each document; of one that is kept, nothing.
  ///   - kept: what an older table has of those that are.
  static func write(
    _ given: [GivenNames], _ kept: KeptNames? = nil, into file: inout Assembly
  ) throws(IndexError) {
    var names = try kept?.names() ?? []
    var units = try kept?.units() ?? [:]
    for (document, given) in given.enumerated() {
      for name in given.names { names.append((name.key, name.name, document)) }
      for unit in given.units { units[Array(unit.utf8), default: []].append(document) }
    }
    // Stable: names of one key stay in the order in which a document gives them.
    names.sort {
      if $0.key.precedesByBytes($1.key) { return true }
      return $0.document < $1.document && !$1.key.precedesByBytes($0.key)
    }
    write(.names, .nameOffsets, names, into: &file) { sink, name in
      sink.append(name.key)
      sink.append(name.name)
      sink.append(varint: name.document)
    }
    let ordered = units.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    write(.units, .unitOffsets, ordered, into: &file) { sink, unit in
      sink.append(varint: unit.key.count)
      sink.append(unit.key.span)
      sink.append(varint: unit.value.count)
      var last = 0
      for document in unit.value.sorted() {
        sink.append(varint: document - last)
        last = document
      }
    }
  }

  private static func write<Entry>(
    _ section: IndexSection, _ offsetSection: IndexSection, _ entries: [Entry], into file: inout Assembly,
    _ append: (inout ByteSink, Entry) -> Void
  ) {
    var offsets: [UInt32] = [0]
    file.write(section) { sink in
      let start = sink.count
      for entry in entries {
        append(&sink, entry)
        offsets.append(UInt32(sink.count - start))
      }
    }
    file.write(offsetSection, offsets)
  }
}

/// The names of an older table, of documents that stay.
struct KeptNames: Sendable {
  let table: NameTable
  /// Of each document of the older index, its number now; nil where it is gone.
  let numbers: [Int?]

  /// By key, then document, as they stand in the table.
  fileprivate func names() throws(IndexError) -> [(key: String, name: String, document: Int)] {
    try table.allNames().compactMap { key, name in
      numbers[name.document.rawValue].map { (key, name.name, $0) }
    }
  }

  /// By the bytes of their names: the library takes some names of other characters for one.
  fileprivate func units() throws(IndexError) -> [[UInt8]: [Int]] {
    var units: [[UInt8]: [Int]] = [:]
    for unit in try table.allUnits() {
      let documents = unit.documents.compactMap { numbers[$0.rawValue] }
      if !documents.isEmpty { units[Array(unit.name.utf8)] = documents }
    }
    return units
  }
}
