/// Finds the best of the selected clauses; the formula stands at `RankingParameters`.
///
/// Stretches of clauses whose bounds stay below the worst of the best are passed over without decoding them.
/// (Block-max indexes: Ding and Suel, “Faster top-k document retrieval using block-max indexes”, 2011.)
struct Scorer {
  private let fields: PositionMap
  private let reader: PositionReader
  private let parameters: RankingParameters
  private let averageLength: Double
  private let bounds: OccurrenceBounds
  /// Whether `bounds` were made with these parameters.
  private let boundsHold: Bool

  init(_ index: ClauseIndex, _ parameters: RankingParameters) {
    fields = index.fields
    reader = fields.reader
    self.parameters = parameters
    averageLength = index.file.counts.averageLength
    bounds = index.occurrenceBounds
    boundsHold = index.boundsHold(for: parameters)
  }

  /// Rounding may put a score a little above its bound.
  private static let tolerance = 1 + 1e-9

  func score(
    _ selected: ClauseSet, _ terms: inout [ScoredTerm], into best: inout BestClauses
  ) throws(IndexError) {
    let isChecked = try fields.checkAll(for: selected.count)
    let knowsBounds = isChecked && boundsHold
    if knowsBounds { try bounds.checkAll() }
    guard knowsBounds, parameters.k1 <= ScoreWindow.range.upperBound, Scorer.isWorthWindows(selected, terms)
    else {
      return try score(selected, &terms, isChecked: isChecked, knowsBounds: knowsBounds, into: &best)
    }
    var asked = terms.filter { $0.known == nil }
    let mostAsked = asked.reduce(0) { $0 + $1.most }
    let known = terms.compactMap { $0.known }
    try scoreWindows(selected, &terms, mostOfOthers: mostAsked, into: &best)
    guard best.canTake(mostAsked * Scorer.tolerance) else { return }
    let limit = selected.limit
    let rest = selected.subtracting(
      ClauseSet(union: known.map { ClauseSet(numbers: $0.clauses, below: limit) }, below: limit))
    try score(rest, &asked, isChecked: true, knowsBounds: true, into: &best)
  }

  /// In windows every hit of a term costs, elsewhere every selected clause: some four times as much.
  private static func isWorthWindows(_ selected: ClauseSet, _ terms: [ScoredTerm]) -> Bool {
    let hits = terms.reduce(0) { $0 + ($1.known?.clauses.count ?? 0) }
    return hits >= selected.limit / ScoreWindow.leastHitsShare && hits <= selected.count * 4
      && terms.allSatisfy { ScoreWindow.range.contains($0.most) }
  }

  /// The selected clauses that a term is known to stand in.
  ///
  /// - Parameter mostOfOthers: what the terms that are asked about single clauses score together at most.
  private func scoreWindows(
    _ selected: ClauseSet, _ terms: inout [ScoredTerm], mostOfOthers: Double, into best: inout BestClauses
  ) throws(IndexError) {
    var window = ScoreWindow()
    while let next = terms.compactMap({ $0.nextToAdd }).min() {
      window.begin(at: Int(next))
      for term in terms.indices { terms[term].add(to: &window, bounds) }
      var span = terms.mutableSpan
      try window.forEachClause(reaching: best.least - mostOfOthers) { (clause) throws(IndexError) in
        if selected.contains(clause) { try insert(clause, &span, into: &best) }
        return best.least - mostOfOthers
      }
    }
  }

  private func score(
    _ selected: ClauseSet, _ terms: inout [ScoredTerm], isChecked: Bool, knowsBounds: Bool,
    into best: inout BestClauses
  ) throws(IndexError) {
    let hasParts = terms.contains { $0.hasParts }
    var minor = MinorTerms(terms)
    var terms = terms.mutableSpan
    var cursor = ClauseCursor(selected)
    var next = cursor.first(from: 0)
    while let clause = next {
      if !isChecked { try fields.check(clause: clause) }
      let start = hasParts ? reader.start(ofClause: clause) : 0
      let bound = knowsBounds ? bounds.bound(ofClause: clause) : parameters.mostPerOccurrence
      var estimate = ScoredTerm.Estimate()
      estimate.bound = minor.most
      for term in 0..<terms.count { terms[term].add(to: &estimate, UInt32(clause), at: start, bound) }
      if best.canTake(estimate.bound * Scorer.tolerance) {
        try insert(clause, &terms, into: &best)
        minor.grow(&terms, best)
        next = cursor.first(from: clause + 1)
      } else if estimate.isHit {
        next = cursor.first(from: clause + 1)
      } else {
        var target = Int(estimate.nextHit)
        if estimate.end < reader.clausePositions {
          target = min(target, try fields.clause(at: estimate.end) + 1)
        }
        next = cursor.first(from: max(clause + 1, target))
      }
    }
  }

