package import PolicyText

/// A clause with what makes it relevant; the parts add up to the score.
package struct RelevantClause: Sendable, Equatable {
  package let clause: Ordinal<Clause>
  package let bigrams: Float
  package let characters: Float
  package let chapter: Float
  package let document: Float
  package internal(set) var level: Float = 0
  /// For the share of the question's bigrams that it has.
  package internal(set) var shared: Float = 0
  /// For the documents that cite its own, and how many they are.
  package internal(set) var citations: Float = 0
  package internal(set) var citing = 0

  package var score: Float { bigrams + characters + chapter + document + level + shared + citations }
}
