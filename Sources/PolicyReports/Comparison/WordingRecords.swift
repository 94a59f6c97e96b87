import ClauseComparison
import PolicyText

extension WordingReport {
  package static let data = ReportData<WordingReport>(
    json: .report(
      "wording", command: "compare", "two clauses, word by word", "两条逐字对照",
      [
        Key(
          "documents", { [$0.difference.upper.document.id, $0.difference.lower.document.id] },
          "ids, upper levels first", "文件，上位在前"),
        Key("upper", \.difference.upper, "the first clause", "前一条"),
        Key("lower", \.difference.lower, "the second clause", "后一条"),
        Key("sentences", \.difference.sentences, "in the order of the second", "按后一条次序"),
      ]),
    lines: .each(\.difference.sentences),
    summary: [
      Key("upper", \.difference.upper.locator, "locator", "前一条"),
      Key("lower", \.difference.lower.locator, "locator", "后一条"),
      .shown("sentences", \.difference.sentences.count),
    ],
    table: .each(\.difference.sentences))
}

extension ClauseDifference.Sentence: Recorded {
  static let record = Record<ClauseDifference.Sentence>(
    "sentence", "a sentence in both wordings", "一句的两种表述",
    [
      Key("relation", \.relation, "what became of it", "关系"),
      Key(
        "upper", \.upper?.text, "null where only the second has it", "仅后一条有时为 null",
        table: .named("upper_text")),
      Key(
        "lower", \.lower?.text, "null where only the first has it", "仅前一条有时为 null",
        table: .named("lower_text")),
      Key("moved", \.isMoved, "it stands in another place", "位置变动"),
      Key("likeness", \.wording?.likeness.shown, "words kept, 0 to 1", "保留比例，0 至 1"),
      Key("spans", \.quotedSpans, "what became of the words", "逐段变化"),
      Key("upper_lines", \.upper?.lines, "first and last line in the source file", "前一条的起止行"),
      Key("lower_lines", \.lower?.lines, "first and last line in the source file", "后一条的起止行"),
    ] + Key.places(of: "upper_", \.upper?.place) + Key.places(of: "lower_", \.lower?.place))

  private var quotedSpans: [QuotedSpan] {
    (wording?.spans ?? []).map { span in
      QuotedSpan(
        kind: span.kind, upper: span.upper.flatMap { upper?.words($0) },
        lower: span.lower.flatMap { lower?.words($0) }, needsReview: span.needsReview)
    }
  }
}

/// Words and what became of them.
struct QuotedSpan: Recorded {
  let kind: WordingDifference.Kind
  let upper: String?
  let lower: String?
  let needsReview: Bool

  static let record = Record<QuotedSpan>(
    "wording_span", "words and what became of them", "一段文字的变化",
    [
      Key("kind", \.kind, "what became of them", "变化"), Key("upper", \.upper, "quoted", "前一条原文"),
      Key("lower", \.lower, "quoted", "后一条原文"), .review(\.needsReview),
    ])
}

extension WordingDifference.Kind: Keyword {}
