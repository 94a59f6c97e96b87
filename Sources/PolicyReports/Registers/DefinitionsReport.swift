package import ClauseComparison
import PolicyText

/// `definitions`: the short names that documents give.
package struct DefinitionsReport: RegisterReport {
  let registers: [DefinitionRegister]

  /// - Parameter registers: one a document, upper levels first.
  package init(_ registers: [DefinitionRegister]) { self.registers = registers }

  package var isEmpty: Bool { entries.isEmpty }

  var entries: [DefinitionRegister.Entry] { registers.flatMap(\.entries) }

  let title = Message("Definitions", "简称一览")

  var scope: Message { registerScope(entries.count, "definition", "简称", documents: registers.count) }
}
