import PolicyText

/// Where a phrase stands, decoded no further than was asked for.
final class Occurrences {
  private let index: ClauseIndex
  private let plan: PhrasePlan
  private var known: PhraseHits?

  /// The list that is all of the answer, where it is long enough to have parts.
  let list: PostingList?

  init(_ phrase: Phrase, in index: ClauseIndex) throws(IndexError) {
    self.index = index
    plan = try PhrasePlan(phrase, in: index)
    guard case .lists(let lists) = plan, lists[0].list.partCount > 0 else {
      list = nil
      return
    }
    try lists[0].list.checkDirectory()
    list = lists.count == 1 ? lists[0].list : nil
  }

  func hits() throws(IndexError) -> PhraseHits {
    if let known { return known }
    let hits = try PhraseHits(index.positions(plan), index.fields)
    known = hits
    return hits
  }

  func clauseCount() throws(IndexError) -> Int {
    if let count = list?.clauseCount { return count }
    return try hits().clauses.count
  }

  func clauses() throws(IndexError) -> ClauseSet {
    if let bits = try list?.clauseBits() { return ClauseSet(bits: bits, below: index.clauseCount) }
    return ClauseSet(numbers: try hits().clauses, below: index.clauseCount)
  }
}
