import PolicyText

/// One clause, read to answer what an index of clauses cannot: which words share a sentence or stand close.
///
/// Positions count folded characters, the heading's first, then the body's. A heading is a sentence of its own.
struct ClauseReading {
  /// Where something stands.
  struct Occurrence: Hashable {
    /// In folded characters of the clause.
    let characters: Range<Int>
    /// In bytes of the document's text.
    let source: Range<Int>
  }

  private let fields: [(tokens: TokenizedText, start: Int)]
  private let text: [UInt8]
  private let units: ClauseUnits
  /// Of the phrases that every sentence is asked about.
  private var known: [(phrase: Phrase, occurrences: [Occurrence])] = []

  /// - Parameter phrases: those that are looked for once and not again for every sentence.
  init(_ clause: Clause, text: [UInt8], of phrases: [Phrase] = []) {
    self.text = text
    var fields: [(TokenizedText, Int)] = []
    var start = 0
    for field in clause.fields {
      let tokens = TokenizedText(text, field)
      fields.append((tokens, start))
      start += tokens.text.characters.count
    }
    self.fields = fields
    units = ClauseUnits(clause, text: text)
    known = phrases.map { ($0, occurrences(of: $0)) }
  }

  /// Whether both sides stand close. O(n log n) of where they stand: of all pairs one is enough.
  ///
  /// - Parameter unit: nil for the whole clause.
  func holds(
    _ a: Query, within distance: Int, ordered: Bool, of b: Query, in unit: Range<Int>? = nil
  ) -> Bool {
    func places(_ query: Query) -> [Occurrence] {
      let all = occurrences(of: query)
      guard let unit else { return all }
      return query.isPhrase ? Array(ClauseReading.within(unit, all)) : all.filter { unit.contains($0.source) }
    }
    return NearPairs(places(a), places(b), within: distance, ordered: ordered).isAny
  }

  /// Whether both sides stand in one sentence or paragraph.
  func holds(_ a: Query, and b: Query, inSame scope: Scope) -> Bool {
    units(scope, in: nil).contains { holds(a, in: $0) && holds(b, in: $0) }
  }

  /// Whether a part of a query is true of a stretch of the clause.
  private func holds(_ query: Query, in unit: Range<Int>) -> Bool {
    switch query {
    case .term, .related: !ClauseReading.within(unit, occurrences(of: query)).isEmpty
    case .near(let a, .within(let distance, let ordered), let b):
      holds(a, within: distance, ordered: ordered, of: b, in: unit)
    case .all(let parts): parts.allSatisfy { holds($0, in: unit) }
    case .any(let parts): parts.contains { holds($0, in: unit) }
    case .not(let part): !holds(part, in: unit)
    case .near(let a, .same(let scope), let b):
      units(scope, in: unit).contains { holds(a, in: $0) && holds(b, in: $0) }
    // The parser lets no field stand here.
    case .field: false
    }
  }

  /// Those within a stretch, of some that rise. O(log n) and their number
  private static func within(_ unit: Range<Int>, _ rising: [Occurrence]) -> ArraySlice<Occurrence> {
    let first = rising.indices.partition { rising[$0].source.lowerBound < unit.lowerBound }
    let rest = first..<rising.count
    return rising[first..<rest.partition { rising[$0].source.upperBound <= unit.upperBound }]
  }

  private func units(_ scope: Scope, in outer: Range<Int>?) -> [Range<Int>] {
    let all = scope == .sentence ? units.sentences : units.paragraphs
    return outer.map { outer in all.filter { outer.contains($0) } } ?? all
  }

  /// Where words, or words near each other, stand: for a pair the stretch from the first to the second.
  func occurrences(of query: Query) -> [Occurrence] {
    switch query {
    case .term(let term), .related(let term): return occurrences(of: term.phrase)
    case .any(let parts): return parts.flatMap { occurrences(of: $0) }
    case .near(let a, .within(let distance, let ordered), let b):
      return NearPairs(occurrences(of: a), occurrences(of: b), within: distance, ordered: ordered).stretches()
    case .all, .not, .near, .field: return []
    }
  }

  private func occurrences(of phrase: Phrase) -> [Occurrence] {
    if let (_, occurrences) = known.first(where: { $0.phrase == phrase }) { return occurrences }
    return fields.flatMap { field in
      field.tokens.matches(of: phrase).map {
        Occurrence(
          characters: $0.lowerBound + field.start..<$0.upperBound + field.start,
          source: field.tokens.source($0, in: text))
      }
    }
  }
}

extension Query {
  /// What stands in places that rise.
  fileprivate var isPhrase: Bool {
    switch self {
    case .term, .related: true
    case .near, .all, .any, .not, .field: false
    }
  }
}
