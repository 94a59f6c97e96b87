import ClauseIndex
import PolicyText

/// Finds out why nothing was found: facts only, nothing corrected.
struct AbsenceReading {
  let index: ClauseIndex
  /// Where it was searched.
  let scope: DocumentSet
  let evaluation: Evaluation
  /// In postings.
  var budget = StandingLookup.budget

  func absence(of query: Query) throws(IndexError) -> Absence {
    var absence = Absence()
    let standing = StandingLookup(index: index, scope: scope, evaluation: evaluation, budget: budget)
    let terms = query.positiveTerms
    for term in terms {
      guard try evaluation.occurrences(of: term.phrase).firstClauses(1, among: scope).isEmpty else {
        if terms.count > 1 { absence.present.append(try present(term)) }
        continue
      }
      absence.terms.append(term.text)
      absence.elsewhere += try standing.looking(for: .elsewhere) { () throws(IndexError) in
        try elsewhere(term, standing)
      }
      absence.nearby += try standing.looking(for: .nearby) { () throws(IndexError) in
        try NearbyTerms(standing).near(term)
      }
    }
    if absence.terms.isEmpty {
      absence.apart = try standing.looking(for: .apart) { () throws(IndexError) in
        try widerMatch(query, standing)
      }
    }
    absence.suggestions = try standing.looking(for: .suggestions) { () throws(IndexError) in
      try Suggestions(standing).ways(on: query, apart: absence.apart)
    }
    absence.nearby.removeAll { word in absence.suggestions.contains { $0.query == word.text } }
    absence.known = try FieldKnowledge(index: index).values(for: query)
    absence.stopped = standing.stopped
    return absence
  }

  private func elsewhere(_ term: Term, _ standing: StandingLookup) throws(IndexError) -> [OutsideHit] {
    var found: [OutsideHit] = []
    for number in try evaluation.occurrences(of: term.phrase).outsideTexts() {
      let document = try index.document(ofOutsideText: number)
      guard scope.contains(document) else { continue }
      guard standing.takeReading() else { break }
      found.append(
        try OutsideHit(term.text, index.outsideText(number), ofDocument: document, in: index))
    }
    return found
  }

  private func present(_ term: Term) throws(IndexError) -> PresentTerm {
    let first = try evaluation.occurrences(of: term.phrase).firstClauses(
      AbsenceReading.mostLocators, among: scope)
    let locators = try first.map { (clause) throws(IndexError) in try index.locator(ofClause: clause) }
    let count =
      scope.isEverything
      ? try index.clauseCount(of: term.phrase, in: evaluation)
      : try index.count(Selection.phrase(term.phrase).among(scope), in: evaluation)
    return PresentTerm(term: term.text, clauses: count, locators: locators)
  }

  private static let mostLocators = 3

  /// The same query with its outermost nearness widened step by step, until something is found.
  private func widerMatch(_ query: Query, _ standing: StandingLookup) throws(IndexError) -> WiderMatch? {
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
      let candidates = try standing.clauses(both)
      if !standing.takeReadings(candidates) { unread = candidates }
    }
    for scope in Scope.allCases where scope >= (unread > 0 ? .clause : first) {
      let wider = operands.dropFirst().reduce(operands[0]) { .near($0, .same(scope), $1) }
      let total = try standing.clauses(wider)
      if total > 0 { return WiderMatch(query: wider, scope: scope, total: total, unread: unread) }
    }
    return nil
  }
}
