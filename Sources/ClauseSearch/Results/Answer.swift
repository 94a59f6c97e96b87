/// What a search found, ready to be written in any format.
package struct Answer: Sendable {
  package enum Match: String, Sendable, CaseIterable {
    /// Every hit contains what was asked, to the letter of folding.
    case exact
    /// Nothing did; these clauses share most with the question.
    case best
  }

  package var query: String
  /// How the query was read.
  package var interpretation: Query?
  package var match: Match
  package var searchedDocuments: Int
  package var searchedClauses: Int
  /// All hits, also those beyond the limit.
  package var total: Int
  package var hits: [Hit]
  /// Documents that the query names.
  package var documents: [FoundDocument] = []
  /// Where documents cite what was asked for outside their clauses.
  package var citing: [OutsideHit] = []
  /// Where all that was asked stands outside the clauses; nil where not every hit is listed, or more was asked than words.
  package var outside: [OutsideHit]?
  /// Filled when no clause contains what was asked.
  package var absence = Absence()
  /// Other names of what was asked, as the documents define them.
  package var related: [RelatedName] = []
  /// Of all hits; only when asked for.
  package var facets: Facets?

  package init(
    query: String, match: Match, searchedDocuments: Int, searchedClauses: Int, total: Int, hits: [Hit]
  ) {
    self.query = query
    self.match = match
    self.searchedDocuments = searchedDocuments
    self.searchedClauses = searchedClauses
    self.total = total
    self.hits = hits
  }
}

/// How many hits there are of each kind, the most first.
package struct Facets: Sendable, Equatable {
  package struct Count: Sendable, Equatable {
    package let name: String
    package let hits: Int
  }

  package var levels: [Count] = []
  package var documents: [Count] = []
  package var years: [Count] = []
  package var units: [Count] = []
}

/// Another name for the same thing.
package struct RelatedName: Sendable, Equatable {
  package let term: String
  package let name: String
  /// The document that says so.
  package let document: String
}
