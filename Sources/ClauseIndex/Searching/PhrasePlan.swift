import PolicyText

/// Which lists answer a phrase.
enum PhrasePlan {
  /// The corpus nowhere has one of its tokens or pairs.
  case nowhere
  /// One token: all terms that begin with it.
  case symbol(Range<Int>)
  /// Lists whose positions, each less its offset, have the phrase's positions in common; the shortest first.
  case pairs([(list: PostingList, offset: Int)])

  init(_ phrase: Phrase, in index: ClauseIndex) throws(IndexError) {
    var symbols: [Int] = []
    for token in phrase.tokens {
      guard let symbol = try index.symbols.rank(of: token) else {
        self = .nowhere
        return
      }
      symbols.append(symbol)
    }
    guard symbols.count > 1 else {
      self =
        try symbols.first.map { (symbol) throws(IndexError) in
          .symbol(try index.terms.terms(beginningWith: symbol))
        } ?? .nowhere
      return
    }
    var pairs: [(list: PostingList, offset: Int)] = []
    var offset = 0
    for place in 0..<symbols.count - 1 {
      guard let term = try index.terms.term(symbols[place], symbols[place + 1]) else {
        self = .nowhere
        return
      }
      pairs.append((try index.terms.list(ofTerm: term), offset))
      offset += phrase.tokens[place].length
    }
    self = .pairs(PhrasePlan.cover(pairs).sorted { $0.list.count < $1.list.count })
  }

  /// The pairs that are worth intersecting: every token is in one of them, so every second pair may do. The rarest
  /// pair is worth its own reading only where it saves reading the others.
  private static func cover(_ pairs: [(list: PostingList, offset: Int)]) -> [(list: PostingList, offset: Int)]
  {
    let counts = pairs.map(\.list.count)
    guard pairs.count > 2, let rarest = counts.indices.min(by: { counts[$0] < counts[$1] }) else {
      return pairs
    }
    let sparse = cheapestPath(counts, 0...pairs.count - 1)
    let bounded = counts.map { min($0, counts[rarest] * searchCost) }
    let through =
      cheapestPath(bounded, 0...rarest) + cheapestPath(bounded, rarest...pairs.count - 1).dropFirst()
    let chosen = cost(sparse, counts) < cost(through, counts) ? sparse : through
    return chosen.map { pairs[$0] }
  }

  /// Searching one candidate in a list costs as much as reading so many of its positions.
  private static let searchCost = 16

  private static func cost(_ path: [Int], _ counts: [Int]) -> Int {
    let least = path.reduce(Int.max) { min($0, counts[$1]) }
    return path.reduce(0) { $0 + min(counts[$1], least * searchCost) }
  }

  /// From the first to the last index in steps of one or two, at the least sum of costs.
  private static func cheapestPath(_ costs: [Int], _ range: ClosedRange<Int>) -> [Int] {
    var sums = [Int](repeating: 0, count: range.count)
    for step in 0..<range.count {
      let before = step == 0 ? 0 : step == 1 ? sums[0] : min(sums[step - 1], sums[step - 2])
      sums[step] = before + costs[range.lowerBound + step]
    }
    var path = [range.count - 1]
    while let step = path.last, step > 0 {
      path.append(step > 1 && sums[step - 2] <= sums[step - 1] ? step - 2 : step - 1)
    }
    return path.reversed().map { $0 + range.lowerBound }
  }
}
