/// What a long list tells without being decoded: in how many clauses its term stands, in which, and how good the best
/// of them are.
struct ListSummary {
  private let map: DraftPositionMap
  private let parameters: RankingParameters
  /// Of each clause.
  let norms: [Double]
  /// Of each clause, its bound where the term stands in its body once, as most do; 0 where it has a heading.
  private let once: [UInt16]
  private var clauses: [UInt32] = []

  private(set) var clauseCount = 0
  /// Of every 256 positions, the bound of the best clause among them.
  private(set) var bounds: [UInt16] = []
  /// One bit a clause, where the list is dense.
  private(set) var bits: [UInt64] = []

  init(_ map: DraftPositionMap, _ parameters: RankingParameters, averageLength: Double) {
    self.map = map
    self.parameters = parameters
    norms = (0..<map.clauseCount).map { clause in
      let length = map.starts[clause * 2 + 2] - map.starts[clause * 2 + 1] - 1
      return parameters.norm(length: Double(length), average: averageLength)
    }
    once = norms.enumerated().map { clause, norm in
      map.hasHeading(clause)
        ? 0 : ScoreBound.encode(parameters.frequency(heading: 0, body: 1, norm: norm))
    }
  }

  mutating func summarize(_ positions: Span<UInt32>) {
    map.find(positions, &clauses)
    var bounds: [UInt16] = []
    swap(&bounds, &self.bounds)
    bounds.removeAll(keepingCapacity: true)
    bounds.append(contentsOf: repeatElement(0, count: (positions.count + 255) / 256))
    clauseCount = bound(positions, &bounds)
    self.bounds = bounds
    bits.removeAll(keepingCapacity: true)
    guard PostingList.isDense(clauses: clauseCount, of: map.clauseCount) else { return }
    bits.append(contentsOf: repeatElement(0, count: (map.clauseCount + 63) / 64))
    for clause in clauses { bits[Int(clause >> 6)] |= 1 << UInt64(clause & 63) }
  }

  /// Fills in the bounds. Returns the number of clauses.
  private func bound(_ positions: Span<UInt32>, _ bounds: inout [UInt16]) -> Int {
    let clauses = clauses.span
    let once = once.span
    var bounds = bounds.mutableSpan
    var count = 0
    var index = 0
    while index < clauses.count {
      let clause = Int(clauses[index])
      let first = index
      repeat { index &+= 1 } while index < clauses.count && clauses[index] == clause
      let bound =
        index &- first == 1 && once[clause] > 0
        ? once[clause] : bound(clause, positions.extracting(first..<index))
      var block = first >> 8
      repeat {
        bounds[block] = max(bounds[block], bound)
        block &+= 1
      } while block << 8 < index
      count &+= 1
    }
    return count
  }

  /// Of one clause with these positions.
  private func bound(_ clause: Int, _ positions: Span<UInt32>) -> UInt16 {
    let body = map.starts[clause * 2 + 1]
    var heading = 0
    while heading < positions.count, positions[heading] < body { heading += 1 }
    return ScoreBound.encode(
      parameters.frequency(heading: heading, body: positions.count - heading, norm: norms[clause]))
  }
}
