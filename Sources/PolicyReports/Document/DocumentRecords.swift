import PolicyText

extension ListReport {
  package static let data = ReportData<ListReport>(
    json: .report(
      "list", command: "list", "the documents", "文件目录",
      [
        Key("total", \.total, "documents, also those not listed", "总数（含未列出的）"),
        Key("documents", \.documents, "in the order asked", "按所求次序"),
      ]),
    lines: .each(\.documents), summary: [.total(\.total), .shown("shown", \.documents.count)],
    table: .each(\.documents))
}

extension OutlineReport {
  package static let data = ReportData<OutlineReport>(
    json: .report(
      "outline", command: "outline", "chapters and clauses of a document", "文件的章条目录",
      [
        .document(\.document.id), Key("chapters", \.chapters, "in the order of the source", "按原文次序"),
      ]),
    lines: .each(\.clauses),
    summary: [
      .document(\.document.id), Key("chapters", \.document.head.chapters, "how many chapters", "章数"),
      Key("clauses", \.clauses.count, "how many clauses", "条数"),
    ],
    table: .each(
      \.clauses,
      [ClauseCitation.record.columns.at(\.citation), OutlinedClause.record.columns]))
}

/// A clause of an outline.
struct OutlinedClause: Recorded {
  let citation: ClauseCitation
  let responsible: [String]

  static let record = Record<OutlinedClause>(
    "outline_clause", "a clause of an outline", "目录中的一条",
    opening: NumberedClause.record.keys.at(\.citation.numbered),
    [.locator(\.citation.locator), .lines(\.citation.lines), .responsible(\.responsible)]
      + Key.places(\.citation.place))
}

/// A chapter of an outline; clauses above all headings stand under one without number and title.
struct OutlinedChapter: Recorded {
  let number: Numeral?
  let title: String?
  let isInferred: Bool
  var clauses: [OutlinedClause] = []

  static let record = Record<OutlinedChapter>(
    "outline_chapter", "a chapter with its clauses", "章及其条",
    [
      Key("number", \.number?.description, "Chinese numeral", "章号"),
      Key("title", \.title, "null above the first heading", "章题；第一个标题之前为 null"),
      Key("inferred", \.isInferred, "the source lost the number; neighbours say it", "原文缺章号，按前后推断"),
      Key("clauses", \.clauses, "its clauses", "条"),
    ])
}

extension ShowReport {
  package static let data = ReportData<ShowReport>(
    json: .report(
      "show", command: "show", "one clause whole", "整条条款",
      opening: ClausePage.record.keys.at(\.clause),
      [
        Key(
          "before", { $0.hasContext ? $0.before : nil }, "the clauses before it", "前几条", with: "--context"),
        Key("after", { $0.hasContext ? $0.after : nil }, "the clauses after it", "后几条", with: "--context"),
      ]),
    lines: .each(\.clauses), summary: [.shown("clauses", \.clauses.count)], table: .each(\.clauses))
}

extension ClausePage: Recorded {
  static let record = Record<ClausePage>(
    "shown_clause", "a clause with its text", "条款及全文", opening: ClauseCitation.keys.at(\.citation),
    [
      Key("text", \.text, "unwrapped; paragraphs apart by line feeds", "全文，段间换行"),
      Key("paragraphs", \.paragraphs, "the same, paragraph by paragraph", "各段", table: .none),
      .responsible(\.responsible),
    ])
}
