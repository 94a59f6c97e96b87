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
    let upper: Int
    let lower: Int
    /// With context and credit.
    let score: Double
    /// How many times better than the next counterpart, of either side, in another clause.
    let margin: Double
  }

  let upper: CutDocument
  let lower: CutDocument
  /// Of units, best first.
  private(set) var matches: [Match] = []
  /// Of clauses as wholes.
  let clauses: Likeness
  /// Of units, with context, without credit.
  private let likeness: Likeness
  private let rivals: Rivals
  let parameters: Parameters

  init(
    _ first: Document, _ second: Document, index: ClauseIndex, parameters: Parameters = Parameters()
  ) throws(IndexError) {
    var vocabulary = Vocabulary()
    upper = CutDocument(first, &vocabulary)
    lower = CutDocument(second, &vocabulary)
    self.parameters = parameters
    let weights = try TermWeights(vocabulary, [upper, lower], index: index)
    clauses = Likeness(
      upper.clauseTerms.map { weights.vector(of: $0) }, lower.clauseTerms.map { weights.vector(of: $0) },
      prior: 0)
    let rows = upper.units.map { weights.vector(of: $0.terms, named: $0.named) }
    let columns = lower.units.map { weights.vector(of: $0.terms, named: $0.named) }
    let masses = (upper.sentences.map { rows[$0].mass } + lower.sentences.map { columns[$0].mass }).sorted()
    let middling = masses.isEmpty ? 0 : masses[masses.count / 2]
    var likeness = Likeness(rows, columns, prior: middling * parameters.priorMass)
    let context = Context(clauses)
    for row in rows.indices {
      for column in columns.indices where likeness[row, column] > 0 {
        likeness[row, column] *=
          parameters.aloneWeight + context[upper.units[row].clause, lower.units[column].clause]
      }
    }
    self.likeness = likeness
    rivals = Rivals(likeness, upper.units.map(\.clause), lower.units.map(\.clause))
    matches = findMatches()
    matches = (matches + verbatim()).sorted {
      ($1.score, $0.upper, $0.lower) < ($0.score, $1.upper, $1.lower)
    }
  }

  private func findMatches() -> [Match] {
    let credited = likeness.credited()
    let candidates = bestOfClauses(credited)
    let rows = leastAdmitted(candidates, by: \.clauses.upper)
    let columns = leastAdmitted(candidates, by: \.clauses.lower)
    return candidates.flatMap { best -> [Match] in
      let least = max(rows[best.clauses.upper] ?? 0, columns[best.clauses.lower] ?? 0)
      let top = match(best.row, best.column, score: credited[best.row, best.column])
      guard best.belonging >= least else { return [] }
      guard top.margin >= parameters.weakMargin || top.score >= parameters.weak else { return [] }
      var found = [top]
      for first in upper.unitsOfClause[best.clauses.upper] {
        for second in lower.unitsOfClause[best.clauses.lower] {
          guard credited[first, second] >= parameters.least, first != best.row || second != best.column else {
            continue
          }
          found.append(match(first, second, score: credited[first, second]))
        }
      }
      return found
    }
  }

  /// Two clauses and the units of theirs that answer each other best.
  private struct Candidate {
    let clauses: (upper: Int, lower: Int)
    let row: Int
    let column: Int
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
    for (first, rows) in upper.unitsOfClause.enumerated() {
      for (second, columns) in lower.unitsOfClause.enumerated() {
        var best = (row: 0, column: 0, score: 0.0)
        for row in rows {
          for column in columns where credited[row, column] > best.score {
            best = (row, column, credited[row, column])
          }
        }
        guard best.score > 0 else { continue }
        let likeness = clauses[first, second]
        found.append(
          Candidate(
            clauses: (first, second), row: best.row, column: best.column,
            belonging: cbrt(best.score * likeness * likeness)))
      }
    }
    return found
  }

  private func match(_ row: Int, _ column: Int, score: Double) -> Match {
    Match(upper: row, lower: column, score: score, margin: margin(row, column, likeness[row, column]))
  }

  /// Copied words are evidence whatever else the sentences answer.
  private func verbatim() -> [Match] {
    let known = Set(matches.map { [upper.units[$0.upper].sentence, lower.units[$0.lower].sentence] })
    return VerbatimPairs(upper, lower).pairs.compactMap { pair in
      guard !known.contains([pair.upper, pair.lower]) else { return nil }
      let row = upper.unit(of: pair.upper, holding: pair.run.upper)
      let column = lower.unit(of: pair.lower, holding: pair.run.lower)
      let value = likeness[row, column]
      return Match(
        upper: row, lower: column, score: max(value, parameters.least), margin: margin(row, column, value))
    }
  }

  private func margin(_ row: Int, _ column: Int, _ value: Double) -> Double {
    let second = max(
      rivals.ofRows[row].best(outside: lower.units[column].clause),
      rivals.ofColumns[column].best(outside: upper.units[row].clause))
    return second > 0 ? value / second : .infinity
  }

  /// The lower sentence most like an upper unit, and the other way round, matched or not.
  func nearest(toUpper row: Int) -> (unit: Int, score: Double)? {
    ProvisionMatching.best(of: lower.sentences) { likeness[row, $0] }
  }

  func nearest(toLower column: Int) -> (unit: Int, score: Double)? {
    ProvisionMatching.best(of: upper.sentences) { likeness[$0, column] }
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
  func sentencePairs(_ first: Int, _ second: Int) -> [(upper: Range<Int>, lower: Range<Int>, score: Double)] {
    var seen: Set<[Int]> = []
    return matches.compactMap { match in
      let (above, below) = (upper.units[match.upper], lower.units[match.lower])
      guard above.clause == first, below.clause == second,
        seen.insert([above.sentence, below.sentence]).inserted
      else { return nil }
      return (upper.range(of: above.sentence), lower.range(of: below.sentence), match.score)
    }
  }
}
