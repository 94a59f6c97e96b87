/// What a long list tells without being decoded: in how many clauses its term stands, in which, and how good the best
/// of them are.
struct ListSummary {
  private let locator: ClauseLocator
  /// 1 / (1 - b + b · length / average length) of each clause.
  private let inverseNorms: [Double]
  private let headingWeight: Double

  private(set) var clauseCount = 0
  /// Of every 256 positions, the bound of the best clause among them.
  private(set) var bounds: [UInt16] = []
  /// One bit a clause, where the list is dense.
  private(set) var bits: [UInt64] = []

  init(_ locator: ClauseLocator, _ parameters: RankingParameters, averageLength: Double) {
    self.locator = locator
    headingWeight = parameters.headingWeight
    inverseNorms = (0..<locator.clauseCount).map { clause in
      let length = locator.starts[clause * 2 + 2] - locator.starts[clause * 2 + 1] - 1
      return 1 / parameters.norm(length: Double(length), average: averageLength)
    }
  }

  mutating func summarize(_ positions: Span<UInt32>) {
    clauseCount = 0
    bounds.removeAll(keepingCapacity: true)
    bounds.append(contentsOf: repeatElement(0, count: (positions.count + 255) / 256))
    eachClause(positions) { summary, clause, range, frequency in
      summary.clauseCount += 1
      let bound = ScoreBound.encode(frequency)
      for block in range.lowerBound >> 8...(range.upperBound - 1) >> 8 {
        summary.bounds[block] = max(summary.bounds[block], bound)
      }
    }
    bits.removeAll(keepingCapacity: true)
    guard PostingList.isDense(clauses: clauseCount, of: locator.clauseCount) else { return }
    bits.append(contentsOf: repeatElement(0, count: (locator.clauseCount + 63) / 64))
    eachClause(positions) { summary, clause, _, _ in summary.bits[clause >> 6] |= 1 << UInt64(clause & 63) }
  }

  /// Clauses with their range of positions and the frequency that scores them.
  @inline(__always)
  private mutating func eachClause(
    _ positions: Span<UInt32>, _ body: (inout ListSummary, Int, Range<Int>, Double) -> Void
  ) {
    let limit = locator.clausePositions
    var index = 0
    while index < positions.count, positions[index] < limit {
      let clause = locator.clause(at: positions[index])
      let start = index
      let bodyStart = locator.starts[clause &* 2 &+ 1]
      let end = locator.starts[clause &* 2 &+ 2]
      var heading = 0
      while index < positions.count, positions[index] < end {
        heading &+= positions[index] < bodyStart ? 1 : 0
        index &+= 1
      }
      let frequency =
        Double(index &- start &- heading) * inverseNorms[clause] + headingWeight * Double(heading)
      body(&self, clause, start..<index, frequency)
    }
  }
}

/// A frequency as it scores, rounded up to 16 bits: 1/256 steps, the last of which stands for all above.
enum ScoreBound {
  static func encode(_ frequency: Double) -> UInt16 {
    // Rounded up, and a little more, as the search computes the same in another order.
    UInt16(min(65_534, frequency * 256 * (1 + 1e-9))) + 1
  }

  @inline(__always)
  static func decode(_ bound: UInt16) -> Double { bound == .max ? .infinity : Double(bound) / 256 }
}
