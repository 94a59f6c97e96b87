/// What a long list tells without being decoded: in how many clauses its term stands, in which, and how good the best
/// of them are.
struct ListSummary {
  private let map: DraftPositionMap
  private let parameters: RankingParameters
  /// Of each clause.
  private let norms: [Double]
  /// Of each clause, its bound where the term stands in its body once, as most do.
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
    once = norms.map { ScoreBound.encode(parameters.frequency(heading: 0, body: 1, norm: $0)) }
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
    let starts = map.starts.span
    let norms = norms.span
    let once = once.span
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
      let isOnce = heading == 0 && index &- first == 1
      let bound =
        isOnce
        ? once[clause]
        : ScoreBound.encode(
          parameters.frequency(heading: heading, body: index &- first &- heading, norm: norms[clause]))
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
