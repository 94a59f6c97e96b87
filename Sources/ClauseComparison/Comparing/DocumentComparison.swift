import ClauseIndex
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
  /// Wordings that answer each other and differ in a name.
  package let otherNames: [OtherName]
  /// For a document that names no day the latest year of its number and of what it cites: it was placed by that.
  package let inferredYear: Sides<Int?>
  /// How many provisions of each side there are, and how many have a counterpart.
  package let coverage: Sides<Coverage>
  /// What of each was not read.
  package let unread: Sides<[UnreadText]>
}

package struct Coverage: Sendable, Equatable {
  package let matched: Int
  package let all: Int
}

extension DocumentComparison {
  /// - Parameter documents: the upper first.
  init(_ documents: Sides<ComparedDocument>, index: ClauseIndex) throws(IndexError) {
    try Interruption.check()
    let citations = documents.map(\.citations)
    let wholes = documents.map(\.whole)
    let missing = MissingDocument.between(wholes, citing: citations.lower)
    // Third documents would be read whole.
    let isWhole = !documents.upper.isNarrowed && !documents.lower.isNarrowed
    let witnesses = try isWhole ? WitnessChoice.documents(beside: wholes, citations, index) : []
    let assembly = ComparisonAssembly(
      try ProvisionMatching(documents.map(\.clauses), witnesses: witnesses, index: index),
      levelMissing: !missing.isEmpty)
    let pairs = assembly.pairs()
    let most = max(Self.fewClauses, index.clauseCount / Self.rare)
    let names = try OtherName.all(in: pairs) { words throws(IndexError) in
      try Phrase(words).map { core throws(IndexError) in try index.clauseCount(of: core) <= most } ?? false
    }
    self.init(
      upper: wholes.upper.head, lower: wholes.lower.head,
      standing: ComparedDocument.standing(of: documents), pairs: pairs,
      unmatched: assembly.unmatched(), missingBetween: missing,
      otherNames: names,
      inferredYear: wholes.map { document -> Int? in
        DocumentTime(document).flatMap { $0.isInferred ? $0.year : nil }
      }, coverage: assembly.sides.map(\.coverage), unread: wholes.map { UnreadText.all(of: $0) })
  }

  /// A name's core stands in one clause of so many at most; in a small corpus in a few.
  private static let rare = 20
  private static let fewClauses = 4
}

/// Two clauses that share at least one provision.
package struct ClausePair: Sendable {
  package let upper: ClauseCitation
  package let lower: ClauseCitation
  /// Of the best provision: about 1 for copied ones, near 0 where only the clauses as wholes are alike.
  package let score: Double
  /// How surely the clauses answer each other: near 0 for chance, about 1 for copied ones.
  package let confidence: Double
  /// Nil where the clauses stand out among their neighbours: then nobody needs to look.
  package let grade: Grade?
  /// Best score first.
  package let provisions: [ProvisionPair]

  package var needsReview: Bool { grade != nil }
}

extension NumberAlignment {
  /// Only those of clauses that answer each other, with what their sentences set side by side.
  package static func all(
    _ upper: NumberRegister, _ lower: NumberRegister, within pairs: [ClausePair]
  ) -> [NumberAlignment] {
    let answering = Set(pairs.map { Sides($0.upper.locator, $0.lower.locator) })
    let found = all(upper, lower).filter {
      answering.contains(Sides($0.upperClause.locator, $0.lowerClause.locator))
    }
    return found.with(pairs.flatMap(\.numbers), of: Sides(upper, lower))
  }
}

extension ClausePair {
  /// Those that its sentences set side by side. From when each text is in force is no number of one matter.
  var numbers: [Sides<NumberFact>] {
    provisions.flatMap(\.numbers).compactMap { pair in
      guard let upper = pair.upper, let lower = pair.lower, upper.comparison != .from else { return nil }
      return Sides(upper, lower)
    }
  }
}

/// One provision of each side that answer each other.
package struct ProvisionPair: Sendable {
  package let relation: Relation
  /// What makes it that: empty for the same words.
  package let changes: [Change]
  package let upper: Quotation
  package let lower: Quotation
  package let score: Double
  /// How many times better than the next counterpart, of either side, in another clause.
  let margin: Double
  /// Nil where nobody needs to look.
  package let grade: Grade?
  /// Why a person should look: empty where nobody needs to.
  package let doubts: [Doubt]
  /// Numbers of one subject, set side by side; a number without a counterpart stands alone.
  package let numbers: [NumberPair]
  /// Runs of three characters and more that both have, longest first.
  package let shared: [SharedRun]

  package var needsReview: Bool { grade != nil }

  /// Correct counterparts of provisions are rarely less ahead of the next one than this.
  static let clearMargin = 1.25

  var isContested: Bool { margin > 1 && margin < Self.clearMargin }
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

package enum Refusal: String, Sendable, CaseIterable {
  /// The candidate answers another provision better.
  case answersAnother
  /// Less in common than chance gives.
  case littleInCommon
}
