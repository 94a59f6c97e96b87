import PolicyText

/// A document as it enters a comparison: with what it cites, and with the clauses that are compared.
struct ComparedDocument: Sendable {
  let whole: Document
  let citations: CitationRegister
  /// The same text with these alone, what chapters say in front of their clauses among them.
  let clauses: Document
  let isNarrowed: Bool

  /// - Parameter topic: only the clauses that it holds are compared; nil: all.
  init(_ document: Document, _ directory: DocumentDirectory, about topic: Topic? = nil) {
    whole = document
    citations = CitationRegister(of: document, in: directory)
    clauses = document.with(leadsAbout: topic)
    isNarrowed = topic != nil
  }

  /// Of two documents the one above first. One that is cited stands above the one that cites it, whatever their order.
  static func ordered(_ documents: Sides<ComparedDocument>) -> Sides<ComparedDocument> {
    let cites = Sides(
      documents.upper.citations.cites(documents.lower.whole.head),
      documents.lower.citations.cites(documents.upper.whole.head))
    if cites.upper != cites.lower { return cites.lower ? documents : documents.swapped }
    let order = documents.map { DocumentOrder($0.whole) }
    return order.lower < order.upper ? documents.swapped : documents
  }

  static func standing(of documents: Sides<ComparedDocument>) -> Standing {
    Standing(documents.map(\.whole.head), citing: documents.map(\.citations))
  }
}

extension Document {
  /// Narrowed to a topic, of chapters' leads those that have one of its words.
  fileprivate func with(leadsAbout topic: Topic?) -> Document {
    guard let topic else { return withLeads }
    return with(
      clauses: withLeads.clauses.filter { clause in
        clause.style == .lead ? topic.isIn(string(clause.body)) : topic.holds(citation(of: clause))
      })
  }
}
