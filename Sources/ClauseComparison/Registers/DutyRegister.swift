package import PolicyText

/// Which unit is charged with which clauses, and which clauses charge nobody.
package struct DutyRegister: Sendable {
  package struct Duty: Sendable {
    package let clause: ClauseCitation
    /// One-based, in the order named; by convention the first leads.
    package let position: Int
    /// How many units the clause names.
    package let units: Int
    /// What the text says that the unit is to do.
    package let role: DutyNote.Charge.Role?
    /// The clause's heading, or where it has none its first sentence.
    package let task: Quotation
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
  package let clausesWithoutUnit: [(clause: ClauseCitation, task: Quotation)]

  package init(of document: Document) {
    var names: [String] = []
    var duties: [String: [Duty]] = [:]
    var without: [(clause: ClauseCitation, task: Quotation)] = []
    let head = document.head
    for clause in document.withLeads.clauses {
      let citation = document.citation(of: clause, under: head)
      let charges = document.charges(of: clause)
      let task = Quotation(
        document, clause.heading ?? Sentences.ranges(in: document.text, clause.body).first ?? clause.body)
      if charges.isEmpty, clause.style != .lead { without.append((citation, task)) }
      for (place, charge) in charges.enumerated() {
        if duties[charge.unit] == nil { names.append(charge.unit) }
        duties[charge.unit, default: []].append(
          Duty(clause: citation, position: place + 1, units: charges.count, role: charge.role, task: task))
      }
    }
    self.document = head
    units = names.enumerated().map {
      (place: $0.offset, unit: Unit(name: $0.element, duties: duties[$0.element] ?? []))
    }
    .sorted { ($1.unit.duties.count, $0.place) < ($0.unit.duties.count, $1.place) }.map(\.unit)
    clausesWithoutUnit = names.isEmpty ? [] : without
  }
}
