package import PolicyText

/// Every number that a document's clauses set.
package struct NumberRegister: Sendable {
  package struct Entry: Sendable {
    package let clause: ClauseCitation
    package let fact: NumberFact
    /// Subject, comparison, number and unit.
    package let quotation: Quotation
    /// What the number is said of, as quoted.
    package let subject: String
    /// The digits with their unit, without white space.
    package let written: String
    /// The words behind the number within the quotation.
    let purpose: String

    package var document: DocumentHead { clause.document }
  }

  package let entries: [Entry]

  package init(of document: Document) {
    var entries: [Entry] = []
    let head = document.head
    for clause in document.clauses {
      let facts = document.numbers(of: clause)
      guard !facts.isEmpty else { continue }
      let citation = document.citation(of: clause, under: head)
      for fact in facts {
        entries.append(
          Entry(
            clause: citation, fact: fact,
            quotation: Quotation(document, fact.quote), subject: document.string(fact.subject),
            written: document.string(fact.place).withoutSpace,
            purpose: document.string(
              fact.place.upperBound..<max(fact.place.upperBound, fact.quote.upperBound))))
      }
    }
    self.entries = entries
  }
}
