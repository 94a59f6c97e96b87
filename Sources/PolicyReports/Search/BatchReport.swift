package import ClauseSearch
package import PolicyText

/// The answers to many queries: a row a query and document.
package struct BatchReport: Report {
  let rows: [BatchRow]
  let queries: Int

  /// - Parameter answers: all hits of each query, in the order of the queries.
  package init(_ answers: [Answer]) {
    queries = answers.count
    rows = answers.flatMap { answer -> [BatchRow] in
      let documents = answer.hits.grouped { $0.citation.document.id }
      guard !documents.isEmpty else { return [BatchRow(query: answer.query, match: answer.match, hits: [])] }
      return documents.map { BatchRow(query: answer.query, match: answer.match, hits: $0) }
    }
  }

  package var isEmpty: Bool { rows.allSatisfy { $0.count == 0 } }
}

/// What one document has of a query.
struct BatchRow: Recorded {
  let query: String
  let match: Answer.Match
  /// Nil where no document has anything.
  let document: DocumentHead?
  let count: Int
  /// Of the best clause.
  let locator: String?
  let passage: String?

  init(query: String, match: Answer.Match, hits: [Hit]) {
    self.query = query
    self.match = match
    document = hits.first?.citation.document
    count = hits.count
    locator = hits.first?.citation.locator
    passage = hits.first.map { $0.passages.map(\.text).joined(separator: " ") }
  }

  static let record = Record<BatchRow>(
    "batch_row", "what one document has of a query", "一项检索在一篇文件中的结果",
    [
      Key("query", \.query, "as it was written", "检索式原文"),
      Key("match", \.match, "exact or best", "逐字相符（exact）或最接近（best）"),
      Key("document", \.document?.id, "null where nothing is found", "文件；没有结果时为 null"),
      Key("title", \.document?.masthead.title, "its title", "标题"),
      Key("number", \.document?.masthead.number?.description, "its number", "文号"),
      Key("level", \.document?.masthead.level, "its level", "层级"),
      Key("date", \.document?.masthead.issued?.description, "of issue", "成文日期"),
      Key("count", \.count, "how many clauses", "条数"),
      Key("locator", \.locator, "the best of them", "其中最相关的一条"),
      Key("passage", \.passage, "what shows it", "相符的文字"),
    ])
}

extension BatchReport {
  package static let data = ReportData<BatchReport>(
    json: .report(
      "batch", command: "search", "the answers to many queries", "批量检索结果",
      [
        Key("queries", \.queries, "how many queries", "检索式数"),
        Key("rows", \.rows, "a query and a document each", "每项检索、每篇文件一行"),
      ]),
    lines: .each(\.rows),
    summary: [
      Key("queries", \.queries, "how many queries", "检索式数"), .shown("rows", \.rows.count),
    ], table: .each(\.rows))

  package func content(in language: Language) -> ReportContent {
    let columns: [Table.Column] = [
      .init(name: language.say("query", "检索式")), .init(name: language.say("document", "文件")),
      .init(name: language.say("clauses", "条数"), isNumber: true),
      .init(name: language.say("clause", "条款")), .init(name: language.say("passage", "文字")),
    ]
    let table = Table(
      columns,
      rows: rows.map { row in
        Table.Row(cells: [
          .said(row.query), .said(row.document?.id), .said("\(row.count)"), .said(row.locator),
          row.passage.map { .quoted($0) } ?? .nothing,
        ])
      })
    return ReportContent(title: language.say("Queries", "批量检索"), blocks: [.table(table)])
  }
}
