import ClauseIndex
import PolicyText

/// Finds out why nothing was found: facts only, nothing corrected.
struct AbsenceReading {
  let index: ClauseIndex
  /// Where it was searched.
  let scope: DocumentSet

  func absence(of query: Query) throws(IndexError) -> Absence {
    var absence = Absence()
    let terms = query.positiveTerms
    for term in terms {
      let found = try clauses(.phrase(term.phrase))
      guard found.isEmpty else {
        if terms.count > 1 { absence.present.append(try present(term, in: found)) }
        continue
      }
      absence.terms.append(term.text)
      for number in try index.outsideTexts(containing: term.phrase) {
        let document = try index.document(ofOutsideText: number)
        guard scope.contains(document) else { continue }
        let outside = try index.outsideText(number)
        absence.elsewhere.append(
          OutsideHit(
            term: term.text, document: try index.head(ofDocument: document), kind: outside.kind,
            place: try index.place(outside.lines, outside.range, ofDocument: document)))
      }
      absence.nearby += try NearbyTerms(index: index, scope: scope).near(term)
    }
    if absence.terms.isEmpty { absence.apart = try widerMatch(query) }
    absence.suggestions = try Suggestions(index: index, scope: scope).ways(on: query)
    absence.nearby.removeAll { word in absence.suggestions.contains { $0.query == word.text } }
    absence.known = try FieldKnowledge(index: index).values(for: query)
    return absence
  }

  private func present(_ term: Term, in clauses: [Ordinal<Clause>]) throws(IndexError) -> PresentTerm {
    let locators = try clauses.prefix(AbsenceReading.mostLocators).map { (clause) throws(IndexError) in
      try index.citation(ofClause: clause).locator
    }
    return PresentTerm(term: term.text, clauses: clauses.count, locators: locators)
  }

  private static let mostLocators = 3

  private func clauses(_ selection: Selection) throws(IndexError) -> [Ordinal<Clause>] {
    try index.clauses(selection.among(scope))
  }

  /// The same query with its outermost nearness widened step by step, until something is found.
  private func widerMatch(_ query: Query) throws(IndexError) -> WiderMatch? {
    let first: Scope
    let operands: [Query]
    switch query {
    case .all(let parts) where parts.allSatisfy { if case .not = $0 { false } else { true } }:
      (first, operands) = (.chapter, parts)
    case .near(let a, .within, let b): (first, operands) = (.sentence, [a, b])
    case .near(let a, .same(let scope), let b):
      guard let wider = Scope.allCases.first(where: { $0 > scope }) else { return nil }
      (first, operands) = (wider, [a, b])
    default: return nil
    }
    // Sentences and paragraphs are known from the text alone; everything wider from postings.
    var unread = 0
    if first < .clause {
      let both = operands.dropFirst().reduce(operands[0]) { .near($0, .same(.clause), $1) }
      let candidates = try clauses(QueryEvaluation(index: index).selection(both)).count
      if candidates > AbsenceReading.mostRead { unread = candidates }
    }
    for scope in Scope.allCases where scope >= (unread > 0 ? .clause : first) {
      let wider = operands.dropFirst().reduce(operands[0]) { .near($0, .same(scope), $1) }
      let total = try clauses(QueryEvaluation(index: index).selection(wider)).count
      if total > 0 { return WiderMatch(query: wider, scope: scope, total: total, unread: unread) }
    }
    return nil
  }

  /// Clauses that are read to explain why nothing was found: some milliseconds.
  private static let mostRead = 1000
}
