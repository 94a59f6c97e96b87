/// BM25 over phrases; the formula stands at `RankingParameters`.
struct Scorer {
  private let index: ClauseIndex
  private let parameters: RankingParameters
  private let averageLength: Double

  struct Term {
    fileprivate let hits: ClauseHits
    fileprivate let factor: Double
    fileprivate var next = 0
  }

  init(_ index: ClauseIndex, _ parameters: RankingParameters) {
    self.index = index
    self.parameters = parameters
    let sum = index.file.header.counts.bodyCharacters
    averageLength = max(1, Double(sum)) / Double(max(1, index.clauseCount))
  }

  func term(_ hits: ClauseHits, weight: Double) -> Term {
    let n = Double(hits.count)
    let all = Double(index.clauseCount)
    let rarity = Logarithm.natural(1 + (all - n + 0.5) / (n + 0.5))
    return Term(hits: hits, factor: weight * rarity * (parameters.k1 + 1))
  }

  func score(_ selected: ClauseSet, _ terms: [Term], into best: inout BestClauses) throws(IndexError) {
    var terms = terms
    let reader = try index.fields.reader(checked: selected.count > 64)
    let base = 1 - parameters.b
    let slope = parameters.b / averageLength
    for number in selected.numbers {
      let length = try Double(reader.bodyLength(ofClause: Int(number)))
      let norm = base + slope * length
      var score = 0.0
      for term in terms.indices {
        let frequency = terms[term].frequency(inClause: number)
        if frequency == 0 { continue }
        let tf =
          Double(frequency & 0xffff) / norm + parameters.headingWeight * Double(frequency >> 16)
        score += terms[term].factor * tf / (tf + parameters.k1)
      }
      best.insert(clause: Int(number), score: score)
    }
  }
}

extension Scorer.Term {
  /// Of a clause behind all that were asked for before.
  @inline(__always)
  fileprivate mutating func frequency(inClause clause: UInt32) -> UInt32 {
    while next < hits.clauses.count, hits.clauses[next] < clause { next += 1 }
    return next < hits.clauses.count && hits.clauses[next] == clause ? hits.frequencies[next] : 0
  }
}
