/// Finds the phrases of three to eight tokens that stand in very many places, as 人民政府 does: they get lists of
/// their own, because intersecting the lists of their pairs is what the slowest queries would spend their time on.
struct FrequentPhrases {
  struct Found {
    /// Ranks of the symbols.
    let symbols: [UInt32]
    let positions: [UInt32]
  }

  static let longest = 8
  /// A phrase that nearly always stands in one longer phrase is left to that one.
  private static let ownShare = 0.1

  /// Phrases that stand in fewer places are not worth a list.
  let threshold: Int
  private let corpus: Corpus
  private var counts: [Int]
  private(set) var found: [Found] = []

  init(_ corpus: Corpus, threshold: Int) {
    self.corpus = corpus
    self.threshold = threshold
    counts = [Int](repeating: 0, count: corpus.ranks.count)
  }

  /// Looks for phrases that begin with a pair.
  mutating func collect(_ first: Int, _ second: Int, _ positions: Span<UInt32>) {
    guard positions.count >= threshold else { return }
    // Every look at the text misses the cache: most pairs are known by a sample to have no frequent follower.
    let step = threshold >= 64 * FrequentPhrases.sampling ? FrequentPhrases.sampling : 1
    for step in step == 1 ? [1] : [step, 1] {
      let positions = stride(from: 0, to: positions.count, by: step).map { positions[$0] }
      var places = positions
      eachSegment(of: positions) { slots, start, range in
        for index in range { places[index] = UInt32(slots.next(after: Int(positions[index]) - start)) }
      }
      if step == 1 {
        extend([UInt32(first), UInt32(second)], positions, places)
      } else if followers(of: positions, &places, in: threshold / step * 3 / 4).frequent.isEmpty {
        return
      }
    }
  }

  private static let sampling = 16

  /// The symbols' numbers that follow tokens, and those that follow `least` of them. Moves `places` to these.
  private mutating func followers(
    of positions: [UInt32], _ places: inout [UInt32], in least: Int
  ) -> (all: [UInt32], frequent: [UInt32]) {
    var following = places
    eachSegment(of: positions) { slots, _, range in
      for index in range {
        let place = slots.next(after: Int(places[index]))
        places[index] = UInt32(place)
        following[index] = slots[place]
      }
    }
    var touched: [UInt32] = []
    for number in following where number != TokenStream.border {
      if counts[Int(number)] == 0 { touched.append(number) }
      counts[Int(number)] += 1
    }
    let frequent = touched.filter { counts[Int($0)] >= least }
    for number in touched { counts[Int(number)] = 0 }
    return (following, frequent)
  }

  /// Goes on with every token that follows often enough. `places`: of each occurrence the last token's slot in its
  /// segment.
  private mutating func extend(_ symbols: [UInt32], _ positions: [UInt32], _ places: [UInt32]) {
    guard symbols.count < FrequentPhrases.longest else { return }
    var next = places
    let (following, frequent) = followers(of: positions, &next, in: threshold)
    for number in frequent {
      var its: [UInt32] = []
      var itsPlaces: [UInt32] = []
      for index in following.indices where following[index] == number {
        its.append(positions[index])
        itsPlaces.append(next[index])
      }
      let longer = symbols + [corpus.ranks[Int(number)]]
      found.append(Found(symbols: longer, positions: its))
      extend(longer, its, itsPlaces)
    }
  }

  /// Goes through rising positions segment by segment: its slots, the position of the first, and which they are.
  private func eachSegment(of positions: [UInt32], _ body: (Span<UInt32>, Int, Range<Int>) -> Void) {
    let segments = corpus.segments
    var index = 0
    var segment = 0
    while index < positions.count {
      let position = Int(positions[index])
      while segment + 1 < segments.count, segments[segment + 1].position <= position { segment += 1 }
      let end = segment + 1 < segments.count ? segments[segment + 1].position : .max
      let first = index
      while index < positions.count, Int(positions[index]) < end { index += 1 }
      let slots = segments[segment].slots
      body(slots.span, segments[segment].position, first..<index)
    }
  }

  /// Those that are worth a list, in the order of their symbols.
  static func chosen(from found: [Found]) -> [Found] {
    var longer: [[UInt32]: Int] = [:]
    for phrase in found {
      let count = phrase.positions.count
      for part in [Array(phrase.symbols.dropFirst()), Array(phrase.symbols.dropLast())] {
        longer[part] = max(longer[part] ?? 0, count)
      }
    }
    return found.filter { phrase in
      let own = phrase.positions.count - (longer[phrase.symbols] ?? 0)
      return Double(own) >= Double(phrase.positions.count) * ownShare
    }.sorted { $0.symbols.lexicographicallyPrecedes($1.symbols) }
  }
}

extension Span<UInt32> {
  /// The slot behind a token: the next token's, or the border's.
  @inline(__always)
  fileprivate func next(after index: Int) -> Int {
    var next = index &+ 1
    while self[next] == TokenStream.inside { next &+= 1 }
    return next
  }
}
