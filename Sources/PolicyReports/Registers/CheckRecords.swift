import ClauseComparison
import PolicyText

extension CheckReport {
  package static let data = ReportData<CheckReport>.register(
    "check", "defects of the sources", "原文缺陷",
    Key("defects", \.defects, "in the order of the sources", "按原文次序"), of: \.defects, table: table)

  fileprivate var defects: [Defect] { found.map(\.defect) }

  static let table = ReportTable<CheckReport>.each(
    \.found,
    [
      CSVColumns("place") { $0.document.place($0.defect.place) }, Defect.record.columns.at(\.defect),
    ])
}

extension Defect: Recorded {
  static let record = Record<Defect>(
    "defect", "a defect", "缺陷",
    [
      Key("document", \.document, "the document's id", "文件名（标识）"),
      Key("line", \.line, "in the source file", "来源文件中的行"), Key("kind", \.kind, "what is wrong", "种类"),
      Key(
        "message", \.message.english, "the same as a sentence in English", "英文说明",
        cell: "message"
      ) { defect, language in defect.message(in: language) },
      .locator(outside: \.clause?.locator), Key("quote", \.quotation?.text, "quoted", "原文"),
    ] + Key.places(\.place))
}

extension Defect.Kind: Keyword {}
