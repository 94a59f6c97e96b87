import ClauseIndex
import ClauseSearch
import PolicyReports
import PolicyText

extension SearchRequest {
  func run(with console: Console) throws(CommandError) -> ExitStatus {
    let query: Query
    do throws(QueryError) { query = try Query(parsing: self.query) } catch { throw .query(error, self.query) }
    let (answer, status) = try Library.ask(locations, console) { library throws(CommandError) in
      (try self.answer(to: query, from: library), library.status)
    }
    try console.deliver(SearchReport(answer, explained: explains), as: delivery)
    guard status == .done else { return status }
    return answer.hits.isEmpty ? .nothingFound : .done
  }

  private func answer(to query: Query, from library: Library) throws(CommandError) -> Answer {
    var options = SearchOptions()
    options.limit = limit
    options.matching = matching
    options.order = order
    options.passages = passages
    options.explains = explains
    options.countsFacets = countsFacets
    options.documents = try library.places(admittedBy: filter)
    return try library.reading { index throws(IndexError) in
      try ClauseSearcher(index).answer(query, typed: self.query, options: options)
    }
  }
}
