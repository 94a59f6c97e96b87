package import PolicyText

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
    let selected = try evaluation.clauses(selection)
    let scorer = Scorer(self, parameters)
    var scored: [Scorer.Term] = []
    for term in terms { scored.append(scorer.term(try evaluation.hits(term.phrase), weight: term.weight)) }
    var best = BestClauses(limit: limit ?? selected.count)
    try scorer.score(selected, scored, into: &best)
    return SearchResult(total: selected.count, best: best.sorted())
  }

  /// The clauses of a selection, in order.
  package func clauses(_ selection: Selection) throws(IndexError) -> [Int] {
    var evaluation = Evaluation(self)
    return try evaluation.clauses(selection).numbers.map(Int.init)
  }

  /// In how many clauses the phrase stands.
  package func clauseCount(of phrase: Phrase) throws(IndexError) -> Int {
    var evaluation = Evaluation(self)
    return try evaluation.hits(phrase).count
  }

  /// The margins that contain the phrase, in order.
  package func margins(containing phrase: Phrase) throws(IndexError) -> [Int] {
    let positions = try positions(of: phrase)
    guard let first = positions.firstIndex(notBelow: UInt32(fields.clausePositions)) else { return [] }
    var margins: [Int] = []
    for position in positions[first...] {
      let margin = try fields.margin(at: Int(position))
      if margins.last != margin { margins.append(margin) }
    }
    return margins
  }
}

/// One search at work: every phrase is looked up once.
struct Evaluation {
  private let index: ClauseIndex
  private var known: [(Phrase, ClauseHits)] = []

  init(_ index: ClauseIndex) { self.index = index }

  mutating func hits(_ phrase: Phrase) throws(IndexError) -> ClauseHits {
    if let (_, hits) = known.first(where: { $0.0 == phrase }) { return hits }
    let hits = try ClauseHits(index.positions(of: phrase), index.fields)
    known.append((phrase, hits))
    return hits
  }

  mutating func clauses(_ selection: Selection) throws(IndexError) -> ClauseSet {
    let limit = index.clauseCount
    switch selection {
    case .everything: return ClauseSet(0..<limit, below: limit)
    case .phrase(let phrase): return ClauseSet(try hits(phrase).clauses, below: limit)
    case .clauses(let numbers): return ClauseSet(numbers.map { UInt32($0) }, below: limit)
    case .documents(let chosen): return try clauses(ofDocuments: chosen)
    case .excluding(let selection, let without):
      return try clauses(selection).subtracting(clauses(without))
    case .any(let selections):
      var result = ClauseSet([], below: limit)
      for selection in selections { result = try result.union(clauses(selection)) }
      return result
    case .all(let selections):
      var result: ClauseSet?
      for selection in selections {
        let next = try clauses(selection)
        result = result?.intersection(next) ?? next
        if result?.count == 0 { break }
      }
      return result ?? ClauseSet(0..<limit, below: limit)
    }
  }

  private func clauses(ofDocuments chosen: [Bool]) throws(IndexError) -> ClauseSet {
    var ranges: [Range<Int>] = []
    for document in 0..<min(chosen.count, index.documentCount) where chosen[document] {
      ranges.append(try index.clauses(ofDocument: document))
    }
    return ClauseSet(ranges: ranges, below: index.clauseCount)
  }
}
