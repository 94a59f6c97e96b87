import PolicyText

/// Finds the phrases of three to eight tokens that stand at very many positions, as 人民政府 does: they get lists of
/// their own, because intersecting the lists of their pairs is what the slowest queries would spend their time on.
struct FrequentPhrases: Sendable {
  /// A phrase that nearly always stands in one longer phrase is left to that one.
  private static let ownShare = 0.1
  /// One in so many positions tells whether a full comparison is worth while: where fewer than this share of `threshold`
  /// seem to be common, none is made. The first look turns nearly all down. Each meets 32 or more of a phrase that
  /// is frequent, so that it misses hardly any.
  private static let samples = [(step: 128, share: 0.25), (step: 16, share: 0.75)]
  private static let leastHits = 32

  /// Phrases that stand at fewer positions are not worth a list.
  private let threshold: Int
  /// Of each symbol, in positions.
  private let lengths: [Int]
  private var pairs: [UInt32: [FrequentPhrase]] = [:]
  private var found: [FrequentPhrase] = []
  /// Positions that were looked at or for.
  private(set) var steps = 0

  /// `pairs`: all pairs that stand at `threshold` positions or more.
  init(_ pairs: [FrequentPhrase], lengths: [Int], threshold: Int, threads: Int = System.processorCount) {
    self.threshold = threshold
    self.lengths = lengths
    for pair in pairs { self.pairs[pair.symbols[0], default: []].append(pair) }
    let begun = self
    let parts = concurrently(pairs, threads: threads) { pair in
      var phrases = begun
      phrases.extend(pair)
      return phrases
    }
    found = parts.flatMap(\.found)
    steps = parts.reduce(0) { $0 + $1.steps }
  }

  /// Goes on with every pair that begins where the phrase's last token does.
  private mutating func extend(_ phrase: FrequentPhrase) {
    guard phrase.symbols.count < PhraseTable.longest, let last = phrase.symbols.last else { return }
    let offset = phrase.symbols.dropLast().reduce(0) { $0 + lengths[Int($1)] }
    for pair in pairs[last] ?? [] {
      guard mayBeFrequent(phrase.positions, pair.positions, offset) else { continue }
      let positions = phrase.positions.common(with: pair.positions, offset: UInt32(offset), steps: &steps)
      guard positions.count >= threshold else { continue }
      let longer = FrequentPhrase(symbols: phrase.symbols + [pair.symbols[1]], positions: positions)
      found.append(longer)
      extend(longer)
    }
  }

  private mutating func mayBeFrequent(_ positions: [UInt32], _ others: [UInt32], _ offset: Int) -> Bool {
    // Of the shorter list: of few words many pairs follow each.
    let isShorter = positions.count <= others.count
    let (some, rest) = isShorter ? (positions, others) : (others, positions)
    let distance = UInt32(truncatingIfNeeded: isShorter ? offset : -offset)
    for (step, share) in FrequentPhrases.samples where threshold >= FrequentPhrases.leastHits * step {
      var count = 0
      for index in stride(from: 0, to: some.count, by: step) {
        if rest.finds(some[index] &+ distance) { count += 1 }
      }
      steps += some.count / step
      if Double(count * step) < Double(threshold) * share { return false }
    }
    return true
  }

  /// Those that are worth a list, in the order of their symbols.
  var chosen: [FrequentPhrase] {
    var longer: [[UInt32]: Int] = [:]
    for phrase in found {
      for part in [Array(phrase.symbols.dropFirst()), Array(phrase.symbols.dropLast())] {
        longer[part] = max(longer[part] ?? 0, phrase.positions.count)
      }
    }
    return found.filter { phrase in
      let own = phrase.positions.count - (longer[phrase.symbols] ?? 0)
      return Double(own) >= Double(phrase.positions.count) * FrequentPhrases.ownShare
    }.sorted { $0.symbols.lexicographicallyPrecedes($1.symbols) }
  }
}
