import ClauseComparison
import PolicyText

extension DraftReport {
  package static let data = ReportData<DraftReport>(
    json: .report(
      "draft", command: "check", "check -: a draft held against what stands above it", "check -：草稿与上位文件核对",
      [
        Key("defects", \.review.defects, "of the draft", "草稿的疑似问题"),
        Key("citations", \.review.citations.entries, "of the draft, whose id is -", "草稿的引用（文件名为 -）"), against,
        Key("numbers", \.review.numbers, "beside those above", "与上位数字对照"),
        Key("unanswered", \.review.unanswered, "provisions above that it does not answer", "未予对应的上位规定"),
        .unread { $0.review.comparisons.unread() },
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
