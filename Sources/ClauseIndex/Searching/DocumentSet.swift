package import PolicyText

/// A set of an index's documents: those that a search looks at.
package struct DocumentSet: Sendable {
  /// One value a document; nil where all are members.
  private var isMember: [Bool]?
  private let all: Int
  package private(set) var count: Int

  /// None of so many documents.
  package init(of all: Int) {
    isMember = [Bool](repeating: false, count: all)
    self.all = all
    count = 0
  }

  /// All of so many documents. O(1)
  package init(allOf all: Int) {
    isMember = nil
    self.all = all
    count = all
  }

  /// Of so many documents, those that are asked for and exist.
  package init(_ members: some Sequence<Ordinal<Document>>, of all: Int) {
    self.init(of: all)
    for document in members where document.rawValue < all { insert(document) }
  }

  /// Whether it has every document.
  package var isEverything: Bool { count == all }

  @inline(__always)
  package func contains(_ document: Ordinal<Document>) -> Bool {
    guard document.rawValue < all else { return false }
    return isMember?[document.rawValue] ?? true
  }

  package mutating func insert(_ document: Ordinal<Document>) {
    guard !contains(document) else { return }
    isMember?[document.rawValue] = true
    count += 1
  }

  /// In order.
  package var members: [Ordinal<Document>] {
    var members: [Ordinal<Document>] = []
    members.reserveCapacity(count)
    for document in 0..<all where isMember?[document] ?? true { members.append(Ordinal(document)) }
    return members
  }
}

extension ClauseIndex {
  package var everyDocument: DocumentSet { DocumentSet(allOf: documentCount) }

  package func documents(
    where isMember: (Ordinal<Document>) throws(IndexError) -> Bool
  ) throws(IndexError) -> DocumentSet {
    var documents = DocumentSet(of: documentCount)
    for document in allDocuments where try isMember(document) { documents.insert(document) }
    return documents
  }
}
