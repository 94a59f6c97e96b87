package import ClauseSearch
import PolicyText

/// Asks an engine what `ClauseSearcher` asks an index: the same clauses, in the engine's own order of relevance.
///
/// Not asked for, because an engine cannot tell: clauses that are merely like a question, documents that a query
/// names, other names, and why there is nothing beyond which words there are.
package struct EngineSearcher {
  /// Sends a request and gives the bytes of its answer.
  private let send: (EngineRequest) throws(EngineError) -> [UInt8]

  package init(_ send: @escaping (EngineRequest) throws(EngineError) -> [UInt8]) { self.send = send }

  package struct Found {
    package let answer: Answer
    /// How many clauses of the export the engine has not.
    package let missing: Int
  }

  package func answer(
    _ query: Query, typed: String, among filter: DocumentFilter, options: SearchOptions
  ) throws(EngineError) -> Found {
    // What is refused is refused before anything is sent.
    let wanted = try EngineSearcher.translated(query)
    let note = try note()
    let named = try ids(of: filter.documents)
    let scope = filter.engineQuery(named: named)
    let everything = EngineQuery.number(from: 0, to: nil, in: .order)
    let loaded = try total(of: everything)
    let clauses = try scope.map { (scope) throws(EngineError) in try total(of: scope) } ?? loaded
    let documents = try total(of: .all([scope, .documents].compactMap { $0 }))
    var answer = Answer(
      query: typed, match: .exact, searchedDocuments: documents, searchedClauses: clauses, total: 0, hits: [])
    answer.interpretation = query
    try add(wanted, query, scope, options, to: &answer)
    if answer.total == 0, let written = query.numberAsWritten {
      answer.interpretation = written
      try add(EngineSearcher.translated(written), written, scope, options, to: &answer)
    }
    if answer.total == 0 { answer.absence = try absence(of: query, scope) }
    return Found(answer: answer, missing: max(0, note - loaded))
  }

  private static func translated(_ query: Query) throws(EngineError) -> EngineQuery {
    do throws(EngineRefusal) { return try EngineQuery(query) } catch { throw .refusal(error) }
  }

  // MARK: - What it has

  /// How many clauses were exported.
  private func note() throws(EngineError) -> Int {
    let answer = try ask(.note)
    guard case .object(let indexes) = answer.value, indexes.members.count == 1 else {
      throw answer.notUnderstood
    }
    let mappings = try EngineReading(indexes.members[0].value, path: indexes.members[0].key).part("mappings")
    guard let note = try mappings.optional("_meta")?.optional(EngineIndex.note) else { throw .notExported }
    guard try note.integer("version") == EngineIndex.version,
      try note.integer("folding") == Int(Folding.version)
    else { throw .exportedOtherwise }
    return try note.integer("clauses")
  }

  /// The documents that a user names, resolved as those of an index are.
  private func ids(of names: [DocumentReference]) throws(EngineError) -> [String] {
    guard !names.isEmpty else { return [] }
    let page = try page(.heads(limit: EngineSearcher.mostNames))
    guard page.total <= EngineSearcher.mostNames else {
      throw .tooManyDocuments(page.total, limit: EngineSearcher.mostNames)
    }
    let heads = try page.hits.map { (hit) throws(EngineError) in try DocumentHead(hit.part("_source")) }
    return try names.map { name throws(EngineError) in
      do throws(ReferenceError) { return heads[try name.resolve(among: heads)].id } catch {
        throw .reference(error)
      }
    }
  }

  /// As many as an engine gives at once unless it is told otherwise.
  private static let mostNames = 10_000

  private func total(of query: EngineQuery) throws(EngineError) -> Int { try page(.count(of: query)).total }

  // MARK: - Hits

  private func add(
    _ wanted: EngineQuery, _ query: Query, _ scope: EngineQuery?, _ options: SearchOptions,
    to answer: inout Answer
  ) throws(EngineError) {
    let passages = PassageMaker(phrases: query.positiveTerms.map(\.phrase), measure: options.passages)
    var place: JSON?
    let limit = options.limit ?? .max
    repeat {
      let size = min(EngineSearcher.pageSize, limit - answer.hits.count)
      let page = try page(
        .hits(of: wanted, filter: scope, limit: size, by: options.order, behind: place))
      answer.total = page.total
      for hit in page.hits {
        let found = try EngineClause(hit.part("_source"))
        let score = try hit.optional("_score")?.number ?? 0
        answer.hits.append(
          Hit(
            citation: found.citation, score: score,
            passages: passages.passages(of: found.clause, text: found.text)))
      }
      place = try page.hits.last.map { (hit) throws(EngineError) in try hit.part("sort").value }
      guard page.hits.count == size else { return }
    } while answer.hits.count < min(limit, answer.total)
  }

  /// A hit is some kilobytes.
  private static let pageSize = 500

  /// Which words there are, and where.
  private func absence(of query: Query, _ scope: EngineQuery?) throws(EngineError) -> Absence {
    var absence = Absence()
    let terms = query.positiveTerms
    for term in terms {
      let phrase = EngineQuery.phrase(MarkedText(term.phrase), in: .text)
      let page = try page(.hits(of: phrase, filter: scope, limit: 3, by: .document, behind: nil))
      if page.total == 0 {
        absence.terms.append(term.text)
      } else if terms.count > 1 {
        let locators = try page.hits.map { (hit) throws(EngineError) in
          try hit.part("_source").string("locator")
        }
        absence.present.append(PresentTerm(term: term.text, clauses: page.total, locators: locators))
      }
    }
    return absence
  }

  // MARK: - Answers

  private struct FoundPage {
    let total: Int
    let hits: [EngineReading]
  }

  private func page(_ request: EngineRequest) throws(EngineError) -> FoundPage {
    let answer = try ask(request)
    if case .bool(true)? = try answer.optional("timed_out")?.value { throw .partial }
    if try answer.part("_shards").integer("failed") > 0 { throw .partial }
    let hits = try answer.part("hits")
    let total = try hits.part("total")
    guard try total.string("relation") == "eq" else { throw total.notUnderstood }
    return FoundPage(total: try total.integer("value"), hits: try hits.list("hits"))
  }

  private func ask(_ request: EngineRequest) throws(EngineError) -> EngineReading {
    let bytes = try send(request)
    do throws(JSONSyntaxError) { return EngineReading(try JSON(parsing: bytes)) } catch {
      throw .notUnderstood("byte \(error.offset)")
    }
  }
}
