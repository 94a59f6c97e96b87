/// Words looked for in a text that is UTF-8.
package enum ByteSearch {
  /// How often a word stands in a text, in UTF-8.
  static func count(of word: [UInt8], in text: [UInt8]) -> Int {
    var count = 0
    var index = 0
    while let place = first(word, in: text.span, from: index) {
      count += 1
      index = place + word.count
    }
    return count
  }

  /// Where a word begins next.
  package static func first(_ word: [UInt8], in text: Span<UInt8>, from start: Int) -> Int? {
    first(word.span, in: text, from: start)
  }

  /// Where a word begins next.
  package static func first(_ word: Span<UInt8>, in text: Span<UInt8>, from start: Int) -> Int? {
    guard word.count > 0 else { return nil }
    if word.count >= 3, word[0] >= 0xe0 { return firstCharacters(word, in: text, from: start) }
    let head = word[0]
    let last = text.count - word.count
    var index = start
    while index <= last {
      if text[index] == head, isRest(of: word, text, index) { return index }
      index &+= 1
    }
    return nil
  }

  /// A word that begins in Chinese does so where a character does.
  private static func firstCharacters(_ word: Span<UInt8>, in text: Span<UInt8>, from start: Int) -> Int? {
    var next = 0
    let head = word.code(at: &next)
    let last = text.count - word.count
    var index = start
    while index <= last {
      let start = index
      if text.code(at: &index) == head, isRest(of: word, text, start) { return start }
    }
    return nil
  }

  /// Kept out of the loop, which is walked through by every character of a text.
  @inline(never)
  private static func isRest(of word: Span<UInt8>, _ text: Span<UInt8>, _ start: Int) -> Bool {
    text.has(word, at: start)
  }
}

extension Span<UInt8> {
  /// The bytes of the character at `index`, which moves behind it, as one number: 称 is 0xe7a7b0. Characters are of one
  /// or of three bytes here; of others, and of one that is cut, each byte is taken by itself or three together.
  ///
  /// Whether it is one of few characters is a comparison that nearly always turns out the same, where the first byte
  /// alone is that of a fourth of all characters.
  @inline(__always)
  func code(at index: inout Int) -> UInt32 {
    let first = self[index]
    guard first >= 0xe0, index &+ 2 < count else {
      index &+= 1
      return UInt32(first)
    }
    let code = UInt32(first) << 16 | UInt32(self[index &+ 1]) << 8 | UInt32(self[index &+ 2])
    index &+= 3
    return code
  }

  /// Whether a word stands at a place.
  func has(_ word: Span<UInt8>, at start: Int) -> Bool {
    guard start >= 0, word.count <= count &- start else { return false }
    for index in 0..<word.count where self[start &+ index] != word[index] { return false }
    return true
  }
}
