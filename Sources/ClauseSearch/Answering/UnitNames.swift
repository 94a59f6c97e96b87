import ClauseIndex
import PolicyText

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
    var units: [(document: Ordinal<Document>, names: Set<String>)] = []
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
      guard let index = rest.firstIndex(of: character) else { return false }
      rest = rest[rest.index(after: index)...]
    }
    return true
  }
}
