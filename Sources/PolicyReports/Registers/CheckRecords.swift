import ClauseComparison
import PolicyText

extension CheckReport {
  package static let data = ReportData<CheckReport>.register(
    "check", "defects of the sources", "原文缺陷",
    Key("defects", \.defects, "in the order of the sources", "按原文次序"), of: \.defects, table: table)

  fileprivate var defects: [Defect] { found.map(\.defect) }

  fileprivate static let table = ReportTable<CheckReport>.each(
    \.found,
    [CSVColumn("place") { "\($0.document.file):\($0.defect.line)" }]
      + Defect.record.columns.map { $0.at(\.defect) })
}

extension Defect: Recorded {
  static let record = Record<Defect>(
    "defect", "a defect", "缺陷",
    [
      Key("document", \.document, "the document's id", "文件名（标识）"),
      Key("line", \.line, "in the source file", "来源文件中的行"), Key("kind", \.kind, "what is wrong", "种类"),
      Key(
        "message", \.message.english, "the same as a sentence in English", "英文说明",
        table: .cell("message") { defect, language in defect.message(in: language) }),
      .locator(outside: \.clause?.locator), Key("quote", \.quotation?.text, "quoted", "原文"),
    ])
}

extension Defect.Kind: Keyword {}

extension DraftReport {
  package static let data = ReportData<DraftReport>(
    json: .report(
      "draft", command: "check", "check -: a draft held against what stands above it", "check -：草稿与上位文件核对",
      [
        Key("defects", \.review.defects, "of the draft", "草稿的缺陷"),
        Key("citations", \.review.citations.entries, "of the draft, whose id is -", "草稿的引用（文件名为 -）"), against,
        Key("numbers", \.review.numbers, "beside those above", "与上位数字对照"),
        Key("unanswered", \.review.unanswered, "provisions above that it does not answer", "未予对应的上位规定"),
      ]),
    lines: .each(\.review.defects),
    summary: [
      .total(\.review.defects.count), Key("citations", \.review.citations.entries.count, "how many", "引用数"),
      against,
      Key("numbers", \.review.numbers.count, "how many", "数字数"),
      Key("unanswered", \.review.unanswered.count, "how many", "未予对应数"),
    ],
    table: ReportTable { report, language in CheckReport.table.write(report.defects, language) })

  private static let against = Key<DraftReport>(
    "against", { $0.review.comparisons.map(\.upper.id) }, "ids of the documents above", "上位文件")
}
