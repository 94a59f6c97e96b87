import Fixtures
import PolicyText
import Testing

@testable import ClauseComparison

struct SharedRunTests {
  @Test func theLongestRunComesFirstAndNoPlaceIsUsedTwice() {
    let a = FoldedText("支持园区内骨干企业与高校共建现代产业学院，培养高端人才").characters
    let b = FoldedText("培养高端人才。鼓励骨干企业与高校共建现代产业学院").characters
    let tiles = SharedRuns.tiles(a, b, atLeast: 6)
    #expect(tiles.map(\.length) == [15, 6])
    #expect(tiles.map(\.b) == [9, 0])
  }

  /// Greedy string tiling as it is defined: again and again the first of the longest stretches whose places are free, without
  /// marks at its ends.
  @Test(arguments: 0..<300 as Range<UInt64>) func tilesAreThoseOfTheDefinition(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let letters = Array("园区企业，。（）…".unicodeScalars.map(\.value).prefix(Int.random(in: 3...9, using: &random)))
    func text() -> [UInt32] {
      (0..<Int.random(in: 0...24, using: &random)).map { _ in letters.randomElement(using: &random) ?? 0 }
    }
    let (a, b) = (text(), text())
    let least = Int.random(in: 1...3, using: &random)
    #expect(SharedRuns.tiles(a, b, atLeast: least) == defined(a, b, atLeast: least))
  }

  private func defined(_ a: [UInt32], _ b: [UInt32], atLeast least: Int) -> [SharedRuns.Tile] {
    var (used, found): (Sides<Set<Int>>, [SharedRuns.Tile]) = (Sides([], []), [])
    while true {
      var best: SharedRuns.Tile?
      for i in a.indices {
        for j in b.indices {
          var length = 0
          while length <= min(i, j), a[i - length] == b[j - length], !used.upper.contains(i - length),
            !used.lower.contains(j - length)
          {
            length += 1
          }
          let words = Punctuation.trimmed(i + 1 - length..<i + 1, of: a)
          guard words.count > best?.length ?? 0 else { continue }
          best = SharedRuns.Tile(a: words.lowerBound, b: j - i + words.lowerBound, length: words.count)
        }
      }
      guard let best, best.length >= least else { return found }
      used.upper.formUnion(best.a..<best.a + best.length)
      used.lower.formUnion(best.b..<best.b + best.length)
      found.append(best)
    }
  }
}
