package import ClauseComparison
package import PolicyText

/// `compare`: documents side by side, upper levels first.
package struct ComparisonReport: Report {
  package typealias Layout = SideLayout

  /// Upper levels first.
  let documents: [DocumentHead]
  let comparisons: [ComparedRows]
  let topic: Topic?
  let layout: SideLayout

  /// - Parameters:
  ///   - documents: in the order of their levels and dates.
  ///   - numbers: what each document sets, for the drawing of numbers.
  ///   - topic: when given, only the rows about it are left.
  ///   - limit: how many pairs of clauses of each two documents are shown; nil for all.
  package init(
    _ documents: [DocumentHead], _ comparisons: [DocumentComparison], numbers: [NumberRegister] = [],
    topic: Topic? = nil, limit: Int? = nil, layout: SideLayout = .table
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
    all = comparison.pairs.map { Row(pair: $0, provisions: $0.provisions(about: topic)) }
      .filter { !$0.provisions.isEmpty }
    rows = Array(all.prefix(limit ?? .max))
    unmatched = comparison.unmatched.filter { $0.isAbout(topic) }
    func register(of head: DocumentHead) -> NumberRegister? {
      numbers.first { $0.entries.first?.document.id == head.id }
    }
    guard let upper = register(of: comparison.upper), let lower = register(of: comparison.lower) else {
      alignments = []
      return
    }
    alignments = NumberAlignment.all(upper, lower, within: rows.map(\.pair))
  }

  var totalPairs: Int { all.count }

  /// How often each relation stands in the rows, unmatched ones in the end.
  var counts: [(relation: Relation, count: Int)] {
    let relations = rows.flatMap(\.provisions).map(\.relation) + unmatched.map(\.relation)
    return Relation.allCases.map { relation in (relation, relations.count { $0 == relation }) }
  }

  var provisionsToReview: Int { rows.flatMap(\.provisions).count { $0.needsReview } }
}
