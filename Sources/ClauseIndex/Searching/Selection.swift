package import PolicyText

/// Which clauses are asked for.
package indirect enum Selection: Sendable {
  /// Clauses that contain the phrase in heading or body.
  case phrase(Phrase)
  /// Clauses in every one of the selections; all clauses where there is none.
  case all([Selection])
  case any([Selection])
  case excluding(Selection, without: Selection)
  case documents(DocumentSet)
  /// These clauses, in their order.
  case clauses([Ordinal<Clause>])
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

package struct ScoredClause: Sendable, Equatable {
  package let clause: Ordinal<Clause>
  package let score: Double

  package init(clause: Ordinal<Clause>, score: Double) {
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
