import PolicyText

/// The postings of an older index, as they stand in the one that is being made: of documents that stay, moved to where
/// these are now; the others left out. To merge them with those of new documents is what Lucene does with segments
/// (Cutting and Pedersen, “Optimizations for dynamic inverted index maintenance”, 1990).
struct KeptLists: Sendable {
  let index: ClauseIndex
  private let stretches: KeptStretches
  /// Of each rank in the older index, the rank it has now; nil where no document has it any more.
  private let ranks: [UInt32?]
  /// Of each rank now, the one it had.
  private let oldRanks: [Int?]
  /// Whether bounds of scores are made by the same average.
  private let keepsBounds: Bool
  /// The terms of lost documents; nil where the lists of no others stay byte for byte what they are.
  let changed: [KeptTerms.Pair]?
  private let clauseCount: Int
  /// Lists of fewer bytes have no blocks, and are not those of frequent pairs.
  private let shortest: Int

  /// - Parameters:
  ///   - documents: all, in the order of the index that is being made.
  ///   - numbers: of each symbol of the older index, as `Symbols` gave them.
  init(
    _ index: ClauseIndex, _ documents: [AddedDocument], _ fields: FieldLayout, _ symbols: RankedSymbols,
    numbers: [UInt32], lost: LostPairs
  ) throws(IndexError) {
    self.index = index
    keepsBounds =
      index.file.counts.averageLengthOfBounds == fields.counts.averageLengthOfBounds
      && index.file.counts.ranking == fields.counts.ranking
    // For `lostClauses`.
    try index.fields.checkAll()
    stretches = try KeptStretches(documents, fields, of: index)
    changed = keepsBounds && stretches.areStill ? lost.ranked(symbols.ranks) : nil
    clauseCount = fields.counts.clauses
    // Without blocks a position takes half a byte at least.
    shortest = min(PostingList.leastWithBlocks, fields.counts.phraseThreshold / 2)
    var oldRanks = [Int?](repeating: nil, count: symbols.tokens.count)
    var ranks: [UInt32?] = []
    var last = -1
    for (old, number) in numbers.enumerated() {
      let rank = symbols.ranks[Int(number)]
      guard rank != RankedSymbols.absent else {
        ranks.append(nil)
        continue
      }
      guard Int(rank) > last else { throw index.file.malformed(.characters) }
      last = Int(rank)
      ranks.append(rank)
      oldRanks[last] = old
    }
    self.ranks = ranks
    self.oldRanks = oldRanks
  }

  /// About how many postings begin with a symbol.
  func weight(ofRank rank: Int) throws(IndexError) -> Int {
    guard let old = oldRanks[rank] else { return 0 }
    return try index.terms.size(ofLists: index.terms.terms(beginningWith: old)) / 2
  }

  /// The terms that begin with a symbol.
  func terms(ofRank rank: Int) throws(IndexError) -> Range<Int> {
    guard let old = oldRanks[rank] else { return 0..<0 }
    return try index.terms.terms(beginningWith: old)
  }

  /// The second symbol's rank + 1, as it is now; nil where no document has it any more.
  func second(ofTerm term: Int) throws(IndexError) -> UInt32? {
    let second = try index.terms.second(ofTerm: term)
    guard second > 0 else { return 0 }
    guard second <= ranks.count else { throw index.file.malformed(.seconds) }
    return ranks[second - 1].map { $0 + 1 }
  }

  /// The list of a term that no document lost, where it stays byte for byte what it is; else it is to be decoded.
  func whole(_ term: Int) throws(IndexError) -> WholeList? {
    let range = try index.terms.range(ofTerm: term)
    try index.file.bytes.check(range)
    guard range.count >= shortest else { return WholeList(range: range) }
    let list = try index.terms.list(ofTerm: term)
    guard let clauses = list.clauseCount else { return WholeList(range: range, list: list) }
    let isDense = PostingList.isDense(clauses: clauses, of: clauseCount)
    return isDense == list.isDense && (stretches.keepsClauses || !isDense)
      ? WholeList(range: range, list: list) : nil
  }

