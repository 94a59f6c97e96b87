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

  init(_ typed: TypedArguments) throws(UsageError) {
    file = typed[.queries] ?? ""
    if let word = typed.operands.first { throw .tooMany(Self.declaration, word) }
    filter = try DocumentFilter(typed)
    locations = Locations(typed)
    output = try ReportOutput(typed)
    options.limit = try typed.positiveCount(.limit)
    options.matching = typed.has(.best) ? .best : .exact
  }

  func report(from library: Library) throws(CommandError) -> any Report {
    let lines = try String(named: file).split(whereSeparator: \.isNewline).map(String.init)
    let queries = lines.filter { line in !line.allSatisfy(\.isWhitespace) && !line.hasPrefix("#") }
    var options = options
    options.documents = try library.documents(admittedBy: filter)
    options.synonyms = try library.synonyms()
    var answers: [Answer] = []
    for typed in queries {
      let query: Query
      do throws(UsageError) { query = try Query(typed: typed) } catch { throw .usage(error) }
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
