import PolicyText

extension ShowReport {
  package var lines: JSONLines? {
    let clauses = before + [clause] + after
    return JSONLines(clauses.map(\.json), summary: ["clauses": .integer(clauses.count)])
  }

  package func csv(in language: Language) -> CSVTable? {
    var table = CSVTable(columns: ClauseCitation.csvColumns + ["responsible", "text"])
    for clause in before + [clause] + after {
      table.append(clause.citation.csvCells + [clause.responsible.joined(separator: "、"), clause.text])
    }
    return table
  }

  package func markdown(on page: Page) -> String? {
    var memo = Markdown(on: page)
    memo.heading(clause.citation.document.heading, level: 1)
    var path: [String] = []
    for clause in before + [clause] + after {
      if let chapter = clause.citation.chapter, chapter.path != path {
        path = chapter.path
        memo.heading(path.joined(separator: " › "), level: 2)
      }
      var words = clause.paragraphs.enumerated().map { place, paragraph in
        let escaped = MarkdownText.escaped(paragraph)
        // Marks may stand at both ends: beyond them the line is empty.
        return place == 0 ? "**\(escaped)**" : escaped
      }
      if !clause.responsible.isEmpty {
        let units = clause.responsible.joined(separator: "、")
        words.append(MarkdownText.escaped(memo.say("responsible: \(units)", "责任单位：\(units)")))
      }
      memo.quotation(words + [clause.citation.source(on: page)])
    }
    return memo.text
  }
}
