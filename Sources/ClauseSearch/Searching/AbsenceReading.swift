import ClauseIndex
import PolicyText

/// Finds out why nothing was found: facts only, nothing corrected.
struct AbsenceReading {
  let index: ClauseIndex
  /// One value a document; nil where all are searched.
  let scope: [Bool]?

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
        guard scope?[document] ?? true else { continue }
        let outside = try index.outsideText(number)
        absence.elsewhere.append(
          OutsideHit(
            term: term.text, document: try index.head(ofDocument: document), kind: outside.kind,
            lines: outside.lines))
      }
      absence.nearby += try NearbyTerms(index: index, scope: scope).near(term)
    }
    if absence.terms.isEmpty { absence.apart = try widerMatch(query) }
    return absence
  }

  private func present(_ term: Term, in clauses: [Int]) throws(IndexError) -> PresentTerm {
    let locators = try clauses.prefix(AbsenceReading.mostLocators).map { (clause) throws(IndexError) in
      try index.citation(ofClause: clause).locator
    }
    return PresentTerm(term: term.text, clauses: clauses.count, locators: locators)
  }

  private static let mostLocators = 3

  private func clauses(_ selection: Selection) throws(IndexError) -> [Int] {
    try index.clauses(selection, among: scope)
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
    for scope in Scope.allCases where scope >= first {
      let wider = operands.dropFirst().reduce(operands[0]) { .near($0, .same(scope), $1) }
      let total = try clauses(QueryEvaluation(index: index).selection(wider)).count
      if total > 0 { return WiderMatch(query: wider, scope: scope, total: total) }
    }
    return nil
  }
}

/// Words of the documents that differ from a term by what writers leave out or put in.
struct NearbyTerms {
  let index: ClauseIndex
  /// One value a document; nil where all are searched.
  let scope: [Bool]?

  /// More are no help.
  private static let most = 3
  /// 高新技术开发区 → 高新技术产业开发区: as many characters may stand between the halves of a term.
  private static let longestGap = 4

  func near(_ term: Term) throws(IndexError) -> [NearbyTerm] {
    let tokens = term.phrase.tokens
    guard (2...24).contains(tokens.count) else { return [] }
    var found: [NearbyTerm] = []
    for cut in 1..<tokens.count where found.count < NearbyTerms.most {
      if let inserted = try withInsertion(term, at: cut), !found.contains(where: { $0.text == inserted.text })
      {
        found.append(inserted)
      }
    }
    if found.isEmpty, tokens.count > 2 {
      for place in tokens.indices where found.count < NearbyTerms.most {
        if let shorter = try without(term, place) { found.append(shorter) }
      }
    }
    return found.sorted { $0.clauses > $1.clauses }
  }

  private func clauses(_ selection: Selection) throws(IndexError) -> [Int] {
    try index.clauses(selection, among: scope)
  }

  /// The term with something between its parts, as it stands in a clause.
  private func withInsertion(_ term: Term, at cut: Int) throws(IndexError) -> NearbyTerm? {
    let tokens = term.phrase.tokens
    let front = Phrase(tokens: Array(tokens[..<cut]))
    let back = Phrase(tokens: Array(tokens[cut...]))
    // A single character beside a long word says nothing.
    guard front.length >= 2 && back.length >= 2 || tokens.count <= 3 else { return nil }
    for number in try clauses(.all([.phrase(front), .phrase(back)])).prefix(200) {
      let (clause, text) = try index.reading(ofClause: number)
      for field in [clause.heading, clause.body].compactMap({ $0 }) where !field.isEmpty {
        let reading = TokenizedText(text, field)
        let ends = reading.matches(of: back)
        for first in reading.matches(of: front) {
          guard
            let second = ends.first(where: {
              (1...NearbyTerms.longestGap).contains($0.lowerBound - first.upperBound)
            })
          else { continue }
          let words = String(
            decoding: text[reading.source(first.lowerBound..<second.upperBound, in: text)], as: UTF8.self)
          guard !words.contains(where: { "，。；：、".contains($0) }), let phrase = Phrase(words) else { continue }
          return NearbyTerm(term: term.text, text: words, clauses: try clauses(.phrase(phrase)).count)
        }
      }
    }
    return nil
  }

  private func without(_ term: Term, _ place: Int) throws(IndexError) -> NearbyTerm? {
    var tokens = term.phrase.tokens
    tokens.remove(at: place)
    let count = try clauses(.phrase(Phrase(tokens: tokens))).count
    guard count > 0 else { return nil }
    let text = tokens.map { token in
      switch token {
      case .character(let value): [value]
      case .run(let characters): characters
      }
    }.joined().compactMap(Unicode.Scalar.init)
    return NearbyTerm(term: term.text, text: String(String.UnicodeScalarView(text)), clauses: count)
  }
}

extension ClauseIndex {
  /// The clauses of a selection in the documents searched; nil: in all.
  fileprivate func clauses(_ selection: Selection, among scope: [Bool]?) throws(IndexError) -> [Int] {
    try clauses(scope.map { .all([selection, .documents($0)]) } ?? selection)
  }
}
