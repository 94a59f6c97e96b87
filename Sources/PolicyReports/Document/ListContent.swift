package import PolicyText

extension ListReport {
  package func content(in language: Language) -> ReportContent {
    let title = language.say("Documents", "文件目录")
    guard total > 0 else {
      return ReportContent(title: title, blocks: [.paragraph(language.say("no document", "没有文件"))])
    }
    let columns = columns
    let rows: [Table.Row] = documents.map { head in
      Table.Row(
        cells: columns.map { $0.cell(head, language) }, target: .document(id: head.id),
        tags: [head.levelTag(in: language)])
    }
    let named: [Table.Column] = columns.map {
      Table.Column(name: $0.name(in: language), isNumber: $0.isNumber)
    }
    let rest = total - documents.count
    let more = language.say("and \(counted(rest, "document")) more", "另有 \(rest) 篇")
    return ReportContent(
      title: title, named: documents.map { Reference(document: $0) },
      blocks: [.filter(.levels(of: documents, in: language)), .table(Table(named, rows: rows))]
        + (rest > 0 ? [.note(more)] : []))
  }

  /// The title comes last: it may wrap.
  private var columns: [ListColumn] {
    ListColumn.always.dropLast()
      + (documents.contains { $0.masthead.validity != nil } ? [.validity] : []) + ListColumn.always.suffix(1)
  }
}

private struct ListColumn: Sendable {
  let name: Message
  var isNumber = false
  let cell: @Sendable (DocumentHead, Language) -> Table.Cell

  static let always = [
    ListColumn(name: Message("document", "文件")) { head, _ in .said(head.id) },
    ListColumn(name: Message("level", "层级")) { head, language in
      .said(head.levelAndPlace(in: language))
    },
    ListColumn(name: Message("number", "文号")) { head, _ in
      head.masthead.number.map { .quoted($0.description) } ?? .nothing
    },
    ListColumn(name: Message("date", "日期")) { head, _ in .said(head.masthead.issued?.description) },
    ListColumn(name: Message("chapters", "章"), isNumber: true) { head, _ in .said("\(head.chapters)") },
    ListColumn(name: Message("clauses", "条"), isNumber: true) { head, _ in .said("\(head.clauses)") },
    ListColumn(name: Message("title", "标题")) { head, _ in .quoted(head.masthead.title) },
  ]

  static let validity = ListColumn(name: Message("validity", "时效")) { head, language in
    .said(head.masthead.validity?.name(in: language))
  }
}
