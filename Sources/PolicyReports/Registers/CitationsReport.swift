package import ClauseComparison
import PolicyText

/// `citations`: the documents that documents cite, and where each leads.
package struct CitationsReport: RegisterReport {
  static let command = "citations"
  static let key = "citations"

  let registers: [CitationRegister]

  /// - Parameter registers: one a document, upper levels first.
  package init(_ registers: [CitationRegister]) { self.registers = registers }

  package var isEmpty: Bool { entries.isEmpty }

  private var entries: [CitationRegister.Entry] { registers.flatMap(\.entries) }

  let title = Message("Citations", "引用一览")

  var scope: Message {
    let resolved = entries.count { $0.target != nil }
    let scope = registerScope(entries.count, "citation", "引用", documents: registers.count)
    return Message(
      scope.english + ", \(resolved) of documents in the corpus", scope.chinese + "，其中 \(resolved) 项在库中")
  }

  var items: [JSONObject] {
    entries.map { entry in
      [
        "document": .string(entry.document.id), "locator": JSON(entry.clause?.locator),
        "title": JSON(entry.title),
        "number": JSON(entry.number?.description), "resolves_to": JSON(entry.target?.id),
        "by": JSON(entry.resolvedBy?.rawValue), "lines": JSON(entry.quotation.lines),
      ]
    }
  }

  func table(in language: Language) -> RegisterTable {
    var table = RegisterTable(columns: [
      Message("where", "出处"), Message("date", "日期"), Message("resolves_to", "库中文件"), Message("cites", "引用"),
    ])
    table.rows = entries.map { entry in
      [
        entry.clause?.locator ?? entry.place, entry.document.masthead.issued?.description, entry.target?.id,
        entry.quotation.text,
      ]
    }
    table.quotations = entries.map {
      RegisterQuotation(words: $0.quotation.text, clause: $0.clause, place: $0.place)
    }
    table.quoted = [0, 3]
    return table
  }
}

/// `definitions`: the short names that documents give.
package struct DefinitionsReport: RegisterReport {
  static let command = "definitions"
  static let key = "definitions"

  let registers: [DefinitionRegister]

  /// - Parameter registers: one a document, upper levels first.
  package init(_ registers: [DefinitionRegister]) { self.registers = registers }

  package var isEmpty: Bool { entries.isEmpty }

  private var entries: [DefinitionRegister.Entry] { registers.flatMap(\.entries) }

  let title = Message("Definitions", "简称一览")

  var scope: Message { registerScope(entries.count, "definition", "简称", documents: registers.count) }

  var items: [JSONObject] {
    entries.map { entry in
      [
        "document": .string(entry.document.id), "locator": JSON(entry.clause?.locator),
        "short": .string(entry.definition.short), "long": .string(entry.definition.long),
        "kind": .string(entry.definition.kind.keyword), "quote": .string(entry.quotation.text),
        "lines": JSON(entry.quotation.lines),
      ]
    }
  }

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

extension CitationRegister.Entry {
  fileprivate var place: String { "\(document.file):\(quotation.lines.hyphenated)" }
}

extension DefinitionRegister.Entry {
  fileprivate var place: String { "\(document.file):\(quotation.lines.hyphenated)" }
}
