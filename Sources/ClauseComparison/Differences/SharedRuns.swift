/// A stretch that both quotations have; punctuation and folding aside.
package struct SharedRun: Sendable, Equatable {
  /// In bytes of each document's text.
  package let upper: Range<Int>
  package let lower: Range<Int>
  /// In folded characters; 13 and more are verbatim.
  package let length: Int
}

/// The stretches that two texts have in common, longest first, each place used once.
///
/// Greedy string tiling (Wise, 1993) over folded characters; punctuation counts within a run, not at its ends.
package enum SharedRuns {
  /// From this length a run is worth marking: 高新区.
  package static let word = 3
  /// From this length a run is evidence.
  package static let evidence = 6
  /// From this length it is verbatim.
  package static let verbatim = 13

  /// Of a longer stretch only so many characters are looked at.
  private static let longest = 4000

  /// O(runs · places of a that have the character of a place of b).
  static func all(in excerpts: Sides<FoldedExcerpt>, atLeast least: Int) -> [SharedRun] {
    let (a, b) = (excerpts.upper, excerpts.lower)
    return tiles(Array(a.characters.prefix(longest)), Array(b.characters.prefix(longest)), atLeast: least).map
    { tile in
      SharedRun(
        upper: a.source(tile.a..<tile.a + tile.length), lower: b.source(tile.b..<tile.b + tile.length),
        length: tile.length)
    }
  }

  struct Tile: Equatable {
    let a: Int
    let b: Int
    let length: Int
  }

  static func tiles(_ a: [UInt32], _ b: [UInt32], atLeast least: Int) -> [Tile] {
    var search = TileSearch(a, b)
    var found: [Tile] = []
    while let tile = search.longest(), tile.length >= least {
      search.use(tile)
      found.append(tile)
    }
    return found
  }
}

/// The places of two texts that no tile has yet.
private struct TileSearch {
  private let a: [UInt32]
  private let b: [UInt32]
  /// Of each place of a those of b with its character, as long as it is free. A mark begins no run: of a row of marks each place
  /// would be set beside each.
  private var equal: [[Int]]
  private var usedA: [Bool]
  private var usedB: [Bool]

  init(_ a: [UInt32], _ b: [UInt32]) {
    (self.a, self.b) = (a, b)
    var places: [UInt32: [Int]] = [:]
    for (place, character) in b.enumerated() where !Punctuation.contains(character) {
      places[character, default: []].append(place)
    }
    equal = a.map { places[$0] ?? [] }
    usedA = [Bool](repeating: false, count: a.count)
    usedB = [Bool](repeating: false, count: b.count)
  }

  mutating func use(_ tile: SharedRuns.Tile) {
    for step in 0..<tile.length {
      equal[tile.a + step] = []
      usedA[tile.a + step] = true
      usedB[tile.b + step] = true
    }
  }

  /// The first of the longest, without marks at its ends.
  func longest() -> SharedRuns.Tile? {
    var best: SharedRuns.Tile?
    // The places of b where runs end that end at one place of a, the last first, and how long these are.
    var ends: [(place: Int, length: Int)] = []
    for i in a.indices {
      let isMark = Punctuation.contains(a[i])
      ends = isMark ? (usedA[i] ? [] : goingOn(ends, with: a[i])) : joined(equal[i], to: ends)
      // A run that ends in a mark is the one that ended before it.
      guard !isMark else { continue }
      for end in ends.reversed() where end.length > best?.length ?? 0 {
        best = SharedRuns.Tile(a: i + 1 - end.length, b: end.place + 1 - end.length, length: end.length)
      }
    }
    return best
  }

  /// Runs with one more character.
  private func goingOn(
    _ ends: [(place: Int, length: Int)], with character: UInt32
  ) -> [(place: Int, length: Int)] {
    ends.compactMap { place, length in
      place + 1 < b.count && b[place + 1] == character && !usedB[place + 1] ? (place + 1, length + 1) : nil
    }
  }

  /// At each free place the run that ended before it and goes on, or a new one. Both rows fall.
  private func joined(
    _ places: [Int], to ends: [(place: Int, length: Int)]
  ) -> [(place: Int, length: Int)] {
    var next = ends.count - 1
    var joined: [(place: Int, length: Int)] = []
    for place in places where !usedB[place] {
      while next >= 0, ends[next].place < place - 1 { next -= 1 }
      let goesOn = next >= 0 && ends[next].place == place - 1
      joined.append((place, goesOn ? ends[next].length + 1 : 1))
    }
    return joined.reversed()
  }
}
