import ClauseIndex
import PolicyText

/// Which stretches of a term stand in clauses. A part of what stands stands too: of each end the longest says it all.
struct StandingStretches {
  /// Of each number of tokens from the beginning, where the longest stretch that ends there begins. One token alone is
  /// not looked up.
  private var starts: [Int] = [0]
  /// Whether some were not looked up, so that they stand nowhere.
  var wasStopped = false

  /// O(tokens) phrases are looked up: a beginning that does not stand to one end stands to none behind it.
  init(of tokens: [Phrase.Token], _ standing: StandingLookup) throws(IndexError) {
    var start = 0
    for end in tokens.indices.map({ $0 + 1 }) {
      while start + 1 < end, try !standing.stands(Phrase(tokens: Array(tokens[start..<end]))) { start += 1 }
      starts.append(start)
    }
  }

  /// False where a stretch stands in no clause.
  func mayStand(_ stretch: Range<Int>) -> Bool {
    stretch.count < 2 || starts[stretch.upperBound] <= stretch.lowerBound
  }

  /// Where the longest stretch that ends there begins.
  func start(ofLongest end: Int) -> Int { starts[end] }
}
