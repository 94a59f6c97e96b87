package import ClauseIndex
package import PolicyText

/// What a search is asked beside its query.
package struct SearchOptions: Sendable {
  /// Only clauses of these levels; empty: of all.
  package var levels: [Level] = []
  /// Only clauses of these documents, by their place in the index; nil: of all.
  package var documents: [Int]?
  /// How many hits are shown; nil: all.
  package var limit: Int? = 10
  package var passages = PassageMaker.Measure()

  package init() {}
}

/// Answers queries from one index.
///
///     let answer = try ClauseSearcher(index).answer(Query(parsing: "65岁"), typed: "65岁")
package struct ClauseSearcher: Sendable {
  private let index: ClauseIndex

  package init(_ index: ClauseIndex) { self.index = index }

  /// - Parameter typed: the query as the user wrote it, for the report.
  package func answer(
    _ query: Query, typed: String, options: SearchOptions = SearchOptions()
  ) throws(IndexError) -> Answer {
    let scope = try documents(options)
    var selection = try QueryEvaluation(index: index).selection(query)
    if let scope { selection = .all([selection, .documents(scope)]) }
    let terms = query.positiveTerms
    let result = try index.search(
      selection, rankedBy: terms.map { RankingTerm($0.phrase) }, limit: options.limit)
    let passages = PassageMaker(phrases: terms.map(\.phrase), measure: options.passages)
    var answer = Answer(
      query: typed, match: .exact, searchedDocuments: scope?.count { $0 } ?? index.documentCount,
      searchedClauses: try searchedClauses(scope), total: result.total, hits: [])
    for scored in result.best { answer.hits.append(try hit(scored, passages)) }
    if result.total == 0 { try explainAbsence(of: terms, scope, in: &answer) }
    return answer
  }

  private func hit(_ scored: ScoredClause, _ passages: PassageMaker) throws(IndexError) -> Hit {
    let (clause, text) = try index.reading(ofClause: scored.clause)
    return Hit(
      citation: try index.citation(ofClause: scored.clause), score: scored.score,
      passages: passages.passages(of: clause, text: text))
  }

  /// One value a document; nil where all are searched.
  private func documents(_ options: SearchOptions) throws(IndexError) -> [Bool]? {
    guard !options.levels.isEmpty || options.documents != nil else { return nil }
    let named = options.documents.map(Set.init)
    var chosen: [Bool] = []
    for document in 0..<index.documentCount {
      let level = try index.head(ofDocument: document).masthead.level
      let levelFits = options.levels.isEmpty || level.map(options.levels.contains) ?? false
      chosen.append(levelFits && named?.contains(document) ?? true)
    }
    return chosen
  }

  private func searchedClauses(_ scope: [Bool]?) throws(IndexError) -> Int {
    guard let scope else { return index.clauseCount }
    var count = 0
    for document in scope.indices where scope[document] {
      count += try index.clauses(ofDocument: document).count
    }
    return count
  }

  /// Says which terms no clause has, and where they stand outside the clauses.
  private func explainAbsence(
    of terms: [Term], _ scope: [Bool]?, in answer: inout Answer
  ) throws(IndexError) {
    for term in terms {
      let clauses = try index.clauses(
        scope.map { .all([.phrase(term.phrase), .documents($0)]) } ?? .phrase(term.phrase))
      guard clauses.isEmpty else { continue }
      answer.absentTerms.append(term.text)
      for number in try index.margins(containing: term.phrase) {
        let document = try index.document(ofMargin: number)
        guard scope?[document] ?? true else { continue }
        let margin = try index.margin(number)
        answer.elsewhere.append(
          MarginHit(
            term: term.text, document: try index.head(ofDocument: document), kind: margin.kind,
            lines: margin.lines))
      }
    }
  }
}
