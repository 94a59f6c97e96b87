import Fixtures
import Testing

@testable import ClauseIndex

@Suite struct FrequentPhraseTests {
  /// Words of two symbols, in any order: each is followed by each.
  private func text(words: Int, length: Int) -> [UInt32] {
    var random = SeededGenerator(seed: 16)
    return (0..<length).flatMap { _ -> [UInt32] in
      let word = UInt32.random(in: 0..<UInt32(words), using: &random) * 2
      return [word, word + 1]
    }
  }

  private func positions(of length: Int, in text: [UInt32]) -> [[UInt32]: [UInt32]] {
    var positions: [[UInt32]: [UInt32]] = [:]
    for start in 0...text.count - length {
      positions[Array(text[start..<start + length]), default: []].append(UInt32(start))
    }
    return positions
  }

  private func phrases(_ text: [UInt32], words: Int, threshold: Int) -> FrequentPhrases {
    let pairs = positions(of: 2, in: text).filter { $0.value.count >= threshold }
    return FrequentPhrases(
      pairs.map { FrequentPhrase(symbols: $0.key, positions: $0.value) }
        .sorted { $0.symbols.lexicographicallyPrecedes($1.symbols) },
      lengths: [Int](repeating: 1, count: words * 2), threshold: threshold)
  }

  /// The more words follow each other, the more pairs follow each phrase: the steps for each position do not grow with
  /// them. Lists of about one length are read side by side; what is far shorter is looked up in the longer.
  @Test func stepsGrowWithTheText() {
    let steps = [5, 10, 20].map { (words) -> Double in
      let text = text(words: words, length: words * words * 1150)
      let phrases = phrases(text, words: words, threshold: 1024)
      #expect(phrases.chosen.count >= words * words)
      return Double(phrases.steps) / Double(text.count)
    }
    #expect(steps.allSatisfy { $0 < 20 } && steps[2] < steps[0], "steps for each position: \(steps)")
  }

  @Test(arguments: [2, 40, 1024]) func theyStandWhereTheySay(threshold: Int) {
    let text = text(words: 4, length: 40_000)
    let phrases = phrases(text, words: 4, threshold: threshold)
    #expect(!phrases.chosen.isEmpty)
    for length in 3...PhraseTable.longest {
      let standing = positions(of: length, in: text)
      for phrase in phrases.chosen where phrase.symbols.count == length {
        #expect(phrase.positions == standing[phrase.symbols])
      }
    }
  }
}
