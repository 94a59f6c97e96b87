import ClauseComparison
import ClauseIndex
import ClauseSearch
import PolicyReports
import PolicyText

struct CompareCommand: Question {
  static let declaration = CommandDeclaration(
    name: "compare", operands: "[REF REF…]", operandCount: 0...mostDocuments,
    summary: Message("set documents, or two clauses, side by side", "条款对照：文件之间或两条之间"),
    options: [
      .topic, .limit("at most N pairs of clauses of each two documents", "每两篇文件最多列出 N 对条款"), .layout,
    ] + Option.report,
    examples: [
      .init(
        "policy compare 国发[2020]7号 苏政发[2020]101号", "what became of each national provision",
        "国家规定在省级文件中的落实"),
      .init(
        "policy compare jiangsu-2020-101 nanjing-2022 --topic 人才", "only what is about 人才", "只看与人才有关的内容"),
      .init(
        "policy compare state-council-2020-7#5 jiangsu-2020-101#12", "two clauses, word by word", "两条逐字对照"),
      .init("policy compare -f markdown -o 对照表.md", "all documents, as a table", "全部文件，输出表格"),
    ])

  /// Each document with each is a square.
  private static let mostDocuments = 20

  enum Subject {
    /// Empty: every document.
    case documents([DocumentReference], topic: TypedQuery?)
    /// Word by word, in the order given.
    case clauses(Locator, Locator)
  }

  struct TypedQuery {
    let query: Query
    let typed: String
  }

  let subject: Subject
  /// Pairs of clauses of each two documents; nil: all.
  let limit: Int?
  let layout: ComparisonReport.Layout
  let locations: Locations
  let output: ReportOutput

  init(_ typed: TypedArguments) throws(UsageError) {
    guard typed.operands.count != 1 else { throw .notComparable(.oneDocument) }
    limit = try typed.positiveCount(.limit)
    output = try ReportOutput(typed)
    layout = try typed.choice(.layout) ?? .table
    locations = Locations(typed)
    let clauses = typed.operands.filter(Locator.isMeant(by:))
    if clauses.isEmpty {
      var topic: TypedQuery?
      if let line = typed[.topic] { topic = TypedQuery(query: try Query(typed: line), typed: line) }
      subject = .documents(typed.documents, topic: topic)
    } else {
      guard typed.operands.count == 2, clauses.count == 2 else {
        throw .notComparable(.clausesAmongDocuments)
      }
      guard !typed.has(.topic) else { throw .notComparable(.topicOfClauses) }
      subject = .clauses(try Locator(typed: clauses[0]), try Locator(typed: clauses[1]))
    }
  }

  func report(from library: Library) throws(CommandError) -> any Report {
    switch subject {
    case .documents(let names, let topic): try comparison(of: names, topic, in: library)
    case .clauses(let upper, let lower): try difference(of: upper, lower, in: library)
    }
  }

  private func comparison(
    of names: [DocumentReference], _ query: TypedQuery?, in library: Library
  ) throws(CommandError) -> ComparisonReport {
    var topic: Topic?
    if let query { topic = try library.topic(query) }
    let count = names.isEmpty ? library.index.documentCount : names.count
    guard count <= Self.mostDocuments else {
      throw .usage(.tooManyDocuments(count, limit: Self.mostDocuments))
    }
    let documents = try library.documents(named: names)
    guard documents.count > 1 else { throw .usage(.notComparable(.oneDocument)) }
    let comparisons = try library.reading { index throws(IndexError) in
      try DocumentComparison.all(of: documents, areNamed: !names.isEmpty, index: index)
    }
    // Only a page draws them.
    let numbers = output.format == .html ? documents.map(NumberRegister.init) : []
    return ComparisonReport(
      documents.map(\.head), comparisons, numbers: numbers, topic: topic, limit: limit, layout: layout)
  }

  private func difference(
    of first: Locator, _ second: Locator, in library: Library
  ) throws(CommandError) -> WordingReport {
    let documents = Sides(
      try library.document(named: first.document), try library.document(named: second.document))
    let clauses = Sides(try first.clause(of: documents.upper), try second.clause(of: documents.lower))
    let difference = try library.reading { index throws(IndexError) in
      try ClauseDifference(documents, clauses: clauses, index: index)
    }
    return WordingReport(difference, layout: layout)
  }
}

extension Option {
  fileprivate static let topic = Option(
    "topic", short: "t", takes: .any(.query), "only what is about this: a query as for search",
    "只列与此有关的内容：检索式同 search")

  fileprivate static let layout = Option(
    "layout", takes: .oneOf(.layout, ComparisonReport.Layout.allCases.map(\.rawValue)),
    "of a comparison in Markdown: a table, or a list that quotes long provisions whole",
    "Markdown 对照的版式：table 表格、list 列表（引用全文）")
}

extension Library {
  /// What a comparison is narrowed to: the clauses that answer a query.
  fileprivate func topic(_ topic: CompareCommand.TypedQuery) throws(CommandError) -> Topic {
    var options = SearchOptions()
    options.limit = nil
    options.matching = .exact
    let answer = try reading { index throws(IndexError) in
      try ClauseSearcher(index).answer(topic.query, typed: topic.typed, options: options)
    }
    return Topic(
      query: topic.typed, locators: Set(answer.hits.map(\.citation.locator)),
      words: topic.query.positiveTerms.map(\.text))
  }
}
