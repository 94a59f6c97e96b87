import PolicyText

extension ComparisonAssembly {
  /// Clauses and provisions of both sides that no pair holds, with the nearest candidate.
  func unmatched() -> [UnmatchedProvision] {
    let open = openStretches
    return entries(.missing, open.upper.filter { isLost($0, of: .upper) }, of: sides) { unit, said in
      said.map { (unit: $0, score: matching.likeness(of: Sides(unit, $0))) }
        ?? matching.nearest(toUpper: unit)
    }
      + entries(.new, open.lower.filter { isLost($0, of: .lower) }, of: sides.swapped) { unit, said in
        said.map { (unit: $0, score: matching.likeness(of: Sides($0, unit))) }
          ?? matching.nearest(toLower: unit)
      }
  }

  /// - Parameters:
  ///   - sides: the one that holds the stretches, then the other.
  ///   - nearest: to a unit, of which a sentence of the other side may say most.
  private func entries(
    _ relation: Relation, _ stretches: [ComparisonSide.OpenStretch], of sides: Sides<ComparisonSide>,
    nearest: (_ unit: Int, _ said: Int?) -> (unit: Int, score: Double)?
  ) -> [UnmatchedProvision] {
    let (own, other) = (sides.upper, sides.lower)
    func candidate(_ stretches: [ComparisonSide.OpenStretch]) -> NearestCandidate? {
      stretches.compactMap { open in
        nearest(open.unit, other.sentence(saying: open.excerpt).map { other.cut.sentences[$0] })
      }.max { $0.score < $1.score }.map { near in
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
