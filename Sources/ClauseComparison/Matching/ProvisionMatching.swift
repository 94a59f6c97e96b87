import ClauseIndex
import Glibc
import PolicyText

/// Which provisions of two documents answer each other.
///
/// A pair of units scores by the cosine of their terms, raised where their clauses as wholes belong together, and
/// credited to both only as far as neither has a better counterpart: words that a sentence copied from one place are
/// no evidence for another. Two clauses answer each other where their best provisions and the clauses as wholes are
/// alike.
struct ProvisionMatching {
  enum Limits {
    /// What a pair counts whose clauses have nothing else in common, beside 1 where each clause is the other's best.
    static let aloneWeight = 0.15
    /// Half of a middling sentence's mass: a heading of six characters is no measure.
    static let priorMass = 0.5
    /// Of clauses, between 0 and about 1.
    static let leastOfClauses = 0.074
    /// A clause has so many counterparts on the other side, or those that are copied.
    static let mostAnswers = 4
    /// Cube of `leastOfClauses`: no clauses that are alike at all have less and belong together.
    static let leastCredit = leastOfClauses * leastOfClauses * leastOfClauses
    /// Of the provisions of clauses that answer each other. Scores lie between 0 and about 1.1; copied sentences
    /// reach 1, chance stays below this.
    static let least = 0.055
    /// Below this the best provision of two clauses must not be one that answers another clause nearly twice as well:
    /// where two documents speak of one thing all the time, a little likeness is no news.
    static let weak = 0.15
    static let weakMargin = 0.6
  }

  struct Match {
    /// By their numbers in `CutDocument.units`.
    let units: Sides<Int>
    /// With context and credit.
    let score: Double
    /// How many times better than the next counterpart, of either side, in another clause.
    let margin: Double

    /// Of equals the one that stands first.
    static func isBefore(_ a: Match, _ b: Match) -> Bool {
      a.score == b.score ? a.units < b.units : a.score > b.score
    }
  }

  let documents: Sides<CutDocument>
  /// Of units, best first.
  private(set) var matches: [Match] = []
  /// Of clauses as wholes.
  let clauses: Likeness
  private let margins: Margins
  private let witnesses: Witnesses
  /// Whether the two documents are versions of one text: then each sentence answers one.
  private(set) var areVersions = false
  /// Of units, with context, without credit.
  private let likeness: UnitLikeness

  /// - Parameter others: third documents that may stand between the two.
  init(
    _ documents: Sides<Document>, witnesses others: [Document] = [], index: ClauseIndex
  ) throws(IndexError) {
    var vocabulary = Vocabulary()
    let cut = documents.map { CutDocument($0, &vocabulary) }
    self.documents = cut
    let weights = try TermWeights(vocabulary, [cut.upper, cut.lower], index: index)
    let wholes = cut.map { document in
      zip(document.clauseTerms, document.liability).map { weights.vector(of: $0, isThreat: $1) }
    }
    let barred = BarredClauses(cut)
    var clauses = Likeness(wholes, prior: 0)
    clauses.remove(where: barred.contains)
    self.clauses = clauses
    let context = Context(clauses)
    margins = Margins(clauses)
    witnesses = Witnesses(
      wholes,
      others: others.map { document in
        document.clauses.map {
          weights.vector(of: vocabulary.knownTerms(of: FoldedExcerpt(document, $0.range).tokens))
        }
      })
    let units = cut.map { document in
      document.units.map {
        weights.vector(of: $0.terms, named: $0.named, isThreat: document.liability[$0.clause])
      }
    }
    let masses =
      (cut.upper.measures.map { units.upper[$0].mass } + cut.lower.measures.map { units.lower[$0].mass })
      .sorted()
    let middling = masses.isEmpty ? 0 : masses[masses.count / 2]
    likeness = UnitLikeness(
      LikenessTable(
        units, cut.map { $0.units.map(\.clause) },
        prior: middling * Limits.priorMass,
        within: context, alone: Limits.aloneWeight, barred: barred.contains,
        leads: cut.map { $0.units.indices.map($0.isOfLead) }),
      sentences: cut.map(\.sentences), least: Limits.leastCredit)
    matches = findMatches()
    matches = (matches + verbatim(unless: barred.contains)).sorted(by: Match.isBefore)
    let pairs = matches.map { sentences(of: $0) }
    let known = Set(pairs)
    let copies = SentenceCopies(cut, of: known) { context[$0.upper, $0.lower] }
    areVersions = copies.areVersions
    let copied = copies.ofVersions.filter { !known.contains($0) }.map { pair in
      Match(
        units: Sides(cut.upper.sentences[pair.upper], cut.lower.sentences[pair.lower]), score: 1,
        margin: .infinity)
    }
    matches = zip(matches, pairs).filter { !copies.answerOthers($0.1) }.map(\.0)
    if !copied.isEmpty { matches = (matches + copied).sorted(by: Match.isBefore) }
  }

  private func findMatches() -> [Match] {
    let candidates = bestOfClauses()
    let least = Sides(
      leastAdmitted(candidates, by: \.clauses.upper), leastAdmitted(candidates, by: \.clauses.lower))
    return candidates.flatMap { best -> [Match] in
      let least = max(least.upper[best.clauses.upper] ?? 0, least.lower[best.clauses.lower] ?? 0)
      guard best.belonging >= least else { return [] }
      let top = match(best.units, score: best.score)
      guard top.margin >= Limits.weakMargin || top.score >= Limits.weak else { return [] }
      let columns = documents.lower.unitsOfClause[best.clauses.lower]
      var found = [top]
      for row in documents.upper.unitsOfClause[best.clauses.upper] {
        for entry in likeness.entries(ofRow: row) where columns.contains(entry.column) {
          let units = Sides(row, entry.column)
          guard entry.credit >= Limits.least, units != best.units else { continue }
          found.append(match(units, score: entry.credit))
        }
      }
      return found
    }
  }

