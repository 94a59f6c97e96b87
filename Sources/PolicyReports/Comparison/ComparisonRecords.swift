import ClauseComparison
import PolicyText

extension ComparisonReport {
  package static let data = ReportData<ComparisonReport>(
    json: .report(
      "compare", command: "compare", "documents side by side", "文件对照",
      opening: [ids, about, eachTwo],
      [
        Key("pairs", { $0.comparisons.flatMap(\.rows) }, "clauses that share a provision", "有共同规定的两条"),
        Key("unmatched", { $0.comparisons.flatMap(\.unmatched) }, "what has no counterpart", "无对应的规定"), base,
        Key("rows", \.shownRows, "the provisions of the base, one by one", "基准文件的规定，逐项"),
        Key(
          "left_out", { $0.leftOut.map(\.id) }, "documents of places that the base does not govern",
          "未列入的跨地区文件"),
        Key("beyond", \.beyond, "how many documents more were not compared", "另有多少篇未对照"),
        .unread(\.unread),
      ]),
    // The pairs of each two documents, then the unmatched.
    lines: ReportLines(shapes: [ComparedRows.Row.record.shape, UnmatchedProvision.record.shape]) { report in
      JSONLines.written(
        report.comparisons.flatMap { compared in
          compared.rows.map(ComparedRows.Row.record.json)
            + compared.unmatched.map(UnmatchedProvision.record.json)
        })
    },
    summary: [
      ids, about,
      Key(
        "pairs", { $0.comparisons.reduce(0) { $0 + $1.rows.count } }, "how many pairs stand above", "以上成对条数"),
      Key(
        "unmatched", { $0.comparisons.reduce(0) { $0 + $1.unmatched.count } },
        "how many without a counterpart",
        "无对应的条数"),
      eachTwo, base, .unread(\.unread),
    ],
    table: .each(
      { $0.comparisons.flatMap(\.tableRows) }, ComparisonTableRow.columns,
      ofPeers: { $0.comparisons.contains(where: \.comparison.standing.isOfPeers) }))

  private static let ids = Key<ComparisonReport>(
    "documents", { $0.documents.map(\.id) }, "ids, upper levels first", "文件，上位在前")
  private static let about = Key<ComparisonReport>("topic", \.topic?.query, "what it is narrowed to", "主题")
  private static let eachTwo = Key<ComparisonReport>(
    "comparisons", \.comparisons,
    "each two documents; the base with each where a base is named or they are many",
    "每两个文件；指明基准或文件较多时为基准与其他各文件")
  private static let base = Key<ComparisonReport>(
    "base", \.matrix.base.id, "the document whose provisions are the rows", "基准文件")

  /// In the order of the base.
  private var shownRows: [ProvisionMatrix.Row] {
    matrix.rows.filter { $0.isShown(in: view) }
  }
}

extension ComparedRows: Recorded {
  static let record = Record<ComparedRows>(
    "comparison", "how two documents stand to each other", "两个文件的关系",
    [
      Key("upper", \.comparison.upper.id, "the document's id", "上位文件"),
      Key("lower", \.comparison.lower.id, "the document's id", "下位文件"),
      Key(
        "standing", \.comparison.standing,
        "upper and lower level; two places of one level; one place, the earlier first; neither governs; not known",
        "上下级；同级不同地区；同一地区先后；跨地区；不明"),
      .missingBetween(\.comparison.missingBetween),
      Key(
        "inferred_years", \.inferredYears,
        "of a document without a day the latest year of its number and of what it cites",
        "日期不明者所引最晚年份"),
      Key("other_names", \.comparison.otherNames, "names that answering wordings differ in", "对应规定所用不同名称"),
      Key("total", \.totalPairs, "pairs, also those not listed", "成对条数（含未列出的）"),
      Key("relations", \.relations, "how many provisions of each", "各类规定数"),
      Key("review", \.provisionsToReview, "how many provisions to review", "待核数"),
      Key("upper_provisions", \.comparison.coverage.upper, "of the upper document", "上位文件的规定"),
      Key("lower_provisions", \.comparison.coverage.lower, "of the lower document", "下位文件的规定"),
    ])

  private var inferredYears: InferredYears {
    InferredYears(upper: comparison.inferredYear.upper, lower: comparison.inferredYear.lower)
  }

  private var relations: RelationCounts { RelationCounts(counts: counts) }
}

extension Standing: Keyword {}

struct InferredYears: Recorded {
  let upper: Int?
  let lower: Int?

  static let record = Record<InferredYears>(
    "years", "a year of each side", "两侧年份",
    [
      Key("upper", \.upper, "null where the text names a day", "载明日期时为 null"),
      Key("lower", \.lower, "null where the text names a day", "载明日期时为 null"),
    ])
}

/// How many provisions there are of each relation, whose names are the keys.
struct RelationCounts: Recorded {
  let counts: [(relation: Relation, count: Int)]

  static let record = Record<RelationCounts>(
    "relations", "provisions by relation", "各类规定数",
    Relation.allCases.map { relation in
      Key(relation.keyword, { $0.count(of: relation) }, relation.message.english, "项数")
    })

  private func count(of relation: Relation) -> Int { counts.first { $0.relation == relation }?.count ?? 0 }
}

extension Coverage: Recorded {
  static let record = Record<Coverage>(
    "coverage", "provisions with a counterpart, and all", "有对应者与总数",
    [Key("matched", \.matched, "with a counterpart", "有对应者"), Key("all", \.all, "all", "总数")])
}

extension ComparedRows.Row: Recorded {
  static let record = Record<ComparedRows.Row>(
    "pair", "two clauses that share at least one provision", "有共同规定的两条",
    [
      Key("upper", \.pair.upper.locator, "locator", "上位条款"),
      Key("lower", \.pair.lower.locator, "locator", "下位条款"),
      Key("score", \.pair.score.shown, "of the best provision", "最相近规定的得分"), .review(\.pair.needsReview),
      .grade(\.pair.grade),
      Key("confidence", \.pair.confidence.shown, "how surely the clauses answer each other", "两条相对应的把握"),
      Key("provisions", \.provisions, "one by one", "逐项规定"),
    ])
}
