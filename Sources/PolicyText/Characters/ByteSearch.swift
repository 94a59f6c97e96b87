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
    let head = word[0]
    // A word in Chinese begins where a character does: the other bytes of three need no look.
    let step = head >= 0x80 ? 3 : 1
    let last = text.count - word.count
    var index = start
    while index <= last {
      let byte = text[index]
      if byte == head, isRest(of: word, text, index) { return index }
      index &+= byte >= 0xe0 ? step : 1
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
  /// Whether a word stands at a place.
  func has(_ word: Span<UInt8>, at start: Int) -> Bool {
    guard start >= 0, word.count <= count &- start else { return false }
    for index in 0..<word.count where self[start &+ index] != word[index] { return false }
    return true
  }
}
