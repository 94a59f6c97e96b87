/// Finds the best of the selected clauses; the formula stands at `RankingParameters`.
///
/// Stretches of clauses whose bounds stay below the worst of the best are passed over without decoding them.
/// (Block-max indexes: Ding and Suel, “Faster top-k document retrieval using block-max indexes”, 2011.)
struct Scorer {
  private let reader: FieldMap.Reader
  private let parameters: RankingParameters
  private let averageLength: Double
  private let clausePositions: UInt32

  init(_ index: ClauseIndex, _ parameters: RankingParameters, _ reader: FieldMap.Reader) {
    self.reader = reader
    self.parameters = parameters
    averageLength = index.file.header.counts.averageLength
    clausePositions = UInt32(index.fields.clausePositions)
  }

  /// Rounding may put a score a little above its bound.
  private static let tolerance = 1 + 1e-9

  func score(
    _ selected: ClauseSet, _ terms: inout [ScoredTerm], into best: inout BestClauses
  ) throws(IndexError) {
    var cursor = ClauseCursor(selected)
    var next = cursor.first(from: 0)
    while let clause = next {
      let start = try reader.start(ofClause: clause)
      var end = UInt32.max
      var bound = 0.0
      for term in terms.indices {
        bound += try terms[term].bound(from: UInt32(clause), at: start, reader, &end)
      }
      if best.canTake(bound * Scorer.tolerance) {
        next = try score(&cursor, from: clause, upTo: end, &terms, into: &best)
      } else {
        guard end < clausePositions else { return }
        next = cursor.first(from: try reader.clause(at: end) + 1)
      }
    }
  }

  /// Scores the selected clauses that begin at `end` or before. Returns the next one.
  private func score(
    _ cursor: inout ClauseCursor, from first: Int, upTo end: UInt32, _ terms: inout [ScoredTerm],
    into best: inout BestClauses
  ) throws(IndexError) -> Int? {
    var next: Int? = first
    while let clause = next {
      let start = try reader.start(ofClause: clause)
      guard start <= end else { break }
      let body = try reader.body(ofClause: clause)
      let norm = try self.norm(body, reader.end(ofClause: clause))
      var score = 0.0
      for term in terms.indices {
        let frequency = try terms[term].frequency(inClause: UInt32(clause), at: start, body: body)
        if frequency > 0 { score += terms[term].score(weighted(frequency, norm)) }
      }
      best.insert(clause: clause, score: score)
      next = cursor.first(from: clause + 1)
    }
    return next
  }

  @inline(__always)
  private func norm(_ body: UInt32, _ end: UInt32) -> Double {
    parameters.norm(length: Double(end &- body &- 1), average: averageLength)
  }

  @inline(__always)
  private func weighted(_ frequency: UInt32, _ norm: Double) -> Double {
    Double(frequency & 0xffff) / norm + parameters.headingWeight * Double(frequency >> 16)
  }

  /// All clauses of one list: the most promising part first, then what may still be better.
  func score(
    _ list: PostingList, _ term: ScoredTerm, _ fields: FieldMap, into best: inout BestClauses
  ) throws(IndexError) {
    var window = ListWindow(list, fields, reader)
    let bounds = (0..<list.partCount).map { list.bound(ofPart: $0) }
    let first = bounds.indices.sorted { bounds[$0] > bounds[$1] }.prefix(8)
    for part in Array(first) + bounds.indices.filter({ !first.contains($0) }) {
      let bound = bounds[part] == .infinity ? .infinity : term.score(bounds[part])
      guard best.canTake(bound * Scorer.tolerance) else { continue }
      try window.load(part)
      for index in window.clauses.indices {
        let clause = Int(window.clauses[index])
        let norm = try self.norm(reader.body(ofClause: clause), reader.end(ofClause: clause))
        best.insert(clause: clause, score: term.score(weighted(window.frequencies[index], norm)))
      }
    }
  }
}
