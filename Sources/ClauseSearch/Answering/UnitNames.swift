import ClauseIndex
import PolicyText

/// Units that one document writes short and another in full: 市发改委, 市发展改革委.
///
/// A short name keeps characters of the full one in their order, the first and the last among them. Two names that
/// stand in one document are two units.
struct UnitNames {
  let index: ClauseIndex

  func names(of term: Term) throws(IndexError) -> [RelatedName] {
    guard (3...14).contains(term.phrase.tokens.count), try index.isUnit(term.text) else { return [] }
    let units = try index.units(beginningWith: String(term.text.prefix(1)))
    let own = Set(units.first { $0.name == term.text }?.documents ?? [])
    var found: [(document: Ordinal<Document>, name: String)] = []
    for unit in units
    where UnitNames.isShort(unit.name, for: term.text) || UnitNames.isShort(term.text, for: unit.name) {
      guard let first = unit.documents.first, own.isDisjoint(with: unit.documents) else { continue }
      found.append((first, unit.name))
    }
    return try found.sorted { $0 < $1 }.map { (document, name) throws(IndexError) in
      RelatedName(term: term.text, name: name, document: try index.head(ofDocument: document).id)
    }
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
