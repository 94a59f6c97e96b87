package import PolicyText

/// Every short form that a document defines.
package struct DefinitionRegister: Sendable {
  package struct Entry: Sendable {
    package let document: DocumentHead
    /// Nil in front of all clauses.
    package let clause: ClauseCitation?
    package let definition: Definition
    package let quotation: Quotation
  }

  package let entries: [Entry]

  package init(of document: Document) {
    var entries: [Entry] = []
    let head = document.head
    func add(_ range: Range<Int>, _ clause: @autoclosure () -> ClauseCitation?) {
      for definition in document.definitions(in: range, known: entries.map(\.definition.short)) {
        entries.append(
          Entry(
            document: head, clause: clause(), definition: definition,
            quotation: Quotation(document, definition.quote)))
      }
    }
    for outside in document.outsideTexts where outside.kind == .preamble {
      add(outside.range, nil)
    }
    for clause in document.withLeads.clauses {
      add(
        clause.range.lowerBound..<ResponsibleUnits.provisions(of: clause.body, in: document.text).upperBound,
        document.citation(of: clause, under: head))
    }
    self.entries = entries
  }
}
