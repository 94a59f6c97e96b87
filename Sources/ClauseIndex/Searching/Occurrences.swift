import PolicyText

/// Where a phrase stands, decoded no further than was asked for.
package final class Occurrences {
  let index: ClauseIndex
  let plan: PhrasePlan
  private(set) var known: PhraseHits?
  /// Of the phrase, in folded characters.
  let length: Int

  /// The list that is all of the answer, where it is long enough to have parts.
  let list: PostingList?

  init(_ phrase: Phrase, in index: ClauseIndex) throws(IndexError) {
    self.index = index
    length = phrase.length
    plan = try PhrasePlan(phrase, in: index)
    guard case .lists(let lists) = plan, lists[0].list.partCount > 0 else {
      list = nil
      return
    }
    try lists[0].list.checkDirectory()
    list = lists.count == 1 ? lists[0].list : nil
  }

  /// How many positions are read to know the hits, or the least of several lists.
  package var estimatedCount: Int {
    switch plan {
    case .nowhere: 0
    case .symbol(let terms): terms.count * 64
    case .lists(let lists): lists[0].list.count
    }
  }

  /// How many positions are still to be read at most to know all hits.
  package var cost: Int { known == nil ? estimatedCount : 0 }

  /// The same to know whether there is one: a list by itself begins with one, or has none.
  package var costOfFirst: Int { list == nil ? cost : min(cost, EliasFanoBlock.size) }

  /// The same to count the clauses, which long lists know.
  package var costOfCount: Int { list?.clauseCount == nil ? cost : 0 }

  /// A list that can be asked about single clauses, and has not been read.
  var unreadList: PostingList? { known == nil ? list : nil }

  func hits() throws(IndexError) -> PhraseHits {
    if let known { return known }
    return try know(index.positions(plan))
  }

  @discardableResult
  func know(_ positions: [UInt32]) throws(IndexError) -> PhraseHits {
    let hits = try PhraseHits(positions, index.fields)
    known = hits
    return hits
  }

  package func clauseCount() throws(IndexError) -> Int {
    if let count = list?.clauseCount { return count }
    return try hits().clauses.count
  }

  func clauses() throws(IndexError) -> ClauseSet {
    if let bits = try list?.clauseBits() { return ClauseSet(bits: bits, below: index.clauseCount) }
    return ClauseSet(numbers: try hits().clauses, below: index.clauseCount)
  }

  /// Asking about one clause costs as much as reading so many positions.
  private static let probeCost = 8

  func clauses(among set: ClauseSet) throws(IndexError) -> ClauseSet {
    guard let list = unreadList, !list.isDense, set.count * Occurrences.probeCost < list.count else {
      return try set.intersection(clauses())
    }
    let fields = index.fields
    let isChecked = try fields.checkAll(for: set.count)
    var probe = ListProbe(list)
    var part = 0
    var kept: [UInt32] = []
    for clause in set.numbers {
      if !isChecked { try fields.check(clause: Int(clause)) }
      let start = fields.reader.start(ofClause: Int(clause))
      part = list.part(reaching: start, from: part)
      guard part < list.partCount else { break }
      let end = fields.reader.end(ofClause: Int(clause))
      if try probe.count(from: start, to: end, part: part) > 0 { kept.append(clause) }
    }
    return ClauseSet(numbers: kept, below: set.limit)
  }
}
