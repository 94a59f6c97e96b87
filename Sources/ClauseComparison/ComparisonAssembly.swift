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

  struct OpenStretch: Equatable {
    let unit: Int
    /// In bytes of the document's text.
    let range: Range<Int>
  }

  let matching: ProvisionMatching
  let levelMissing: Bool
  /// Best first.
  private(set) var answers: [Answer] = []
  private(set) var matchedUpper: Set<Int> = []
  private(set) var matchedLower: Set<Int> = []
  /// Stretches that no answer holds of sentences that have a counterpart.
  private(set) var openUpper: [OpenStretch] = []
  private(set) var openLower: [OpenStretch] = []
  /// Sentences that were compared part by part.
  private var partedUpper: Set<Int> = []
  private var partedLower: Set<Int> = []
  private let upper: Document
  private let lower: Document
  private let upperNumbers: [NumberFact]
  private let lowerNumbers: [NumberFact]

  init(_ matching: ProvisionMatching, levelMissing: Bool) {
    self.matching = matching
    self.levelMissing = levelMissing
    upper = matching.upper.document
    lower = matching.lower.document
    upperNumbers = upper.clauses.flatMap(upper.numbers)
    lowerNumbers = lower.clauses.flatMap(lower.numbers)
    for match in ComparisonAssembly.disjoint(matching) { add(match) }
    answers.sort {
      ($1.score, $0.upper.lowerBound, $0.lower.lowerBound) < (
        $0.score, $1.upper.lowerBound, $1.lower.lowerBound
      )
    }
    let whole = (upper: matchedUpper.subtracting(partedUpper), lower: matchedLower.subtracting(partedLower))
    openUpper += whole.upper.sorted().flatMap(matching.upper.stretches)
    openLower += whole.lower.sorted().flatMap(matching.lower.stretches)
    openUpper = openUpper.filter { open in
      let sentence = matching.upper.sentenceRange(of: open)
      return !answers.contains { answer in
        answer.upper.overlaps(open.range)
          || answer.upper.overlaps(sentence) && isSaid(open.range, of: upper, in: answer.lower, of: lower)
      }
    }
    openLower = openLower.filter { open in
      let sentence = matching.lower.sentenceRange(of: open)
      return !answers.contains { answer in
        answer.lower.overlaps(open.range)
          || answer.lower.overlaps(sentence) && isSaid(open.range, of: lower, in: answer.upper, of: upper)
      }
    }
  }

  /// What the other side's quotation has nearly whole is neither missing nor new.
  private func isSaid(
    _ range: Range<Int>, of document: Document, in other: Range<Int>, of otherDocument: Document
  ) -> Bool {
    KeptWords(document, range, otherDocument, other).dropped <= Self.fewWords
  }

  private static let fewWords = 0.3

  private mutating func add(_ match: ProvisionMatching.Match) {
    let (first, second) = (matching.upper.units[match.upper], matching.lower.units[match.lower])
    matchedUpper.insert(first.sentence)
    matchedLower.insert(second.sentence)
    var stretches = [(upper: first.range, lower: second.range)]
    if let parts = SentenceParts(upper, first.range, lower, second.range) {
      stretches = parts.pairs
      partedUpper.insert(first.sentence)
      partedLower.insert(second.sentence)
      for range in parts.dropped {
        openUpper.append(
          OpenStretch(unit: matching.upper.unit(of: first.sentence, holding: range), range: range))
      }
      for range in parts.added {
        openLower.append(
          OpenStretch(unit: matching.lower.unit(of: second.sentence, holding: range), range: range))
      }
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

  var upperCoverage: Coverage { Coverage(matched: matchedUpper.count, all: matching.upper.sentences.count) }
  var lowerCoverage: Coverage { Coverage(matched: matchedLower.count, all: matching.lower.sentences.count) }

  func pairs() -> [ClausePair] {
    let byClauses = Dictionary(grouping: answers, by: \.clauses)
    return byClauses.keys.sorted { $0.lexicographicallyPrecedes($1) }.map { key in
      let answers = byClauses[key] ?? []
      let provisions = answers.map(provision)
      return ClausePair(
        upper: upper.citation(of: upper.clauses[key[0]]), lower: lower.citation(of: lower.clauses[key[1]]),
        score: answers[0].score, needsReview: provisions.allSatisfy(\.needsReview), provisions: provisions)
    }
  }

  private func provision(_ answer: Answer) -> ProvisionPair {
    let reading = ProvisionReading(
      upper, answer.upper, lower, answer.lower, numbers: (upperNumbers, lowerNumbers))
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
      relation: rule.relation, upper: Quotation(upper, answer.upper), lower: Quotation(lower, answer.lower),
      score: answer.score, doubts: doubts, numbers: reading.numbers, shared: shared)
  }

  /// Correct counterparts of provisions are rarely less ahead of the next one than this.
  private static let clearMargin = 1.25
}

extension CutDocument {
  fileprivate func sentenceRange(of open: ComparisonAssembly.OpenStretch) -> Range<Int> {
    units[sentences[units[open.unit].sentence]].range
  }

  /// The parts of a sentence that can stand alone.
  fileprivate func stretches(of sentence: Int) -> [ComparisonAssembly.OpenStretch] {
    let end = sentence + 1 < sentences.count ? sentences[sentence + 1] : units.count
    return (sentences[sentence] + 1..<end).map { .init(unit: $0, range: units[$0].range) }
  }
}
