/// The lists of all terms that begin with a range of symbols, with what the table of terms says of them.
final class PostingShard: Sendable {
  let lists: [FilePiece]
  /// Of each symbol, the number of its terms.
  let termCounts: [UInt32]
  /// Of each term, as `TermTable` stores them, but from the shard's beginning on. A shard takes less than 4 GB.
  let seconds: [UInt32]
  let offsets: [UInt32]
  /// Pairs that stand at very many positions.
  let frequentPairs: [FrequentPhrase]

  init(
    lists: [FilePiece], termCounts: [UInt32], seconds: [UInt32], offsets: [UInt32],
    frequentPairs: [FrequentPhrase]
  ) {
    self.lists = lists
    self.termCounts = termCounts
    self.seconds = seconds
    self.offsets = offsets
    self.frequentPairs = frequentPairs
  }
}

/// A phrase that stands at very many positions.
struct FrequentPhrase: Sendable {
  /// Ranks of the symbols.
  let symbols: [UInt32]
  let positions: [UInt32]
}
