package import PolicyText

/// A clause that is shown: what cites it, and its own words.
package struct ReadClause: Sendable {
  package let citation: ClauseCitation
  /// Moved to the begin of `text`.
  package let clause: Clause
  package let text: [UInt8]
}

extension ClauseIndex {
  /// A clause with what cites it: of its document the head and the parts above the clause are decoded, no more.
  /// O(parts of the document)
  package func read(_ number: Ordinal<Clause>) throws(IndexError) -> ReadClause {
    let document = try documents.document(ofClause: number)
    let stored = try records.clause(number)
    let (clause, text) = try reading(of: stored, ofDocument: document)
    let citation = try citation(stored, ofDocument: document, heading: clause.heading.map { text[$0] })
    return ReadClause(citation: citation, clause: clause, text: text)
  }

  /// What cites a clause. O(parts of the document)
  package func citation(ofClause clause: Ordinal<Clause>) throws(IndexError) -> ClauseCitation {
    let document = try documents.document(ofClause: clause)
    let stored = try records.clause(clause)
    let heading = try stored.heading.map { (range) throws(IndexError) in
      try text(ofDocument: document, range)[...]
    }
    return try citation(stored, ofDocument: document, heading: heading)
  }

  private func citation(
    _ clause: Clause, ofDocument document: Ordinal<Document>, heading: ArraySlice<UInt8>?
  ) throws(IndexError) -> ClauseCitation {
    let record = try record(ofDocument: document)
    let path = try record.path(to: clause.part)
    return ClauseCitation(
      clause.below(path), in: try head(of: record, document), parts: path,
      at: try place(clause.lines, clause.range, ofDocument: document, record.guide)
    ) { _ in String(decoding: heading ?? [], as: UTF8.self) }
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

  /// The same where the parts are no more than those above it.
  fileprivate func below(_ path: [Part]) -> Clause {
    Clause(
      style: style, number: number, repetition: repetition,
      part: path.isEmpty ? nil : Ordinal(path.count - 1), range: range, heading: heading, body: body,
      lines: lines)
  }
}
