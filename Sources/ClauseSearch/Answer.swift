package import PolicyText

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

/// Why nothing was found, in facts.
package struct Absence: Sendable {
  /// Terms that stand in no clause.
  package var terms: [String] = []
  /// Where those stand outside the clauses.
  package var elsewhere: [OutsideHit] = []
  /// The other terms, each with the clauses it stands in.
  package var present: [PresentTerm] = []
  /// Words that do occur and differ little from a term.
  package var nearby: [NearbyTerm] = []
  /// The narrowest scope in which all terms stand together.
  package var apart: WiderMatch?

  package init() {}
}

package struct PresentTerm: Sendable, Equatable {
  package let term: String
  package let clauses: Int
  /// The first of them.
  package let locators: [String]
}

package struct NearbyTerm: Sendable, Equatable {
  package let term: String
  /// As it stands in the documents.
  package let text: String
  package let clauses: Int
}

/// What a wider scope would have found.
package struct WiderMatch: Sendable {
  package let query: Query
  package let scope: Scope
  package let total: Int
}

/// A clause that answers, with the words that show it.
package struct Hit: Sendable {
  package let citation: ClauseCitation
  package let score: Double
  package let passages: [Passage]
  /// The parts of the score, which add up to it; only when asked for.
  package let explanation: [ScorePart]?
  /// The other name that made it a hit, where the words asked for are not in it.
  package let via: String?

  package init(
    citation: ClauseCitation, score: Double, passages: [Passage], explanation: [ScorePart]? = nil,
    via: String? = nil
  ) {
    self.citation = citation
    self.score = score
    self.passages = passages
    self.explanation = explanation
    self.via = via
  }
}

/// One summand of a score.
package struct ScorePart: Sendable, Equatable {
  package enum Source: String, Sendable, CaseIterable {
    /// A term of the query: how often it stands in heading and body, and in how many clauses.
    case term
    /// What best matches add: bigrams, single characters, chapter, document, level.
    case bigrams, characters, chapter, document, level
  }

  package let source: Source
  package let term: String?
  package let heading: Int
  package let body: Int
  package let clauses: Int
  package let value: Double

  package init(
    source: Source, term: String? = nil, heading: Int = 0, body: Int = 0, clauses: Int = 0, value: Double
  ) {
    self.source = source
    self.term = term
    self.heading = heading
    self.body = body
    self.clauses = clauses
    self.value = value
  }
}

/// A stretch of a clause, cut at sentence borders, with what matched.
package struct Passage: Sendable, Equatable {
  /// In the source's own spelling; an ellipsis stands at an end where a sentence was cut.
  package let text: String
  /// In Unicode scalars of `text`, rising, not touching.
  package let matches: [Range<Int>]

  package init(text: String, matches: [Range<Int>]) {
    self.text = text
    self.matches = matches
  }
}

/// Where a term stands outside every clause.
package struct OutsideHit: Sendable {
  package let term: String
  package let document: DocumentHead
  package let kind: OutsideText.Kind
  package let lines: ClosedRange<Int>

  package init(term: String, document: DocumentHead, kind: OutsideText.Kind, lines: ClosedRange<Int>) {
    self.term = term
    self.document = document
    self.kind = kind
    self.lines = lines
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
