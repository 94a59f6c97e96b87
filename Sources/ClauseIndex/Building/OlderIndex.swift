import PolicyText

/// An index from which documents are kept, beside those of them that are not.
struct OlderIndex {
  private let index: ClauseIndex
  /// Of each of its symbols, the number it has in `Symbols`.
  private let numbers: [UInt32]
  /// Documents that are not kept.
  let gone: [KeptDocument]
  /// What these had.
  private let lost: LostPairs
  /// Lengths and titles, folded, of documents that are new or gone: which have the same text is to be told anew among
  /// theirs.
  private(set) var changedLengths: Set<Int> = []
  private(set) var changedTitles: Set<String> = []

  /// In positions: their pairs take eight bytes each.
  private static let mostLost = 1 << 22

  /// Gives its symbols to `symbols`, and reads the texts of kept documents that are to be compared with others.
  init(
    _ index: ClauseIndex, _ documents: [AddedDocument], _ symbols: inout Symbols
  ) throws(IndexError) {
    self.index = index
    var isKept = [Bool](repeating: false, count: index.documentCount)
    for case let kept? in documents.map(\.kept) { isKept[kept.place.rawValue] = true }
    gone = try index.allDocuments.filter { !isKept[$0.rawValue] }.map { (place) throws(IndexError) in
      try KeptDocument(place, of: index)
    }
    for document in documents.filter({ $0.kept == nil }) + gone.map(AddedDocument.init) {
      changedLengths.insert(document.length)
      changedTitles.insert(document.title)
    }
    var lost = LostPairs(limit: min(index.file.counts.positions / 8, OlderIndex.mostLost))
    numbers = try symbols.take(index, losing: gone, &lost)
    self.lost = lost
    for document in documents where document.kept != nil {
      if hasNews(document) { try document.unfold(&symbols) }
    }
  }

  /// Whether the length or the title of a document is one of those that changed.
  private func hasNews(_ document: AddedDocument) -> Bool {
    changedLengths.contains(document.length)
      || changedTitles.contains(document.title)
  }

  func lists(
    _ documents: [AddedDocument], _ fields: FieldLayout, _ symbols: RankedSymbols
  ) throws(IndexError) -> KeptLists {
    try KeptLists(index, documents, fields, symbols, numbers: numbers, lost: lost)
  }

  /// How many others cite a document of the index by its title.
  func documents(citing document: KeptDocument) throws(IndexError) -> Int {
    try index.cited.documents(citing: document.place)
  }

  /// The names that its documents give, which of them have which number now.
  func names(_ documents: [AddedDocument]) -> KeptNames {
    var numbers = [Int?](repeating: nil, count: index.documentCount)
    for (number, document) in documents.enumerated() {
      if let kept = document.kept { numbers[kept.place.rawValue] = number }
    }
    return KeptNames(table: index.names, numbers: numbers)
  }
}
