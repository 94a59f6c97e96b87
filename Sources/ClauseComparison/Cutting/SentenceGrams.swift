/// The pairs of neighbouring characters of a document's sentences: which sentence may have some words.
struct SentenceGrams {
  private let sentences: [Excerpt]
  private var holders: [UInt64: [Int]] = [:]

  init(_ sentences: [Excerpt]) {
    self.sentences = sentences
    for (number, sentence) in sentences.enumerated() {
      for gram in SentenceGrams.grams(sentence.characters) where holders[gram]?.last != number {
        holders[gram, default: []].append(number)
      }
    }
  }

  /// The sentence that has most of some words in a row, or nearly; of several the one that shares most with them.
  func sentence(saying words: Excerpt) -> Int? {
    let grams = SentenceGrams.grams(words.characters)
    var votes: [Int: Int] = [:]
    for gram in grams { for number in holders[gram] ?? [] { votes[number, default: 0] += 1 } }
    // Of words that stand nearly, every second pair stands whole.
    let likely = votes.filter {
      $0.value * 2 >= grams.count && sentences[$0.key].saysNearly(words.characters)
    }
    return likely.max { $0.value == $1.value ? $0.key > $1.key : $0.value < $1.value }?.key
  }

  /// The first character in the high half.
  private static func grams(_ characters: [UInt32]) -> [UInt64] {
    let words = characters.filter { !Punctuation.contains($0) }
    return zip(words, words.dropFirst()).map { UInt64($0) << 32 | UInt64($1) }
  }
}
