/// Finds the phrases of three to eight tokens that stand in very many places, as 人民政府 does: they get lists of
/// their own, because intersecting the lists of their pairs is what the slowest queries would spend their time on.
struct FrequentPhrases {
  struct Found {
    /// Ranks of the symbols.
    let symbols: [UInt32]
    let positions: [UInt32]
  }

  /// A stretch of slots and the position of its first.
  struct Segment {
    let position: Int
    let slots: ArraySlice<UInt32>
  }

  static let longest = 8
  /// A phrase that nearly always stands in one longer phrase is left to that one.
  private static let ownShare = 0.1

  /// Phrases that stand in fewer places are not worth a list.
  let threshold: Int
  private let segments: [Segment]
  private let ranks: [UInt32]
  private var counts: [Int]
  private var found: [Found] = []

  /// By rising positions.
  init(_ segments: [Segment], ranks: [UInt32], threshold: Int) {
    self.segments = segments
    self.ranks = ranks
    self.threshold = threshold
    counts = [Int](repeating: 0, count: ranks.count)
  }

  /// A token of a segment.
  private struct Place {
    var segment: Int32
    var index: Int32
  }

  /// Looks for phrases that begin with a pair.
  mutating func collect(_ first: Int, _ second: Int, _ positions: Span<UInt32>) {
    guard positions.count >= threshold else { return }
    var segment = 0
    var places: [Place] = []
    places.reserveCapacity(positions.count)
    for index in 0..<positions.count {
      let position = Int(positions[index])
      while segment + 1 < segments.count, segments[segment + 1].position <= position { segment += 1 }
      let slots = segments[segment].slots
      let place = slots.startIndex + position - segments[segment].position
      places.append(Place(segment: Int32(segment), index: Int32(slots.next(after: place))))
    }
    let copy = (0..<positions.count).map { positions[$0] }
    extend([UInt32(first), UInt32(second)], copy, places)
  }

  /// Goes on with every token that follows often enough. `places`: the last token of each occurrence.
  private mutating func extend(_ symbols: [UInt32], _ positions: [UInt32], _ places: [Place]) {
    guard symbols.count < FrequentPhrases.longest else { return }
    var next = places
    var following = [UInt32](repeating: .max, count: places.count)
    var touched: [UInt32] = []
    for index in places.indices {
      let slots = segments[Int(places[index].segment)].slots
      let place = slots.next(after: Int(places[index].index))
      next[index].index = Int32(place)
      guard slots[place] != TokenStream.border else { continue }
      let symbol = ranks[Int(slots[place])]
      following[index] = symbol
      if counts[Int(symbol)] == 0 { touched.append(symbol) }
      counts[Int(symbol)] += 1
    }
    let frequent = touched.filter { counts[Int($0)] >= threshold }.sorted()
    for symbol in touched { counts[Int(symbol)] = 0 }
    for symbol in frequent {
      let chosen = following.indices.filter { following[$0] == symbol }
      let longer = symbols + [symbol]
      let places = chosen.map { next[$0] }
      let its = chosen.map { positions[$0] }
      found.append(Found(symbols: longer, positions: its))
      extend(longer, its, places)
    }
  }

  /// In the order of their symbols.
  func phrases() -> [Found] {
    var longer: [[UInt32]: Int] = [:]
    for phrase in found {
      let count = phrase.positions.count
      for part in [Array(phrase.symbols.dropFirst()), Array(phrase.symbols.dropLast())] {
        longer[part] = max(longer[part] ?? 0, count)
      }
    }
    return found.filter { phrase in
      let own = phrase.positions.count - (longer[phrase.symbols] ?? 0)
      return Double(own) >= Double(phrase.positions.count) * FrequentPhrases.ownShare
    }.sorted { $0.symbols.lexicographicallyPrecedes($1.symbols) }
  }
}

extension ArraySlice<UInt32> {
  /// The slot behind a token: the next token's, or the border's.
  fileprivate func next(after index: Int) -> Int {
    var next = index + 1
    while self[next] == TokenStream.inside { next += 1 }
    return next
  }
}
