import ClauseComparison
import PolicyText

extension CitationsReport {
  package static let data = ReportData<CitationsReport>.register(
    "citations", "what documents cite", "引用一览",
    Key("citations", inPieces: \.entries.pieces, "in the order of the sources", "按原文次序"),
    inPieces: \.entries.pieces,
    more: [Key("chains", \.chains.rows, "who cites whom, the cited one first", "引用沿革（被引在前）")],
    table: .each(
      \.entries,
      [
        .place,
        CSVColumns("date") { $0.document.masthead.issued?.description },
        CitationRegister.Entry.record.columns,
      ]))
}

extension CitationRegister.Entry: Recorded {
  static let record = Record<CitationRegister.Entry>(
    "citation", "a cited document", "引用",
    [
      .document(\.document.id), .locator(outside: \.clause?.locator),
      Key("title", \.title, "as cited", "所引标题"), Key("number", \.number?.description, "as cited", "所引文号"),
      Key("resolves_to", \.target?.id, "its id; null: not in the corpus", "库中文件；不在库中为 null"),
      Key("by", naming: \.resolvedBy, "what told which it is", "依据文号或标题"), .lines(\.quotation.lines),
      Key("quote", \.quotation.text, "quoted", "原文", table: .named("cites")),
    ] + Key.places(\.quotation.place))
}

extension CitationRegister.Resolution: Keyword, Named {
  func name(in language: Language) -> String { language.say(keyword, self == .number ? "文号" : "标题") }
}

extension CitationChains.Link: Recorded {
  static let record = Record<CitationChains.Link>(
    "citation_link", "a document of a chain", "引用沿革中的文件",
    [
      Key("document", \.id, "its id; null: not in the corpus", "文件名；null 为不在库中"),
      Key("number", \.number?.description, "of the document", "文号"),
      Key("title", \.title, "of the document", "标题"),
      Key("date", \.date?.description, "of issue", "发文日期"),
      Key("year", { $0.date?.year ?? $0.year }, "of issue, or the least it can be", "发文年份，或不早于该年"),
    ])
}
