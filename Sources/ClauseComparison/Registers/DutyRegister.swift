package import PolicyText

/// Which unit is charged with which clauses, and which clauses charge nobody.
package struct DutyRegister: Sendable {
  package struct Duty: Sendable {
    package let clause: ClauseCitation
    /// One-based, in the order named; by convention the first leads.
    package let position: Int
  }

  package struct Unit: Sendable {
    /// As the text writes it: 市发改委 and 市发展改革委 are two.
    package let name: String
    package let duties: [Duty]
  }

  package let document: DocumentHead
  /// Most clauses first, then in the order of first mention.
  package let units: [Unit]
  /// Empty where the document names no units at all: then there is nothing to miss.
  package let clausesWithoutUnit: [ClauseCitation]

  package init(of document: Document) {
    var names: [String] = []
    var duties: [String: [Duty]] = [:]
    var without: [ClauseCitation] = []
    for clause in document.clauses {
      let citation = document.citation(of: clause)
      let units = document.responsibleUnits(of: clause)
      if units.isEmpty { without.append(citation) }
      for (place, name) in units.enumerated() {
        if duties[name] == nil { names.append(name) }
        duties[name, default: []].append(Duty(clause: citation, position: place + 1))
      }
    }
    self.document = document.head
    units = names.enumerated().map {
      (place: $0.offset, unit: Unit(name: $0.element, duties: duties[$0.element] ?? []))
    }
    .sorted { ($1.unit.duties.count, $0.place) < ($0.unit.duties.count, $1.place) }.map(\.unit)
    clausesWithoutUnit = names.isEmpty ? [] : without
  }
}
