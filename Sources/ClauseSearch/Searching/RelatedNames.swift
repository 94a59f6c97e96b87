import ClauseIndex
import PolicyText

/// Other names of a term, as the documents themselves define them: 高新区 for 高新技术产业开发区（以下简称高新区）.
struct RelatedNameReading {
  let index: ClauseIndex

  /// More places than these add no new name worth waiting for.
  private static let mostPlaces = 300

  /// The names, each with the first document that gives it, the most general document first.
  func names(of term: Term) throws(IndexError) -> [RelatedName] {
    var found: [RelatedName] = []
    for (text, document) in try places(of: term) {
      for definition in Definition.all(in: text, text.indices) {
        guard let name = RelatedNameReading.other(definition, than: term),
          !found.contains(where: { $0.name == name })
        else { continue }
        found.append(
          RelatedName(term: term.text, name: name, document: try index.head(ofDocument: document).id))
      }
    }
    return try found + UnitNames(index: index).names(of: term)
  }

  private static func other(_ definition: Definition, than term: Term) -> String? {
    let asked = FoldedText(term.text).characters
    let short = FoldedText(definition.short).characters
    let long = FoldedText(definition.long).characters
    if short == asked { return definition.long }
    // 全省高新技术产业开发区 defines a short form for 高新技术产业开发区 too.
    return long.count >= asked.count && long.suffix(asked.count).elementsEqual(asked)
      && long.count - asked.count <= 2
      ? definition.short : nil
  }

  /// Texts in which a bracket behind the term, or one that holds it, may define a name.
  private func places(of term: Term) throws(IndexError) -> [(text: [UInt8], document: Int)] {
    let spellings = [
      "（以下简称\(term.text)", "（以下称\(term.text)", "（简称\(term.text)", "（\(term.text)）", "\(term.text)（",
    ]
    var clauses: Set<Int> = []
    var outsideTexts: Set<Int> = []
    for phrase in spellings.compactMap({ Phrase($0) }) {
      clauses.formUnion(try index.clauses(.phrase(phrase)).prefix(RelatedNameReading.mostPlaces))
      outsideTexts.formUnion(try index.outsideTexts(containing: phrase).prefix(RelatedNameReading.mostPlaces))
    }
    var places: [(document: Int, text: [UInt8])] = []
    for outside in outsideTexts.sorted() {
      let document = try index.document(ofOutsideText: outside)
      places.append((document, try index.text(ofDocument: document, index.outsideText(outside).range)))
    }
    for clause in clauses.sorted() {
      places.append((try index.document(ofClause: clause), try index.reading(ofClause: clause).text))
    }
    // A stable order: documents are numbered by level and date.
    return places.enumerated().sorted { ($0.element.document, $0.offset) < ($1.element.document, $1.offset) }
      .map { ($0.element.text, $0.element.document) }
  }
}

/// Units that one document writes short and another in full: 市发改委, 市发展改革委.
///
/// A short name keeps characters of the full one in their order, the first and the last among them. Two names that
/// stand in one document are two units.
struct UnitNames {
  let index: ClauseIndex

  func names(of term: Term) throws(IndexError) -> [RelatedName] {
    guard (3...14).contains(term.phrase.tokens.count), let note = Phrase("责任单位"),
      // Most terms are no units: one intersection says so, and no note is read.
      try !index.clauses(.all([.phrase(term.phrase), .phrase(note)])).isEmpty
    else { return [] }
    var units: [(document: Int, names: Set<String>)] = []
    for number in try index.clauses(.phrase(note)) {
      let document = try index.document(ofClause: number)
      let (clause, text) = try index.reading(ofClause: number)
      let names = ResponsibleUnits.units(in: String(decoding: text[clause.body], as: UTF8.self))
      if units.last?.document == document {
        units[units.count - 1].names.formUnion(names)
      } else {
        units.append((document, Set(names)))
      }
    }
    guard units.contains(where: { $0.names.contains(term.text) }) else { return [] }
    var found: [RelatedName] = []
    for (document, names) in units where !names.contains(term.text) {
      for name in names.sorted()
      where UnitNames.isShort(name, for: term.text) || UnitNames.isShort(term.text, for: name) {
        let stands = units.contains { $0.names.contains(name) && $0.names.contains(term.text) }
        guard !stands, !found.contains(where: { $0.name == name }) else { continue }
        found.append(
          RelatedName(term: term.text, name: name, document: try index.head(ofDocument: document).id))
      }
    }
    return found
  }

  private static func isShort(_ short: String, for full: String) -> Bool {
    guard short.count >= 3, short.count < full.count, short.first == full.first, short.last == full.last
    else {
      return false
    }
    var rest = Substring(full)
    for character in short {
      guard let place = rest.firstIndex(of: character) else { return false }
      rest = rest[rest.index(after: place)...]
    }
    return true
  }
}

extension Query {
  /// Every ~term as the term or one of its names.
  func expanded(_ names: (Term) throws(IndexError) -> [Term]) throws(IndexError) -> Query {
    switch self {
    case .term, .field: return self
    case .related(let term):
      let others = try names(term).map { Query.term($0) }
      return others.isEmpty ? .term(term) : .any([.term(term)] + others)
    case .all(let parts): return .all(try parts.map { (part) throws(IndexError) in try part.expanded(names) })
    case .any(let parts): return .any(try parts.map { (part) throws(IndexError) in try part.expanded(names) })
    case .not(let part): return .not(try part.expanded(names))
    case .near(let a, let nearness, let b):
      return .near(try a.expanded(names), nearness, try b.expanded(names))
    }
  }

  /// The terms that were asked for with their other names.
  var relatedTerms: [Term] {
    switch self {
    case .related(let term): [term]
    case .all(let parts), .any(let parts): parts.flatMap(\.relatedTerms)
    case .not(let part): part.relatedTerms
    case .near(let a, _, let b): a.relatedTerms + b.relatedTerms
    case .term, .field: []
    }
  }
}
