package import PolicyText
import Synchronization

/// An index, mapped: documents, clauses, and where every phrase stands.
///
///     let index = try ClauseIndex(mapping: "index/policy.index")
///     let result = try index.search(.phrase(phrase), rankedBy: [RankingTerm(phrase)], limit: 10)
///
/// Opening reads the header and no more. Everything else is checked when it is first used, so that every reading
/// call can find damage. Documents are numbered by level, date and id, clauses in the order of their documents.
/// A number beyond the counts is a programming error.
package final class ClauseIndex: Sendable {
  let file: IndexFile
  let fields: PositionMap
  let occurrenceBounds: OccurrenceBounds
  let symbols: SymbolTable
  let terms: TermTable
  let phrases: PhraseTable
  let documents: DocumentTable
  let records: ClauseRecords
  let chapters: ChapterColumn
  let names: NameTable
  let cited: CitedColumn
  let mastheads: MastheadColumn
  let documentNames: DocumentNameTable
  let symbolCounts: SymbolCounts
  /// Clauses of short phrases, as far as they were asked for.
  let shortCounts = Mutex<[Phrase: Int]>([:])

  package var documentCount: Int { documents.count }
  package var clauseCount: Int { fields.reader.clauseCount }

  /// How much was done since the index was opened.
  package func count(of work: Work) -> Int { file.bytes.tally[work] }

  /// All documents, in their order.
  package var allDocuments: Range<Ordinal<Document>> { Range(0..<documentCount) }
  /// All clauses, in the order of their documents.
  package var allClauses: Range<Ordinal<Clause>> { Range(0..<clauseCount) }

  /// Maps the file at `path`, which builders may replace meanwhile.
  package convenience init(mapping path: String) throws(IndexError) {
    try self.init(Mapping(path: path))
  }

  package convenience init(bytes: [UInt8]) throws(IndexError) {
    try self.init(Mapping(copying: bytes))
  }

  convenience init(_ mapping: Mapping) throws(IndexError) { try self.init(IndexFile(mapping)) }

  private init(_ file: IndexFile) throws(IndexError) {
    self.file = file
    fields = try PositionMap(file)
    occurrenceBounds = try OccurrenceBounds(file)
    symbols = try SymbolTable(file)
    terms = try TermTable(file)
    phrases = try PhraseTable(file)
    documents = try DocumentTable(file)
    records = try ClauseRecords(file)
    chapters = try ChapterColumn(file)
    names = try NameTable(file)
    cited = try CitedColumn(file)
    mastheads = try MastheadColumn(file)
    documentNames = try DocumentNameTable(file)
    symbolCounts = try SymbolCounts(file)
  }
}

// MARK: - Documents

extension ClauseIndex {
  package func origin() throws(IndexError) -> IndexOrigin { try IndexOrigin(file) }

  func record(ofDocument document: Ordinal<Document>) throws(IndexError) -> DocumentRecord {
    file.bytes.tally.add(1, .documents)
    return try DocumentRecord(ByteReader(file.bytes, documents.record(ofDocument: document)))
  }

  package func head(ofDocument document: Ordinal<Document>) throws(IndexError) -> DocumentHead {
    try head(of: record(ofDocument: document), document)
  }

  func head(
    of record: DocumentRecord, _ document: Ordinal<Document>
  ) throws(IndexError) -> DocumentHead {
    DocumentHead(
      id: record.id, file: record.file, masthead: record.masthead, chapters: record.chapters,
      clauses: try clauses(ofDocument: document).count, copies: record.copies,
      nearCopies: record.nearCopies)
  }

  /// What a document was read from.
  package func source(
    ofDocument document: Ordinal<Document>
  ) throws(IndexError) -> (id: String, file: String, stamp: SourceStamp) {
    let record = try record(ofDocument: document)
    return (record.id, record.file, record.stamp)
  }

  package func stamp(ofDocument document: Ordinal<Document>) throws(IndexError) -> SourceStamp {
    try record(ofDocument: document).stamp
  }

  package func parts(ofDocument document: Ordinal<Document>) throws(IndexError) -> [Part] {
    try record(ofDocument: document).rest.parts()
  }

  /// The numbers of the document's clauses. O(1)
  package func clauses(ofDocument document: Ordinal<Document>) throws(IndexError) -> Range<Ordinal<Clause>> {
    try documents.clauses(ofDocument: document)
  }

  /// The numbers of the document's outside texts. O(1)
  package func outsideTexts(
    ofDocument document: Ordinal<Document>
  ) throws(IndexError) -> Range<Ordinal<OutsideText>> {
    try documents.outsideTexts(ofDocument: document)
  }

  /// A range of the document's text, in its bytes, as UTF-8.
  package func text(ofDocument document: Ordinal<Document>, _ range: Range<Int>) throws(IndexError) -> [UInt8]
  {
    let whole = try documents.text(ofDocument: document)
    try check(range, in: whole)
    let range = whole.lowerBound + range.lowerBound..<whole.lowerBound + range.upperBound
    file.bytes.tally.add(range.count, .text)
    return try file.bytes.bytes(range).array(0..<range.count)
  }

  /// The document as it was added.
  package func document(_ document: Ordinal<Document>) throws(IndexError) -> Document {
    let text = try documents.text(ofDocument: document)
    file.bytes.tally.add(text.count, .text)
    let bytes = try file.bytes.bytes(text).array(0..<text.count)
    return try self.document(document, record(ofDocument: document), text: bytes)
  }