  @inline(__always)
  private func insert(
    _ clause: Int, _ terms: inout MutableSpan<ScoredTerm>, into best: inout BestClauses
  ) throws(IndexError) {
    let candidate = Candidate(clause, reader, parameters, averageLength)
    var bound = 0.0
    for term in 0..<terms.count { bound += terms[term].bound(candidate) }
    guard best.canTake(bound * Scorer.tolerance) else { return }
    fields.tally.add(1, .scores)
    var score = 0.0
    for term in 0..<terms.count { score += try terms[term].score(candidate) }
    best.insert(clause: clause, score: score)
  }

  /// The terms that together cannot bring a clause among the best; they become more as the best become better.
  /// (MaxScore: Turtle and Flood, “Query evaluation: strategies and optimizations”, 1995.)
  private struct MinorTerms {
    /// Indices of terms, the least important first.
    private let order: [Int]
    private var count = 0
    private(set) var most = 0.0
    /// What `most` becomes with the next term.
    private var nextMost: Double

    init(_ terms: [ScoredTerm]) {
      order = terms.indices.sorted { terms[$0].most < terms[$1].most }
      nextMost = order.first.map { terms[$0].most } ?? .infinity
    }

    @inline(__always)
    mutating func grow(_ terms: inout MutableSpan<ScoredTerm>, _ best: BestClauses) {
      while count < order.count, !best.canTake(nextMost * Scorer.tolerance) {
        terms[order[count]].isMinor = true
        most = nextMost
        count += 1
        if count < order.count { nextMost += terms[order[count]].most }
      }
    }
  }

  /// A clause to be scored.
  struct Candidate {
    let clause: UInt32
    let start: UInt32
    let body: UInt32
    let end: UInt32
    private let norm: Double
    private let parameters: RankingParameters

    @inline(__always)
    init(
      _ clause: Int, _ reader: PositionReader, _ parameters: RankingParameters, _ averageLength: Double
    ) {
      self.clause = UInt32(truncatingIfNeeded: clause)
      start = reader.start(ofClause: clause)
      body = reader.body(ofClause: clause)
      end = reader.end(ofClause: clause)
      let length = end &- body &- 1
      norm = parameters.norm(length: Double(length), average: averageLength)
      self.parameters = parameters
    }

    /// A frequency as it scores.
    @inline(__always)
    func weigh(_ frequency: FieldFrequency) -> Double {
      weigh(heading: frequency.heading, body: frequency.body)
    }

    @inline(__always)
    func weigh(heading: Int, body: Int) -> Double {
      parameters.frequency(heading: heading, body: body, norm: norm)
    }
  }

  /// All clauses of one list: the most promising parts first, then what may still be better.
  func score(
    _ list: PostingList, _ weight: FrequencyScore, into best: inout BestClauses
  ) throws(IndexError) {
    try fields.checkAll()
    try bounds.checkAll()
    var window = ListWindow(list, fields)
    let first = Scorer.promisingParts(of: list)
    for part in first { try score(list, part, weight, &window, into: &best) }
    for part in 0..<list.partCount {
      guard best.canTake(weight.score(list.bound(ofPart: part)) * Scorer.tolerance), !first.contains(part)
      else { continue }
      try score(list, part, weight, &window, into: &best)
    }
  }

  private func score(
    _ list: PostingList, _ part: Int, _ weight: FrequencyScore, _ window: inout ListWindow,
    into best: inout BestClauses
  ) throws(IndexError) {
    try window.load(part)
    fields.tally.add(window.indices.count, .scores)
    for index in window.indices {
      let clause = Int(window.clauses[index])
      let most = Double(window.count(index)) * bounds.bound(ofClause: clause)
      guard best.canTake(weight.score(most) * Scorer.tolerance) else { continue }
      let candidate = Candidate(clause, reader, parameters, averageLength)
      best.insert(
        clause: clause, score: weight.score(candidate.weigh(window.frequency(index, body: candidate.body))))
    }
  }

  /// Few parts with the highest bounds.
  private static func promisingParts(of list: PostingList) -> [Int] {
    var parts: [Int] = []
    var bounds: [Double] = []
    for part in 0..<list.partCount {
      let bound = list.bound(ofPart: part)
      if parts.count == 8 {
        guard bound > bounds[7] else { continue }
        parts.removeLast()
        bounds.removeLast()
      }
      let place = bounds.firstIndex { $0 < bound } ?? bounds.count
      parts.insert(part, at: place)
      bounds.insert(bound, at: place)
    }
    return parts
  }
}
