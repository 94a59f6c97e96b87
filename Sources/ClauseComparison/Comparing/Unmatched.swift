import PolicyText

extension ComparisonAssembly {
  /// Clauses and provisions of both sides that no pair holds, with the nearest candidate.
  func unmatched() -> [UnmatchedProvision] {
    let open = openStretches
    // An exception is one from what it stands beside, wherever else it is said.
    let above = open.upper.filter { Segments.isException($0.excerpt) || !sides.lower.says($0.excerpt) }
    let below = open.lower.filter { Segments.isException($0.excerpt) || !sides.upper.says($0.excerpt) }
    return entries(.missing, above, of: sides, nearest: matching.nearest(toUpper:))
      + entries(.new, below, of: sides.swapped, nearest: matching.nearest(toLower:))
  }

  /// - Parameter sides: the one that holds the stretches, then the other.
  private func entries(
    _ relation: Relation, _ stretches: [ComparisonSide.OpenStretch], of sides: Sides<ComparisonSide>,
    nearest: (Int) -> (unit: Int, score: Double)?
  ) -> [UnmatchedProvision] {
    let (own, other) = (sides.upper, sides.lower)
    func candidate(_ stretches: [ComparisonSide.OpenStretch]) -> NearestCandidate? {
      stretches.compactMap { nearest($0.unit) }.max { $0.score < $1.score }.map { near in
        let unit = other.cut.units[near.unit]
        return NearestCandidate(
          clause: other.cut.document.citation(of: other.cut.document.clauses[unit.clause]),
          quotation: unit.excerpt.quotation, score: near.score,
          refusal: other.matched.contains(unit.sentence) ? .answersAnother : .littleInCommon)
      }
    }
    let document = own.cut.document
    let byClause = Dictionary(grouping: stretches) { own.cut.units[$0.unit].clause }
    let answered = Set(own.matched.map { own.cut.units[own.cut.sentences[$0]].clause })
    var found: [UnmatchedProvision] = []
    for clause in byClause.keys.sorted() {
      let open = (byClause[clause] ?? []).sorted { $0.range.lowerBound < $1.range.lowerBound }
      // A lead is cited by its part, which is more than the lead.
      let isWhole = !answered.contains(clause) && document.clauses[clause].style != .lead
      for group in isWhole ? [open] : open.map({ [$0] }) {
        found.append(
          UnmatchedProvision(
            relation: relation, clause: document.citation(of: document.clauses[clause]),
            quotation: isWhole ? nil : group[0].excerpt.quotation, nearest: candidate(group),
            levelBetweenMissing: levelMissing && relation == .new))
      }
    }
    return found
  }
}
