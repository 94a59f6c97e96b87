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
    guard let head = word.first else { return nil }
    var index = start
    while index + word.count <= text.count {
      if text[index] == head {
        var length = 1
        while length < word.count && text[index + length] == word[length] { length += 1 }
        if length == word.count { return index }
      }
      index += 1
    }
    return nil
  }
}
