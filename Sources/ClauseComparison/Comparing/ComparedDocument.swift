import PolicyText

/// A document as it enters a comparison: with what it cites, and with the clauses that are compared.
struct ComparedDocument: Sendable {
  let whole: Document
  let citations: CitationRegister
  /// The same text with these clauses alone.
  let clauses: Document
  let isNarrowed: Bool

  /// - Parameter topic: only the clauses that it holds are compared; nil: all.
  init(_ document: Document, _ directory: DocumentDirectory, about topic: Topic? = nil) {
    whole = document
    citations = CitationRegister(of: document, in: directory)
    clauses = topic.map(document.narrowed) ?? document
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
  fileprivate func narrowed(to topic: Topic) -> Document {
    Document(
      id: id, file: file, masthead: masthead, text: text, lines: lines, parts: parts,
      clauses: clauses.filter { topic.holds(citation(of: $0)) }, outsideTexts: outsideTexts, losses: losses)
  }
}
