package import PolicyText

/// Every number that a document's clauses set.
package struct NumberRegister: Sendable {
  package struct Entry: Sendable {
    package let clause: ClauseCitation
    package let fact: NumberFact
    /// Subject, comparison, number and unit.
    package let quotation: Quotation

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
        entries.append(Entry(clause: citation, fact: fact, quotation: Quotation(document, fact.quote)))
      }
    }
    self.entries = entries
  }
}

extension NumberRegister.Entry {
  /// What the number is said of, as quoted.
  package var subject: String { quoted(fact.subject) }

  /// The digits with their unit, without white space.
  package var written: String { quoted(fact.place).withoutSpace }

  /// The words behind the number within the quotation.
  var purpose: String {
    quoted(fact.place.upperBound..<max(fact.place.upperBound, quotation.range.upperBound))
  }

  /// Of the quotation's words those that stand there in the document's text.
  private func quoted(_ range: Range<Int>) -> String {
    let words = quotation.text.utf8.dropFirst(range.lowerBound - quotation.range.lowerBound)
    return String(Substring(words.prefix(range.count)))
  }
}
