package import PolicyText
import Synchronization

extension ClauseIndex {
  /// Selects and ranks in one call.
  ///
  /// Clauses that no term touches score 0 and come last, in their order. `limit` nil returns all of them.
  package func search(
    _ selection: Selection, rankedBy terms: [RankingTerm],
    parameters: RankingParameters = RankingParameters(),
    limit: Int? = nil, in evaluation: Evaluation? = nil
  ) throws(IndexError) -> SearchResult {
    let evaluation = evaluation ?? Evaluation(self)
    if let result = try bestOfOneList(selection, terms, parameters, limit, evaluation) { return result }
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
    _ evaluation: Evaluation
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
  package func clauses(
    _ selection: Selection, in evaluation: Evaluation? = nil
  ) throws(IndexError) -> [Ordinal<Clause>] {
    try (evaluation ?? Evaluation(self)).clauses(selection).numbers.map { Ordinal(Int($0)) }
  }

  /// How many clauses a selection has.
  package func count(_ selection: Selection, in evaluation: Evaluation? = nil) throws(IndexError) -> Int {
    let evaluation = evaluation ?? Evaluation(self)
    if case .phrase(let phrase) = selection { return try evaluation.occurrences(of: phrase).clauseCount() }
    return try evaluation.clauses(selection).count
  }

  /// In how many clauses the phrase stands.
  ///
  /// Short phrases are counted once: for a single token every pair that begins with it has to be read, and comparing
  /// documents asks for the same few thousand again and again.
  package func clauseCount(of phrase: Phrase, in evaluation: Evaluation? = nil) throws(IndexError) -> Int {
    let isShort = phrase.tokens.count <= 2
    if isShort, let known = shortCounts.withLock({ $0[phrase] }) { return known }
    let count = try (evaluation ?? Evaluation(self)).occurrences(of: phrase).clauseCount()
    if isShort {
      shortCounts.withLock { if $0.count < ClauseIndex.mostShortCounts { $0[phrase] = count } }
    }
    return count
  }

  /// Some ten megabytes.
  private static let mostShortCounts = 100_000

  /// The outside texts that contain the phrase, in order.
  package func outsideTexts(containing phrase: Phrase) throws(IndexError) -> [Ordinal<OutsideText>] {
    try Occurrences(phrase, in: self).outsideTexts()
  }
}
