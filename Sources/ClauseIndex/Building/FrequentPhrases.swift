/// Finds the phrases of three to eight tokens that stand in very many places, as 人民政府 does: they get lists of
/// their own, because intersecting the lists of their pairs is what the slowest queries would spend their time on.
struct FrequentPhrases {
  /// A phrase, or a pair to begin with.
  struct Found: Sendable {
    /// Ranks of the symbols.
    let symbols: [UInt32]
    let positions: [UInt32]
  }

  static let longest = 8
  /// A phrase that nearly always stands in one longer phrase is left to that one.
  private static let ownShare = 0.1
  /// One in so many positions tells whether a full comparison is worth while.
  private static let sampling = 16

  /// Phrases that stand in fewer places are not worth a list.
  private let threshold: Int
  /// Of each symbol, in positions.
  private let lengths: [Int]
  private var pairs: [UInt32: [Found]] = [:]
  private var found: [Found] = []

  /// `pairs`: all pairs that stand in `threshold` places or more.
  init(_ pairs: [Found], lengths: [Int], threshold: Int) {
    self.threshold = threshold
    self.lengths = lengths
    for pair in pairs { self.pairs[pair.symbols[0], default: []].append(pair) }
    for pair in pairs { extend(pair) }
  }

  /// Goes on with every pair that begins where the phrase's last token does.
  private mutating func extend(_ phrase: Found) {
    guard phrase.symbols.count < FrequentPhrases.longest, let last = phrase.symbols.last else { return }
    let offset = phrase.symbols.dropLast().reduce(0) { $0 + lengths[Int($1)] }
    for pair in pairs[last] ?? [] {
      guard mayBeFrequent(phrase.positions, pair.positions, offset) else { continue }
      let positions = phrase.positions.common(with: pair.positions, offset: UInt32(offset))
      guard positions.count >= threshold else { continue }
      let longer = Found(symbols: phrase.symbols + [pair.symbols[1]], positions: positions)
      found.append(longer)
      extend(longer)
    }
  }

  private func mayBeFrequent(_ positions: [UInt32], _ others: [UInt32], _ offset: Int) -> Bool {
    let step = threshold >= 64 * FrequentPhrases.sampling ? FrequentPhrases.sampling : 1
    guard step > 1 else { return true }
    var count = 0
    for index in stride(from: 0, to: positions.count, by: step) {
      let wanted = positions[index] &+ UInt32(offset)
      if let place = others.firstIndex(notBelow: wanted), others[place] == wanted { count += 1 }
    }
    return count * step * 4 >= threshold * 3
  }

  /// Those that are worth a list, in the order of their symbols.
  var chosen: [Found] {
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
