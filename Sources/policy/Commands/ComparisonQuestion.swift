import ClauseComparison
import ClauseIndex
import ClauseSearch
import PolicyReports
import PolicyText

/// Which documents are compared, and what of them is shown.
struct ComparisonQuestion {
  struct TypedQuery {
    let query: Query
    let typed: String
  }

  /// Each document with each is a square.
  private static let mostInPairs = 20
  /// Sixty documents are compared with a base in about a second; of more the first are.
  private static let mostBesideBase = 60
  /// About a topic a thousand clauses are compared in about a second.
  private static let mostClauses = 1000
  /// More columns are no longer read: their counts are.
  private static let mostColumns = 8

  /// Empty: every document that the filter admits.
  let names: [DocumentReference]
  let base: DocumentReference?
  /// Whether the base is the only document that was named.
  let isAlone: Bool
  let topic: TypedQuery?
  let filter: DocumentFilter
  private(set) var view = ComparisonView()
  /// Rows of a section, or pairs of clauses of each two documents; nil: all.
  let limit: Int?
  let isForPrograms: Bool

  init(_ typed: TypedArguments, isForPrograms: Bool) throws(UsageError) {
    let base = typed[.base].map { DocumentReference($0) }
    isAlone = base == nil && typed.operands.count == 1
    names = isAlone ? [] : typed.documents
    self.base = isAlone ? typed.documents.first : base
    var topic: TypedQuery?
    if let line = typed[.topic] { topic = TypedQuery(query: try Query(typed: line), typed: line) }
    self.topic = topic
    filter = try DocumentFilter(typed)
    limit = try typed.positiveCount(.limit)
    self.isForPrograms = isForPrograms
    try typed.contradict(.summary, .pairs)
    try typed.contradict(.base, .pairs)
    if isAlone, typed.has(.pairs) { throw .notComparable(.oneDocument) }
    if typed.has(.pairs) { view.form = .pairs }
    if typed.has(.summary) { view.form = .summary }
    view.only = Set(try typed.values(of: .only, apartBy: TypedArguments.commas, Relation.init(typed:)))
    view.isForReview = typed.has(.review)
    view.explains = typed.has(.explain)
  }

  func report(
    _ layout: ComparisonReport.Layout, from library: Library
  ) throws(CommandError) -> ComparisonReport {
    let held = try topic.map { query throws(CommandError) in try library.topic(query) }
    let about = held?.topic
    var documents = try documents(about, in: library)
    let named = try base.map { name throws(CommandError) in try library.document(named: name) }
    let directory = try library.reading(DocumentDirectory.init)
    if let named, isAlone {
      documents = library.counterparts(of: named, among: documents, in: directory)
    }
    if let named, !documents.contains(where: { $0.id == named.id }) { documents.append(named) }
    let count = documents.count
    guard count > 1 else { throw .usage(.notComparable(.oneDocument)) }
    if view.form == .pairs, count > Self.mostInPairs {
      throw .usage(.tooManyDocuments(count, limit: Self.mostInPairs))
    }
    let choice = BaseChoice(among: documents, named: named, in: directory)
    let chosen = Set(choice.others.prefix(Self.count(of: choice.others, held)).map(\.id))
    let others = documents.filter { chosen.contains($0.id) }
    let isEachTwo = view.form == .pairs || isForPrograms && named == nil && count <= Self.mostInPairs
    let comparisons = try library.reading { index throws(IndexError) in
      isEachTwo
        ? try DocumentComparison.all(of: documents, areNamed: isNamed, index: index)
        : try DocumentComparison.all(
          of: others, against: choice.base, about: count > Self.mostColumns ? about : nil, index: index
        ).filter { isNamed || $0.standing != .unrelated }
    }
    let view = view(of: comparisons.count)
    let showsNumbers = view.form == .matrix && !isForPrograms
    return ComparisonReport(
      Self.heads(documents, in: comparisons, choice, isEachTwo), comparisons, base: choice.base.head,
      numbers: showsNumbers ? documents.map(NumberRegister.init) : [], topic: about, view: view,
      limit: limit, layout: layout, openings: Self.openings(of: comparisons, documents),
      leftOut: Self.leftOut(others, in: comparisons, choice),
      beyond: choice.others.count - others.count)
  }

  /// So many of the others are compared: each clause of the topic is another to be cut and matched.
  private static func count(of others: [Document], _ held: HeldTopic?) -> Int {
    guard let held else { return min(others.count, mostBesideBase) }
    var clauses = 0
    let fitting = others.prefix { document in
      clauses += held.clauses[document.id] ?? 0
      return clauses <= mostClauses
    }
    return max(fitting.count, min(others.count, mostBesideBase))
  }

