import ClauseIndex
import PolicyText

/// What of a query stands outside all clauses: reasons in front of them, what a chapter says before its first, tables and
/// footnotes. No hit is there, and yet somebody who reads every hit wants to know.
struct OutsideFinding {
  let index: ClauseIndex
  /// Where it was searched.
  let scope: DocumentSet
  let evaluation: Evaluation

  /// In order of the documents; nil where the query asks for more than words in one text. Reads the end of each term's
  /// list, and the records of the documents found.
  func places(of query: Query) throws(IndexError) -> [OutsideHit]? {
    var known: [Phrase: Set<Ordinal<OutsideText>>] = [:]
    guard let texts = try texts(query, &known) else { return nil }
    var found: [OutsideHit] = []
    for number in texts.sorted() {
      let document = try index.document(ofOutsideText: number)
      guard scope.contains(document) else { continue }
      let outside = try index.outsideText(number)
      guard outside.kind.isMatter else { continue }
      let words = query.positiveTerms.filter { known[$0.phrase]?.contains(number) ?? false }.map(\.text)
      let named = words.isEmpty ? "\(query)" : words.joined(separator: " ")
      found.append(try OutsideHit(named, outside, ofDocument: document, in: index))
    }
    return found
  }

  /// - Parameter known: where each term stands, once it was looked up.
  private func texts(
    _ query: Query, _ known: inout [Phrase: Set<Ordinal<OutsideText>>]
  ) throws(IndexError) -> Set<Ordinal<OutsideText>>? {
    switch query {
    case .term(let term), .related(let term):
      if let texts = known[term.phrase] { return texts }
      let texts = Set(try evaluation.occurrences(of: term.phrase).outsideTexts())
      known[term.phrase] = texts
      return texts
    case .all(let parts):
      var found: Set<Ordinal<OutsideText>>?
      var barred: Set<Ordinal<OutsideText>> = []
      for part in parts {
        if case .not(let part) = part {
          guard let texts = try texts(part, &known) else { return nil }
          barred.formUnion(texts)
        } else {
          guard let texts = try texts(part, &known) else { return nil }
          found = found?.intersection(texts) ?? texts
        }
      }
      return found?.subtracting(barred)
    case .any(let parts):
      var found: Set<Ordinal<OutsideText>> = []
      for part in parts {
        guard let texts = try texts(part, &known) else { return nil }
        found.formUnion(texts)
      }
      return found
    case .field(.duty(let term)):
      var found: Set<Ordinal<OutsideText>> = []
      for number in try texts(.term(term), &known) ?? [] {
        if try charges(term, number) { found.insert(number) }
      }
      return found
    case .not, .near, .field: return nil
    }
  }

  /// Whether a chapter charges the unit in front of its clauses.
  private func charges(_ term: Term, _ number: Ordinal<OutsideText>) throws(IndexError) -> Bool {
    let outside = try index.outsideText(number)
    guard outside.kind == .lead else { return false }
    let text = try index.text(ofDocument: index.document(ofOutsideText: number), outside.range)
    return ResponsibleUnits.units(in: String(decoding: text, as: UTF8.self))
      .contains { term.phrase.stands(in: $0) }
  }
}
