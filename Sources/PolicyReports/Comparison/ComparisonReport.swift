package import ClauseComparison
package import PolicyText

/// `compare`: one document, the base, beside others; or each two documents, pair by pair.
package struct ComparisonReport: Report {
  package typealias Layout = SideLayout

  /// Upper levels first.
  let documents: [DocumentHead]
  private(set) var comparisons: [ComparedRows]
  private(set) var matrix: ProvisionMatrix
  private(set) var sections: [MatrixSection]
  let topic: Topic?
  private(set) var view: ComparisonView
  let limit: Int?
  let layout: SideLayout
  /// The first words of clauses that nothing answers, by locator.
  let openings: [String: String]
  /// Of places that the base does not govern, and not asked for.
  let leftOut: [DocumentHead]
  /// How many documents more there are than can be compared at once.
  let beyond: Int
  /// What each document sets, by its id.
  let numbers: [String: NumberRegister]

  /// - Parameters:
  ///   - documents: in the order of their levels and dates.
  ///   - comparisons: of the base with each of the others; those of others among themselves are shown pair by pair.
  ///   - base: nil for the first.
  ///   - numbers: what each document sets, for those that changed.
  ///   - topic: when given, only the rows about it are left.
  ///   - limit: how many rows of a section, or pairs of clauses of each two documents, are shown; nil for all.
  package init(
    _ documents: [DocumentHead], _ comparisons: [DocumentComparison], base: DocumentHead? = nil,
    numbers: [NumberRegister] = [], topic: Topic? = nil, view: ComparisonView = ComparisonView(),
    limit: Int? = nil, layout: SideLayout = .table, openings: [String: String] = [:],
    leftOut: [DocumentHead] = [], beyond: Int = 0
  ) {
    self.documents = documents
    self.numbers = Dictionary(
      numbers.compactMap { register in register.entries.first.map { ($0.document.id, register) } }
    ) { first, _ in first }
    self.comparisons = comparisons.map {
      ComparedRows($0, topic: topic, view: view, limit: limit)
    }
    matrix = ProvisionMatrix(of: base ?? documents[0], self.comparisons)
    sections = MatrixSection.all(of: matrix, view)
    (self.topic, self.view, self.limit, self.layout) = (topic, view, limit, layout)
    (self.openings, self.leftOut, self.beyond) = (openings, leftOut, beyond)
  }

  var unread: [UnreadText] { comparisons.map(\.comparison).unread(about: topic) }

  package func besideRows(in language: Language) -> [String] {
    unread.lines(\.shortName, in: language)
  }

  /// Nothing that answers anything, and with a topic nothing about it; or nothing of what was asked for.
  package var isEmpty: Bool {
    if !view.only.isEmpty || view.isForReview {
      return comparisons.allSatisfy { $0.rows.isEmpty && $0.unmatched.isEmpty }
    }
    return comparisons.allSatisfy { $0.totalPairs == 0 && (topic == nil || $0.unmatched.isEmpty) }
  }
}

/// What is shown of two documents.
struct ComparedRows: Sendable {
  struct Row: Sendable {
    let pair: ClausePair
    /// Those about the topic.
    let provisions: [ProvisionPair]

    /// Neither the clauses nor the words say surely that they answer each other.
    func isDoubtful(_ provision: ProvisionPair) -> Bool { pair.needsReview && provision.needsReview }
  }

  let comparison: DocumentComparison
  /// Every row about the topic, also those that are not shown.
  let all: [Row]
  let allUnmatched: [UnmatchedProvision]
  private(set) var rows: [Row]
  private(set) var unmatched: [UnmatchedProvision]
  /// How many rows there would be without a limit.
  let totalPairs: Int
  /// How often each relation stands in the rows, unmatched ones in the end.
  let counts: [(relation: Relation, count: Int)]
  let provisionsToReview: Int

  init(_ comparison: DocumentComparison, topic: Topic?, view: ComparisonView, limit: Int?) {
    self.comparison = comparison
    all = comparison.pairs.map { Row(pair: $0, provisions: $0.provisions(about: topic)) }
      .filter { !$0.provisions.isEmpty }
    allUnmatched = comparison.unmatched.filter { $0.isAbout(topic) }
    let chosen = all.map { row in
      Row(
        pair: row.pair,
        provisions: row.provisions.filter {
          view.shows($0.relation) && (!view.isForReview || $0.needsReview)
        })
    }.filter { !$0.provisions.isEmpty }
    totalPairs = chosen.count
    rows = Array(chosen.prefix(limit ?? .max))
    unmatched = allUnmatched.filter {
      view.shows($0.relation) && (!view.isForReview || $0.levelBetweenMissing)
    }
    let provisions = rows.flatMap(\.provisions)
    let relations = provisions.map(\.relation) + unmatched.map(\.relation)
    counts = Relation.allCases.map { relation in (relation, relations.count { $0 == relation }) }
    provisionsToReview = provisions.count { $0.needsReview }
  }

  /// Numbers of one subject in two clauses that answer each other.
  func alignments(_ numbers: [String: NumberRegister]) -> [NumberAlignment] {
    guard let upper = numbers[comparison.upper.id], let lower = numbers[comparison.lower.id] else {
      return []
    }
    return NumberAlignment.all(upper, lower, within: all.map(\.pair))
  }
}

// MARK: - Page by page

extension ComparisonReport {
  /// Pairs of clauses and what nothing answers, in the order of JSON Lines; the counts are those of the whole.
  ///
  /// - Parameters:
  ///   - clauses: locators; empty for all.
  ///   - limit: 0 for the counts alone.
  package func page(of clauses: Set<String> = [], offset: Int = 0, limit: Int) -> ReportPage {
    var page = self
    page.view.form = limit == 0 ? .summary : .pairs
    var total = 0
    for index in page.comparisons.indices {
      page.comparisons[index].keep(clauses, from: offset, to: offset + limit, counting: &total)
    }
    page.matrix.rows = []
    if limit > 0 { page.sections = [] }
    return ReportPage(page, total: total, offset: offset, returned: max(0, min(limit, total - offset)))
  }
}

extension ComparedRows {
  fileprivate mutating func keep(
    _ clauses: Set<String>, from start: Int, to end: Int, counting total: inout Int
  ) {
    func isWanted(_ locators: String...) -> Bool {
      guard clauses.isEmpty || locators.contains(where: clauses.contains) else { return false }
      total += 1
      return total > start && total <= end
    }
    rows = rows.filter { isWanted($0.pair.upper.locator, $0.pair.lower.locator) }
    unmatched = unmatched.filter { isWanted($0.clause.locator) }
  }
}
