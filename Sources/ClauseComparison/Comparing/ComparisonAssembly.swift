import PolicyText

/// Makes clause pairs and their provisions of matched units.
struct ComparisonAssembly {
  /// Two stretches that answer each other: units, or parts of a long sentence.
  struct Alignment {
    let clauses: Sides<Int>
    let excerpts: Sides<Excerpt>
    let score: Double
    let margin: Double

    var ranges: Sides<Range<Int>> { excerpts.map(\.range) }

    /// Of equals the one that stands first.
    static func isBefore(_ a: Alignment, _ b: Alignment) -> Bool {
      if a.score != b.score { return a.score > b.score }
      return a.ranges.map(\.lowerBound) < b.ranges.map(\.lowerBound)
    }
  }

  let matching: ProvisionMatching
  let levelMissing: Bool
  /// Best first.
  private(set) var alignments: [Alignment] = []
  private(set) var sides: Sides<ComparisonSide>

  init(_ matching: ProvisionMatching, levelMissing: Bool) {
    self.matching = matching
    self.levelMissing = levelMissing
    sides = matching.documents.map(ComparisonSide.init)
    for match in ComparisonAssembly.disjoint(matching) { add(match) }
    alignments.sort(by: Alignment.isBefore)
  }

  private mutating func add(_ match: ProvisionMatching.Match) {
    let units = matching.units(of: match)
    sides.upper.match(units.upper.sentence)
    sides.lower.match(units.lower.sentence)
    var pairs = [units.map(\.excerpt)]
    if let parts = SentenceParts(units.map(\.excerpt)) {
      pairs = parts.pairs
      sides.upper.part(units.upper.sentence, leaving: parts.open.upper)
      sides.lower.part(units.lower.sentence, leaving: parts.open.lower)
    }
    alignments += pairs.map {
      Alignment(clauses: units.map(\.clause), excerpts: $0, score: match.score, margin: match.margin)
    }
  }

  /// Of the matches between two sentences the best, and those that share no word with a better one. Of two clauses
  /// one sentence may answer several, or be answered by several, but not both: that is a list of like words.
  private static func disjoint(_ matching: ProvisionMatching) -> [ProvisionMatching.Match] {
    struct Answered: Hashable {
      let sentence: Int
      let clause: Int
    }
    var kept: [Sides<Int>: [ProvisionMatching.Match]] = [:]
    var answered = Sides<Set<Answered>>([], [])
    for match in matching.matches {
      let units = matching.units(of: match)
      let sentences = units.map(\.sentence)
      let above = Answered(sentence: sentences.upper, clause: units.lower.clause)
      let below = Answered(sentence: sentences.lower, clause: units.upper.clause)
      let isNew = !answered.upper.contains(above) || !answered.lower.contains(below)
      guard kept[sentences] != nil || isNew else { continue }
      answered.upper.insert(above)
      answered.lower.insert(below)
      let isFree = kept[sentences, default: []].allSatisfy { other in
        let taken = matching.units(of: other)
        return !taken.upper.range.overlaps(units.upper.range)
          && !taken.lower.range.overlaps(units.lower.range)
      }
      if isFree { kept[sentences, default: []].append(match) }
    }
    return kept.values.flatMap { $0 }
  }

  func pairs() -> [ClausePair] {
    let documents = sides.map(\.cut.document)
    let byClauses = Dictionary(grouping: alignments, by: \.clauses)
    return byClauses.sorted { $0.key < $1.key }.map { clauses, alignments in
      let provisions = alignments.map(provision)
      return ClausePair(
        upper: documents.upper.citation(of: documents.upper.clauses[clauses.upper]),
        lower: documents.lower.citation(of: documents.lower.clauses[clauses.lower]),
        score: alignments[0].score, needsReview: provisions.allSatisfy(\.needsReview), provisions: provisions)
    }
  }

  private func provision(_ alignment: Alignment) -> ProvisionPair {
    let reading = ProvisionReading(alignment.excerpts, numbers: sides.map(\.numbers))
    let (shared, rule) = (reading.shared, reading.rule)
    var doubts = rule.doubts
    if alignment.margin <= 1 {
      doubts.append(.betterElsewhere)
    } else if alignment.margin < Self.clearMargin {
      doubts.append(.closeSecond(alignment.margin))
    }
    if (shared.first?.length ?? 0) < SharedRuns.evidence {
      doubts.append(.fewCommonWords)
    } else if alignment.score < matching.parameters.weak {
      doubts.append(.littleInCommon)
    }
    if levelMissing, rule.relation != .same { doubts.append(.levelBetweenMissing) }
    let quotations = alignment.excerpts.map(\.quotation)
    return ProvisionPair(
      relation: rule.relation, upper: quotations.upper, lower: quotations.lower, score: alignment.score,
      doubts: doubts, numbers: reading.numbers, shared: shared)
  }

  /// Correct counterparts of provisions are rarely less ahead of the next one than this.
  private static let clearMargin = 1.25
}