  /// Documents that were named are compared whatever their places.
  private var isNamed: Bool { !names.isEmpty || !filter.documents.isEmpty }

  /// Of very many documents those of which the topic holds a clause.
  private func documents(_ topic: Topic?, in library: Library) throws(CommandError) -> [Document] {
    guard names.isEmpty else {
      let admitted = Set(try library.heads(admittedBy: filter).map(\.id))
      return try library.documents(named: names).filter { admitted.contains($0.id) }
    }
    var numbers = try library.numbers(admittedBy: filter)
    if let topic, numbers.count > Self.mostColumns {
      let heads = try library.heads()
      let holding = topic.documents
      numbers = numbers.filter { holding.contains(heads[$0].id) }
    }
    return try library.documents(numbers)
  }

  /// Many columns are counted unless somebody chose what to read of them.
  private func view(of columns: Int) -> ComparisonView {
    var view = view
    let isChosen = topic != nil || !view.only.isEmpty || view.isForReview || isForPrograms
    if view.form == .matrix, columns > Self.mostColumns, !isChosen { view.form = .summary }
    return view
  }

  /// So much of a clause is enough to know it by.
  private static let openingLength = 100

  /// The first words of clauses that nothing answers.
  static func openings(
    of comparisons: [DocumentComparison], _ documents: [Document]
  ) -> [String: String] {
    let open = Set(comparisons.flatMap(\.unmatched).filter { $0.quotation == nil }.map(\.clause.locator))
    var openings: [String: String] = [:]
    for document in documents {
      for clause in document.clauses {
        let locator = document.citation(of: clause).locator
        guard open.contains(locator) else { continue }
        let provisions = document.string(document.provisions(of: clause))
        let first = provisions.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        let isCut = first.count > openingLength
        if !first.isEmpty { openings[locator] = first.prefix(openingLength) + (isCut ? "…" : "") }
      }
    }
    return openings
  }

  /// The documents that are compared, in their order.
  private static func heads(
    _ documents: [Document], in comparisons: [DocumentComparison], _ choice: BaseChoice, _ isEachTwo: Bool
  ) -> [DocumentHead] {
    guard !isEachTwo else { return documents.map(\.head) }
    let compared = Set(comparisons.flatMap { [$0.upper.id, $0.lower.id] })
    return documents.map(\.head).filter { compared.contains($0.id) || $0.id == choice.base.id }
  }

  /// Those that are not compared with the base.
  private static func leftOut(
    _ others: [Document], in comparisons: [DocumentComparison], _ choice: BaseChoice
  ) -> [DocumentHead] {
    let compared = comparisons.filter { $0.upper.id == choice.base.id || $0.lower.id == choice.base.id }
    let shown = Set(compared.flatMap { [$0.upper.id, $0.lower.id] })
    return others.map(\.head).filter { !shown.contains($0.id) }
  }
}

extension ReportFormat {
  /// Nothing of the contract of keys depends on how much a reader sees at once.
  var isForPrograms: Bool {
    switch self {
    case .json, .jsonl, .csv: true
    case .text, .markdown, .html, .docx, .gbt7714, .csl, .akn: false
    }
  }
}

extension Option {
  static let base = Option(
    "base", takes: .any(.reference),
    "the document whose provisions are the rows; else the highest or the cited one",
    "以该文件为基准（一行一项规定）；默认取层级最高或被引用者")

  static let topic = Option(
    "topic", short: "t", takes: .any(.query), "only what is about this: a query as for search",
    "只列与此有关的内容：检索式同 search")

  static let only = Option(
    "only", takes: .oneOf(.relation, Relation.allCases.map(\.rawValue)), repeats: true,
    "only these, apart by commas: changed, reduced, specified, reworded, same, new, missing",
    "只列这些关系，用逗号分开：调整、删减、细化、基本一致、一致、新增、缺失（未见对应）")

  static let review = Option("review", "only what a person should look at (须核, 宜核)", "只列须核、宜核的规定")

  static let summary = Option("summary", "only how much became what", "只列各类数目")

  static let pairs = Option("pairs", "each two documents, clause by clause", "每两篇文件逐条对照")

  static let layout = Option(
    "layout", takes: .oneOf(.layout, ComparisonReport.Layout.allCases.map(\.rawValue)),
    "of a comparison in Markdown: a table, or a list that quotes long provisions whole",
    "Markdown 对照的版式：table 表格、list 列表（引用全文）")
}
