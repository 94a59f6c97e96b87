package import PolicyText

/// Every number that a document sets: its clauses, what chapters say in front of theirs, and the preamble.
package struct NumberRegister: Sendable {
  package struct Entry: Sendable {
    package let document: DocumentHead
    /// Nil outside all clauses.
    package let clause: ClauseCitation?
    package let fact: NumberFact
    /// Subject, comparison, number and unit.
    package let quotation: Quotation
    let said: NumberSubject.Words
  }

  package let entries: [Entry]

  package init(of document: Document) {
    var entries: [Entry] = []
    let head = document.head
    for stretch in document.registerStretches {
      let facts =
        (stretch.clause.map(document.numbers(of:)) ?? document.numbers(in: stretch.range))
        + document.deadlines(inNoteOf: stretch.clause?.body ?? stretch.range)
      guard !facts.isEmpty else { continue }
      let clause = stretch.clause.map { document.citation(of: $0, under: head) }
      entries += zip(facts, document.subjects(of: facts)).map { fact, said in
        Entry(
          document: head, clause: clause, fact: fact, quotation: Quotation(document, fact.quote),
          said: said)
      }
    }
    self.entries = entries
  }
}

extension NumberRegister.Entry {
  /// What the number is an amount of, as quoted; nil where the words do not say.
  package var subject: String? {
    let shift = quotation.range.lowerBound
    return fact.moved(by: -shift).measured(in: SimplifiedText(Array(quotation.text.utf8)).bytes).map {
      quoted($0.lowerBound + shift..<$0.upperBound + shift)
    }
  }

  /// The digits with their unit, without white space; a unit that stands over a column of a table too.
  package var written: String {
    let words = quoted(fact.place).withoutSpace
    let isMoment = fact.comparison == .by || fact.comparison == .from
    return !isMoment && NumberFact.isWithoutUnit(words) ? words + (fact.unit ?? "") : words
  }

  /// Those in front of it without white space: 有效期最长
  package var leading: String {
    quoted(quotation.range.lowerBound..<max(fact.place.lowerBound, quotation.range.lowerBound)).withoutSpace
  }

  /// Those behind it without white space: 内完成审核
  package var following: String {
    quoted(fact.place.upperBound..<max(fact.place.upperBound, quotation.range.upperBound)).withoutSpace
  }

  /// Of the quotation's words those that stand there in the document's text.
  private func quoted(_ range: Range<Int>) -> String {
    let words = quotation.text.utf8.dropFirst(range.lowerBound - quotation.range.lowerBound)
    return String(Substring(words.prefix(range.count)))
  }
}
