package import PolicyText

extension DocumentOrder where Time == DocumentTime {
  /// By the time as far as the text lets it be inferred: what names no day is as late as the latest that it cites.
  package init(_ document: Document) {
    self.init(level: document.masthead.level, time: DocumentTime(document), id: document.id)
  }

  package static func sorted(_ documents: [Document]) -> [Document] {
    documents.map { (order: DocumentOrder($0), document: $0) }.sorted { $0.order < $1.order }.map(\.document)
  }
}
