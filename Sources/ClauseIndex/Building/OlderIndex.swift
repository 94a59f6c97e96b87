import PolicyText

/// An index from which documents are kept, beside those of them that are not.
struct OlderIndex {
  private let index: ClauseIndex
  /// Of each of its symbols, the number it has in `Symbols`.
  private let numbers: [UInt32]
  /// Of each of its documents.
  private let given: [GivenNames]
  /// Lengths and titles, folded, of documents that are new or gone: which have the same text is to be told anew among
  /// theirs.
  private(set) var changedLengths: Set<Int> = []
  private(set) var changedTitles: Set<String> = []

  /// Gives its symbols to `symbols`, and reads the texts of kept documents that are to be compared with others.
  init(
    _ index: ClauseIndex, _ documents: [AddedDocument], _ symbols: inout Symbols
  ) throws(IndexError) {
    self.index = index
    var isKept = [Bool](repeating: false, count: index.documentCount)
    for document in documents {
      if let kept = document.kept {
        isKept[kept.place.rawValue] = true
      } else {
        changedLengths.insert(document.length)
        changedTitles.insert(document.document.masthead.title.folded)
      }
    }
    let gone = index.allDocuments.filter { !isKept[$0.rawValue] }
    for document in gone {
      changedTitles.insert(try index.head(ofDocument: document).masthead.title.folded)
      let lengths = try index.fields.lengths(of: index.clauses(ofDocument: document))
      changedLengths.insert(lengths.reduce(0) { $0 + $1.heading + $1.body })
    }
    numbers = try symbols.take(index, losing: gone)
    given = try index.names.given()
    for document in documents where document.kept != nil {
      if hasNews(document) { try document.unfold(&symbols) }
    }
  }

  /// Whether the length or the title of a document is one of those that changed.
  private func hasNews(_ document: AddedDocument) -> Bool {
    changedLengths.contains(document.length)
      || changedTitles.contains(document.document.masthead.title.folded)
  }

  func lists(
    _ documents: [AddedDocument], _ fields: FieldLayout, _ symbols: RankedSymbols
  ) throws(IndexError) -> KeptLists {
    try KeptLists(index, documents, fields, symbols, numbers: numbers)
  }

  /// Nil where the document is none of its own.
  func names(givenBy document: AddedDocument) -> GivenNames? {
    document.kept.map { given[$0.place.rawValue] }
  }
}
