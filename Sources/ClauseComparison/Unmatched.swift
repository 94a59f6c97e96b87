import PolicyText

extension ComparisonAssembly {
  /// Clauses and provisions of both sides that no pair holds, with the nearest candidate.
  func unmatched() -> [UnmatchedProvision] {
    side(.missing) + side(.new)
  }

  private func side(_ relation: Relation) -> [UnmatchedProvision] {
    let own = relation == .missing ? matching.upper : matching.lower
    let matched = relation == .missing ? matchedUpper : matchedLower
    var found: [UnmatchedProvision] = []
    for clause in own.document.clauses.indices {
      let sentences = own.sentences.indices.filter { own.units[own.sentences[$0]].clause == clause }
      let open = sentences.filter { !matched.contains($0) }
      guard !open.isEmpty else { continue }
      let isWhole = open.count == sentences.count
      if isWhole { found.append(entry(relation, own, clause, sentences: open, quotes: false)) }
      for sentence in isWhole ? [] : open {
        found.append(entry(relation, own, clause, sentences: [sentence], quotes: true))
      }
    }
    return found
  }

  private func entry(
    _ relation: Relation, _ own: CutDocument, _ clause: Int, sentences: [Int], quotes: Bool
  ) -> UnmatchedProvision {
    let other = relation == .missing ? matching.lower : matching.upper
    let nearest = sentences.compactMap { sentence in
      relation == .missing ? matching.nearest(toUpper: sentence) : matching.nearest(toLower: sentence)
    }.max { $0.score < $1.score }
    let candidate = nearest.map { near in
      let unit = other.units[near.unit]
      let taken = (relation == .missing ? matchedLower : matchedUpper).contains(unit.sentence)
      return NearestCandidate(
        clause: other.document.citation(of: other.document.clauses[unit.clause]),
        quotation: Quotation(other.document, unit.range), score: near.score,
        refusal: taken ? .answersAnother : .littleInCommon)
    }
    let range = own.units[own.sentences[sentences[0]]].range
    return UnmatchedProvision(
      relation: relation, clause: own.document.citation(of: own.document.clauses[clause]),
      quotation: quotes ? Quotation(own.document, range) : nil, nearest: candidate,
      levelBetweenMissing: levelMissing && relation == .new)
  }
}