  /// Two clauses and the units of theirs that answer each other best.
  private struct Candidate {
    let clauses: Sides<Int>
    let units: Sides<Int>
    let score: Double
    /// The geometric mean of the best provision's score and, twice, of the clauses' likeness.
    let belonging: Double
  }

  /// For each clause the least that a counterpart must have: to be among its best few, and no chance.
  private func leastAdmitted(
    _ candidates: [Candidate], by clause: (Candidate) -> Int
  ) -> [Int: Double] {
    Dictionary(grouping: candidates, by: clause).mapValues { all in
      let best = all.map(\.belonging).sorted(by: >).prefix(Limits.mostAnswers)
      return max(Limits.leastOfClauses, best.last ?? 0)
    }
  }

  /// Of every two clauses that have units worth a credit, in order.
  private func bestOfClauses() -> [Candidate] {
    var found: [Candidate] = []
    let clausesOfUnits = documents.lower.units.map(\.clause)
    for (first, rows) in documents.upper.unitsOfClause.enumerated() {
      var best: [Int: (units: Sides<Int>, score: Double)] = [:]
      for row in rows {
        for entry in likeness.entries(ofRow: row) {
          let second = clausesOfUnits[entry.column]
          guard !isLead(Sides(row, entry.column)) else { continue }
          if entry.credit > best[second]?.score ?? 0 {
            best[second] = (Sides(row, entry.column), entry.credit)
          }
        }
      }
      for (second, best) in best.sorted(by: { $0.key < $1.key }) {
        let likeness = clauses[first, second]
        found.append(
          Candidate(
            clauses: Sides(first, second), units: best.units, score: best.score,
            belonging: cbrt(best.score * likeness * likeness)))
      }
    }
    return found
  }

  /// 有下列行为之一的，…处罚： of two clauses is no evidence that they answer each other; it answers where they do.
  private func isLead(_ units: Sides<Int>) -> Bool {
    documents.upper.isOfLead(units.upper) || documents.lower.isOfLead(units.lower)
  }

  private func match(_ units: Sides<Int>, score: Double) -> Match {
    Match(units: units, score: score, margin: margin(units))
  }

  /// Copied words are evidence whatever else the sentences answer.
  private func verbatim(unless isBarred: (Sides<Int>) -> Bool) -> [Match] {
    let known = Set(matches.map { sentences(of: $0) })
    return VerbatimPairs(documents).pairs.compactMap { pair in
      guard !known.contains(pair.sentences), !isBarred(clauses(of: pair.sentences)) else { return nil }
      let units = Sides(
        documents.upper.unit(of: pair.sentences.upper, holding: pair.run.upper),
        documents.lower.unit(of: pair.sentences.lower, holding: pair.run.lower))
      return match(units, score: max(likeness.value(of: units), Limits.least))
    }
  }

  func units(of match: Match) -> Sides<CutDocument.Unit> {
    Sides(documents.upper.units[match.units.upper], documents.lower.units[match.units.lower])
  }

  func sentences(of match: Match) -> Sides<Int> { units(of: match).map(\.sentence) }

  /// The clauses that hold two sentences.
  func clauses(of sentences: Sides<Int>) -> Sides<Int> {
    Sides(documents.upper.clause(of: sentences.upper), documents.lower.clause(of: sentences.lower))
  }

  /// How surely two clauses answer each other: their best provision's score beside the clauses' likeness, raised where
  /// they stand out among their neighbours and where clauses of third documents stand between them.
  func confidence(of clauses: Sides<Int>, score: Double) -> Double {
    (score * self.clauses[clauses] * margins[clauses] * (witnesses[clauses] ?? 1)).squareRoot()
  }

  private func margin(_ units: Sides<Int>) -> Double {
    let second = max(
      likeness.rivals.ofRows[units.upper].best(outside: documents.lower.units[units.lower].clause),
      likeness.rivals.ofColumns[units.lower].best(outside: documents.upper.units[units.upper].clause))
    return second > 0 ? likeness.value(of: units) / second : .infinity
  }

  /// How like two units are, with context.
  func likeness(of units: Sides<Int>) -> Double { likeness.value(of: units) }

  /// The lower sentence most like an upper unit, and the other way round, matched or not.
  func nearest(toUpper row: Int) -> (unit: Int, score: Double)? { likeness.nearestOfRow[row] }
  func nearest(toLower column: Int) -> (unit: Int, score: Double)? { likeness.nearestOfColumn[column] }
}

extension ProvisionMatching {
  /// The sentences of two clauses that answer each other, or have a part that does; best first, none twice.
  func sentencePairs(of clauses: Sides<Int>) -> [(sentences: Sides<Int>, score: Double)] {
    var seen: Set<Sides<Int>> = []
    return matches.compactMap { match in
      let pair = units(of: match)
      guard pair.map(\.clause) == clauses, seen.insert(pair.map(\.sentence)).inserted else { return nil }
      return (pair.map(\.sentence), match.score)
    }
  }
}
