import ClauseIndex
import PolicyText

/// Other names of a term, as the documents themselves define them: 高新区 for 高新技术产业开发区（以下简称高新区）.
struct RelatedNameReading {
  let index: ClauseIndex

  /// More texts than these add no new name worth waiting for.
  private static let mostTexts = 300

  /// The names, each with the first document that gives it, the most general document first.
  func names(of term: Term) throws(IndexError) -> [RelatedName] {
    var found: [RelatedName] = []
    for (text, document) in try texts(of: term) {
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
  private func texts(of term: Term) throws(IndexError) -> [(text: [UInt8], document: Ordinal<Document>)] {
    let spellings = [
      "（以下简称\(term.text)", "（以下称\(term.text)", "（简称\(term.text)", "（\(term.text)）", "\(term.text)（",
    ]
    var clauses: Set<Ordinal<Clause>> = []
    var outsideTexts: Set<Ordinal<OutsideText>> = []
    for phrase in spellings.compactMap({ Phrase($0) }) {
      clauses.formUnion(try index.clauses(.phrase(phrase)).prefix(RelatedNameReading.mostTexts))
      outsideTexts.formUnion(try index.outsideTexts(containing: phrase).prefix(RelatedNameReading.mostTexts))
    }
    var texts: [(document: Ordinal<Document>, text: [UInt8])] = []
    for outside in outsideTexts.sorted() {
      let document = try index.document(ofOutsideText: outside)
      texts.append((document, try index.text(ofDocument: document, index.outsideText(outside).range)))
    }
    for clause in clauses.sorted() {
      texts.append((try index.document(ofClause: clause), try index.reading(ofClause: clause).text))
    }
    // A stable order: documents are numbered by level and date.
    return texts.enumerated().sorted { ($0.element.document, $0.offset) < ($1.element.document, $1.offset) }
      .map { ($0.element.text, $0.element.document) }
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
