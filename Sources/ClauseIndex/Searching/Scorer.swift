/// Finds the best of the selected clauses; the formula stands at `RankingParameters`.
///
/// Stretches of clauses whose bounds stay below the worst of the best are passed over without decoding them.
/// (Block-max indexes: Ding and Suel, “Faster top-k document retrieval using block-max indexes”, 2011.)
struct Scorer {
  private let fields: FieldMap
  private let reader: FieldReader
  private let parameters: RankingParameters
  private let averageLength: Double

  init(_ index: ClauseIndex, _ parameters: RankingParameters) {
    fields = index.fields
    reader = fields.reader
    self.parameters = parameters
    averageLength = index.file.counts.averageLength
  }

  /// Rounding may put a score a little above its bound.
  private static let tolerance = 1 + 1e-9

  func score(
    _ selected: ClauseSet, _ terms: inout [ScoredTerm], into best: inout BestClauses
  ) throws(IndexError) {
    let isChecked = selected.count > PhraseHits.few
    if isChecked { try fields.checkAll() }
    var cursor = ClauseCursor(selected)
    var next = cursor.first(from: 0)
    while let clause = next {
      if !isChecked { try fields.check(clause: clause) }
      let place = Place(clause, reader, parameters, averageLength)
      var estimate = ScoredTerm.Estimate()
      for term in terms.indices { terms[term].add(to: &estimate, place) }
      if best.canTake(estimate.bound * Scorer.tolerance) {
        var score = 0.0
        for term in terms.indices { score += try terms[term].score(place) }
        best.insert(clause: clause, score: score)
        next = cursor.first(from: clause + 1)
      } else if estimate.isHit {
        next = cursor.first(from: clause + 1)
      } else {
        var target = Int(estimate.nextHit)
        if estimate.end < reader.clausePositions {
          target = min(target, try fields.clause(at: estimate.end) + 1)
        }
        next = cursor.first(from: target)
      }
    }
  }

  /// A clause to be scored.
  struct Place {
    let clause: UInt32
    let start: UInt32
    let body: UInt32
    private let norm: Double
    private let headingWeight: Double

    @inline(__always)
    init(
      _ clause: Int, _ reader: FieldReader, _ parameters: RankingParameters, _ averageLength: Double
    ) {
      self.clause = UInt32(truncatingIfNeeded: clause)
      start = reader.start(ofClause: clause)
      body = reader.body(ofClause: clause)
      let length = reader.end(ofClause: clause) &- body &- 1
      norm = parameters.norm(length: Double(length), average: averageLength)
      headingWeight = parameters.headingWeight
    }

    /// A frequency, heading in the high half and body in the low half, as it scores.
    @inline(__always)
    func weigh(_ frequency: UInt32) -> Double {
      Double(frequency & 0xffff) / norm + headingWeight * Double(frequency >> 16)
    }
  }

  /// All clauses of one list: the most promising part first, then what may still be better.
  func score(
    _ list: PostingList, _ weight: TermWeight, into best: inout BestClauses
  ) throws(IndexError) {
    try fields.checkAll()
    var window = ListWindow(list, fields)
    let bounds = (0..<list.partCount).map { list.bound(ofPart: $0) }
    let first = bounds.indices.sorted { bounds[$0] > bounds[$1] }.prefix(8)
    for part in Array(first) + bounds.indices.filter({ !first.contains($0) }) {
      guard best.canTake(weight.score(bounds[part]) * Scorer.tolerance) else { continue }
      try window.load(part)
      for index in window.clauses.indices {
        let clause = Int(window.clauses[index])
        let place = Place(clause, reader, parameters, averageLength)
        best.insert(clause: clause, score: weight.score(place.weigh(window.frequencies[index])))
      }
    }
  }
}
