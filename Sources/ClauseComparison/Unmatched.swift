import PolicyText

extension ComparisonAssembly {
  /// Clauses and provisions of both sides that no pair holds, with the nearest candidate.
  func unmatched() -> [UnmatchedProvision] {
    let above = upper.open(besides: answers.map { ($0.upper, $0.lower) }, in: lower.cut.document)
    let below = lower.open(besides: answers.map { ($0.lower, $0.upper) }, in: upper.cut.document)
    return entries(
      .missing, upper, above + upper.unmatched, besides: lower, nearest: matching.nearest(toUpper:))
      + entries(.new, lower, below + lower.unmatched, besides: upper, nearest: matching.nearest(toLower:))
  }

  private func entries(
    _ relation: Relation, _ own: ComparisonSide, _ stretches: [ComparisonSide.OpenStretch],
    besides other: ComparisonSide, nearest: (Int) -> (unit: Int, score: Double)?
  ) -> [UnmatchedProvision] {
    func candidate(_ stretches: [ComparisonSide.OpenStretch]) -> NearestCandidate? {
      stretches.compactMap { nearest($0.unit) }.max { $0.score < $1.score }.map { near in
        let unit = other.cut.units[near.unit]
        return NearestCandidate(
          clause: other.cut.document.citation(of: other.cut.document.clauses[unit.clause]),
          quotation: Quotation(other.cut.document, unit.range), score: near.score,
          refusal: other.matched.contains(unit.sentence) ? .answersAnother : .littleInCommon)
      }
    }
    let document = own.cut.document
    let byClause = Dictionary(grouping: stretches) { own.cut.units[$0.unit].clause }
    let answered = Set(own.matched.map { own.cut.units[own.cut.sentences[$0]].clause })
    var found: [UnmatchedProvision] = []
    for clause in byClause.keys.sorted() {
      let open = (byClause[clause] ?? []).sorted { $0.range.lowerBound < $1.range.lowerBound }
      let isWhole = !answered.contains(clause)
      for group in isWhole ? [open] : open.map({ [$0] }) {
        found.append(
          UnmatchedProvision(
            relation: relation, clause: document.citation(of: document.clauses[clause]),
            quotation: isWhole ? nil : Quotation(document, group[0].range), nearest: candidate(group),
            levelBetweenMissing: levelMissing && relation == .new))
      }
    }
    return found
  }
}
