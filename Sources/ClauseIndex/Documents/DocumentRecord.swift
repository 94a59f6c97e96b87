import PolicyText

/// Which other documents have a document's text: a file beside its PDF, a copy in another folder. Of many, the first.
struct Copies: Equatable {
  /// The ids of those with the same text.
  var same: [String] = []
  /// The ids of those whose text is the same but for a few characters.
  var near: [String] = []
}

/// What is stored of a document beside its clauses and its text.
///
///     | id | file | stamp | masthead | chapters | copies | near copies | guide | parts | outside texts | losses | lines |
///
/// The head, up to the guide, comes first: naming a document decodes no more of it. The lines, most of the record, come
/// last. Numbers are varints; see each pair of functions.
struct DocumentRecord {
  static func encode(
    _ document: Document, stamp: SourceStamp, copies: Copies, into sink: inout ByteSink
  ) {
    sink.append(document.id)
    sink.append(document.file)
    sink.append(signed: stamp.size)
    sink.append(signed: stamp.modified)
    sink.append(stamp.hash)
    sink.append(stamp.facts)
    sink.append(document.masthead)
    sink.append(varint: document.parts.count { $0.kind == .chapter })
    for ids in [copies.same, copies.near] {
      sink.append(varint: ids.count)
      for id in ids { sink.append(id) }
    }
    sink.append(document.lines.guide)
    sink.append(document.parts)
    sink.append(document.outsideTexts)
    sink.append(document.losses)
    sink.append(document.lines)
  }

  let id: String
  let file: String
  let stamp: SourceStamp
  let masthead: Masthead
  let chapters: Int
  let copies: [String]
  let nearCopies: [String]
  let rest: Rest

  /// Reads the head.
  init(_ reader: ByteReader) throws(IndexError) {
    var reader = reader
    id = try reader.string()
    file = try reader.string()
    stamp = SourceStamp(
      size: try reader.signed(), modified: try reader.signed(), hash: try reader.u64(),
      facts: try reader.u64())
    masthead = try reader.masthead()
    chapters = try reader.varint()
    copies = try (0..<reader.count()).map { (_) throws(IndexError) in try reader.string() }
    nearCopies = try (0..<reader.count()).map { (_) throws(IndexError) in try reader.string() }
    rest = Rest(guide: try reader.guide(), reader: reader)
  }

  /// What stands behind the head, read when it is asked for.
  struct Rest {
    let guide: PlaceGuide
    fileprivate let reader: ByteReader
  }
}

extension DocumentRecord.Rest {
  func parts() throws(IndexError) -> [Part] {
    var reader = reader
    return try reader.parts()
  }

  /// A part and those above it, the outermost first. Of the others no more than where they end is read.
  func path(to part: Ordinal<Part>?) throws(IndexError) -> [Part] {
    guard let part else { return [] }
    var reader = reader
    return try reader.path(to: part.rawValue)
  }

  /// What stands around the clauses.
  func partsAndOutsideTexts() throws(IndexError) -> (parts: [Part], outsideTexts: [OutsideText]) {
    var reader = reader
    return (try reader.parts(), try reader.outsideTexts())
  }

  /// All that stands behind the head.
  struct Outline {
    let parts: [Part]
    let outsideTexts: [OutsideText]
    let losses: [ReadingLoss]
    let lines: LineMap
  }

  func outline() throws(IndexError) -> Outline {
    var reader = reader
    return Outline(
      parts: try reader.parts(), outsideTexts: try reader.outsideTexts(), losses: try reader.losses(),
      lines: try reader.lines(guide))
  }
}

// MARK: - Masthead

extension ByteSink {
  fileprivate mutating func append(_ masthead: Masthead) {
    append(masthead.title)
    appendOptional(masthead.number) { sink, number in
      sink.append(number.agency)
      // Less than zero where it is written in brackets.
      sink.append(signed: (number.year ?? 0) * (number.isBracketed ? -1 : 1))
      sink.append(signed: number.serial)
    }
    appendOptional(masthead.issuer) { $0.append($1) }
    appendOptional(masthead.level) { $0.append($1.rawValue) }
    appendOptional(masthead.region) { $0.append($1) }
    appendOptional(masthead.issued) { $0.append($1) }
    appendOptional(masthead.effective) { $0.append($1) }
    appendOptional(masthead.addressees) { $0.append($1) }
    appendOptional(masthead.validity) { $0.append($1.rawValue) }
  }

  private mutating func append(_ date: PolicyDate) {
    append(varint: date.year)
    append(UInt8(date.month))
    append(UInt8(date.day))
  }

  mutating func appendOptional<Value>(_ value: Value?, _ append: (inout ByteSink, Value) -> Void) {
    self.append(UInt8(value == nil ? 0 : 1))
    if let value { append(&self, value) }
  }
}

extension ByteReader {
  fileprivate mutating func masthead() throws(IndexError) -> Masthead {
    var masthead = Masthead(title: try string())
    if try isPresent() { masthead.number = try documentNumber() }
    if try isPresent() { masthead.issuer = try string() }
    if try isPresent() { masthead.level = try choice() }
    if try isPresent() { masthead.region = try string() }
    if try isPresent() { masthead.issued = try date() }
    if try isPresent() { masthead.effective = try date() }
    if try isPresent() { masthead.addressees = try string() }
    if try isPresent() { masthead.validity = try choice() }
    return masthead
  }

  private mutating func documentNumber() throws(IndexError) -> DocumentNumber {
    let agency = try string()
    let year = try signed()
    return DocumentNumber(
      agency: agency, year: year == 0 ? nil : Int(clamping: year.magnitude), serial: try signed(),
      isBracketed: year < 0)
  }

  private mutating func date() throws(IndexError) -> PolicyDate {
    guard let date = PolicyDate(year: try varint(), month: Int(try byte()), day: Int(try byte())) else {
      throw malformed
    }
    return date
  }

  mutating func isPresent() throws(IndexError) -> Bool {
    let byte = try byte()
    guard byte < 2 else { throw malformed }
    return byte == 1
  }

  mutating func choice<Choice: RawRepresentable<UInt8>>() throws(IndexError) -> Choice {
    guard let choice = Choice(rawValue: try byte()) else { throw malformed }
    return choice
  }
}
