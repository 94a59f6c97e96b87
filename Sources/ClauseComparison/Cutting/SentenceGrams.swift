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
    let grams = SentenceGrams.grams(words.characters)
    var votes = [Int](repeating: 0, count: sentences.count)
    for gram in grams { for number in holders[gram] ?? [] { votes[number] += 1 } }
    var best: (number: Int?, votes: Int) = (nil, 0)
    // Of words that stand nearly, every second pair stands whole.
    for (number, count) in votes.enumerated()
    where count > best.votes && count * 2 >= grams.count && sentences[number].saysNearly(words.characters) {
      best = (number, count)
    }
    return best.number
  }

  private static func grams(_ characters: [UInt32]) -> [CharacterPair] {
    CharacterPair.all(in: Punctuation.without(characters))
  }
}
