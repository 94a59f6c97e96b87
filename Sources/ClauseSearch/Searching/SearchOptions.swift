package import PolicyText

/// What a search is asked beside its query.
package struct SearchOptions: Sendable {
  package enum Matching: Sendable {
    /// Exact; where nothing is and the query is a question in plain words, best matches.
    case automatic
    case exact
    case best
  }

  package enum Order: String, Sendable, CaseIterable {
    /// The best first, of equals the higher and earlier document.
    case relevance
    /// By level, date and clause.
    case document
    /// The newest first.
    case date
  }

  /// Only clauses of these levels; empty: of all.
  package var levels: [Level] = []
  /// Only clauses of these documents, by their place in the index; nil: of all.
  package var documents: [Int]?
  /// Only clauses of documents issued in this time.
  package var dates: DateRange?
  /// How many hits are shown; nil: all.
  package var limit: Int? = 10
  package var matching = Matching.automatic
  package var order = Order.relevance
  package var passages = PassageMaker.Measure()
  /// Whether hits tell the parts of their scores.
  package var explains = false
  package var countsFacets = false

  package init() {}

  /// The most best matches that are given at once: further down they share little with the question.
  static let mostBestMatches = 1000
}

extension Query {
  /// Whether it is a question in plain words: unquoted words only, and either asking or long.
  func isQuestion(_ typed: String) -> Bool {
    switch self {
    case .term(let term): guard !term.isQuoted else { return false }
    case .all(let parts):
      let isPlain = parts.allSatisfy { part in
        if case .term(let term) = part { !term.isQuoted } else { false }
      }
      guard isPlain else { return false }
    case .any, .not, .near, .field, .related: return false
    }
    return FoldedText(typed).characters.count >= Question.longTerm || Question.asks(typed)
  }
}

private enum Question {
  /// A keyword is shorter; what is longer and stands nowhere as it is written was meant to be understood.
  static let longTerm = 12

  private static let words = [
    "吗", "呢", "？", "?", "怎么", "怎样", "如何", "什么", "哪些", "哪里", "哪个", "谁", "是否", "能否", "可否", "能不能", "可不可以", "有没有",
    "多少", "几年", "为何",
    "为什么", "多久", "多长",
  ]

  static func asks(_ typed: String) -> Bool { words.contains(where: typed.contains) }
}
