import ClauseIndex
import ClauseSearch
import PolicyReports

/// `search --queries FILE`: a query a line. Empty lines and those that begin with `#` are the writer's own.
struct BatchSearch: Question {
  static let declaration = SearchCommand.declaration

  let file: String
  let filter: DocumentFilter
  private(set) var options = SearchOptions()
  let locations: Locations
  let output: ReportOutput

  /// Those that say something of one answer, or what goes without saying: all that matches is counted.
  static let refused: [Option] = [
    .all, .exact, .sort, .context, .full, .explain, .facets, .new, .paths,
  ]

  init(_ typed: TypedArguments) throws(UsageError) {
    for other in Self.refused { try typed.contradict(.queries, other) }
    file = typed[.queries] ?? ""
    if let word = typed.operands.first { throw .tooMany(Self.declaration, word) }
    filter = try DocumentFilter(typed)
    locations = Locations(typed)
    output = try ReportOutput(typed)
    options.limit = try typed.positiveCount(.limit)
    options.matching = typed.has(.best) ? .best : .exact
  }

  func report(from library: Library) throws(CommandError) -> any Report {
    let text = try String(named: file)
    let queries: [(typed: String, query: Query)]
    do throws(UsageError) {
      queries = try QuestionFile.questions(in: text, of: file) { line throws(UsageError) in
        (line, try Query(typed: line))
      }
    } catch {
      throw .usage(error)
    }
    var options = options
    options.documents = try library.documents(
      admittedBy: filter, asksDay: queries.contains { $0.query.asksDay })
    options.synonyms = try library.synonyms()
    System.keepFreedMemory()
    var answers: [Answer] = []
    for (typed, query) in queries {
      answers.append(
        try library.reading { index throws(IndexError) in
          try ClauseSearcher(index).answer(query, typed: typed, options: options)
        })
    }
    return BatchReport(answers)
  }
}

extension Option {
  static let queries = Option(
    "queries", takes: .any(.file),
    "a file with a query a line; the answer is a line a query and document, as -f csv for a spreadsheet",
    "检索式文件，每行一式；结果为每式每篇一行，可用 -f csv 供表格使用")
}
