import PolicyText

/// The terms of `KeptLists` that begin with a range of symbols, one after the other.
struct KeptTerms {
  /// First symbol, second symbol's rank + 1.
  typealias Pair = (first: Int, second: UInt32)

  private let lists: KeptLists
  private var symbols: Range<Int>
  /// Those of the first of `symbols` that come next.
  private var terms = 0..<0
  private var term = 0
  /// The next one; nil where there is none.
  private var pair: Pair?
  /// Its list, where it stays as it is; else `positions` and `kept` are its postings.
  private var whole: WholeList?
  /// Of `lists.changed`, those that come next.
  private var changed: ArraySlice<Pair>
  private var positions: [UInt32] = []
  private var kept: KeptPostings?
  private var merged: [UInt32] = []

  init(_ lists: KeptLists, _ symbols: Range<Int>) throws(IndexError) {
    self.lists = lists
    self.symbols = symbols
    let changed = lists.changed ?? []
    self.changed = changed[changed.indices.partition { changed[$0].first < symbols.lowerBound }...]
    if let first = symbols.first { terms = try lists.terms(ofRank: first) }
    try advance()
  }

  /// To the next one that a document still has.
  private mutating func advance() throws(IndexError) {
    pair = nil
    while let first = symbols.first {
      guard let term = terms.popFirst() else {
        symbols = symbols.dropFirst()
        terms =
          try symbols.first.map { (symbol) throws(IndexError) in try lists.terms(ofRank: symbol) } ?? 0..<0
        continue
      }
      guard let second = try lists.second(ofTerm: term) else { continue }
      if try take((first, second), term) { return }
    }
  }

  /// Whether there is anything left of a term; then it is the next one.
  private mutating func take(_ next: Pair, _ term: Int) throws(IndexError) -> Bool {
    self.term = term
    whole = nil
    if lists.changed != nil {
      while let other = changed.first, other < next { changed.removeFirst() }
      if changed.first.map({ $0 == next }) != true { whole = try lists.whole(term) }
    }
    if whole == nil { try lists.decode(term: term, into: &positions, &kept) }
    guard whole != nil || !positions.isEmpty else { return false }
    pair = next
    return true
  }

  /// Hands out all terms before one, or all that are left.
  mutating func handOut(
    before limit: Pair?, to draft: inout ShardDraft
  ) throws(IndexError) {
    while let pair, limit.map({ pair < $0 }) ?? true {
      if let whole {
        try draft.append(pair.first, pair.second, whole)
      } else {
        draft.append(pair.first, pair.second, positions.span, kept)
      }
      try advance()
    }
  }

  /// Hands out the positions of one term, with others, where it is the next. False where it is not.
  mutating func merge(
    _ other: Pair, _ others: Span<UInt32>, _ body: (Span<UInt32>, KeptPostings?) -> Void
  ) throws(IndexError) -> Bool {
    guard let pair, pair == other else { return false }
    if whole != nil { try lists.decode(term: term, into: &positions, &kept) }
    positions.merged(with: others, into: &merged)
    var kept = kept
    kept?.insert(others, into: positions.span)
    body(merged.span, kept)
    try advance()
    return true
  }
}
