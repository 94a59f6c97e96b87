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
}
