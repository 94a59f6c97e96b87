import ClauseSearch
import PolicyReports
import PolicyText

extension SearchRequest {
  func run(with console: Console) throws(CommandError) -> Status {
    let query: Query
    do throws(QueryError) { query = try Query(parsing: self.query) } catch { throw .query(error, self.query) }
    let library = try Library(shelf, console)
    let selected = try selection(from: library)
    let answer = try library.answer(
      to: query, typed: self.query, among: selected, limit: limit, exactOnly: exactOnly)
    try console.deliver(SearchReport(answer), as: delivery)
    guard library.status == .done else { return library.status }
    return answer.hits.isEmpty ? .nothingFound : .done
  }

  /// The places of the documents that are searched; nil: all of them.
  private func selection(from library: Library) throws(CommandError) -> Set<Int>? {
    guard !levels.isEmpty || !documents.isEmpty else { return nil }
    var named: Set<Int> = []
    for word in documents { named.insert(try library.place(of: DocumentReference(word))) }
    let places = library.heads.enumerated().filter { place, head in
      (documents.isEmpty || named.contains(place))
        && (levels.isEmpty || head.masthead.level.map(levels.contains) == true)
    }
    return Set(places.map(\.offset))
  }
}
