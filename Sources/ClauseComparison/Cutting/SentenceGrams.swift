/// The pairs of neighbouring characters of a document's sentences: which sentence may have some words.
struct SentenceGrams {
  private let sentences: [FoldedExcerpt]
  private var holders: [CharacterPair: [Int]] = [:]

  init(_ sentences: [FoldedExcerpt]) {
    self.sentences = sentences
    for (number, sentence) in sentences.enumerated() {
      for gram in SentenceGrams.grams(sentence.characters) where holders[gram]?.last != number {
        holders[gram, default: []].append(number)
      }
    }
  }

  /// The sentence that has most of some words in a row, or nearly; of several the one that shares most with them.
  func sentence(saying words: FoldedExcerpt) -> Int? {
    let (votes, least) = votes(for: words)
    var best: (number: Int?, votes: Int) = (nil, 0)
    for (number, count) in votes.enumerated()
    where count > best.votes && count >= least && sentences[number].saysNearly(words.characters) {
      best = (number, count)
    }
    return best.number
  }

  /// How many sentences have most of some words in a row, or nearly; those beyond a few are not counted.
  func count(saying words: FoldedExcerpt, upTo most: Int) -> Int {
    let (votes, least) = votes(for: words)
    var count = 0
    for (number, shared) in votes.enumerated() where shared >= least && count < most {
      if sentences[number].saysNearly(words.characters) { count += 1 }
    }
    return count
  }

  /// How many pairs each sentence shares with some words, and how many one that says them nearly has at least: of such every
  /// second stands whole.
  private func votes(for words: FoldedExcerpt) -> (votes: [Int], least: Int) {
    let grams = SentenceGrams.grams(words.characters)
    var votes = [Int](repeating: 0, count: sentences.count)
    for gram in grams { for number in holders[gram] ?? [] { votes[number] += 1 } }
    return (votes, (grams.count + 1) / 2)
  }

  private static func grams(_ characters: [UInt32]) -> [CharacterPair] {
    CharacterPair.all(in: Punctuation.without(characters))
  }
}
