package import PolicyText

/// Every short form that a document defines.
package struct DefinitionRegister: Sendable {
  package struct Entry: Sendable {
    package let document: DocumentHead
    /// Nil outside all clauses.
    package let clause: ClauseCitation?
    package let definition: Definition
    package let quotation: Quotation
  }

  package let entries: [Entry]

  package init(of document: Document) {
    var entries: [Entry] = []
    var known = KnownNames()
    let head = document.head
    for stretch in document.registerStretches {
      let end = stretch.clause.map { document.provisions(of: $0).upperBound } ?? stretch.range.upperBound
      let range = stretch.range.lowerBound..<end
      for definition in document.definitions(in: range, behind: &known) {
        entries.append(
          Entry(
            document: head, clause: stretch.clause.map { document.citation(of: $0, under: head) },
            definition: definition, quotation: Quotation(document, definition.quote)))
      }
    }
    self.entries = entries
  }
}
