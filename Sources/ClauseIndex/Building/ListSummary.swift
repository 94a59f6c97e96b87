/// What a long list tells without being decoded: in how many clauses its term stands, in which, and how good the best
/// of them are.
struct ListSummary {
  private let locator: ClauseLocator
  /// 1 / (1 - b + b · length / average length) of each clause.
  private let inverseNorms: [Double]
  private let headingWeight: Double
  private var clauses: [UInt32] = []

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
    locator.find(positions, &clauses)
    bounds.removeAll(keepingCapacity: true)
    bounds.append(contentsOf: repeatElement(0, count: (positions.count + 255) / 256))
    clauseCount = ListSummary.bound(
      positions, clauses, locator.starts, inverseNorms, headingWeight, &bounds)
    bits.removeAll(keepingCapacity: true)
    guard PostingList.isDense(clauses: clauseCount, of: locator.clauseCount) else { return }
    bits.append(contentsOf: repeatElement(0, count: (locator.clauseCount + 63) / 64))
    for clause in clauses { bits[Int(clause >> 6)] |= 1 << UInt64(clause & 63) }
  }

  /// Fills in the bounds. Returns the number of clauses.
  private static func bound(
    _ positions: Span<UInt32>, _ clauses: [UInt32], _ starts: [UInt32], _ inverseNorms: [Double],
    _ headingWeight: Double, _ bounds: inout [UInt16]
  ) -> Int {
    let clauses = clauses.span
    let starts = starts.span
    let inverseNorms = inverseNorms.span
    var bounds = bounds.mutableSpan
    var count = 0
    var index = 0
    while index < clauses.count {
      let clause = Int(clauses[index])
      let body = starts[clause &* 2 &+ 1]
      let first = index
      var heading = 0
      repeat {
        heading &+= positions[index] < body ? 1 : 0
        index &+= 1
      } while index < clauses.count && clauses[index] == clause
      let frequency =
        Double(index &- first &- heading) * inverseNorms[clause] + headingWeight * Double(heading)
      let bound = ScoreBound.encode(frequency)
      var block = first >> 8
      repeat {
        bounds[block] = max(bounds[block], bound)
        block &+= 1
      } while block << 8 < index
      count &+= 1
    }
    return count
  }
}

/// A frequency as it scores, rounded up to 16 bits: 1/256 steps, the last of which stands for all above.
enum ScoreBound {
  @inline(__always)
  static func encode(_ frequency: Double) -> UInt16 {
    // Rounded up, and a little more, as the search computes the same in another order.
    UInt16(min(65_534, frequency * 256 * (1 + 1e-9))) + 1
  }

  @inline(__always)
  static func decode(_ bound: UInt16) -> Double { bound == .max ? .infinity : Double(bound) / 256 }
}
