import PolicyText

/// Makes clause pairs and their provisions of matched units.
struct ComparisonAssembly {
  /// Two stretches that answer each other: units, or parts of a long sentence.
  struct Answer {
    let clauses: [Int]
    /// In bytes of each document's text.
    let upper: Range<Int>
    let lower: Range<Int>
    let score: Double
    let margin: Double
  }

  let matching: ProvisionMatching
  let levelMissing: Bool
  /// Best first.
  private(set) var answers: [Answer] = []
  private(set) var upper: ComparisonSide
  private(set) var lower: ComparisonSide

  init(_ matching: ProvisionMatching, levelMissing: Bool) {
    self.matching = matching
    self.levelMissing = levelMissing
    upper = ComparisonSide(matching.upper)
    lower = ComparisonSide(matching.lower)
    for match in ComparisonAssembly.disjoint(matching) { add(match) }
    answers.sort {
      ($1.score, $0.upper.lowerBound, $0.lower.lowerBound) < (
        $0.score, $1.upper.lowerBound, $1.lower.lowerBound
      )
    }
  }

  private mutating func add(_ match: ProvisionMatching.Match) {
    let (first, second) = (matching.upper.units[match.upper], matching.lower.units[match.lower])
    upper.match(first.sentence)
    lower.match(second.sentence)
    var stretches = [(upper: first.range, lower: second.range)]
    if let parts = SentenceParts(upper.cut.document, first.range, lower.cut.document, second.range) {
      stretches = parts.pairs
      upper.part(first.sentence, leaving: parts.dropped)
      lower.part(second.sentence, leaving: parts.added)
    }
    answers += stretches.map {
      Answer(
        clauses: [first.clause, second.clause], upper: $0.upper, lower: $0.lower, score: match.score,
        margin: match.margin)
    }
  }

  /// Of the matches between two sentences the best, and those that share no word with a better one. Of two clauses
  /// one sentence may answer several, or be answered by several, but not both: that is a list of like words.
  private static func disjoint(_ matching: ProvisionMatching) -> [ProvisionMatching.Match] {
    var kept: [[Int]: [ProvisionMatching.Match]] = [:]
    var answered: Set<[Int]> = []
    for match in matching.matches {
      let (first, second) = (matching.upper.units[match.upper], matching.lower.units[match.lower])
      let isKnown = kept[[first.sentence, second.sentence]] != nil
      let above = [0, first.sentence, second.clause]
      let below = [1, second.sentence, first.clause]
      guard isKnown || !answered.contains(above) || !answered.contains(below) else { continue }
      answered.formUnion([above, below])
      let isFree = kept[[first.sentence, second.sentence], default: []].allSatisfy {
        !matching.upper.units[$0.upper].range.overlaps(first.range)
          && !matching.lower.units[$0.lower].range.overlaps(second.range)
      }
      if isFree { kept[[first.sentence, second.sentence], default: []].append(match) }
    }
    return kept.values.flatMap { $0 }
  }

  func pairs() -> [ClausePair] {
    let (first, second) = (upper.cut.document, lower.cut.document)
    let byClauses = Dictionary(grouping: answers, by: \.clauses)
    return byClauses.keys.sorted { $0.lexicographicallyPrecedes($1) }.map { key in
      let answers = byClauses[key] ?? []
      let provisions = answers.map(provision)
      return ClausePair(
        upper: first.citation(of: first.clauses[key[0]]), lower: second.citation(of: second.clauses[key[1]]),
        score: answers[0].score, needsReview: provisions.allSatisfy(\.needsReview), provisions: provisions)
    }
  }

  private func provision(_ answer: Answer) -> ProvisionPair {
    let (first, second) = (upper.cut.document, lower.cut.document)
    let reading = ProvisionReading(
      first, answer.upper, second, answer.lower, numbers: (upper.numbers, lower.numbers))
    let (shared, rule) = (reading.shared, reading.rule)
    var doubts = rule.doubts
    if answer.margin <= 1 {
      doubts.append(.betterElsewhere)
    } else if answer.margin < Self.clearMargin {
      doubts.append(.closeSecond(answer.margin))
    }
    if (shared.first?.length ?? 0) < SharedRuns.evidence {
      doubts.append(.fewCommonWords)
    } else if answer.score < matching.parameters.weak {
      doubts.append(.littleInCommon)
    }
    if levelMissing, rule.relation != .same { doubts.append(.levelBetweenMissing) }
    return ProvisionPair(
      relation: rule.relation, upper: Quotation(first, answer.upper), lower: Quotation(second, answer.lower),
      score: answer.score, doubts: doubts, numbers: reading.numbers, shared: shared)
  }

  /// Correct counterparts of provisions are rarely less ahead of the next one than this.
  private static let clearMargin = 1.25
}
