import ClauseIndex
import ClauseSearch
import PolicyReports
import PolicyText

extension SearchRequest {
  func run(with console: Console) throws(CommandError) -> Status {
    let query: Query
    do throws(QueryError) { query = try Query(parsing: self.query) } catch { throw .query(error, self.query) }
    let (answer, status) = try Library.ask(shelf, console) { library throws(CommandError) in
      (try self.answer(to: query, from: library), library.status)
    }
    try console.deliver(SearchReport(answer), as: delivery)
    guard status == .done else { return status }
    return answer.hits.isEmpty ? .nothingFound : .done
  }

  private func answer(to query: Query, from library: Library) throws(CommandError) -> Answer {
    _ = try selection(from: library)
    return Answer(
      query: self.query, match: .exact, searchedDocuments: library.index.documentCount,
      searchedClauses: library.index.clauseCount, total: 0, hits: [])
  }

  /// The places of the documents that are searched; nil: all of them.
  private func selection(from library: Library) throws(CommandError) -> Set<Int>? {
    guard !levels.isEmpty || !documents.isEmpty else { return nil }
    var named: Set<Int> = []
    for word in documents { named.insert(try library.place(of: DocumentReference(word))) }
    let places = try library.heads().enumerated().filter { place, head in
      (documents.isEmpty || named.contains(place))
        && (levels.isEmpty || head.masthead.level.map(levels.contains) == true)
    }
    return Set(places.map(\.offset))
  }
}
