extension ReportShape {
  static let list = ReportShape(
    json: .report(
      "list", command: "list", "the documents", "文件目录",
      [
        Key("total", .integer, "documents, also those not listed", "总数（含未列出的）"),
        Key("documents", .list(.object(document)), "in the order asked", "按所求次序"),
      ]),
    lines: [document],
    summary: [.total, Key("shown", .integer, "how many lines stand above", "以上行数")])

  private static let document = Record(
    "document", "a document", "文件",
    Key.identity + [
      Key("effective", .orNull(.text), "from when it is in force", "施行日期"),
      Key("addressees", .orNull(.text), "to whom it is written", "主送机关"),
      Key("chapters", .integer, "how many chapters", "章数"),
      Key("clauses", .integer, "how many clauses", "条数"),
      Key("file", .text, "the source file, seen from the folder of the corpus", "来源文件"),
    ])

  static let outline = ReportShape(
    json: .report(
      "outline", command: "outline", "chapters and clauses of a document", "文件的章条目录",
      [
        Key("document", .text, "the document's id", "文件名（标识）"),
        Key("chapters", .list(.object(chapter)), "in the order of the source", "按原文次序"),
      ]),
    lines: [entry],
    summary: [
      Key("document", .text, "the document's id", "文件名（标识）"),
      Key("chapters", .integer, "how many chapters", "章数"),
      Key("clauses", .integer, "how many clauses", "条数"),
    ])

  private static let chapter = Record(
    "outline_chapter", "a chapter with its clauses", "章及其条",
    [
      Key("number", .orNull(.text), "Chinese numeral", "章号"),
      Key("title", .orNull(.text), "null above the first heading", "章题；第一个标题之前为 null"),
      Key("inferred", .flag, "the source lost the number; neighbours say it", "原文缺章号，按前后推断"),
      Key("clauses", .list(.object(entry)), "its clauses", "条"),
    ])

  private static let entry = Record(
    "outline_clause", "a clause of an outline", "目录中的一条",
    Record.clause.keys + [.locator, .lines, responsible])

  private static let responsible = Key("responsible", .list(.text), "responsible units", "责任单位")

  static let show = ReportShape(
    json: .report(
      "show", command: "show", "one clause whole", "整条条款",
      shown.keys + [
        Key("before", .list(.object(shown)), "the clauses before it", "前几条", with: "--context"),
        Key("after", .list(.object(shown)), "the clauses after it", "后几条", with: "--context"),
      ]),
    lines: [shown], summary: [Key("clauses", .integer, "how many lines stand above", "以上行数")])

  private static let shown = Record(
    "shown_clause", "a clause with its text", "条款及全文",
    Key.citation + [
      Key("text", .text, "unwrapped; paragraphs apart by line feeds", "全文，段间换行"),
      Key("paragraphs", .list(.text), "the same, paragraph by paragraph", "各段"), responsible,
    ])
}
