import PolicyText

/// The words of the texts compared, numbered: single tokens, and pairs of neighbours within punctuation.
struct Vocabulary {
  /// A token or a pair; a number below `count`.
  typealias Term = Int

  private(set) var phrases: [Phrase] = []
  private(set) var isPair: [Bool] = []
  private var tokens: [Phrase.Token: Int] = [:]
  private var terms: [UInt64: Term] = [:]

  var count: Int { phrases.count }

  /// The terms of a text in order: each token, and with the next one the pair. Punctuation is no token and parts pairs.
  mutating func terms(of words: [Phrase.Token]) -> [Term] {
    var found: [Term] = []
    found.reserveCapacity(words.count * 2)
    var previous: Phrase.Token?
    for word in words {
      guard !Punctuation.contains(word) else {
        previous = nil
        continue
      }
      found.append(term(nil, word))
      if let previous { found.append(term(previous, word)) }
      previous = word
    }
    return found
  }

  /// Those of its terms that are known already.
  func knownTerms(of words: [Phrase.Token]) -> [Term] {
    var found: [Term] = []
    var previous: Int?
    for word in words {
      guard let number = tokens[word] else {
        previous = nil
        continue
      }
      if let term = terms[UInt64(number)] { found.append(term) }
      if let previous, let term = terms[UInt64(previous + 1) << 32 | UInt64(number)] { found.append(term) }
      previous = number
    }
    return found
  }

  private mutating func term(_ first: Phrase.Token?, _ second: Phrase.Token) -> Term {
    let key = UInt64(first.map { number($0) + 1 } ?? 0) << 32 | UInt64(number(second))
    if let known = terms[key] { return known }
    terms[key] = phrases.count
    phrases.append(Phrase(tokens: first.map { [$0, second] } ?? [second]))
    isPair.append(first != nil)
    return phrases.count - 1
  }

  private mutating func number(_ token: Phrase.Token) -> Int {
    if let known = tokens[token] { return known }
    let number = tokens.count
    tokens[token] = number
    return number
  }
}

/// Marks that part words, as folding leaves them.
enum Punctuation {
  private static let marks: CharacterGroup = "，、。；：！？,.;:!?()—-·…%"
  /// Between which a part of a sentence stands.
  static let ofParts: CharacterGroup = "，；：。,;:"

  static func contains(_ character: UInt32) -> Bool {
    // Most are Han characters.
    character < 0x4e00 || character > 0x9fff ? marks.contains(character) : false
  }

  /// Without marks.
  static func without(_ characters: [UInt32]) -> [UInt32] {
    var words: [UInt32] = []
    words.reserveCapacity(characters.count)
    var place = 0
    while place < characters.count {
      if !contains(characters[place]) { words.append(characters[place]) }
      place += 1
    }
    return words
  }

  /// What stands in front of a place, back to the last mark.
  static func part(of characters: [UInt32], before end: Int) -> ArraySlice<UInt32> {
    characters[..<end].suffix(characters[..<end].reversed().prefix { !contains($0) }.count)
  }

  /// A range without marks at its ends; empty where there is nothing else.
  static func trimmed(_ range: Range<Int>, of characters: [UInt32]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, contains(characters[start]) { start += 1 }
    while end > start, contains(characters[end - 1]) { end -= 1 }
    return start..<end
  }

  /// Of a text, folded, without marks at its ends.
  static func length(of range: Range<Int>, in text: [UInt8]) -> Int {
    let characters = FoldedText(text, range).characters
    return trimmed(characters.indices, of: characters).count
  }

  static func contains(_ token: Phrase.Token) -> Bool {
    if case .character(let character) = token { contains(character) } else { false }
  }
}
