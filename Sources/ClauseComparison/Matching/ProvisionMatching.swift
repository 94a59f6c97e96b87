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
  struct Parameters {
    /// What a pair counts whose clauses have nothing else in common, beside 1 where each clause is the other's best.
    var aloneWeight = 0.15
    /// Half of a middling sentence's mass: a heading of six characters is no measure.
    var priorMass = 0.5
    /// Of clauses, between 0 and about 1.
    var leastOfClauses = 0.074
    /// A clause has so many counterparts on the other side, or those that are copied.
    var mostAnswers = 4
    /// Of the provisions of clauses that answer each other. Scores lie between 0 and about 1.1; copied sentences
    /// reach 1, chance stays below this.
    var least = 0.055
    /// Below this the best provision of two clauses must not be one that answers another clause nearly twice as well:
    /// where two documents speak of one thing all the time, a little likeness is no news.
    var weak = 0.15
    var weakMargin = 0.6
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
  /// Of units, with context, without credit.
  private let likeness: Likeness
  private let rivals: Rivals
  let parameters: Parameters

  /// - Parameter others: third documents that may stand between the two.
  init(
    _ documents: Sides<Document>, witnesses others: [Document] = [], index: ClauseIndex,
    parameters: Parameters = Parameters()
  ) throws(IndexError) {
    var vocabulary = Vocabulary()
    let cut = documents.map { CutDocument($0, &vocabulary) }
    self.documents = cut
    self.parameters = parameters
    let weights = try TermWeights(vocabulary, [cut.upper, cut.lower], index: index)
    let wholes = cut.map { $0.clauseTerms.map { weights.vector(of: $0) } }
    clauses = Likeness(wholes, prior: 0)
    margins = Margins(clauses)
    witnesses = Witnesses(
      wholes,
      others: others.map { document in
        document.clauses.map {
          weights.vector(of: vocabulary.knownTerms(of: Excerpt(document, $0.range).tokens))
        }
      })
    let units = cut.map { $0.units.map { weights.vector(of: $0.terms, named: $0.named) } }
    let masses =
      (cut.upper.sentences.map { units.upper[$0].mass } + cut.lower.sentences.map { units.lower[$0].mass })
      .sorted()
    let middling = masses.isEmpty ? 0 : masses[masses.count / 2]
    likeness = Likeness(units, prior: middling * parameters.priorMass)
      .within(Context(clauses), cut.map { $0.units.map(\.clause) }, alone: parameters.aloneWeight)
    rivals = Rivals(likeness, cut.map { $0.units.map(\.clause) })
    matches = findMatches()
    matches = (matches + verbatim()).sorted(by: Match.isBefore)
  }

  private func findMatches() -> [Match] {
    let credited = likeness.credited()
    let candidates = bestOfClauses(credited)
    let least = Sides(
      leastAdmitted(candidates, by: \.clauses.upper), leastAdmitted(candidates, by: \.clauses.lower))
    return candidates.flatMap { best -> [Match] in
      let least = max(least.upper[best.clauses.upper] ?? 0, least.lower[best.clauses.lower] ?? 0)
      guard best.belonging >= least else { return [] }
      let top = match(best.units, score: credited[best.units])
      guard top.margin >= parameters.weakMargin || top.score >= parameters.weak else { return [] }
      var found = [top]
      for first in documents.upper.unitsOfClause[best.clauses.upper] {
        for second in documents.lower.unitsOfClause[best.clauses.lower] {
          let units = Sides(first, second)
          guard credited[units] >= parameters.least, units != best.units else { continue }
          found.append(match(units, score: credited[units]))
        }
      }
      return found
    }
  }

  /// Two clauses and the units of theirs that answer each other best.
  private struct Candidate {
    let clauses: Sides<Int>
    let units: Sides<Int>
    /// The geometric mean of the best provision's score and, twice, of the clauses' likeness.
    let belonging: Double
  }

  /// For each clause the least that a counterpart must have: to be among its best few, and no chance.
  private func leastAdmitted(
    _ candidates: [Candidate], by clause: (Candidate) -> Int
  ) -> [Int: Double] {
    Dictionary(grouping: candidates, by: clause).mapValues { all in
      let best = all.map(\.belonging).sorted(by: >).prefix(parameters.mostAnswers)
      return max(parameters.leastOfClauses, best.last ?? 0)
    }
  }

  /// Of every two clauses that have any terms in common.
  private func bestOfClauses(_ credited: Likeness) -> [Candidate] {
    var found: [Candidate] = []
    for (first, rows) in documents.upper.unitsOfClause.enumerated() {
      for (second, columns) in documents.lower.unitsOfClause.enumerated() {
        var best = (units: Sides(0, 0), score: 0.0)
        for row in rows {
          for column in columns where credited[row, column] > best.score {
            best = (Sides(row, column), credited[row, column])
          }
        }
        guard best.score > 0 else { continue }
        let likeness = clauses[first, second]
        found.append(
          Candidate(
            clauses: Sides(first, second), units: best.units,
            belonging: cbrt(best.score * likeness * likeness)))
      }
    }
    return found
  }

  private func match(_ units: Sides<Int>, score: Double) -> Match {
    Match(units: units, score: score, margin: margin(units))
  }

  /// Copied words are evidence whatever else the sentences answer.
  private func verbatim() -> [Match] {
    let known = Set(matches.map { sentences(of: $0) })
    return VerbatimPairs(documents).pairs.compactMap { pair in
      guard !known.contains(pair.sentences) else { return nil }
      let units = Sides(
        documents.upper.unit(of: pair.sentences.upper, holding: pair.run.upper),
        documents.lower.unit(of: pair.sentences.lower, holding: pair.run.lower))
      return match(units, score: max(likeness[units], parameters.least))
    }
  }

  func units(of match: Match) -> Sides<CutDocument.Unit> {
    Sides(documents.upper.units[match.units.upper], documents.lower.units[match.units.lower])
  }

  func sentences(of match: Match) -> Sides<Int> { units(of: match).map(\.sentence) }

  /// How surely two clauses answer each other: their best provision's score beside the clauses' likeness, raised where
  /// they stand out among their neighbours and where clauses of third documents stand between them.
  func confidence(of clauses: Sides<Int>, score: Double) -> Double {
    (score * self.clauses[clauses] * margins[clauses] * (witnesses[clauses] ?? 1)).squareRoot()
  }

  private func margin(_ units: Sides<Int>) -> Double {
    let second = max(
      rivals.ofRows[units.upper].best(outside: documents.lower.units[units.lower].clause),
      rivals.ofColumns[units.lower].best(outside: documents.upper.units[units.upper].clause))
    return second > 0 ? likeness[units] / second : .infinity
  }

  /// The lower sentence most like an upper unit, and the other way round, matched or not.
  func nearest(toUpper row: Int) -> (unit: Int, score: Double)? {
    ProvisionMatching.best(of: documents.lower.sentences) { likeness[row, $0] }
  }

  func nearest(toLower column: Int) -> (unit: Int, score: Double)? {
    ProvisionMatching.best(of: documents.upper.sentences) { likeness[$0, column] }
  }

  /// The first of the best; nil where nothing is alike.
  private static func best(of units: [Int], by likeness: (Int) -> Double) -> (unit: Int, score: Double)? {
    var best: (unit: Int, score: Double)?
    for unit in units {
      let score: Double = likeness(unit)
      if score > best?.score ?? 0 { best = (unit, score) }
    }
    return best
  }
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
