package import ClauseIndex
import PolicyText

/// Answers queries from one index.
///
///     let answer = try ClauseSearcher(index).answer(Query(parsing: "65岁"), typed: "65岁")
package struct ClauseSearcher: Sendable {
  let index: ClauseIndex

  package init(_ index: ClauseIndex) { self.index = index }

  /// Where words stand outside the clauses of some documents: reasons, tables, footnotes, what parts say in front of
  /// theirs.
  package func outside(of words: Term, in documents: DocumentSet) throws(IndexError) -> [OutsideHit] {
    let finding = OutsideFinding(index: index, scope: documents, evaluation: Evaluation(index))
    return try finding.places(of: .term(words)) ?? []
  }

  /// - Parameter typed: the query as the user wrote it, for the report and for best matches.
  package func answer(
    _ query: Query, typed: String, options: SearchOptions = SearchOptions()
  ) throws(IndexError) -> Answer {
    let scope = options.documents ?? index.everyDocument
    let evaluation = Evaluation(index)
    var names = RelatedNameReading(index: index, synonyms: options.synonyms)
    names.takesVariants = !query.relatedTerms.isEmpty
    let expanded = try query.expanded { (term) throws(IndexError) in
      try names.names(of: term).compactMap { Term($0.name, isQuoted: true) }
    }
    var answer = Answer(
      query: typed, match: .exact, searchedDocuments: scope.count,
      searchedClauses: try searchedClauses(scope), total: 0, hits: [])
    answer.interpretation = expanded
    if case .term(let term) = query { answer.related = try names.names(of: term) }
    if case .related(let term) = query { answer.related = try names.names(of: term) }
    if options.matching != .best {
      try addExact(expanded, asked: query.relatedTerms, scope, options, evaluation, to: &answer)
      if answer.total == 0, let written = query.numberAsWritten {
        answer.interpretation = written
        try addExact(written, asked: [], scope, options, evaluation, to: &answer)
      }
      if answer.total == answer.hits.count, let asked = answer.interpretation {
        answer.outside = try OutsideFinding(index: index, scope: scope, evaluation: evaluation).places(
          of: asked)
      }
      try addDocuments(query, scope, evaluation, to: &answer)
      guard answer.total == 0, answer.documents.isEmpty, answer.citing.isEmpty else { return answer }
      // Filters that leave no document explain it all.
      guard answer.searchedDocuments > 0 else {
        answer.absence.known = try FieldKnowledge(index: index).values()
        return answer
      }
      answer.absence = try AbsenceReading(index: index, scope: scope, evaluation: evaluation).absence(
        of: query)
    }
    if options.matching == .best || options.matching == .automatic && query.isQuestion(typed) {
      try addBest(query, typed, scope, options, to: &answer)
      answer.absence.hasNothingLike = answer.hits.isEmpty && !answer.absence.hasWayOn
    } else if options.matching == .automatic, query.plainWords != nil, !answer.absence.hasWayOn {
      answer.absence.hasBestMatches = try hasBestMatches(query, typed, scope)
      answer.absence.hasNothingLike = !answer.absence.hasBestMatches
    }
    return answer
  }

  /// Documents that the query names, and those that cite what it asks for before their clauses.
  private func addDocuments(
    _ query: Query, _ scope: DocumentSet, _ evaluation: Evaluation, to answer: inout Answer
  ) throws(IndexError) {
    answer.documents = try DocumentFinding(index: index, scope: scope, evaluation: evaluation).documents(
      of: query, found: answer.total > 0)
    guard case .field(.cites(let term)) = query else { return }
    for cited in try FieldSelection(index: index).outsideTexts(citing: term)
    where scope.contains(cited.document) {
      answer.citing.append(try OutsideHit(term.text, cited.text, ofDocument: cited.document, in: index))
    }
  }

  // MARK: - Exact

  private func addExact(
    _ query: Query, asked: [Term], _ scope: DocumentSet, _ options: SearchOptions, _ evaluation: Evaluation,
    to answer: inout Answer
  ) throws(IndexError) {
    let selection = try selection(query, evaluation).among(scope)
    let terms = query.positiveTerms.map { RankingTerm($0.phrase) }
    let limit = options.order == .relevance && !options.countsFacets ? options.limit : nil
    let result = try index.search(selection, rankedBy: terms, limit: limit, in: evaluation)
    answer.total = result.total
    let ordered = try HitOrder(index: index).sorted(result.best, by: options.order)
    if options.countsFacets {
      answer.facets = try FacetCounting(index: index).facets(of: ordered.map(\.clause))
    }
    let passages = PassageMaker(phrases: query.positiveTerms.map(\.phrase), measure: options.passages)
    var reader = ClauseReader(index)
    answer.hits.reserveCapacity(min(options.limit ?? ordered.count, ordered.count))
    for scored in ordered.prefix(options.limit ?? ordered.count) {
      try Interruption.check()
      answer.hits.append(
        try hit(
          scored.clause, score: scored.score, &reader, passages, options,
          options.explains ? explanation(of: scored.clause, query.positiveTerms) : nil,
          via: otherName(in: scored.clause, asked, query)))
    }
  }

  /// A citation above all clauses is the document's, not each clause's: alone it finds no clause.
  private func selection(_ query: Query, _ evaluation: Evaluation) throws(IndexError) -> Selection {
    if case .field(.cites(let term)) = query {
      return .clauses(try FieldSelection(index: index).clauses(citing: term))
    }
    return try QueryEvaluation(index: index, evaluation).selection(query)
  }

  /// The name that stands in a clause where the term asked for with ~ does not.
  private func otherName(in number: Ordinal<Clause>, _ asked: [Term], _ query: Query) throws(IndexError)
    -> String?
  {
    guard !asked.isEmpty else { return nil }
    let (clause, text) = try index.reading(ofClause: number)
    func stands(_ term: Term) -> Bool {
      clause.fields.contains { !TokenizedText(text, $0).matches(of: term.phrase).isEmpty }
    }
    guard !asked.contains(where: stands) else { return nil }
    return query.positiveTerms.first { !asked.contains($0) && stands($0) }?.text
  }

  private func explanation(of number: Ordinal<Clause>, _ terms: [Term]) throws(IndexError) -> [ScorePart] {
    let (clause, text) = try index.reading(ofClause: number)
    var parts: [ScorePart] = []
    for term in terms {
      let heading = clause.heading.map { TokenizedText(text, $0).matches(of: term.phrase).count } ?? 0
      let body = TokenizedText(text, clause.body).matches(of: term.phrase).count
      let (clauses, value) = try index.value(
        of: RankingTerm(term.phrase), inClause: number, heading: heading, body: body)
      parts.append(
        ScorePart(
          source: .term, term: term.text, heading: heading, body: body, clauses: clauses, value: value))
    }
    return parts
  }

  // MARK: - Best

  private func addBest(
    _ query: Query, _ typed: String, _ scope: DocumentSet, _ options: SearchOptions, to answer: inout Answer
  ) throws(IndexError) {
    let grams = ClauseSearcher.grams(of: query, typed)
    let limit = min(options.limit ?? SearchOptions.mostBestMatches, SearchOptions.mostBestMatches)
    let found = try BestMatches(index).clauses(for: grams, among: scope, limit: limit)
    guard !found.isEmpty else { return }
    answer.match = .best
    answer.total = found.count
    // What is marked: runs of the question, not its single characters.
    let passages = PassageMaker(phrases: grams.bigrams.map(\.phrase), measure: options.passages)
    var reader = ClauseReader(index)
    for relevant in found {
      answer.hits.append(
        try hit(
          relevant.clause, score: Double(relevant.score), &reader, passages, options,
          options.explains ? relevant.parts : nil))
    }
    if options.countsFacets {
      answer.facets = try FacetCounting(index: index).facets(of: found.map(\.clause))
    }
  }

  private static func grams(of query: Query, _ typed: String) -> QuestionGrams {
    QuestionGrams(
      query.positiveTerms.isEmpty ? typed : query.positiveTerms.map(\.text).joined(separator: " "))
  }

  private func hasBestMatches(_ query: Query, _ typed: String, _ scope: DocumentSet) throws(IndexError)
    -> Bool
  {
    try BestMatches.exist(for: ClauseSearcher.grams(of: query, typed), in: index, among: scope)
  }

  private func hit(
    _ number: Ordinal<Clause>, score: Double, _ reader: inout ClauseReader, _ passages: PassageMaker,
    _ options: SearchOptions, _ explanation: [ScorePart]?, via: String? = nil
  ) throws(IndexError) -> Hit {
    let read = try reader.read(number)
    return Hit(
      citation: read.citation, score: score,
      passages: passages.passages(of: read.clause, text: read.text), explanation: explanation, via: via,
      clause: options.holdsClauses ? String(decoding: read.text[read.clause.range], as: UTF8.self) : nil)
  }

  private func searchedClauses(_ scope: DocumentSet) throws(IndexError) -> Int {
    if scope.isEverything { return index.clauseCount }
    var count = 0
    for document in scope.members { count += try index.clauses(ofDocument: document).count }
    return count
  }
}

extension RelevantClause {
  fileprivate var parts: [ScorePart] {
    [
      ScorePart(source: .bigrams, value: Double(bigrams)),
      ScorePart(source: .characters, value: Double(characters)),
      ScorePart(source: .chapter, value: Double(chapter)),
      ScorePart(source: .document, value: Double(document)),
      ScorePart(source: .level, value: Double(level)),
      ScorePart(source: .shared, value: Double(shared)),
      ScorePart(source: .citations, documents: citing, value: Double(citations)),
    ]
  }
}
