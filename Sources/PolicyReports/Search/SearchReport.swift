package import ClauseSearch
import PolicyText

/// The answer to a search.
package struct SearchReport: Report {
  let answer: Answer
  /// Whether it tells how the query was read and what made each score.
  let isExplained: Bool

  package init(_ answer: Answer, explained: Bool = false) {
    self.answer = answer
    isExplained = explained
  }

  package var isEmpty: Bool { answer.hits.isEmpty }

  package var json: JSONObject {
    var json: JSONObject = [
      "schema": 1, "command": "search", "query": .string(answer.query),
      "match": .string(answer.match.rawValue),
      "searched": [
        "documents": .integer(answer.searchedDocuments), "clauses": .integer(answer.searchedClauses),
      ],
      "total": .integer(answer.total), "hits": JSON(answer.hits.map { $0.json(explained: isExplained) }),
      "related": JSON(answer.related.map(\.json)),
      "absence": answer.hits.isEmpty ? .object(answer.absence.json) : .null,
    ]
    if isExplained, let query = answer.interpretation {
      json = json + ["interpretation": .string("\(query)")]
    }
    if let facets = answer.facets { json = json + ["facets": .object(facets.json)] }
    return json
  }
}

extension Hit {
  func json(explained: Bool) -> JSONObject {
    let json =
      citation.json + [
        "score": .number(score.shown), "passages": JSON(passages.map(\.json)), "via": JSON(via),
      ]
    return explained ? json + ["explanation": JSON(explanation.map(\.json))] : json
  }
}

extension ScorePart {
  fileprivate var json: JSONObject {
    [
      "source": .string(source.rawValue), "term": term.map { .string($0) } ?? .null,
      "heading": .integer(heading),
      "body": .integer(body), "clauses": .integer(clauses), "value": .number(value.shown),
    ]
  }
}

extension RelatedName {
  fileprivate var json: JSONObject {
    ["term": .string(term), "name": .string(name), "document": .string(document)]
  }
}

extension Facets {
  fileprivate var json: JSONObject {
    [
      "levels": JSON(levels.map(\.json)), "documents": JSON(documents.map(\.json)),
      "years": JSON(years.map(\.json)),
      "units": JSON(units.map(\.json)),
    ]
  }
}

extension Facets.Count {
  fileprivate var json: JSONObject { ["name": .string(name), "hits": .integer(hits)] }
}

extension Absence {
  fileprivate var json: JSONObject {
    [
      "terms": .array(terms.map { .string($0) }),
      "elsewhere": JSON(
        elsewhere.map { place -> JSONObject in
          [
            "term": .string(place.term), "document": .string(place.document.id),
            "where": .string(place.kind.keyword),
            "lines": [.integer(place.lines.lowerBound), .integer(place.lines.upperBound)],
          ]
        }),
      "present": JSON(
        present.map { term -> JSONObject in
          ["term": .string(term.term), "clauses": .integer(term.clauses), "locators": JSON(term.locators)]
        }),
      "nearby": JSON(
        nearby.map { word -> JSONObject in
          ["term": .string(word.term), "text": .string(word.text), "clauses": .integer(word.clauses)]
        }),
      "apart": apart.map {
        .object(["query": .string("\($0.query)"), "total": .integer($0.total)])
      } ?? .null,
    ]
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
  var shown: Double { (self * 10_000).rounded() / 10_000 }
}
