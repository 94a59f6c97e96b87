package import ClauseComparison
import PolicyText

/// `citations`: the documents that documents cite, and where each leads.
package struct CitationsReport: RegisterReport {
  let registers: [CitationRegister]

  /// - Parameter registers: one a document, upper levels first.
  package init(_ registers: [CitationRegister]) {
    self.registers = registers
    entries = registers.flatMap(\.entries)
    chains = CitationChains(registers)
  }

  var entries: [CitationRegister.Entry]
  var chains: CitationChains

  package var isEmpty: Bool { entries.isEmpty }

  let title = Message("Citations", "引用一览")

  var scope: Message {
    let entries = registers.flatMap(\.entries)
    let resolved = entries.count { $0.target != nil }
    let scope = registerScope(entries.count, "citation", "引用", documents: registers.count)
    guard !entries.isEmpty else { return scope }
    return Message(
      scope.english + ", \(resolved) of documents in the corpus", scope.chinese + "，其中 \(resolved) 项在库中")
  }
}
