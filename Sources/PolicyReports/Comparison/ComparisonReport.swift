package import ClauseComparison
package import PolicyText

/// `compare`: documents side by side, upper levels first.
package struct ComparisonReport: Report {
  package enum Layout: String, Sendable, CaseIterable {
    case table, list
  }

  /// Upper levels first.
  let documents: [DocumentHead]
  let comparisons: [ComparedRows]
  let topic: Topic?
  let layout: Layout

  /// - Parameters:
  ///   - documents: in the order of their levels and dates.
  ///   - numbers: what each document sets, for the drawing of numbers.
  ///   - topic: when given, only the rows about it are left.
  ///   - limit: how many pairs of clauses of each two documents are shown; nil for all.
  package init(
    _ documents: [DocumentHead], _ comparisons: [DocumentComparison], numbers: [NumberRegister] = [],
    topic: Topic? = nil, limit: Int? = nil, layout: Layout = .table
  ) {
    self.documents = documents
    self.comparisons = comparisons.map {
      ComparedRows($0, numbers: numbers, topic: topic, limit: limit)
    }
    self.topic = topic
    self.layout = layout
  }

  /// Nothing that answers anything, and with a topic nothing about it.
  package var isEmpty: Bool {
    comparisons.allSatisfy { $0.totalPairs == 0 && (topic == nil || $0.unmatched.isEmpty) }
  }
}

/// What a comparison is narrowed to: the clauses that answer a query, and its words.
package struct Topic: Sendable {
  let query: String
  private let locators: Set<String>
  private let words: [[UInt32]]

  package init(query: String, locators: Set<String>, words: [String]) {
    self.query = query
    self.locators = locators
    self.words = words.map { FoldedText($0).characters }
  }

  func holds(_ clause: ClauseCitation) -> Bool { locators.contains(clause.locator) }

  /// Whether one of the words stands there.
  func isIn(_ text: String) -> Bool {
    let characters = FoldedText(text).characters
    return words.contains { word in
      guard characters.count >= word.count else { return false }
      return (0...characters.count - word.count).contains { characters[$0...].starts(with: word) }
    }
  }
}

/// What is shown of two documents.
struct ComparedRows: Sendable {
  struct Row: Sendable {
    let pair: ClausePair
    /// Those about the topic.
    let provisions: [ProvisionPair]
  }

  let comparison: DocumentComparison
  /// Every row, also those beyond the limit.
  let all: [Row]
  let rows: [Row]
  let unmatched: [UnmatchedProvision]
  /// Numbers of one subject in two clauses that answer each other.
  let alignments: [NumberAlignment]

  init(_ comparison: DocumentComparison, numbers: [NumberRegister], topic: Topic?, limit: Int?) {
    self.comparison = comparison
    all = comparison.pairs.compactMap { Row($0, topic: topic) }
    rows = Array(all.prefix(limit ?? .max))
    unmatched = comparison.unmatched.filter { entry in
      guard let topic else { return true }
      return topic.holds(entry.clause) && (entry.quotation.map { topic.isIn($0.text) } ?? true)
    }
    func register(of head: DocumentHead) -> NumberRegister? {
      numbers.first { $0.entries.first?.document.id == head.id }
    }
    guard let upper = register(of: comparison.upper), let lower = register(of: comparison.lower) else {
      alignments = []
      return
    }
    let shown = Set(rows.map { [$0.pair.upper.locator, $0.pair.lower.locator] })
    alignments = NumberAlignment.all(upper, lower).filter {
      shown.contains([$0.upper.clause.locator, $0.lower.clause.locator])
    }
  }

  var totalPairs: Int { all.count }

  /// How often each relation stands in the rows, unmatched ones in the end.
  var counts: [(relation: Relation, count: Int)] {
    let relations = rows.flatMap(\.provisions).map(\.relation) + unmatched.map(\.relation)
    return Relation.allCases.map { relation in (relation, relations.count { $0 == relation }) }
  }

  var provisionsToReview: Int { rows.flatMap(\.provisions).count { $0.needsReview } }
}

extension ComparedRows.Row {
  /// Nil where nothing of the pair is about the topic.
  fileprivate init?(_ pair: ClausePair, topic: Topic?) {
    self.pair = pair
    guard let topic else {
      provisions = pair.provisions
      return
    }
    guard topic.holds(pair.upper) || topic.holds(pair.lower) else { return nil }
    let isHeaded = [pair.upper, pair.lower].contains { $0.heading.map(topic.isIn) ?? false }
    provisions =
      isHeaded
      ? pair.provisions : pair.provisions.filter { topic.isIn($0.upper.text) || topic.isIn($0.lower.text) }
    if provisions.isEmpty { return nil }
  }
}
