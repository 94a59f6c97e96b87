/// A ranking term at work. A term that stands in few clauses knows them all; one that stands in many has bounds, part
/// by part, and reads the parts where a clause may be among the best.
struct ScoredTerm {
  /// Where it stands; nil where `probe` is asked about single clauses.
  let known: PhraseHits?
  private var probe: ListProbe?
  private let list: PostingList?
  private let weight: FrequencyScore
  /// Whether clauses are estimated by where they begin.
  var hasParts: Bool { list != nil }
  /// What any clause scores at most.
  let most: Double
  /// All minor terms together cannot bring a clause among the best: they are looked up for clauses that others hit.
  var isMinor = false
  private var part = 0
  private var boundPart = -1
  private var partBound = 0.0
  private var next = 0
  /// How many of the known clauses were added to windows.
  private var added = 0

  init(
    _ occurrences: Occurrences, weight: Double, parameters: RankingParameters, in index: ClauseIndex
  ) throws(IndexError) {
    let value = FrequencyScore(weight, in: try occurrences.clauseCount(), of: index.clauseCount, parameters)
    let most = max(0, value.score(Double.infinity))
    self.weight = value
    self.most = most
    if let list = occurrences.unreadList, weight >= 0, index.boundsHold(for: parameters) {
      self.list = list
      probe = ListProbe(list)
      known = nil
    } else {
      (list, probe) = (nil, nil)
      known = try occurrences.hits()
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

  /// Adds what the term may score in a clause that begins at `start` and where an occurrence counts `bound` at most.
  /// Clauses rise.
  @inline(__always)
  mutating func add(to estimate: inout Estimate, _ clause: UInt32, at start: UInt32, _ bound: Double) {
    if isMinor { return }
    if let known {
      next = known.first(from: clause, after: next)
      guard next < known.clauses.count else { return }
      if known.clauses[next] == clause {
        estimate.isHit = true
        estimate.bound += max(0, weight.score(Double(known.count(next)) * bound))
      } else {
        estimate.nextHit = min(estimate.nextHit, known.clauses[next])
      }
    } else if let list {
      move(to: start, list)
      guard part < list.partCount else { return }
      estimate.end = min(estimate.end, list.last(ofPart: part))
      estimate.bound += partBound
    }
  }

  @inline(__always)
  private mutating func move(to start: UInt32, _ list: PostingList) {
    part = list.part(reaching: start, from: part)
    if part != boundPart {
      partBound = part < list.partCount ? weight.score(list.bound(ofPart: part)) : 0
      boundPart = part
    }
  }

  /// The first clause it is known to stand in and was not added for.
  var nextToAdd: UInt32? {
    guard let known, added < known.clauses.count else { return nil }
    return known.clauses[added]
  }

  /// Adds what it scores at most in the clauses of a window. Windows rise.
  mutating func add(to window: inout ScoreWindow, _ bounds: OccurrenceBounds) {
    if let known { window.add(known, from: &added, weight, bounds) }
  }

  /// A closer bound for a candidate. Candidates rise.
  @inline(__always)
  mutating func bound(_ candidate: Scorer.Candidate) -> Double {
    if let list {
      move(to: candidate.start, list)
      return partBound
    }
    guard let known else { return 0 }
    next = known.first(from: candidate.clause, after: next)
    guard next < known.clauses.count, known.clauses[next] == candidate.clause else { return 0 }
    return weight.score(candidate.weigh(known.frequency(next, body: candidate.body)))
  }

  /// What the term scores at the candidate that was just bounded.
  @inline(__always)
  mutating func score(_ candidate: Scorer.Candidate) throws(IndexError) -> Double {
    guard let list else { return bound(candidate) }
    guard part < list.partCount else { return 0 }
    let all = try probe?.count(from: candidate.start, to: candidate.end, part: part) ?? 0
    guard all > 0 else { return 0 }
    let heading =
      candidate.start == candidate.body
      ? 0 : try probe?.count(from: candidate.start, to: candidate.body, part: part) ?? 0
    return weight.score(candidate.weigh(heading: heading, body: max(0, all - heading)))
  }
}
