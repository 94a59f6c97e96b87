import Fixtures
import PolicyText
import Testing

@testable import ClauseSearch

struct NearPairTests {
  private typealias Place = ClauseReading.Occurrence

  /// A sweep finds what a look at each pair finds.
  @Test(arguments: 0..<200)
  func pairsAreThoseOfAScan(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func places() -> [Place] {
      (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        let start = Int.random(in: 0..<40, using: &generator)
        let end = start + Int.random(in: 1...4, using: &generator)
        return Place(characters: start..<end, source: 3 * start..<3 * end)
      }
    }
    let (firsts, seconds) = (places(), places())
    let distance = Int.random(in: 0...8, using: &generator)
    for ordered in [true, false] {
      var expected: Set<Place> = []
      for first in firsts {
        for second in seconds {
          let behind = second.characters.lowerBound - first.characters.upperBound
          let before = first.characters.lowerBound - second.characters.upperBound
          if (0...distance).contains(behind) || !ordered && (0...distance).contains(before) {
            let start = min(first.characters.lowerBound, second.characters.lowerBound)
            let end = max(first.characters.upperBound, second.characters.upperBound)
            expected.insert(Place(characters: start..<end, source: 3 * start..<3 * end))
          }
        }
      }
      let pairs = NearPairs(firsts, seconds, within: distance, ordered: ordered)
      #expect(Set(pairs.stretches()) == expected)
      #expect(pairs.stretches().count == expected.count)
      #expect(pairs.isAny == !expected.isEmpty)
    }
  }
}
