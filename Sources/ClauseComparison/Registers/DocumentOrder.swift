package import PolicyText

extension DocumentOrder where Time == DocumentTime {
  /// By the time as far as the text lets it be inferred: what names no day is as late as the latest that it cites.
  package init(_ document: Document) {
    self.init(level: document.masthead.level, time: DocumentTime(document), id: document.id)
  }

  package static func sorted(_ documents: [Document]) -> [Document] {
    documents.map { (order: DocumentOrder($0), document: $0) }.sorted { $0.order < $1.order }.map(\.document)
  }

  /// Of two documents the one above first. One that is cited stands above the one that cites it, whatever their order.
  static func ordered(_ documents: Sides<Document>, in directory: DocumentDirectory) -> Sides<Document> {
    let cites = Sides(
      CitationRegister(of: documents.upper, in: directory).cites(documents.lower.head),
      CitationRegister(of: documents.lower, in: directory).cites(documents.upper.head))
    if cites.upper != cites.lower { return cites.lower ? documents : documents.swapped }
    let order = documents.map(DocumentOrder.init)
    return order.lower < order.upper ? documents.swapped : documents
  }
}
