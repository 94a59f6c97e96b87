import ClauseComparison
import ClauseIndex
import ClauseSearch
import PolicyReports
import PolicyText

extension CompareRequest {
  func run(with console: Console) throws(CommandError) -> ExitStatus {
    if areClauses { return try runOnClauses(with: console) }
    let (report, status) = try Library.ask(locations, console) { library throws(CommandError) in
      (try self.report(from: library), library.status)
    }
    try console.deliver(report, as: delivery)
    guard status == .done else { return status }
    return report.isEmpty ? .nothingFound : .done
  }

  /// Each document with each is a square.
  private static let mostDocuments = 20

  private func report(from library: Library) throws(CommandError) -> ComparisonReport {
    let topic = try self.topic.map { query throws(CommandError) in try Topic(query, in: library) }
    let count = references.isEmpty ? library.index.documentCount : references.count
    guard count <= Self.mostDocuments else {
      throw .usage(.tooManyDocuments(count, limit: Self.mostDocuments))
    }
    let documents = try library.documents(named: references)
    guard documents.count > 1 else { throw .usage(.notComparable(.oneDocument)) }
    let comparisons = try library.reading { index throws(IndexError) in
      try DocumentComparison.all(of: documents, index: index)
    }
    // Only a page draws them.
    let numbers = delivery.format == .html ? documents.map(NumberRegister.init) : []
    return ComparisonReport(
      documents.map(\.head), comparisons, numbers: numbers, topic: topic, limit: limit, layout: layout)
  }

  /// Two clauses, word by word, in the order given.
  private func runOnClauses(with console: Console) throws(CommandError) -> ExitStatus {
    let first = try Locator(typed: references[0])
    let second = try Locator(typed: references[1])
    let (report, status) = try Library.ask(locations, console) { library throws(CommandError) in
      let upper = try library.document(named: first.document)
      let lower = try library.document(named: second.document)
      let clauses = Sides(try first.place(in: upper), try second.place(in: lower))
      let difference = try library.reading { index throws(IndexError) in
        try ClauseDifference(Sides(upper, lower), clauses: clauses, index: index)
      }
      return (WordingReport(difference, layout: layout), library.status)
    }
    try console.deliver(report, as: delivery)
    return status
  }
}

extension Topic {
  fileprivate init(_ typed: String, in library: Library) throws(CommandError) {
    let query: Query
    do throws(QueryError) { query = try Query(parsing: typed) } catch { throw .query(error, typed) }
    var options = SearchOptions()
    options.limit = nil
    options.matching = .exact
    let answer = try library.reading { index throws(IndexError) in
      try ClauseSearcher(index).answer(query, typed: typed, options: options)
    }
    self.init(
      query: typed, locators: Set(answer.hits.map(\.citation.locator)), words: query.positiveTerms.map(\.text)
    )
  }
}

extension Library {
  /// The documents that a user named, each once, upper levels and earlier ones first; every document where none is
  /// named.
  func documents(named names: [String]) throws(CommandError) -> [Document] {
    try documents(at: names.isEmpty ? Array(0..<index.documentCount) : places(of: names))
  }

  /// Upper levels and earlier ones first.
  func documents(admittedBy filter: DocumentFilter) throws(CommandError) -> [Document] {
    try documents(at: places(admittedBy: filter) ?? Array(0..<index.documentCount))
  }

  private func documents(at places: [Int]) throws(CommandError) -> [Document] {
    var seen: Set<Int> = []
    var documents: [Document] = []
    for place in places where seen.insert(place).inserted { documents.append(try document(place)) }
    return documents.sorted {
      Standing.isInOrder($0.masthead, $1.masthead) && !Standing.isInOrder($1.masthead, $0.masthead)
    }
  }
}
