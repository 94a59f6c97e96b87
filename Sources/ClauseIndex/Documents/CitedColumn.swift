import PolicyText

/// How many other documents of the corpus cite each by its title: what much else rests on is asked for more often.
///
///     citedBy    4 bytes a document
struct CitedColumn: Sendable {
  private let counts: Column

  init(_ file: IndexFile) throws(IndexError) {
    counts = try Column(file, .citedBy, count: file.counts.documents)
  }

  func documents(citing document: Ordinal<Document>) throws(IndexError) -> Int {
    try counts.value(document.rawValue)
  }
}
