package import PolicyText

/// A clause that is shown: what cites it, and its own words.
package struct ReadClause: Sendable {
  package let citation: ClauseCitation
  /// Moved to the begin of `text`.
  package let clause: Clause
  package let text: [UInt8]
}

/// Reads clauses that are shown together: the head of a document is decoded once for all of them that follow closely.
package struct ClauseReader {
  private let index: ClauseIndex
  private var known: [KnownDocument] = []
  /// Which of them gives way.
  private var oldest = 0
  /// As many as are looked through in less time than a head takes.
  private static let most = 16

  private struct KnownDocument {
    let document: Ordinal<Document>
    let head: DocumentHead
    /// The record would hold each text of its head once more.
    let rest: DocumentRecord.Rest
  }

  package init(_ index: ClauseIndex) { self.index = index }

  /// A clause with what cites it: of its document the head and the parts above the clause are decoded, no more.
  /// O(parts of the document)
  package mutating func read(_ number: Ordinal<Clause>) throws(IndexError) -> ReadClause {
    let document = try index.documents.document(ofClause: number)
    let stored = try index.records.clause(number)
    let (clause, text) = try index.reading(of: stored, ofDocument: document)
    let known = try known(document)
    let citation = try index.citation(
      stored, ofDocument: document, known.head, known.rest,
      heading: clause.heading.map { String(decoding: text.span.extracting($0)) })
    return ReadClause(citation: citation, clause: clause, text: text)
  }

  private mutating func known(_ document: Ordinal<Document>) throws(IndexError) -> KnownDocument {
    if let known = known.first(where: { $0.document == document }) { return known }
    let record = try index.record(ofDocument: document)
    let next = KnownDocument(
      document: document, head: try index.head(of: record, document), rest: record.rest)
    guard known.count == ClauseReader.most else {
      if known.count == 1 { known.reserveCapacity(ClauseReader.most) }
      known.append(next)
      return next
    }
    known[oldest] = next
    oldest = (oldest + 1) % ClauseReader.most
    return next
  }
}

extension ClauseIndex {
  /// What cites a clause. O(parts of the document)
  package func citation(ofClause clause: Ordinal<Clause>) throws(IndexError) -> ClauseCitation {
    let document = try documents.document(ofClause: clause)
    let stored = try records.clause(clause)
    let heading = try stored.heading.map { (range) throws(IndexError) in
      String(decoding: try text(ofDocument: document, range), as: UTF8.self)
    }
    let record = try record(ofDocument: document)
    return try citation(
      stored, ofDocument: document, head(of: record, document), record.rest, heading: heading)
  }

  /// What a citation of the clause is found by. O(parts of the document)
  package func locator(ofClause clause: Ordinal<Clause>) throws(IndexError) -> String {
    let stored = try records.clause(clause)
    let record = try record(ofDocument: documents.document(ofClause: clause))
    return stored.locator(in: record.id, try record.rest.path(to: stored.part))
  }

  /// The same of what a part says in front of its clauses, by its range; nil where none stands there.
  package func locator(
    ofLead range: Range<Int>, ofDocument document: Ordinal<Document>
  ) throws(IndexError) -> String? {
    let record = try record(ofDocument: document)
    let (parts, lead) = try lead(range, record)
    return lead.map { $0.locator(in: record.id, parts.path(to: $0.part)) }
  }

  /// The clauses of that part, with those of parts within. O(clauses of the document)
  package func clauses(
    behindLead range: Range<Int>, ofDocument document: Ordinal<Document>
  ) throws(IndexError) -> [Ordinal<Clause>] {
    let (parts, lead) = try lead(range, record(ofDocument: document))
    guard let part = lead?.part else { return [] }
    let numbers = try clauses(ofDocument: document)
    return zip(numbers, try clauses(in: numbers)).filter { parts.wayUp(from: $1.part).contains(part) }.map(
      \.0)
  }

  private func lead(
    _ range: Range<Int>, _ record: DocumentRecord
  ) throws(IndexError) -> (parts: [Part], lead: Clause?) {
    let (parts, outsideTexts) = try record.rest.partsAndOutsideTexts()
    return (parts, parts.leads(among: outsideTexts).first { $0.range == range })
  }

  fileprivate func citation(
    _ clause: Clause, ofDocument document: Ordinal<Document>, _ head: DocumentHead,
    _ rest: DocumentRecord.Rest, heading: String?
  ) throws(IndexError) -> ClauseCitation {
    ClauseCitation(
      clause, in: head, path: try rest.path(to: clause.part),
      at: try place(clause.lines, clause.range, ofDocument: document, rest.guide), heading: heading)
  }

  /// Of clauses whose numbers rise, each one's document. O(clauses + log documents for each document)
  package func documents(
    ofClauses clauses: [Ordinal<Clause>]
  ) throws(IndexError) -> [Ordinal<Document>] {
    var document = Ordinal<Document>(0)
    var own = Range<Ordinal<Clause>>(0..<0)
    return try clauses.map { (clause) throws(IndexError) in
      if !own.contains(clause) {
        document = try documents.document(ofClause: clause)
        own = try documents.clauses(ofDocument: document)
      }
      return document
    }
  }

  /// A clause moved to the begin of its own text, so that one clause is read and not its document.
  package func reading(ofClause number: Ordinal<Clause>) throws(IndexError) -> (clause: Clause, text: [UInt8])
  {
    try reading(of: records.clause(number), ofDocument: documents.document(ofClause: number))
  }

  package func reading(
    of clause: Clause, ofDocument document: Ordinal<Document>
  ) throws(IndexError) -> (clause: Clause, text: [UInt8]) {
    let text = try text(ofDocument: document, clause.range)
    let moved = clause.moved(by: -clause.range.lowerBound)
    try check(moved, in: 0..<text.count, parts: .max)
    return (moved, text)
  }

  /// The same of clauses whose numbers rise.
  package func forEachReading(
    of numbers: [Ordinal<Clause>], _ body: (Ordinal<Clause>, Clause, [UInt8]) -> Void
  ) throws(IndexError) {
    try forEachClause(of: numbers) { (number, clause, document) throws(IndexError) in
      let (clause, text) = try reading(of: clause, ofDocument: document)
      body(number, clause, text)
    }
  }
}

extension Clause {
  package func moved(by offset: Int) -> Clause {
    func move(_ range: Range<Int>) -> Range<Int> { range.lowerBound + offset..<range.upperBound + offset }
    return Clause(
      style: style, number: number, repetition: repetition, part: part, range: move(range),
      heading: heading.map(move),
      body: move(body),
      lines: lines)
  }
}
