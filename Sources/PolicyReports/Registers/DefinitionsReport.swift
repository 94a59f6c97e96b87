package import ClauseComparison
import PolicyText

/// `definitions`: the short names that documents give.
package struct DefinitionsReport: RegisterReport {
  let entries: [DefinitionRegister.Entry]
  private let documents: Int

  /// - Parameter registers: one a document, upper levels first.
  package init(_ registers: [DefinitionRegister]) {
    entries = registers.flatMap(\.entries)
    documents = registers.count
  }

  package var isEmpty: Bool { entries.isEmpty }

  let title = Message("Definitions", "简称一览")

  var scope: Message { registerScope(entries.count, "definition", "简称", documents: documents) }
}
