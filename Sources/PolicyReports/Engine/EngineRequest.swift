import ClauseSearch

/// What is sent to an engine.
package struct EngineRequest: Sendable, Equatable {
  package let method: String
  /// Behind the index's name.
  package let path: String
  package let body: JSONObject?

  /// What the whole export says of itself.
  static let note = EngineRequest(method: "GET", path: "/_mapping", body: nil)

  private static let search = "/_search?allow_partial_search_results=false"

  /// Documents' own facts, of the first clause of each.
  static func heads(limit: Int) -> EngineRequest {
    EngineRequest(
      method: "POST", path: search,
      body: [
        "size": .integer(limit), "track_total_hits": true, "query": EngineQuery.documents.json,
        "sort": JSON([["order": "asc"]]), "_source": ["excludes": JSON(EngineIndex.unshown + ["text"])],
      ])
  }

  static func count(of query: EngineQuery) -> EngineRequest {
    EngineRequest(
      method: "POST", path: search, body: ["size": 0, "track_total_hits": true, "query": query.json])
  }

  /// - Parameters:
  ///   - filter: what decides and does not score.
  ///   - place: the sort values of the hit before.
  static func hits(
    of query: EngineQuery, filter: EngineQuery?, limit: Int, by order: SearchOptions.Order,
    behind place: JSON?
  ) -> EngineRequest {
    var bool: JSONObject = ["must": [query.json]]
    bool.append("filter", filter.map { [$0.json] })
    var body: JSONObject = [
      "size": .integer(limit), "track_total_hits": true, "track_scores": true,
      "query": ["bool": .object(bool)], "sort": JSON(order.engineSort),
      "_source": ["excludes": JSON(EngineIndex.unshown)],
    ]
    body.append("search_after", place)
    return EngineRequest(method: "POST", path: search, body: body)
  }
}

extension SearchOptions.Order {
  fileprivate var engineSort: [JSONObject] {
    switch self {
    case .relevance: [["_score": "desc"], ["order": "asc"]]
    case .document: [["order": "asc"]]
    case .date: [["day": ["order": "desc", "missing": "_last"]], ["order": "asc"]]
    }
  }
}

extension EngineQuery {
  /// In the query DSL that OpenSearch and Elasticsearch share.
  var json: JSON {
    switch self {
    case .phrase(let text, let field):
      return [
        "match_phrase": [
          field.path: ["query": .string(text.text), "analyzer": .string(EngineIndex.phraseAnalyzer)]
        ]
      ]
    case .near(let first, let second, let distance, let field):
      return EngineQuery.near([first.span(in: field), second.span(in: field)], distance)
    case .all(let parts):
      // In the order of the query, so that what is asked can be read beside it.
      var bool = JSONObject()
      let wanted = parts.filter { !$0.isRefusal && $0.scores }
      let filters = parts.filter { !$0.isRefusal && !$0.scores }
      let refused: [JSON] = parts.compactMap { if case .not(let part) = $0 { part.json } else { nil } }
      if !wanted.isEmpty { bool.append("must", .array(wanted.map(\.json))) }
      if !filters.isEmpty { bool.append("filter", .array(filters.map(\.json))) }
      if !refused.isEmpty { bool.append("must_not", .array(refused)) }
      return ["bool": .object(bool)]
    case .any(let parts):
      return ["bool": ["should": .array(parts.map(\.json)), "minimum_should_match": 1]]
    case .not(let part): return ["bool": ["must_not": [part.json]]]
    case .within(let unit, let part): return ["nested": ["path": .string(unit.rawValue), "query": part.json]]
    case .word(let word, let field): return ["term": [field.path: ["value": .string(word)]]]
    case .part(let part, let field):
      return ["wildcard": [field.path: ["value": .string("*" + part.wildcardLiteral + "*")]]]
    case .number(let first, let last, let field):
      var bounds: JSONObject = ["gte": .integer(first)]
      bounds.append("lte", last.map(JSON.integer))
      return ["range": [field.path: .object(bounds)]]
    case .known(let field): return ["exists": ["field": .string(field.path)]]
    case .documents: return ["term": [EngineField.opens.path: ["value": true]]]
    }
  }

  private var isRefusal: Bool { if case .not = self { true } else { false } }

  /// What names and dates say decides, and makes no clause better than another.
  private var scores: Bool {
    switch self {
    case .phrase(_, let field): field.isText
    case .near, .within: true
    case .all(let parts), .any(let parts): parts.contains(where: \.scores)
    case .not, .word, .part, .number, .known, .documents: false
    }
  }

  static func near(_ spans: [JSON], _ distance: Int) -> JSON {
    ["span_near": ["clauses": .array(spans), "slop": .integer(distance), "in_order": true]]
  }
}

extension MarkedText {
  /// As a stretch of positions as long as itself.
  fileprivate func span(in field: EngineField) -> JSON {
    let terms: [JSON] = terms.map { ["span_term": [field.path: ["value": .string($0)]]] }
    return terms.count == 1 ? terms[0] : EngineQuery.near(terms, 0)
  }
}

extension String {
  /// With what has a meaning in a wildcard query taken for itself.
  fileprivate var wildcardLiteral: String {
    String(flatMap { "*?\\".contains($0) ? ["\\", $0] : [$0] })
  }
}
