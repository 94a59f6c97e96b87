import PolicyText

/// A text that is told from others byte by byte: the library's own comparison asks of each how Unicode would write it
/// otherwise.
struct ExactText: Hashable, Sendable {
  private let text: String

  init(_ text: String) { self.text = text }

  static func == (a: ExactText, b: ExactText) -> Bool {
    a.text.utf8.count == b.text.utf8.count && a.text.opens(with: b.text)
  }

  func hash(into hasher: inout Hasher) {
    let bytes = text.utf8Span.span
    var word: UInt64 = 0
    for index in bytes.indices {
      word = word << 8 | UInt64(bytes[index])
      if index & 7 == 7 { hasher.combine(word) }
    }
    hasher.combine(word)
  }
}
