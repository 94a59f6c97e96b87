import PolicyText

/// Postings of an older list among those of the list that takes its place: what did not change between them need not be
/// coded again.
struct KeptPostings {
  /// Neighbours in both lists at the same distances. All postings of a clause that stays are in one.
  struct Run {
    /// Index of the first in the older list and in the new one.
    let old: Int
    let new: Int
    var count: Int
    /// What was added to the positions, modulo 2³².
    let shift: UInt32

    /// How many indexes earlier they stand now.
    fileprivate var moved: Int { old - new }
    fileprivate var end: Int { new + count }
  }

  /// A part of the older list that holds the postings of a part of the new one.
  struct Part {
    let old: Int
    /// Whether all their distances are the same too, also that to the position before.
    let hasCode: Bool
  }

  /// The older list, all of which was decoded: its codes are whole.
  private(set) var list: PostingList
  /// Whether what a clause scores is bounded in both lists alike.
  let keepsBounds: Bool
  /// Rising in both lists.
  private var runs: [Run] = []
  /// In how many clauses the older list alone has the term.
  var lostClauses = 0
  /// Positions that the new list alone has.
  private(set) var added: [UInt32] = []

  init(_ list: PostingList, keepsBounds: Bool) {
    self.list = list
    self.keepsBounds = keepsBounds
  }

  /// The same for another list; keeps the memory.
  mutating func begin(_ list: PostingList) {
    self.list = list
    runs.removeAll(keepingCapacity: true)
    lostClauses = 0
    added = []
  }

  mutating func add(_ run: Run) {
    guard run.count > 0 else { return }
    let last = runs.count - 1
    if last >= 0, runs[last].shift == run.shift, runs[last].moved == run.moved, runs[last].end == run.new {
      runs[last].count += run.count
    } else {
      runs.append(run)
    }
  }

  /// Puts others between the kept `positions`.
  mutating func insert(_ others: Span<UInt32>, into positions: Span<UInt32>) {
    added = (0..<others.count).map { others[$0] }
    var split: [Run] = []
    var before = 0
    for run in runs {
      var first = run.new
      while first < run.end {
        before = (before..<others.count).gallop { others[$0] < positions[first] }
        var next = run.end
        if before < others.count { next = (first..<run.end).gallop { positions[$0] < others[before] } }
        split.append(
          Run(old: first + run.moved, new: first + before, count: next - first, shift: run.shift))
        first = next
      }
    }
    runs = split
  }

  /// Whether a new list of `count` positions is the older one, moved as a whole.
  func isWhole(_ count: Int) -> Bool {
    runs.count == 1 && runs[0].moved == 0 && runs[0].count == count && list.count == count
  }

  /// Of each part of a new list of `count` positions, that of the older one.
  func parts(of count: Int) -> [Part?] {
    var run = 0
    return stride(from: 0, to: count, by: EliasFanoBlock.size).map { first in
      run = (run..<runs.count).gallop { runs[$0].end <= first }
      return part(from: first, to: min(first + EliasFanoBlock.size, count), run)
    }
  }

  /// - Parameter run: the first that reaches beyond `first`.
  private func part(from first: Int, to end: Int, _ run: Int) -> Part? {
    guard run < runs.count, runs[run].new <= first else { return nil }
    let moved = runs[run].moved
    // Parts of the older list begin at such places, and what is behind its last whole one has another code.
    guard moved % EliasFanoBlock.size == 0, first > 0 || moved == 0,
      min(first + moved + EliasFanoBlock.size, list.count) == end + moved
    else { return nil }
    var next = run
    while runs[next].end < end {
      let reached = runs[next].end
      next += 1
      guard next < runs.count, runs[next].new == reached, runs[next].moved == moved else { return nil }
    }
    let isBeginning = first == 0 && runs[run].shift == 0
    return Part(
      old: (first + moved) / EliasFanoBlock.size,
      hasCode: next == run && list.blockCount > 0 && (isBeginning || runs[run].new < first))
  }
}
