import ClauseIndex
package import PolicyText

/// Finds where else in a corpus a wording stands.
struct WordingSearch {
  private let index: ClauseIndex

  init(_ index: ClauseIndex) { self.index = index }

  /// Every stretch of `2 · window - 1` tokens holds one of these windows whole.
  static let window = 7

  /// The clauses of the index that have a run of at least 13 characters in common with a text, by their numbers.
  ///
  /// One exact phrase in seven characters: a handful of small postings each.
  func clauses(sharing text: FoldedText) throws(IndexError) -> [Int] {
    let tokens = Phrase.tokens(of: text)
    var found: Set<Int> = []
    var start = 0
    while start + Self.window <= tokens.count {
      let phrase = Phrase(tokens: Array(tokens[start..<start + Self.window]))
      found.formUnion(try index.clauses(.phrase(phrase)))
      start += Self.window
    }
    return found.sorted()
  }
}

/// When a document was made, for telling which of two wordings came first.
package struct DocumentTime: Sendable, Comparable {
  package let year: Int
  package let month: Int
  package let day: Int
  /// The text names no day: it is at least as late as what it cites.
  package let isInferred: Bool

  /// Nil where the text gives no hint.
  package init?(_ document: Document) {
    if let issued = document.masthead.issued ?? document.masthead.effective {
      (year, month, day, isInferred) = (issued.year, issued.month, issued.day, false)
      return
    }
    let cited = Citations.all(in: document.string(document.text.indices)).compactMap(\.number?.year)
    let starts = document.clauses.flatMap(document.numbers).filter { $0.comparison == .from }.map {
      Int($0.value)
    }
    guard let latest = (cited + starts).max() else { return nil }
    (year, month, day, isInferred) = (latest, 0, 0, true)
  }

  package static func < (a: DocumentTime, b: DocumentTime) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}
