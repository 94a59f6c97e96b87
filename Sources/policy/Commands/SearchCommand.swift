import ClauseIndex
import ClauseSearch
import PolicyReports
import PolicyText

struct SearchCommand: Question {
  static let declaration = CommandDeclaration(
    name: "search", chinese: "检索", group: .find, operands: "QUERY", operandCount: 0...1000, takesQuery: true,
    summary: Message("find clauses", "检索条款"),
    options: Option.documents + found + Option.report,
    examples: [
      .init("policy search 一区一战略产业", "clauses that contain the phrase", "含有该词组的条款"),
      .init("policy search 人才 土地 --level city", "both in one clause, in documents of cities", "市级文件中同条出现"),
      .init("policy search '高新区|园区 -综合保税区'", "one or the other, and not the third", "或、非"),
      .init("policy search '人才 /句 签证' --facets", "in the same sentence, counted", "同句出现，并统计"),
      .init("policy search -d 国发2020-7 65岁 -f json", "in one document, for a program", "单篇检索，输出 JSON"),
    ])

  private static let found: [Option] = [
    .limit("at most N clauses, 10 unless told otherwise", "最多列出 N 条，默认 10 条"), .all,
    .sort(among: SearchOptions.Order.allCases.map(\.rawValue)), .exact, .best, .context, .full, .explain,
    .facets, .new, .queries, .engine,
  ]

  let query: Query
  /// The query as it was typed, words apart by spaces.
  let typed: String
  let filter: DocumentFilter
  private(set) var options = SearchOptions()
  /// Whether an order was asked for.
  let isOrdered: Bool
  /// The query with what narrows it, where only what is new since the last time is asked for.
  let watched: String?
  let locations: Locations
  let output: ReportOutput

  init(_ typed: TypedArguments) throws(UsageError) {
    self.typed = try typed.line(of: Self.declaration)
    filter = try DocumentFilter(typed)
    locations = Locations(typed)
    output = try ReportOutput(typed)
    try typed.contradict(.limit, .all)
    try typed.contradict(.exact, .best)
    try typed.contradict(.context, .full)
    if let limit = try typed.positiveCount(.limit) { options.limit = limit }
    if typed.has(.all) { options.limit = nil }
    if typed.has(.exact) { options.matching = .exact }
    if typed.has(.best) { options.matching = .best }
    if let order: SearchOptions.Order = try typed.choice(.sort) { options.order = order }
    if let count = try typed.count(.context) { options.passages.neighbours = count }
    if typed.has(.full) { options.passages = .whole }
    options.explains = typed.has(.explain)
    options.countsFacets = typed.has(.facets)
    options.holdsClauses = output.format == .html
    isOrdered = typed.has(.sort)
    try typed.contradict(.new, .best)
    query = try Query(typed: self.typed)
    watched = typed.has(.new) ? typed.narrowed(query) : nil
  }

  /// What was shown is remembered when it is written: what could not be is new again.
  func run(with console: Console) throws(CommandError) -> ExitStatus {
    var seen: SeenHits?
    let status = try console.answer(locations, output) { library throws(CommandError) in
      seen = watched.map { library.seen($0) }
      return try searchReport(from: library, since: &seen)
    }
    if let failure = seen?.save() { console.notices.tell(failure) }
    return status
  }

  func report(from library: Library) throws(CommandError) -> any Report { try searchReport(from: library) }

  func searchReport(from library: Library) throws(CommandError) -> SearchReport {
    var seen: SeenHits?
    return try searchReport(from: library, since: &seen)
  }

  /// - Parameter seen: what was shown before, and after this, too; nil where all is asked for.
  private func searchReport(
    from library: Library, since seen: inout SeenHits?
  ) throws(CommandError) -> SearchReport {
    var options = options
    options.documents = try library.documents(admittedBy: filter, asksDay: query.asksDay)
    options.synonyms = try library.synonyms()
    if watched != nil {
      options.limit = nil
      options.matching = .exact
    }
    var answer = try library.reading { index throws(IndexError) in
      try ClauseSearcher(index).answer(query, typed: typed, options: options)
    }
    let since = seen.map { SearchReport.Since(day: $0.day, all: answer.total) }
    if let new = seen?.new(among: answer.hits) {
      answer.total = new.count
      let shown = new.prefix(self.options.limit ?? new.count)
      seen?.remember(shown, of: answer.hits)
      answer.hits = Array(shown)
    }
    return SearchReport(answer, explained: options.explains, ordered: isOrdered, since: since)
  }
}

extension Option {
  static let all = Option("all", short: "a", "every clause that matches", "列出所有相符的条款")

  static let exact = Option(
    "exact", short: "e", "never show clauses that are merely similar when nothing matches",
    "没有相符条款时，不列出近似的条款")

  static let best = Option(
    "best", short: "b", "the clauses most like the question, also where some match exactly",
    "按相近程度列出条款，不要求完全相符")

  static let full = Option("full", "the whole text of each clause", "显示整条原文")

  static let explain = explain("how the query was read, and what made each score", "说明如何理解检索式、各条得分由来")

  /// - Parameters: what is explained, in both languages.
  static func explain(_ english: String, _ chinese: String) -> Option { Option("explain", english, chinese) }

  static let new = Option(
    "new", "only clauses that the same search with --new has not shown yet, or that changed since",
    "只列以 --new 检索时尚未列出、或列出之后有改动的条款")

  static let facets = Option(
    "facets", "count the hits by level, document, year and responsible unit", "按层级、文件、年份、责任单位统计")
}

extension TypedArguments {
  /// A query with what narrows it, and how much of a clause is shown: that is what changes.
  fileprivate func narrowed(_ query: Query) -> String {
    let narrowed = (Option.documents + [.context, .full]).flatMap { option in
      (options[option] ?? []).map { "\(option.name) \($0)" }
    }
    return (["\(query)"] + narrowed).joined(separator: "\t")
  }
}

extension Query {
  init(typed: String) throws(UsageError) {
    do throws(QueryError) { try self.init(parsing: typed) } catch { throw .query(error, typed) }
  }
}