  /// - Parameter bytes: its text, or nothing where that is not wanted.
  func document(
    _ document: Ordinal<Document>, _ record: DocumentRecord, text bytes: [UInt8]
  ) throws(IndexError) -> Document {
    try Interruption.check()
    let text = try documents.text(ofDocument: document)
    let outline = try record.rest.outline()
    let clauses = try clauses(in: self.clauses(ofDocument: document))
    for clause in clauses { try check(clause, in: text, parts: outline.parts.count) }
    for outsideText in outline.outsideTexts { try check(outsideText.range, in: text) }
    if !bytes.isEmpty {
      let ranges = clauses.flatMap { [$0.range, $0.body] + [$0.heading].compactMap(\.self) }
      try check(ranges + outline.outsideTexts.map(\.range), of: bytes)
    }
    guard try outline.outsideTexts.count == self.outsideTexts(ofDocument: document).count else {
      throw file.malformed(.records)
    }
    return Document(
      id: record.id, file: record.file, masthead: record.masthead, text: bytes, lines: outline.lines,
      parts: outline.parts, clauses: clauses, outsideTexts: outline.outsideTexts, losses: outline.losses)
  }

  /// That a text is UTF-8, and that no range begins or ends within a character.
  private func check(_ ranges: [Range<Int>], of text: [UInt8]) throws(IndexError) {
    func isBorder(_ index: Int) -> Bool { index == text.count || text[index] & 0xc0 != 0x80 }
    guard text.span.isUTF8,
      ranges.allSatisfy({ isBorder($0.lowerBound) && isBorder($0.upperBound) })
    else { throw file.malformed(.text) }
  }

  private func check(_ range: Range<Int>, in whole: Range<Int>) throws(IndexError) {
    guard range.lowerBound >= 0, range.upperBound <= whole.count else {
      throw .damaged(.outOfBounds, offset: whole.lowerBound)
    }
  }

  func check(_ clause: Clause, in text: Range<Int>, parts: Int) throws(IndexError) {
    try check(clause.range, in: text)
    try check(clause.body, in: text)
    if let heading = clause.heading { try check(heading, in: text) }
    guard clause.part?.rawValue ?? -1 < parts else { throw .damaged(.malformed, offset: text.lowerBound) }
  }
}

// MARK: - Clauses and text outside them

extension ClauseIndex {
  /// O(log documents)
  package func document(ofClause clause: Ordinal<Clause>) throws(IndexError) -> Ordinal<Document> {
    try documents.document(ofClause: clause)
  }

  package func clause(_ clause: Ordinal<Clause>) throws(IndexError) -> Clause {
    let record = try records.clause(clause)
    let document = try documents.document(ofClause: clause)
    try check(record, in: documents.text(ofDocument: document), parts: .max)
    return record
  }

  /// The clauses of a range, in order. O(count)
  package func clauses(in range: Range<Ordinal<Clause>>) throws(IndexError) -> [Clause] {
    try records.clauses(range)
  }

  /// Clauses whose numbers rise, each with its document; records are decoded once. O(count)
  package func forEachClause(
    of numbers: [Ordinal<Clause>],
    _ body: (Ordinal<Clause>, Clause, Ordinal<Document>) throws(IndexError) -> Void
  ) throws(IndexError) {
    var document = Ordinal<Document>(0)
    var own = Range<Ordinal<Clause>>(0..<0)
    try records.forEachClause(of: numbers) { (number, clause) throws(IndexError) in
      if !own.contains(number) {
        document = try documents.document(ofClause: number)
        own = try documents.clauses(ofDocument: document)
      }
      try check(clause, in: documents.text(ofDocument: document), parts: .max)
      try body(number, clause, document)
    }
  }

  /// Where a range of a document's text stands in its file; its text is read only where paragraphs are counted.
  package func place(
    _ lines: ClosedRange<Int>, _ range: Range<Int>, ofDocument document: Ordinal<Document>
  ) throws(IndexError) -> Place {
    try place(lines, range, ofDocument: document, record(ofDocument: document).rest.guide)
  }

  func place(
    _ lines: ClosedRange<Int>, _ range: Range<Int>, ofDocument document: Ordinal<Document>,
    _ guide: PlaceGuide
  ) throws(IndexError) -> Place {
    guard guide == .paragraphs else {
      let nothing: [UInt8] = []
      return guide.place(lines, range, in: nothing.span)
    }
    let whole = try documents.text(ofDocument: document)
    try check(range, in: whole)
    let text = whole.lowerBound..<whole.lowerBound + range.upperBound
    return try file.bytes.bytes(text).withSpan(0..<text.count) { guide.place(lines, range, in: $0) }
  }

  /// Everything of a document that stands outside its clauses, in order.
  package func allOutsideTexts(ofDocument document: Ordinal<Document>) throws(IndexError) -> [OutsideText] {
    try record(ofDocument: document).rest.partsAndOutsideTexts().outsideTexts
  }

  /// O(log documents)
  package func document(
    ofOutsideText outsideText: Ordinal<OutsideText>
  ) throws(IndexError) -> Ordinal<Document> {
    try documents.document(ofOutsideText: outsideText)
  }

  package func outsideText(_ outsideText: Ordinal<OutsideText>) throws(IndexError) -> OutsideText {
    let document = try documents.document(ofOutsideText: outsideText)
    let outsideTexts = try allOutsideTexts(ofDocument: document)
    let index = try self.outsideTexts(ofDocument: document).lowerBound.distance(to: outsideText)
    guard outsideTexts.indices.contains(index) else {
      throw file.malformed(.records)
    }
    try check(outsideTexts[index].range, in: documents.text(ofDocument: document))
    return outsideTexts[index]
  }
}
