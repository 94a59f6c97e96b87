package import PolicyText

/// A clause that answers, with the words that show it.
package struct Hit: Sendable {
  package let citation: ClauseCitation
  package let score: Double
  package let passages: [Passage]
  /// The parts of the score, which add up to it; only when asked for.
  package let explanation: [ScorePart]?
  /// The other name that made it a hit, where the words asked for are not in it.
  package let via: String?
  /// The clause's whole text; only when asked for.
  package let clause: String?

  package init(
    citation: ClauseCitation, score: Double, passages: [Passage], explanation: [ScorePart]? = nil,
    via: String? = nil, clause: String? = nil
  ) {
    self.clause = clause
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
    /// What best matches add: bigrams, single characters, chapter, document, level, the share of the question's
    /// bigrams, the documents that cite the clause's own.
    case bigrams, characters, chapter, document, level, shared, citations
  }

  package let source: Source
  package let term: String?
  package let heading: Int
  package let body: Int
  package let clauses: Int
  /// How many documents cite the clause's own.
  package let documents: Int
  package let value: Double

  package init(
    source: Source, term: String? = nil, heading: Int = 0, body: Int = 0, clauses: Int = 0,
    documents: Int = 0,
    value: Double
  ) {
    self.documents = documents
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
