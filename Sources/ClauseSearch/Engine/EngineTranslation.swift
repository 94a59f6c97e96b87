import PolicyText

extension EngineQuery {
  /// The same question, or why it is none that an engine answers exactly.
  ///
  /// Every term is a phrase of characters and pairs, which an engine finds as the scan does. A sentence and a paragraph
  /// are documents within the clause's document, so that whatever is asked of them is asked of each alone.
  package init(_ query: Query) throws(EngineRefusal) { self = try EngineQuery.translated(query, in: .clause) }

  private static func translated(_ query: Query, in scope: Scope) throws(EngineRefusal) -> EngineQuery {
    switch query {
    case .term(let term): return .phrase(MarkedText(term.phrase), in: scope.text)
    case .related(let term): throw .otherNames(term)
    case .all(let parts): return .all(try translated(parts, in: scope))
    case .any(let parts): return .any(try translated(parts, in: scope))
    case .not(let part): return .not(try translated(part, in: scope))
    case .near(let a, let nearness, let b):
      switch nearness {
      case .within(let distance, let ordered):
        return try pairs(a, b, nearness, distance, ordered: ordered, in: scope.text)
      case .same(let narrower):
        guard narrower <= .clause else { throw .scope(narrower) }
        // The parser lets no wider scope stand within a narrower one.
        guard let unit = narrower.unit, narrower < scope else {
          return .all(try translated([a, b], in: scope))
        }
        return .within(unit, .all(try translated([a, b], in: narrower)))
      }
    case .field(let field): return try translated(field)
    }
  }

  private static func translated(_ parts: [Query], in scope: Scope) throws(EngineRefusal) -> [EngineQuery] {
    try parts.map { (part) throws(EngineRefusal) in try translated(part, in: scope) }
  }

  private static func translated(_ field: Field) throws(EngineRefusal) -> EngineQuery {
    switch field {
    case .heading(let term): return .phrase(MarkedText(term.phrase), in: .heading)
    case .title(let term): return .phrase(MarkedText(term.phrase), in: .title)
    case .issuer(let term): return .phrase(MarkedText(term.phrase), in: .issuer)
    case .region(let term): return .phrase(MarkedText(term.phrase), in: .regionName)
    case .duty(let term): return .phrase(MarkedText(term.phrase), in: .duties)
    case .number(let term):
      let asText = EngineQuery.phrase(MarkedText(term.phrase), in: .documentNumber)
      guard let number = DocumentNumber(reference: term.text) else { return asText }
      return .any([.word(number.description, in: .number), asText])
    case .level(let level): return .word(level.word, in: .level)
    case .validity(let validity?): return .word(validity.word, in: .validity)
    case .validity(nil): return .not(.known(.validity))
    case .date(let dates): return .days(dates)
    case .clause(let number):
      return .all([
        .number(from: number.value, to: number.value, in: .clauseNumber),
        .number(from: number.branch, to: number.branch, in: .clauseBranch),
      ])
    case .cites: throw .field(.cites)
    }
  }

  fileprivate static func days(_ dates: DateRange) -> EngineQuery {
    .number(from: dates.first?.asInteger ?? 0, to: dates.last?.asInteger, in: .day)
  }

  /// Every word of one side with every word of the other: an engine that is given alternatives at once passes over
  /// some where they differ in length.
  private static func pairs(
    _ a: Query, _ b: Query, _ nearness: Nearness, _ distance: Int, ordered: Bool, in field: EngineField
  ) throws(EngineRefusal) -> EngineQuery {
    let (firsts, seconds) = (try phrases(a, nearness), try phrases(b, nearness))
    let terms =
      firsts.reduce(0) { $0 + $1.terms.count } * seconds.count
      + seconds.reduce(0) { $0 + $1.terms.count } * firsts.count
    guard terms * (ordered ? 1 : 2) <= mostTerms else { throw .tooManyPairs(nearness) }
    var pairs: [EngineQuery] = []
    for first in firsts {
      for second in seconds {
        pairs.append(.near(first, second, within: distance, in: field))
        if !ordered { pairs.append(.near(second, first, within: distance, in: field)) }
      }
    }
    return pairs.count == 1 ? pairs[0] : .any(pairs)
  }

  /// An engine takes a thousand terms in a query and no more, unless it is told otherwise.
  private static let mostTerms = 900

  private static func phrases(_ query: Query, _ nearness: Nearness) throws(EngineRefusal) -> [MarkedText] {
    switch query {
    case .term(let term): return [MarkedText(term.phrase)]
    case .related(let term): throw .otherNames(term)
    case .any(let parts):
      var phrases: [MarkedText] = []
      for part in parts { phrases += try self.phrases(part, nearness) }
      return phrases
    // The parser lets nothing else stand here.
    case .near, .all, .not, .field: throw .chain(nearness)
    }
  }
}

extension Scope {
  fileprivate var unit: EngineField.Unit? {
    switch self {
    case .sentence: .sentence
    case .paragraph: .paragraph
    case .clause, .chapter, .document: nil
    }
  }

  fileprivate var text: EngineField { unit?.text ?? .text }
}

// MARK: - Which documents

extension DocumentFilter {
  /// Nil where every document fits.
  ///
  /// - Parameter named: the ids that the names in `documents` lead to.
  package func engineQuery(named: [String]) -> EngineQuery? {
    var parts: [EngineQuery] = []
    func add(_ choices: [EngineQuery]) { if !choices.isEmpty { parts.append(.any(choices)) } }
    add(levels.map { .word($0.word, in: .level) })
    add(named.map { .word($0, in: .document) })
    add(validities.map { $0.map { .word($0.word, in: .validity) } ?? .not(.known(.validity)) })
    add(regions.map { .part($0, of: .region) })
    if let dates { parts.append(.days(dates)) }
    return parts.isEmpty ? nil : .all(parts)
  }
}
