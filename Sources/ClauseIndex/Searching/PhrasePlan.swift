import PolicyText

/// Which lists answer a phrase.
enum PhrasePlan {
  /// The corpus nowhere has one of its tokens or pairs.
  case nowhere
  /// One token: all terms that begin with it.
  case symbol(Range<Int>)
  /// Lists whose positions, each less its offset, have the phrase's positions in common; the shortest first.
  case lists([(list: PostingList, offset: Int)])

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
    var pieces: [ListPiece] = []
    for first in 0..<symbols.count - 1 {
      guard let term = try index.terms.term(symbols[first], symbols[first + 1]) else {
        self = .nowhere
        return
      }
      pieces.append(ListPiece(tokens: first..<first + 2, list: try index.terms.list(ofTerm: term)))
    }
    if pieces.count > 1 {
      pieces += try PhrasePlan.frequentPieces(symbols, pairs: pieces, index.phrases)
      pieces = PhrasePlan.cover(pieces, tokens: symbols.count)
    }
    var offsets = [0]
    for token in phrase.tokens { offsets.append(offsets[offsets.count - 1] + token.length) }
    self = .lists(
      pieces.sorted { $0.list.count < $1.list.count }.map { ($0.list, offsets[$0.tokens.lowerBound]) })
  }

  /// A list and the tokens of the phrase that it vouches for.
  private struct ListPiece {
    let tokens: Range<Int>
    let list: PostingList
  }

  /// Longer pieces; they can only be where every pair is frequent.
  private static func frequentPieces(
    _ symbols: [Int], pairs: [ListPiece], _ table: PhraseTable
  ) throws(IndexError) -> [ListPiece] {
    var pieces: [ListPiece] = []
    for start in 0..<pairs.count {
      var end = start
      while end < pairs.count, end - start < PhraseTable.longest - 1,
        pairs[end].list.count >= table.threshold
      {
        end += 1
        guard end - start > 1, let list = try table.list(of: symbols[start...end]) else { continue }
        pieces.append(ListPiece(tokens: start..<end + 1, list: list))
      }
    }
    return pieces
  }

  /// Searching one candidate in a list costs as much as reading so many of its positions.
  private static let searchCost = 5

  /// The pieces that are worth intersecting: every token is in one of them, so of pairs every second may do. The
  /// rarest piece is worth its own reading only where it saves reading the others.
  private static func cover(_ pieces: [ListPiece], tokens: Int) -> [ListPiece] {
    let counts = pieces.map(\.list.count)
    guard let rarest = counts.indices.min(by: { counts[$0] < counts[$1] }) else { return [] }
    let sparse = cheapestCover(pieces, counts, tokens: tokens)
    var bounded = counts.map { min($0, counts[rarest] * searchCost) }
    bounded[rarest] = 0
    let through = Set(cheapestCover(pieces, bounded, tokens: tokens)).union([rarest]).sorted()
    return (cost(sparse, counts) < cost(through, counts) ? sparse : through).map { pieces[$0] }
  }

  private static func cost(_ chosen: [Int], _ counts: [Int]) -> Int {
    let least = chosen.reduce(Int.max) { min($0, counts[$1]) }
    return chosen.reduce(0) { $0 + min(counts[$1], least * searchCost) }
  }

  /// Indices of pieces that together have all tokens, at the least sum of costs.
  private static func cheapestCover(_ pieces: [ListPiece], _ costs: [Int], tokens: Int) -> [Int] {
    // Of each number of tokens from the beginning: the least cost of having at least these, and the last piece.
    var sums = [Int](repeating: .max, count: tokens + 1)
    var last = [Int](repeating: -1, count: tokens + 1)
    sums[0] = 0
    for index in pieces.indices.sorted(by: { pieces[$0].tokens.upperBound < pieces[$1].tokens.upperBound }) {
      let range = pieces[index].tokens
      guard let before = sums[range.lowerBound..<range.upperBound].min(), before < .max else { continue }
      if before + costs[index] < sums[range.upperBound] {
        sums[range.upperBound] = before + costs[index]
        last[range.upperBound] = index
      }
    }
    var chosen: [Int] = []
    var end = tokens
    while end > 0, last[end] >= 0 {
      chosen.append(last[end])
      let range = pieces[last[end]].tokens
      end = range.min { sums[$0] < sums[$1] } ?? 0
    }
    return chosen.reversed()
  }
}
