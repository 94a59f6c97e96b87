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

  /// - Parameters:
  ///   - kept: what stands so in an older list, whose bounds are taken over.
  ///   - parts: of each part, that of the older list which it is.
  mutating func summarize(
    _ positions: Span<UInt32>, _ kept: KeptPostings? = nil, _ parts: [KeptPostings.Part?]? = nil
  ) {
    bits.removeAll(keepingCapacity: true)
    var bounds: [UInt16] = []
    swap(&bounds, &self.bounds)
    bounds.removeAll(keepingCapacity: true)
    bounds.append(contentsOf: repeatElement(0, count: (positions.count + 255) / 256))
    defer { swap(&bounds, &self.bounds) }
    if let kept, kept.keepsBounds, let parts, let count = kept.list.clauseCount {
      // A forged list may say that there are fewer.
      clauseCount = max(0, count - kept.lostClauses) + clauseCount(of: kept.added.span)
      if !PostingList.isDense(clauses: clauseCount, of: map.clauseCount) {
        return bound(positions, kept, parts, &bounds)
      }
    }
    map.find(positions, &clauses)
    clauseCount = bound(positions, from: 0, &bounds)
    guard PostingList.isDense(clauses: clauseCount, of: map.clauseCount) else { return }
    bits.append(contentsOf: repeatElement(0, count: (map.clauseCount + 63) / 64))
    for clause in clauses { bits[Int(clause >> 6)] |= 1 << UInt64(clause & 63) }
  }

  private mutating func clauseCount(of positions: Span<UInt32>) -> Int {
    map.find(positions, &clauses)
    return clauses.indices.count { $0 == 0 || clauses[$0] != clauses[$0 - 1] }
  }

  /// Fills in the bounds, of which those of kept parts are known.
  private mutating func bound(
    _ positions: Span<UInt32>, _ kept: KeptPostings, _ parts: [KeptPostings.Part?],
    _ bounds: inout [UInt16]
  ) {
    var part = 0
    while part < parts.count {
      let first = part
      if let same = parts[part] {
        bounds[part] = max(bounds[part], kept.list.storedBound(ofPart: same.old))
        part += 1
      } else {
        while part < parts.count, parts[part] == nil { part += 1 }
        let range = wholeClauses(around: first << 8..<min(part << 8, positions.count), positions)
        map.find(positions.extracting(range), &clauses)
        _ = bound(positions.extracting(range), from: range.lowerBound, &bounds)
      }
    }
  }

  /// A range of positions with all others of the first and the last clause.
  private mutating func wholeClauses(around range: Range<Int>, _ positions: Span<UInt32>) -> Range<Int> {
    var (first, end) = (range.lowerBound, range.upperBound)
    map.find(positions.extracting(first..<first + 1), &clauses)
    if let clause = clauses.first {
      let start = map.starts[Int(clause) * 2]
      while first > 0, positions[first - 1] >= start { first -= 1 }
    }
    map.find(positions.extracting(end - 1..<end), &clauses)
    if let clause = clauses.first {
      let limit = map.starts[Int(clause) * 2 + 2]
      while end < positions.count, positions[end] < limit { end += 1 }
    }
    return first..<end
  }

  /// Fills in the bounds for positions from an index of the list on. Returns the number of clauses.
  private func bound(_ positions: Span<UInt32>, from start: Int, _ bounds: inout [UInt16]) -> Int {
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
      var block = (start &+ first) >> 8
      repeat {
        bounds[block] = max(bounds[block], bound)
        block &+= 1
      } while block << 8 < start &+ index
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
