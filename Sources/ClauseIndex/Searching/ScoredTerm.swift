/// A ranking term at work. A term that stands in few clauses knows them all; one that stands in many has bounds, part
/// by part, and reads the parts where a clause may be among the best.
struct ScoredTerm {
  /// One of the two tells frequencies.
  private let hits: PhraseHits?
  private var window: ListWindow?
  private let list: PostingList?
  private let weight: TermWeight
  private var part = 0
  private var boundPart = -1
  private var partBound = 0.0
  private var next = 0

  init(
    _ occurrences: Occurrences, weight: Double, parameters: RankingParameters, in index: ClauseIndex
  ) throws(IndexError) {
    self.weight = TermWeight(weight, in: try occurrences.clauseCount(), of: index.clauseCount, parameters)
    if let list = occurrences.list, list.isDense, weight >= 0, index.boundsHold(for: parameters) {
      self.list = list
      try index.fields.checkAll()
      window = ListWindow(list, index.fields)
      hits = nil
    } else {
      (list, window) = (nil, nil)
      hits = try occurrences.hits()
    }
  }

  /// What clauses may score, and how far that holds.
  struct Estimate {
    /// No clause scores more from the one asked for on, up to the position `end` and before the clause `nextHit`.
    var bound = 0.0
    var end = UInt32.max
    var nextHit = UInt32.max
    /// The bound holds for the one clause alone.
    var isHit = false
  }

  /// Adds what the term may score at a place. Places rise.
  @inline(__always)
  mutating func add(to estimate: inout Estimate, _ place: Scorer.Place) {
    if let hits {
      while next < hits.clauses.count, hits.clauses[next] < place.clause { next &+= 1 }
      guard next < hits.clauses.count else { return }
      if hits.clauses[next] == place.clause {
        estimate.isHit = true
        estimate.bound += weight.score(place.weigh(hits.frequency(next, body: place.body)))
      } else {
        estimate.nextHit = min(estimate.nextHit, hits.clauses[next])
      }
    } else if let list {
      part = list.part(reaching: place.start, from: part)
      guard part < list.partCount else { return }
      estimate.end = min(estimate.end, list.last(ofPart: part))
      if part != boundPart {
        partBound = weight.score(list.bound(ofPart: part))
        boundPart = part
      }
      estimate.bound += partBound
    }
  }

  /// What the term scores at the place that was just estimated.
  @inline(__always)
  mutating func score(_ place: Scorer.Place) throws(IndexError) -> Double {
    if let hits {
      guard next < hits.clauses.count, hits.clauses[next] == place.clause else { return 0 }
      return weight.score(place.weigh(hits.frequency(next, body: place.body)))
    }
    guard let list, part < list.partCount else { return 0 }
    let frequency = try window?.frequency(ofClause: place.clause, inPart: part) ?? 0
    return frequency == 0 ? 0 : weight.score(place.weigh(frequency))
  }
}

/// What the frequency of a term is worth.
struct TermWeight {
  /// Weight × rarity × (k1 + 1).
  private let factor: Double
  private let k1: Double

  /// The term stands in `count` of `all` clauses.
  init(_ weight: Double, in count: Int, of all: Int, _ parameters: RankingParameters) {
    let rarity = Logarithm.natural(1 + (Double(all) - Double(count) + 0.5) / (Double(count) + 0.5))
    k1 = parameters.k1
    factor = weight * rarity * (k1 + 1)
  }

  @inline(__always)
  func score(_ frequency: Double) -> Double {
    frequency == .infinity ? factor : factor * frequency / (frequency + k1)
  }
}