  /// The positions of a term, moved; in place of what `positions` and `kept` held.
  func decode(
    term: Int, into positions: inout [UInt32], _ kept: inout KeptPostings?
  ) throws(IndexError) {
    positions.removeAll(keepingCapacity: true)
    let list = try index.terms.list(ofTerm: term)
    try list.decode(into: &positions)
    guard positions.isRising else { throw index.file.malformed(.postings) }
    if kept == nil { kept = KeptPostings(list, keepsBounds: keepsBounds) } else { kept?.begin(list) }
    positions.removeLast(positions.count - (try move(&positions, &kept)))
  }

  /// Moves rising positions, in place. Returns how many there are.
  private func move(_ positions: inout [UInt32], _ kept: inout KeptPostings?) throws(IndexError) -> Int {
    let stretches = stretches.all
    var span = positions.mutableSpan
    let count = span.count
    var free = 0
    var index = 0
    var stretch = 0
    while index < count {
      let first = span[index]
      stretch = (stretch..<stretches.count).gallop { stretches[$0].old.upperBound <= first }
      guard stretch < stretches.count else {
        kept?.lostClauses += try clauses(of: span.span.extracting(index..<count))
        break
      }
      let (old, shift) = (stretches[stretch].old, stretches[stretch].shift)
      let lost = index
      while index < count, span[index] < old.lowerBound { index &+= 1 }
      if lost < index { kept?.lostClauses += try clauses(of: span.span.extracting(lost..<index)) }
      let run = (old: index, new: free)
      while index < count, span[index] < old.upperBound {
        span[free] = span[index] &+ shift
        free &+= 1
        index &+= 1
      }
      kept?.add(KeptPostings.Run(old: run.old, new: run.new, count: free - run.new, shift: shift))
    }
    return free
  }

  /// In how many clauses of the older index some rising positions lie.
  private func clauses(of positions: Span<UInt32>) throws(IndexError) -> Int {
    let reader = index.fields.reader
    var count = 0
    var last: Int?
    for index in 0..<positions.count where positions[index] < reader.clausePositions {
      guard let clause = reader.clause(at: positions[index]) else { throw self.index.fields.damaged }
      if clause != last { count += 1 }
      last = clause
    }
    return count
  }
}

/// A list of an older index that stays byte for byte what it is.
struct WholeList {
  /// Of the file.
  let range: Range<Int>
  /// Nil where it is too short for blocks and for a frequent pair.
  var list: PostingList?
}

extension Array where Element == UInt32 {
  var isRising: Bool {
    let span = span
    var isRising = true
    for index in 1..<Swift.max(1, span.count) where span[index &- 1] >= span[index] { isRising = false }
    return isRising
  }

  /// Merges rising positions with others.
  func merged(with other: Span<UInt32>, into merged: inout [UInt32]) {
    merged.removeAll(keepingCapacity: true)
    let mine = span
    merged.append(addingCapacity: mine.count + other.count) { output in
      var (index, otherIndex) = (0, 0)
      while index < mine.count, otherIndex < other.count {
        if mine[index] < other[otherIndex] {
          output.append(mine[index])
          index &+= 1
        } else {
          output.append(other[otherIndex])
          otherIndex &+= 1
        }
      }
      while index < mine.count {
        output.append(mine[index])
        index &+= 1
      }
      while otherIndex < other.count {
        output.append(other[otherIndex])
        otherIndex &+= 1
      }
    }
  }
}

extension ClauseIndex {
  /// Whether more than `count` tokens are a symbol. Looks at as many of its terms as tell.
  func has(moreTokensThan count: Int, ofRank rank: Int) throws(IndexError) -> Bool {
    var found = 0
    for term in try terms.terms(beginningWith: rank) where found <= count {
      found += try terms.list(ofTerm: term).count
    }
    return found > count
  }
}
