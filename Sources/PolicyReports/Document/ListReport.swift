package import PolicyText

/// `list`: the documents, upper levels first, each level by date.
package struct ListReport: Report {
  let documents: [DocumentHead]

  package init(_ documents: [DocumentHead]) {
    self.documents = documents.sorted { $0.rank < $1.rank }
  }

  package var json: JSONObject {
    ["schema": 1, "command": "list", "documents": JSON(documents.map(\.listJSON))]
  }

  package func text(on page: Page) -> String {
    var table = Table(
      columns: [
        Message("document", "文件"), Message("level", "层级"), Message("number", "文号"), Message("date", "日期"),
        Message("chapters", "章"), Message("clauses", "条"), Message("title", "标题"),
      ].map { $0(in: page.language) }, rightAligned: [4, 5])
    for head in documents {
      let masthead = head.masthead
      let level = page.language == .chinese ? masthead.level?.chinese : masthead.level?.word
      table.append([
        head.id, level ?? "-", masthead.number?.description ?? "-", masthead.issued?.description ?? "-",
        String(head.chapters), String(head.clauses), masthead.title,
      ])
    }
    return table.text(on: page)
  }
}

extension DocumentHead {
  /// What is not known comes last.
  fileprivate var rank: (UInt8, String, String) {
    (masthead.level?.rawValue ?? .max, masthead.issued?.description ?? "9", id)
  }

  fileprivate var listJSON: JSONObject {
    identity + [
      "effective": JSON(masthead.effective?.description), "addressees": JSON(masthead.addressees),
      "chapters": .integer(chapters), "clauses": .integer(clauses), "file": .string(file),
    ]
  }
}
