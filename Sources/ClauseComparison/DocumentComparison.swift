package import PolicyText

/// Two documents side by side, the upper level (or the earlier) first: which provision answers which, and which none.
package struct DocumentComparison: Sendable {
  package let upper: DocumentHead
  package let lower: DocumentHead
  package let standing: Standing
  /// In order of the upper document, then of the lower.
  package let pairs: [ClausePair]
  /// Whole clauses and single provisions without a counterpart: first the upper's in order, then the lower's.
  package let unmatched: [UnmatchedProvision]
  /// Documents of a level between the two that the lower one cites and the corpus has not: what looks new or changed
  /// may be theirs.
  package let missingBetween: [MissingDocument]
  /// How many provisions of each side there are, and how many have a counterpart.
  package let upperCoverage: Coverage
  package let lowerCoverage: Coverage
}

/// How the two documents stand to each other.
package enum Standing: String, Sendable {
  /// The upper document's level is above the lower's.
  case vertical
  /// Both are of one level and of different places: nothing stands between them, neither binds the other.
  case horizontal
  /// Both are of one level and of one place: the earlier first.
  case successive
  /// A level is not known.
  case unknown
}

package struct Coverage: Sendable, Equatable {
  package let matched: Int
  package let all: Int
}

/// A document that is cited but not in the corpus.
package struct MissingDocument: Sendable, Equatable {
  package let title: String?
  package let number: DocumentNumber?
  package let level: Level
}

/// Two clauses that share at least one provision.
package struct ClausePair: Sendable {
  package let upper: ClauseCitation
  package let lower: ClauseCitation
  /// Of the best provision: about 1 for copied ones, near 0 where only the clauses as wholes are alike.
  package let score: Double
  /// Another clause answers nearly as well, or every provision is to be reviewed.
  package let needsReview: Bool
  /// Best score first.
  package let provisions: [ProvisionPair]
}

/// What became of a provision.
package enum Relation: String, Sendable, CaseIterable {
  /// Verbatim or nearly: words that do not change the measure.
  case same = "一致"
  /// Specified further: more objects, instruments, names, numbers.
  case specified = "细化"
  /// A number or the reach (national, provincial) changed, or a limit was lifted.
  case changed = "调整"
  /// No counterpart above.
  case new = "新增"
  /// No counterpart below.
  case missing = "缺失"
}

/// One provision of each side that answer each other.
package struct ProvisionPair: Sendable {
  package let relation: Relation
  package let upper: Quotation
  package let lower: Quotation
  package let score: Double
  /// Why a person should look: empty where nobody needs to.
  package let doubts: [Doubt]
  /// Numbers of one subject, set side by side; a number without a counterpart stands alone.
  package let numbers: [NumberPair]
  /// Runs of three characters and more that both have, longest first.
  package let shared: [SharedRun]

  package var needsReview: Bool { !doubts.isEmpty }
}

package enum Doubt: Sendable, Equatable {
  /// The next best counterpart, in another clause, comes within this factor, above 1.
  case closeSecond(Double)
  /// A counterpart in another clause is as like as this one, or more.
  case betterElsewhere
  /// A run of six characters, but a low score: about two of three such pairs stand.
  case littleInCommon
  /// No run of six characters in common: only words.
  case fewCommonWords
  /// A number of the upper provision has no counterpart, or the other way round.
  case numberLost
  /// A document of a level between, not in the corpus, may have made the change.
  case levelBetweenMissing
}

/// Words of a document, exactly as its text has them.
package struct Quotation: Sendable, Equatable {
  package let text: String
  /// In bytes of `Document.text`.
  package let range: Range<Int>
  /// One-based source lines.
  package let lines: ClosedRange<Int>
}

/// A stretch that both quotations have; punctuation and folding aside.
package struct SharedRun: Sendable, Equatable {
  /// In bytes of each document's text.
  package let upper: Range<Int>
  package let lower: Range<Int>
  /// In folded characters; 13 and more are verbatim.
  package let length: Int
}

/// Two numbers of one subject, or one without a counterpart.
package struct NumberPair: Sendable {
  package let upper: NumberFact?
  package let lower: NumberFact?
}

/// A clause or a provision without a counterpart.
package struct UnmatchedProvision: Sendable {
  /// `.missing` for one of the upper document, `.new` for one of the lower.
  package let relation: Relation
  package let clause: ClauseCitation
  /// Nil where no provision of the clause has a counterpart: the clause as a whole.
  package let quotation: Quotation?
  package let nearest: NearestCandidate?
  /// A level between is missing, so that 新增 may be that level's provision.
  package let levelBetweenMissing: Bool
}

/// The best of the other document's provisions, and why it is no counterpart.
package struct NearestCandidate: Sendable {
  package let clause: ClauseCitation
  package let quotation: Quotation
  package let score: Double
  package let refusal: Refusal
}

package enum Refusal: String, Sendable {
  /// The candidate answers another provision better.
  case answersAnother
  /// Less in common than chance gives.
  case littleInCommon
}
