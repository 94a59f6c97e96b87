/// A ranking term at work: its frequency clause by clause, and bounds that let whole stretches be passed over.
struct ScoredTerm {
  /// One of the two tells frequencies.
  private let hits: PhraseHits?
  private var window: ListWindow?
  /// Bounds, part by part; nil where there are none or they do not hold.
  private let bounding: PostingList?
  /// Weight × rarity × (k1 + 1).
  private let factor: Double
  private let k1: Double
  private var part = 0
  private var boundPart = -1
  private var partBound = 0.0
  private var next = 0

  init(
    _ occurrences: Occurrences, weight: Double, parameters: RankingParameters, in index: ClauseIndex,
    _ reader: FieldMap.Reader
  ) throws(IndexError) {
    let count = Double(try occurrences.clauseCount())
    let all = Double(index.clauseCount)
    k1 = parameters.k1
    factor = weight * Logarithm.natural(1 + (all - count + 0.5) / (count + 0.5)) * (k1 + 1)
    let hasBounds = index.boundsHold(for: parameters) && weight >= 0
    bounding = hasBounds ? occurrences.bounding : nil
    window = hasBounds ? occurrences.list.map { ListWindow($0, index.fields, reader) } : nil
    hits = window == nil ? try occurrences.hits() : nil
  }

  @inline(__always)
  func score(_ frequency: Double) -> Double { factor * frequency / (frequency + k1) }

  /// What no clause scores more than from `clause` on, which begins at `start`, up to the position that `end` is
  /// lowered to.
  mutating func bound(
    from clause: UInt32, at start: UInt32, _ reader: FieldMap.Reader, _ end: inout UInt32
  ) throws(IndexError) -> Double {
    if let bounding {
      part = bounding.part(reaching: start, from: part)
      guard part < bounding.partCount else { return 0 }
      end = min(end, bounding.last(ofPart: part))
      if part != boundPart {
        let bound = bounding.bound(ofPart: part)
        partBound = bound == .infinity ? factor : score(bound)
        boundPart = part
      }
      return partBound
    }
    guard let hits else { return factor }
    advance(to: clause, hits)
    guard next < hits.clauses.count else { return 0 }
    if hits.clauses[next] == clause {
      end = min(end, start)
      return factor
    }
    end = min(end, try reader.start(ofClause: Int(hits.clauses[next])) &- 1)
    return 0
  }

  /// How often the term stands in a clause that begins at `start`: heading in the high half, body in the low half.
  @inline(__always)
  mutating func frequency(
    inClause clause: UInt32, at start: UInt32, body: UInt32
  ) throws(IndexError) -> UInt32 {
    if let hits {
      advance(to: clause, hits)
      return next < hits.clauses.count && hits.clauses[next] == clause ? hits.frequency(next, body: body) : 0
    }
    guard let bounding else { return 0 }
    part = bounding.part(reaching: start, from: part)
    guard part < bounding.partCount else { return 0 }
    return try window?.frequency(ofClause: clause, inPart: part) ?? 0
  }

  @inline(__always)
  private mutating func advance(to clause: UInt32, _ hits: PhraseHits) {
    while next < hits.clauses.count, hits.clauses[next] < clause { next &+= 1 }
  }
}
