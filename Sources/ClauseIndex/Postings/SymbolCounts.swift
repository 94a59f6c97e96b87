import PolicyText

/// In how many clauses a symbol stands, in the text below their headings, and in how many documents.
///
///     symbolCounts    a symbol, by rank: clauses (4) | documents (4)
struct SymbolCounts: Sendable {
  private let counts: Column

  init(_ file: IndexFile) throws(IndexError) {
    counts = try Column(file, .symbolCounts, count: (file.counts.characters + file.counts.runs) * 2)
  }

  func counts(ofRank rank: Int) throws(IndexError) -> (clauses: Int, documents: Int) {
    (try counts.value(rank * 2), try counts.value(rank * 2 + 1))
  }
}
