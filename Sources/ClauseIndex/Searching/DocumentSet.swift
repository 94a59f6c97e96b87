package import PolicyText

/// A set of an index's documents: those that a search looks at.
package struct DocumentSet: Sendable, Equatable {
  /// One value a document.
  private var isMember: [Bool]
  package private(set) var count: Int

  /// None of so many documents.
  package init(of all: Int) {
    isMember = [Bool](repeating: false, count: all)
    count = 0
  }

  /// Of so many documents, those that are asked for and exist.
  package init(_ members: some Sequence<Ordinal<Document>>, of all: Int) {
    self.init(of: all)
    for document in members where document.rawValue < all { insert(document) }
  }

  /// Whether it has every document.
  package var isEverything: Bool { count == isMember.count }

  @inline(__always)
  package func contains(_ document: Ordinal<Document>) -> Bool {
    document.rawValue < isMember.count && isMember[document.rawValue]
  }

  package mutating func insert(_ document: Ordinal<Document>) {
    guard !isMember[document.rawValue] else { return }
    isMember[document.rawValue] = true
    count += 1
  }

  /// In order.
  package var members: [Ordinal<Document>] {
    isMember.indices.filter { isMember[$0] }.map { Ordinal($0) }
  }
}

extension ClauseIndex {
  package var everyDocument: DocumentSet { DocumentSet(allDocuments, of: documentCount) }

  package func documents(
    where isMember: (Ordinal<Document>) throws(IndexError) -> Bool
  ) throws(IndexError) -> DocumentSet {
    var documents = DocumentSet(of: documentCount)
    for document in allDocuments where try isMember(document) { documents.insert(document) }
    return documents
  }
}
