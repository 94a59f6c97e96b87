import ClauseSearch
package import PolicyText

extension SearchReport {
  package var lines: JSONLines? {
    JSONLines(
      answer.hits.map { $0.json(explained: isExplained) },
      summary: [
        "query": .string(answer.query), "match": .string(answer.match.rawValue),
        "searched": [
          "documents": .integer(answer.searchedDocuments), "clauses": .integer(answer.searchedClauses),
        ],
        "total": .integer(answer.total), "shown": .integer(answer.hits.count),
      ])
  }

  package func csv(in language: Language) -> CSVTable? {
    var table = CSVTable(columns: ClauseCitation.csvColumns + ["score", "passages"])
    for hit in answer.hits {
      table.append(
        hit.citation.csvCells + [hit.score.rounded4, hit.passages.map(\.text).joined(separator: "\n")])
    }
    return table
  }

  package func markdown(on page: Page) -> String? {
    var memo = Markdown(on: page)
    memo.heading(memo.say("Search: \(answer.query)", "检索：\(answer.query)"), level: 1)
    memo.paragraph(summary(in: memo))
    for group in hitsByDocument {
      memo.heading(group[0].citation.document.heading, level: 2)
      for hit in group {
        memo.quotation(
          hit.passages.map { MarkdownText.bold($0.text, $0.matches) } + [hit.citation.source(on: page)])
      }
    }
    return memo.text
  }

  func summary(in memo: Markdown) -> String {
    let searched = memo.say(
      "\(counted(answer.searchedDocuments, "document")), \(counted(answer.searchedClauses, "clause")) searched",
      "已检 \(answer.searchedDocuments) 篇 \(answer.searchedClauses) 条")
    guard !answer.hits.isEmpty else { return memo.say("Nothing found; \(searched).", "没有找到；\(searched)。") }
    let shown = memo.say(
      "\(answer.hits.count) of \(answer.total) shown", "列出 \(answer.total) 条中的 \(answer.hits.count) 条")
    switch answer.match {
    case .exact: return memo.say("\(searched): \(shown).", "\(searched)：\(shown)。")
    case .best:
      return memo.say(
        "\(searched): no clause contains this as it was asked; most like it are (match: best):",
        "\(searched)：没有条款与所查完全相符；以下为最接近的（match: best）：")
    }
  }
}

extension DocumentHead {
  /// Number and title, as a heading has them.
  var heading: String {
    [masthead.number?.description, masthead.title.isEmpty ? id : masthead.title].compactMap { $0 }
      .joined(separator: " ")
  }
}
