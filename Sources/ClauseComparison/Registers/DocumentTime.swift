package import PolicyText

/// When a document was made, for telling which of two wordings came first.
package struct DocumentTime: Sendable, Comparable {
  package let year: Int
  package let month: Int
  package let day: Int
  /// The text names no day: it is at least as late as what it cites.
  package let isInferred: Bool

  /// Nil where the text gives no hint.
  package init?(_ document: Document) {
    if let stated = DocumentTime(document.masthead) {
      self = stated
      return
    }
    let cited = document.citations(in: document.text.indices).compactMap(\.number?.year)
    let starts = document.clauses.flatMap(document.numbers).filter { $0.comparison == .from }.map {
      Int($0.value)
    }
    guard let latest = (cited + starts).max() else { return nil }
    (year, month, day, isInferred) = (latest, 0, 0, true)
  }

  init?(_ masthead: Masthead) {
    guard let issued = masthead.issued ?? masthead.effective else { return nil }
    (year, month, day, isInferred) = (issued.year, issued.month, issued.day, false)
  }

  package static func < (a: DocumentTime, b: DocumentTime) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}
