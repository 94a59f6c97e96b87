import ClauseComparison
import PolicyText

extension SourcesReport {
  package static let data = ReportData<SourcesReport>(
    json: .report(
      "sources", command: "sources", "which earlier document each sentence is from", "逐句溯源",
      opening: head, [Key("sentences", \.sources.sentences, "in the order of the source", "按原文次序")]),
    lines: .each(\.sources.sentences), summary: head,
    table: .each({ $0.sources.sentences.flatMap(\.tableRows) }, SourcesTableRow.columns))

  private static let head: [Key<SourcesReport>] = [
    .document(\.sources.document.id),
    Key("characters", \.sources.characters, "of all sentences", "总字数"),
    Key("own", \.sources.own, "neither borrowed nor stock wording", "自有字数"),
    Key("stock", \.sources.stock, "of stock wording, which is credited to none", "通用表述字数"),
    Key("shares", \.sources.shares, "the largest first", "多者在前"),
    Key("left_out", \.sources.refused, "with the same words, no sources for their time", "有相同文字而因时间未作为出处"),
    Key("not_read", \.sources.unread, "of the document, outside its clauses", "本文件条款之外未比对的文字"),
  ]
}

extension DocumentSources.Refused: Recorded {
  static let record = Record<DocumentSources.Refused>(
    "left_out_source", "a document with the same words that is no source of them", "有相同文字而未作为出处的文件",
    [
      .document(\.document.id),
      Key("reason", \.reason, "of one year, not dated, or later", "同年而日期不明；日期不明；在后"),
    ])
}

extension DocumentSources.Refused.Reason: Keyword {}

extension DocumentSources.Share: Recorded {
  static let record = Record<DocumentSources.Share>(
    "share", "what comes from one document", "出自一个文件的部分",
    [
      .document(\.document.id), Key("characters", \.characters, "how many characters", "字数"),
      Key("share", \.share.shown, "of all, 0 to 1", "占比，0 至 1"),
      Key("only_there", \.onlyThere, "characters found in no other", "仅见于该文件的字数"),
    ])
}

extension DocumentSources.Sentence: Recorded {
  static let record = Record<DocumentSources.Sentence>(
    "sourced_sentence", "a sentence and where its words come from", "一句及其出处",
    [
      .locator(\.clause.locator), Key("text", \.quotation.text, "quoted", "原文"), .lines(\.quotation.lines),
      Key("share", \.share.shown, "of it found elsewhere, 0 to 1", "见于他处的比例，0 至 1"),
      Key("nearly", \.nearly?.clause.locator, "the locator that has nearly all of it", "近乎照录自何条"),
      Key(
        "nearly_also_in", { $0.nearly?.alsoIn.map(\.id) ?? [] }, "ids of other documents with nearly as much",
        "另有近乎照录的文件"),
      Key("borrowed", \.quotedBorrowings, "run by run", "逐段出处"),
      Key("stock", \.quotedStock, "words that everybody uses", "通用表述"),
    ] + Key.places(\.quotation.place))

  fileprivate var quotedBorrowings: [QuotedBorrowing] {
    borrowed.map { QuotedBorrowing(text: quotation.words($0.range), borrowing: $0) }
  }

  private var quotedStock: [QuotedStock] {
    stock.map { QuotedStock(text: quotation.words($0.range), documents: $0.documents) }
  }

  /// A row a borrowing; one for a sentence of the document's own.
  fileprivate var tableRows: [SourcesTableRow] {
    let rows = quotedBorrowings.map { SourcesTableRow(sentence: self, borrowing: $0) }
    return rows.isEmpty ? [SourcesTableRow(sentence: self, borrowing: nil)] : rows
  }
}

/// Words that an earlier document has.
struct QuotedBorrowing: Recorded {
  let text: String
  let borrowing: DocumentSources.Borrowing

  static let record = Record<QuotedBorrowing>(
    "borrowing", "words that an earlier document has", "沿用的文字",
    [
      Key("text", \.text, "quoted", "原文", table: .named("words")),
      Key(
        "source", \.borrowing.source.locator, "one that this document cites, else the first that has them",
        "出处条款：先取本文件引用者，再取最早者"),
      Key(
        "lines", \.borrowing.quotation.lines, "first and last line in the source file", "来源文件中的起止行",
        table: .named("source_lines")),
      Key("also_in", { $0.borrowing.alsoIn.map(\.id) }, "ids of other documents", "又见于"),
    ] + Key.places(\.borrowing.quotation.place))
}

/// Words in too many documents to be from one.
struct QuotedStock: Recorded {
  let text: String
  let documents: Int

  static let record = Record<QuotedStock>(
    "stock_wording", "words in too many documents to be from one", "见于众多文件、不归于任何一篇的文字",
    [Key("text", \.text, "quoted", "原文"), Key("documents", \.documents, "how many have it", "见于多少篇")])
}

private struct SourcesTableRow {
  let sentence: DocumentSources.Sentence
  let borrowing: QuotedBorrowing?

  static let columns: [CSVColumns<SourcesTableRow>] = [
    DocumentSources.Sentence.record.columns.at(\.sentence), QuotedBorrowing.record.columns.at(\.borrowing),
  ]
}
