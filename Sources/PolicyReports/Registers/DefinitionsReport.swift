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

  func table(in language: Language) -> RegisterTable {
    var table = RegisterTable(columns: [
      Message("where", "出处"), Message("short", "简称"), Message("long", "全称"),
    ])
    table.rows = entries.map { entry in
      [
        entry.clause?.locator ?? entry.place, entry.definition.short, entry.definition.long,
      ]
    }
    table.quotations = entries.map {
      RegisterQuotation(words: $0.quotation.text, clause: $0.clause, place: $0.place)
    }
    table.quoted = [0]
    return table
  }
}

extension DefinitionRegister.Entry {
  var place: String { "\(document.file):\(quotation.lines.hyphenated)" }
}
