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
    // From each place of a on the first character that is no mark.
    var words = Array(0...a.count)
    for place in a.indices.reversed() where Punctuation.contains(a[place]) { words[place] = words[place + 1] }
    while let tile = longestTile(words, equal, usedB), tile.length >= least {
      for step in 0..<tile.length {
        equal[tile.a + step] = []
        usedB[tile.b + step] = true
      }
      found.append(tile)
    }
    return found
  }

  /// The first of the longest, without marks at its ends.
  private static func longestTile(_ words: [Int], _ equal: [[Int]], _ usedB: [Bool]) -> Tile? {
    var best: Tile?
    // Of each place of b the last place of a with which a run ends there, and how long it is.
    var lengths = [Int](repeating: 0, count: usedB.count)
    var ends = [Int](repeating: -1, count: usedB.count)
    for i in equal.indices {
      var longer: [Int] = []
      // The last first, for each builds on what the place before it had.
      for j in equal[i].reversed() where !usedB[j] {
        lengths[j] = j > 0 && i > 0 && ends[j - 1] == i - 1 ? lengths[j - 1] + 1 : 1
        ends[j] = i
        if lengths[j] > best?.length ?? 0 { longer.append(j) }
      }
      // A run that ends in a mark is the one that ended before it.
      guard words[i] == i else { continue }
      for j in longer.reversed() {
        let start = words[i + 1 - lengths[j]]
        let length = i + 1 - start
        if length > best?.length ?? 0 { best = Tile(a: start, b: j + 1 - length, length: length) }
      }
    }
    return best
  }
}
