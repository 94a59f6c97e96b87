package import ClauseIndex

/// What a search is asked beside its query.
package struct SearchOptions: Sendable {
  package enum Matching: Sendable {
    /// Exact; where nothing is and the query is a question in plain words, best matches.
    case automatic
    case exact
    case best
  }

  package enum Order: String, Sendable, CaseIterable {
    /// The best first, of equals the higher and earlier document.
    case relevance
    /// By level, date and clause.
    case document
    /// The newest first.
    case date
  }

  /// Only clauses of these documents; nil: of all.
  package var documents: DocumentSet?
  /// How many hits are shown; nil: all.
  package var limit: Int? = 10
  package var matching = Matching.automatic
  package var order = Order.relevance
  package var passages = PassageMaker.Measure()
  /// Whether hits tell the parts of their scores.
  package var explains = false
  package var countsFacets = false
  /// Whether hits have the whole text of their clauses.
  package var holdsClauses = false
  /// The user's own names for the same thing.
  package var synonyms: [SynonymSheet.Group] = []

  package init() {}

  /// The most best matches that are given at once: further down they share little with the question.
  static let mostBestMatches = 1000
}
