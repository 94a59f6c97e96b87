package import PolicyText

/// Which clauses are asked for.
package indirect enum Selection: Sendable {
  /// Clauses that contain the phrase in heading or body.
  case phrase(Phrase)
  /// Clauses in every one of the selections; all clauses where there is none.
  case all([Selection])
  case any([Selection])
  case excluding(Selection, without: Selection)
  /// One value a document: whether its clauses are selected.
  case documents([Bool])
  /// These clauses, by rising number.
  case clauses([Int])
  case everything
}

/// A phrase whose occurrences make a clause better.
package struct RankingTerm: Sendable {
  package let phrase: Phrase
  package let weight: Double

  package init(_ phrase: Phrase, weight: Double = 1) {
    self.phrase = phrase
    self.weight = weight
  }
}

/// The parameters of BM25 over phrases (Robertson and Zaragoza, “The Probabilistic Relevance Framework”, 2009).
///
///     tf' = body / (1 - b + b · length / average length) + headingWeight · heading
///     score = Σ weight · ln(1 + (N - n + .5) / (n + .5)) · tf' · (k1 + 1) / (tf' + k1)
///
/// `body` and `heading` count the phrase in the clause; lengths are those of bodies, in folded characters.
package struct RankingParameters: Sendable, Equatable {
  package var k1 = 1.2
  package var b = 0.6
  package var headingWeight = 2.0

  package init() {}

  /// What one occurrence adds to the frequency at most.
  var mostPerOccurrence: Double { b < 1 && b >= 0 ? max(1 / (1 - b), headingWeight) : .infinity }

  /// What a frequency in a body is divided by.
  @inline(__always)
  func norm(length: Double, average: Double) -> Double { 1 - b + b / average * length }
}

package struct ScoredClause: Sendable, Equatable {
  package let clause: Int
  package let score: Double

  package init(clause: Int, score: Double) {
    self.clause = clause
    self.score = score
  }
}

package struct SearchResult: Sendable, Equatable {
  /// How many clauses were selected, whatever the limit.
  package let total: Int
  /// The best first; equal scores in the order of clauses.
  package let best: [ScoredClause]
}
