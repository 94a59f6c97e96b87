package import PolicyText
import Synchronization

extension ClauseIndex {
  /// Selects and ranks in one call.
  ///
  /// Clauses that no term touches score 0 and come last, in their order. `limit` nil returns all of them.
  package func search(
    _ selection: Selection, rankedBy terms: [RankingTerm],
    parameters: RankingParameters = RankingParameters(),
    limit: Int? = nil
  ) throws(IndexError) -> SearchResult {
    var evaluation = Evaluation(self)
    if let result = try bestOfOneList(selection, terms, parameters, limit, &evaluation) { return result }
    let selected = try evaluation.clauses(selection)
    guard selected.count > 0 else { return SearchResult(total: 0, best: []) }
    var scored: [ScoredTerm] = []
    for term in terms {
      let occurrences = try evaluation.occurrences(of: term.phrase)
      scored.append(
        try ScoredTerm(occurrences, weight: term.weight, parameters: parameters, in: self))
    }
    var best = BestClauses(limit: limit ?? selected.count)
    try Scorer(self, parameters).score(selected, &scored, into: &best)
    return SearchResult(total: selected.count, best: best.sorted())
  }

  /// A frequent pair that is ranked by itself: its list knows the total, and where the best clauses can be.
  private func bestOfOneList(
    _ selection: Selection, _ terms: [RankingTerm], _ parameters: RankingParameters, _ limit: Int?,
    _ evaluation: inout Evaluation
  ) throws(IndexError) -> SearchResult? {
    guard case .phrase(let phrase) = selection, terms.count == 1, terms[0].phrase == phrase, let limit,
      terms[0].weight > 0, boundsHold(for: parameters)
    else { return nil }
    let occurrences = try evaluation.occurrences(of: phrase)
    guard let list = occurrences.list, let total = list.clauseCount, limit < total / 4 else { return nil }
    let weight = FrequencyScore(terms[0].weight, in: total, of: clauseCount, parameters)
    var best = BestClauses(limit: limit)
    try Scorer(self, parameters).score(list, weight, into: &best)
    return SearchResult(total: total, best: best.sorted())
  }

  /// Whether the score bounds in the lists were made with these parameters.
  func boundsHold(for parameters: RankingParameters) -> Bool {
    let made = file.counts.ranking
    return parameters.b == made.b && parameters.headingWeight == made.headingWeight && parameters.k1 >= 0
  }

  /// The clauses of a selection, in order.
  package func clauses(_ selection: Selection) throws(IndexError) -> [Ordinal<Clause>] {
    var evaluation = Evaluation(self)
    return try evaluation.clauses(selection).numbers.map { Ordinal(Int($0)) }
  }

  /// How many clauses a selection has.
  package func count(_ selection: Selection) throws(IndexError) -> Int {
    var evaluation = Evaluation(self)
    return try evaluation.clauses(selection).count
  }

  /// In how many clauses the phrase stands.
  ///
  /// Short phrases are counted once: for a single token every pair that begins with it has to be read, and comparing
  /// documents asks for the same few thousand again and again.
  package func clauseCount(of phrase: Phrase) throws(IndexError) -> Int {
    let isShort = phrase.tokens.count <= 2
    if isShort, let known = shortCounts.withLock({ $0[phrase] }) { return known }
    var evaluation = Evaluation(self)
    let count = try evaluation.occurrences(of: phrase).clauseCount()
    if isShort {
      shortCounts.withLock { if $0.count < ClauseIndex.mostShortCounts { $0[phrase] = count } }
    }
    return count
  }

  /// Some ten megabytes.
  private static let mostShortCounts = 100_000

  /// The outside texts that contain the phrase, in order.
  package func outsideTexts(containing phrase: Phrase) throws(IndexError) -> [Ordinal<OutsideText>] {
    var outsideTexts: [Ordinal<OutsideText>] = []
    for position in try positions(PhrasePlan(phrase, in: self), from: fields.reader.clausePositions) {
      let outsideText = try fields.outsideText(at: position)
      if outsideTexts.last != outsideText { outsideTexts.append(outsideText) }
    }
    return outsideTexts
  }
}

/// One search at work: every phrase is looked up once.
struct Evaluation {
  private let index: ClauseIndex
  private var known: [(Phrase, Occurrences)] = []

  init(_ index: ClauseIndex) { self.index = index }

  mutating func occurrences(of phrase: Phrase) throws(IndexError) -> Occurrences {
    if let (_, occurrences) = known.first(where: { $0.0 == phrase }) { return occurrences }
    let occurrences = try Occurrences(phrase, in: index)
    known.append((phrase, occurrences))
    return occurrences
  }

  mutating func clauses(_ selection: Selection) throws(IndexError) -> ClauseSet {
    let limit = index.clauseCount
    switch selection {
    case .everything: return ClauseSet(0..<limit, below: limit)
    case .clauses(let numbers): return ClauseSet(numbers: numbers.map { UInt32($0.rawValue) }, below: limit)
    case .phrase(let phrase): return try occurrences(of: phrase).clauses()
    case .documents(let chosen): return try clauses(ofDocuments: chosen)
    case .excluding(let selection, let without):
      return try clauses(selection).subtracting(clauses(without))
    case .any(let selections):
      var result = ClauseSet(numbers: [], below: limit)
      for selection in selections { result = try result.union(clauses(selection)) }
      return result
    case .all(let selections): return try intersection(selections)
    }
  }

  /// Phrases last and the rarest of them first: frequent ones are then asked about few clauses.
  private mutating func intersection(_ selections: [Selection]) throws(IndexError) -> ClauseSet {
    var result: ClauseSet?
    var phrases: [Occurrences] = []
    for selection in selections {
      if case .phrase(let phrase) = selection {
        phrases.append(try occurrences(of: phrase))
      } else {
        let next = try clauses(selection)
        result = result?.intersection(next) ?? next
      }
    }
    for phrase in phrases.sorted(by: { $0.estimatedCount < $1.estimatedCount }) {
      guard let set = result else {
        result = try phrase.clauses()
        continue
      }
      if set.count == 0 { break }
      result = try phrase.clauses(among: set)
    }
    return result ?? ClauseSet(0..<index.clauseCount, below: index.clauseCount)
  }

  private func clauses(ofDocuments chosen: DocumentSet) throws(IndexError) -> ClauseSet {
    var ranges: [Range<Int>] = []
    for document in index.allDocuments where chosen.contains(document) {
      ranges.append(try index.clauses(ofDocument: document).rawValues())
    }
    return ClauseSet(ranges: ranges, below: index.clauseCount)
  }
}
