package import ClauseComparison
import PolicyText

/// `citations`: the documents that documents cite, and where each leads.
package struct CitationsReport: RegisterReport {
  let registers: [CitationRegister]

  /// - Parameter registers: one a document, upper levels first.
  package init(_ registers: [CitationRegister]) {
    self.registers = registers
    chains = CitationChains(registers)
  }

  let chains: CitationChains

  package var isEmpty: Bool { entries.isEmpty }

  var entries: [CitationRegister.Entry] { registers.flatMap(\.entries) }

  let title = Message("Citations", "引用一览")

  var scope: Message {
    let resolved = entries.count { $0.target != nil }
    let scope = registerScope(entries.count, "citation", "引用", documents: registers.count)
    return Message(
      scope.english + ", \(resolved) of documents in the corpus", scope.chinese + "，其中 \(resolved) 项在库中")
  }
}

extension CitationRegister.Entry {
  var place: String { document.place(quotation.place) }
}
