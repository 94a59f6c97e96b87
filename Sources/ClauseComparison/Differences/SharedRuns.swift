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
    var places: [UInt32: [Int]] = [:]
    for (place, character) in b.enumerated() { places[character, default: []].append(place) }
    // Of each place of a those of b with its character, as long as both are free.
    var equal = a.map { places[$0] ?? [] }
    var usedB = [Bool](repeating: false, count: b.count)
    var found: [Tile] = []
    while let tile = longestTile(a, b, equal, usedB), tile.length >= least {
      for step in 0..<tile.length {
        equal[tile.a + step] = []
        usedB[tile.b + step] = true
      }
      found.append(tile)
    }
    return found
  }

  private static func longestTile(_ a: [UInt32], _ b: [UInt32], _ equal: [[Int]], _ usedB: [Bool]) -> Tile? {
    var best: Tile?
    // Of each place of b the last place of a with which a run ends there, and how long it is.
    var lengths = [Int](repeating: 0, count: b.count)
    var ends = [Int](repeating: -1, count: b.count)
    for i in a.indices {
      var longer: [Int] = []
      // The last first, for each builds on what the place before it had.
      for j in equal[i].reversed() where !usedB[j] {
        lengths[j] = j > 0 && i > 0 && ends[j - 1] == i - 1 ? lengths[j - 1] + 1 : 1
        ends[j] = i
        if lengths[j] > best?.length ?? 0 { longer.append(j) }
      }
      for j in longer.reversed() where lengths[j] > best?.length ?? 0 {
        best = trimmed(Tile(a: i + 1 - lengths[j], b: j + 1 - lengths[j], length: lengths[j]), a, best)
      }
    }
    return best
  }

  /// Without marks at its ends; the old best where nothing longer is left.
  private static func trimmed(_ tile: Tile, _ a: [UInt32], _ best: Tile?) -> Tile? {
    let words = Punctuation.trimmed(tile.a..<tile.a + tile.length, of: a)
    guard words.count > best?.length ?? 0 else { return best }
    return Tile(a: words.lowerBound, b: tile.b + words.lowerBound - tile.a, length: words.count)
  }
}
