import PolicyText

/// The chapters of the corpus, numbered by their first clause: clauses of one chapter have one number.
///
///     chapters    2 or 4 bytes a clause
///
/// Clauses above all headings of their document are a chapter too.
struct ChapterColumn: Sendable {
  private let numbers: Column

  init(_ file: IndexFile) throws(IndexError) {
    numbers = try Column(file, .chapters, count: file.counts.clauses)
  }

  /// O(1)
  func chapter(ofClause clause: Ordinal<Clause>) throws(IndexError) -> Ordinal<ChapterHead> {
    let chapter = try numbers.value(clause.rawValue)
    guard chapter < numbers.count else { throw .damaged(.outOfBounds, offset: numbers.start) }
    return Ordinal(chapter)
  }
}
