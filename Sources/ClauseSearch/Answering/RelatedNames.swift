import ClauseIndex
import PolicyText

/// Other names of a term, as the documents themselves define them: 高新区 for 高新技术产业开发区（以下简称高新区）.
struct RelatedNameReading {
  let index: ClauseIndex
  var synonyms: [SynonymSheet.Group] = []
  /// Whether other spellings are looked up too.
  var takesVariants = false

  /// The names, each with the first document that gives it, the most general document first; the user's own before
  /// all.
  func names(of term: Term) throws(IndexError) -> [RelatedName] {
    var found = own(term)
    for given in try index.names(of: term.text) where !found.contains(where: { $0.name == given.name }) {
      found.append(
        RelatedName(
          term: term.text, name: given.name, document: try index.head(ofDocument: given.document).id))
    }
    return try found + variants(of: term) + UnitNames(index: index).names(of: term)
  }

  /// The same word as others write it, where the documents do.
  private func variants(of term: Term) throws(IndexError) -> [RelatedName] {
    var found: [RelatedName] = []
    guard takesVariants else { return found }
    for name in VariantWords.spellings(of: term.text) {
      guard let phrase = Phrase(name), try index.clauseCount(of: phrase) > 0 else { continue }
      found.append(RelatedName(term: term.text, name: name, document: VariantWords.source))
    }
    return found
  }

  private func own(_ term: Term) -> [RelatedName] {
    var found: [RelatedName] = []
    for group in synonyms where group.names.contains(where: { Phrase($0) == term.phrase }) {
      for name in group.names where Phrase(name) != term.phrase && !found.contains(where: { $0.name == name })
      {
        found.append(RelatedName(term: term.text, name: name, document: group.source))
      }
    }
    return found
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
