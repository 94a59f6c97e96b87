package import ClauseSearch
import PolicyText

/// The answer to a search.
package struct SearchReport: Report {
  let answer: Answer

  package init(_ answer: Answer) { self.answer = answer }

  package var json: JSONObject {
    [
      "schema": 1, "command": "search", "query": .string(answer.query),
      "match": .string(answer.match.rawValue),
      "searched": [
        "documents": .integer(answer.searchedDocuments), "clauses": .integer(answer.searchedClauses),
      ],
      "total": .integer(answer.total), "hits": JSON(answer.hits.map(\.json)),
    ]
  }
}

extension Hit {
  var json: JSONObject {
    citation.json + ["score": .number(score.shown), "passages": JSON(passages.map(\.json))]
  }
}

extension Passage {
  fileprivate var json: JSONObject {
    [
      "text": .string(text),
      "matches": .array(matches.map { [.integer($0.lowerBound), .integer($0.upperBound)] }),
    ]
  }
}

extension Double {
  /// Four digits behind the point: more would differ between machines and say nothing.
  fileprivate var shown: Double { (self * 10_000).rounded() / 10_000 }
}
