package import PolicyText

/// What a search found, ready to be written in any format.
package struct Answer: Sendable {
  package enum Match: String, Sendable {
    /// Every hit contains what was asked, to the letter of folding.
    case exact
    /// Nothing did; these clauses share most with the question.
    case best
  }

  package var query: String
  package var match: Match
  package var searchedDocuments: Int
  package var searchedClauses: Int
  /// All hits, also those beyond the limit.
  package var total: Int
  package var hits: [Hit]
  /// Filled when nothing was found: which terms stand in no clause, and where terms stand outside the clauses.
  package var absentTerms: [String]
  package var elsewhere: [MarginHit]

  package init(
    query: String, match: Match, searchedDocuments: Int, searchedClauses: Int, total: Int, hits: [Hit],
    absentTerms: [String] = [], elsewhere: [MarginHit] = []
  ) {
    self.query = query
    self.match = match
    self.searchedDocuments = searchedDocuments
    self.searchedClauses = searchedClauses
    self.total = total
    self.hits = hits
    self.absentTerms = absentTerms
    self.elsewhere = elsewhere
  }
}

/// A clause that answers, with the words that show it.
package struct Hit: Sendable {
  package let citation: ClauseCitation
  package let score: Double
  package let passages: [Passage]

  package init(citation: ClauseCitation, score: Double, passages: [Passage]) {
    self.citation = citation
    self.score = score
    self.passages = passages
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
package struct MarginHit: Sendable {
  package let term: String
  package let document: DocumentHead
  package let kind: Margin.Kind
  package let lines: ClosedRange<Int>

  package init(term: String, document: DocumentHead, kind: Margin.Kind, lines: ClosedRange<Int>) {
    self.term = term
    self.document = document
    self.kind = kind
    self.lines = lines
  }
}
