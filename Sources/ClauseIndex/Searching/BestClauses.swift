import PolicyText

/// The best clauses so far: a heap with the worst at its root.
struct BestClauses {
  private var heap: [ScoredClause] = []
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  /// What a clause must score to be among the best, if it comes before the worst of them.
  @inline(__always)
  var least: Double { heap.count < limit ? -.infinity : limit > 0 ? heap[0].score : .infinity }

  /// Whether a clause of some score might be among the best; ties go to the first clause.
  @inline(__always)
  func canTake(_ score: Double) -> Bool { !(score < least) }

  @inline(__always)
  mutating func insert(clause: Int, score: Double) {
    if heap.count < limit { return push(ScoredClause(clause: Ordinal(clause), score: score)) }
    guard limit > 0 else { return }
    if score > heap[0].score || (score == heap[0].score && clause < heap[0].clause.rawValue) {
      replaceWorst(ScoredClause(clause: Ordinal(clause), score: score))
    }
  }

  private mutating func push(_ clause: ScoredClause) {
    heap.append(clause)
    var index = heap.count - 1
    while index > 0, heap[index].isWorse(than: heap[(index - 1) / 2]) {
      heap.swapAt(index, (index - 1) / 2)
      index = (index - 1) / 2
    }
  }

  private mutating func replaceWorst(_ clause: ScoredClause) {
    heap[0] = clause
    var index = 0
    while true {
      var worst = index
      for child in [2 * index + 1, 2 * index + 2]
      where child < heap.count && heap[child].isWorse(than: heap[worst]) {
        worst = child
      }
      if worst == index { return }
      heap.swapAt(index, worst)
      index = worst
    }
  }

  /// The best first.
  consuming func sorted() -> [ScoredClause] { heap.sorted { $1.isWorse(than: $0) } }
}

extension ScoredClause {
  @inline(__always)
  func isWorse(than other: ScoredClause) -> Bool {
    score != other.score ? score < other.score : clause > other.clause
  }
}
