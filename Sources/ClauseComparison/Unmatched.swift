import PolicyText

extension ComparisonAssembly {
  /// Clauses and provisions of both sides that no pair holds, with the nearest candidate.
  func unmatched() -> [UnmatchedProvision] {
    side(.missing) + side(.new)
  }

  private func side(_ relation: Relation) -> [UnmatchedProvision] {
    let own = relation == .missing ? matching.upper : matching.lower
    let matched = relation == .missing ? matchedUpper : matchedLower
    var stretches = relation == .missing ? openUpper : openLower
    stretches += own.sentences.indices.filter { !matched.contains($0) }.map { sentence in
      OpenStretch(unit: own.sentences[sentence], range: own.units[own.sentences[sentence]].range)
    }
    let byClause = Dictionary(grouping: stretches) { own.units[$0.unit].clause }
    var found: [UnmatchedProvision] = []
    for clause in own.document.clauses.indices {
      let sentences = own.sentences.indices.filter { own.units[own.sentences[$0]].clause == clause }
      let open = (byClause[clause] ?? []).sorted { $0.range.lowerBound < $1.range.lowerBound }
      if !sentences.contains(where: matched.contains), !open.isEmpty {
        found.append(entry(relation, own, clause, open, quotation: nil))
      } else {
        for stretch in open {
          found.append(
            entry(relation, own, clause, [stretch], quotation: Quotation(own.document, stretch.range)))
        }
      }
    }
    return found
  }

  private func entry(
    _ relation: Relation, _ own: CutDocument, _ clause: Int, _ stretches: [OpenStretch], quotation: Quotation?
  ) -> UnmatchedProvision {
    let other = relation == .missing ? matching.lower : matching.upper
    let nearest = stretches.map(\.unit).compactMap { unit in
      relation == .missing ? matching.nearest(toUpper: unit) : matching.nearest(toLower: unit)
    }.max { $0.score < $1.score }
    let candidate = nearest.map { near in
      let unit = other.units[near.unit]
      let taken = (relation == .missing ? matchedLower : matchedUpper).contains(unit.sentence)
      return NearestCandidate(
        clause: other.document.citation(of: other.document.clauses[unit.clause]),
        quotation: Quotation(other.document, unit.range), score: near.score,
        refusal: taken ? .answersAnother : .littleInCommon)
    }
    return UnmatchedProvision(
      relation: relation, clause: own.document.citation(of: own.document.clauses[clause]),
      quotation: quotation, nearest: candidate,
      levelBetweenMissing: levelMissing && relation == .new)
  }
}
