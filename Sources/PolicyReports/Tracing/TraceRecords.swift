import ClauseComparison
import ClauseSearch
import PolicyText

extension TraceReport {
  package static let data = ReportData<TraceReport>(
    json: .report(
      "trace", command: "trace", "a provision or a wording through levels and time", "规定或表述的沿革",
      opening: head, [Key("steps", \.steps, "a document each", "逐个文件")]),
    lines: .each(\.steps), summary: head + [.shown("steps", \.steps.count)],
    table: .each(
      { $0.steps.flatMap(\.answers) },
      [ClauseCitation.record.columns.at(\.clause), ProvisionTrace.Answer.record.columns]))

  private static let head: [Key<TraceReport>] = [
    Key("query", \.asked, "the locator or the words", "条款或词语"),
    .searched { Searched(documents: $0.documents, clauses: $0.clauses) },
    Key("first", \.trace.first?.clause.locator, "the locator where it stands first", "最早见于何条"),
    .missingBetween(\.trace.missingBetween),
    Key("sentences", \.trace.sentences, "of the provision; none for words", "所查规定的各句；查词语时为空"),
    Key(
      "outside", \.outside, "where traced words stand outside the clauses; none for a provision",
      "所查词语在条款之外的位置；查条款时为空"),
    Key("further", \.further, "documents with fewer of the words, not read", "相同词语更少而未读的文件数"),
  ]
}

extension ProvisionTrace.Sentence: Recorded {
  static let record = Record<ProvisionTrace.Sentence>(
    "traced_sentence", "a sentence of the provision and where its words stand first", "所查规定的一句及其最早出处",
    [
      Key("text", \.quotation.text, "quoted", "原文"), Key("first", \.first.locator, "a locator", "最早见于何条"),
      Key("alone", \.isAlone, "no document read answers it", "所读文件中无对应"),
      Key("verbatim", \.isVerbatim, "with a run of 13 characters", "有十三字以上相同文字"),
      Key("whole", \.isWhole, "all of it in one run", "全句相同"),
    ])
}

extension ProvisionTrace.Step: Recorded {
  static let record = Record<ProvisionTrace.Step>(
    "step", "a document and what it says", "一个文件及其规定", opening: DocumentHead.identity.at(\.document),
    [
      Key("origin", \.isOrigin, "the document of the clause asked for", "所问条款所在文件"),
      Key("answers", \.answers, "none: it says nothing of it", "空：没有相关规定"),
      Key("weaker", \.weaker, "pairs too weak to be shown", "相近程度较低而未列出的处数"),
    ])
}

extension ProvisionTrace.Answer: Recorded {
  static let record = Record<ProvisionTrace.Answer>(
    "answer", "a provision that answers", "对应的规定",
    [
      .locator(\.clause.locator),
      Key("relation", \.relation, "null for words, and for the clause itself", "查词语或条款本身时为 null"),
      Key("text", \.quotation.text, "quoted", "原文"),
      Key("answers", \.answered?.text, "the words that it answers", "所对应的文字"), .lines(\.quotation.lines),
      Key("score", \.score?.shown, "how alike", "相近程度"), .review { !$0.doubts.isEmpty },
      .doubts(\.doubts),
    ] + Key.places(\.quotation.place))
}
