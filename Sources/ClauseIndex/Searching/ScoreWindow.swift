/// What each of some thousand clauses may score at most, added up one term after the other: where most clauses are hit
/// by a term or another, that is cheaper than to ask every term about every clause. (The windows of accumulators of
/// Lucene's `BooleanScorer`; Cutting and Pedersen, “Space optimizations for total ranking”, 1997.)
struct ScoreWindow {
  /// Of clauses; what is kept of them fits the nearest cache.
  static let size = 2048
  /// Clauses of which the best is kept.
  private static let groupSize = 16

  /// A window costs about as much as one hit in so many of its clauses.
  static let leastHitsShare = 32

  /// The first clause.
  private(set) var start = 0
  /// Of each clause; then the most of each group.
  private var most = [Float](repeating: 0, count: size + size / groupSize)

  /// Begins anew with the window that has a clause.
  mutating func begin(at clause: Int) {
    start = clause & ~(ScoreWindow.size - 1)
    for index in most.indices { most[index] = 0 }
  }

  /// Adds what a term scores at most in the clauses of the window.
  ///
  /// - Parameter next: the index of the first hit in the window; then of the first behind it.
  @inline(__always)
  mutating func add(
    _ hits: PhraseHits, from next: inout Int, _ weight: FrequencyScore, _ bounds: OccurrenceBounds
  ) {
    let (clauses, firsts) = (hits.clauses.span, hits.firsts.span)
    let start = start
    var most = most.mutableSpan
    let end = start &+ ScoreWindow.size
    var index = next
    while index < clauses.count {
      let clause = Int(clauses[index])
      guard clause < end else { break }
      let count = firsts[index &+ 1] &- firsts[index]
      let place = clause &- start
      let sum = most[place] + weight.score(Float(count) * Float(bounds.bound(ofClause: clause)))
      most[place] = sum
      let group = ScoreWindow.size &+ place / ScoreWindow.groupSize
      most[group] = max(most[group], sum)
      index &+= 1
    }
    next = index
  }

  /// Of a score, what the sum of its rounded parts reaches at least: each may be too small by six parts in a hundred
  /// million, so that this holds for a thousand terms.
  private static let leastShare = 1 - 1e-4
  /// Scores, and what they are divided by, of which single precision keeps all digits.
  static let range = 1e-30...1e30

  /// Calls `body` with the clauses that are hit and may score so much, in order; it returns what the next ones must.
  @inline(__always)
  func forEachClause<Failure: Error>(
    reaching score: Double, _ body: (Int) throws(Failure) -> Double
  ) throws(Failure) {
    var least = ScoreWindow.least(score)
    for group in 0..<ScoreWindow.size / ScoreWindow.groupSize
    where most[ScoreWindow.size + group] >= least {
      for place in group * ScoreWindow.groupSize..<(group + 1) * ScoreWindow.groupSize
      where most[place] >= least {
        least = ScoreWindow.least(try body(start + place))
      }
    }
  }

  /// What is not hit at all is never enough.
  @inline(__always)
  private static func least(_ score: Double) -> Float {
    max(Float(score * leastShare), .leastNonzeroMagnitude)
  }
}
