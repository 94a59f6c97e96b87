import ClauseIndex
import PolicyText

/// What the fields of a query could have been asked for, where nothing has what they were asked for.
struct FieldKnowledge {
  let index: ClauseIndex

  /// More are no help.
  private static let most = 6

  func values(for query: Query) throws(IndexError) -> [KnownValues] {
    var known: [KnownValues] = []
    if let words = query.plainWords, let number = DocumentNumber(reference: words),
      let values = try values(of: .number, like: words), !values.values.contains(number.description)
    {
      known.append(values)
    }
    for field in query.fields {
      guard try index.clauses(FieldSelection(index: index).selection(field)).isEmpty else { continue }
      if let values = try values(near: field) { known.append(values) }
    }
    return known
  }

  /// Of the library: what filters choose by.
  func values() throws(IndexError) -> [KnownValues] {
    var known: [KnownValues] = []
    for name in [FieldName.level, .date, .validity, .region] {
      if let values = try values(of: name, like: nil) { known.append(values) }
    }
    return known
  }

  private func values(near field: Field) throws(IndexError) -> KnownValues? {
    switch field {
    case .level: try values(of: .level, like: nil)
    case .date: try values(of: .date, like: nil)
    case .validity: try values(of: .validity, like: nil)
    case .region(let term): try values(of: .region, like: term.text)
    case .issuer(let term): try values(of: .issuer, like: term.text)
    case .number(let term): try values(of: .number, like: term.text)
    case .duty(let term): units(like: term.text, among: try index.allUnits().map(\.name))
    case .clause: try lastClause()
    case .title(let term): try values(of: .title, like: term.text)
    case .heading, .cites: nil
    }
  }

  private func values(of name: FieldName, like word: String?) throws(IndexError) -> KnownValues? {
    let heads = try index.allDocuments.map { (document) throws(IndexError) in
      try index.head(ofDocument: document).masthead
    }
    let read: (Masthead) -> String? = { masthead in
      switch name {
      case .level: masthead.level?.chinese
      case .date: masthead.issued?.description
      case .validity: masthead.validity?.chinese
      case .region: masthead.region
      case .issuer: masthead.issuer
      case .number: masthead.number?.description
      case .title: masthead.title
      case .heading, .duty, .clause, .cites: nil
      }
    }
    let all = heads.compactMap(read)
    let silent = heads.count - all.count
    var values: [String]
    switch name {
    case .level: values = Level.allCases.map(\.chinese).filter(all.contains)
    case .date:
      let days = heads.compactMap(\.issued).sorted()
      values = Set([days.first, days.last].compactMap { $0 }).sorted().map(\.description)
    default: values = FieldKnowledge.ranked(all, like: word)
    }
    return values.isEmpty && silent == 0 ? nil : KnownValues(field: name, values: values, silent: silent)
  }

  private func units(like word: String, among units: [String]) -> KnownValues? {
    let values = FieldKnowledge.ranked(units, like: word).filter { FieldKnowledge.shared($0, word) > 0 }
    return values.isEmpty ? nil : KnownValues(field: .duty, values: values)
  }

  private func lastClause() throws(IndexError) -> KnownValues? {
    let last = try index.clauses(in: index.allClauses).map(\.number).max { $0.value < $1.value }
    return last.map { KnownValues(field: .clause, values: [$0.description]) }
  }

  /// Each once, those with most in common with a word first.
  private static func ranked(_ values: [String], like word: String?) -> [String] {
    let all = Set(values).sorted()
    guard let word else { return Array(all.prefix(most)) }
    let scored = all.map { (value: $0, score: shared($0, word)) }
    return scored.sorted { ($1.score, $0.value) < ($0.score, $1.value) }.prefix(most).map(\.value)
  }

  /// How many pairs of neighbouring characters two words share.
  private static func shared(_ a: String, _ b: String) -> Int {
    func pairs(_ text: String) -> Set<[UInt32]> {
      let characters = FoldedText(text).characters
      return Set(characters.indices.dropLast().map { [characters[$0], characters[$0 + 1]] })
    }
    return pairs(a).intersection(pairs(b)).count
  }
}

extension Query {
  /// Fields that a hit must have.
  fileprivate var fields: [Field] {
    switch self {
    case .field(let field): [field]
    case .all(let parts): parts.flatMap(\.fields)
    case .near(let a, _, let b): a.fields + b.fields
    case .term, .related, .any, .not: []
    }
  }
}
