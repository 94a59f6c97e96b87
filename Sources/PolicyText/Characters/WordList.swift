/// Words that are looked for at one place of a text; of several the longest is found.
///
/// Written as one literal, words apart by white space: a literal of many strings takes the compiler long.
package struct WordList: Sendable, ExpressibleByStringLiteral {
  private let beginning: [Unicode.Scalar: [[Unicode.Scalar]]]
  private let ending: [Unicode.Scalar: [[Unicode.Scalar]]]
  /// A bit for what begins or ends a word, by its last six bits: of a short list it turns nearly all characters away.
  private let beginnings: UInt64
  private let endings: UInt64

  package init(stringLiteral words: String) {
    self.init(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  package init(_ words: [String]) {
    let words = words.map { Array($0.unicodeScalars) }.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    beginning = Dictionary(grouping: words) { $0[0] }
    ending = Dictionary(grouping: words) { $0[$0.count - 1] }
    beginnings = beginning.keys.reduce(0) { $0 | WordList.bit($1) }
    endings = ending.keys.reduce(0) { $0 | WordList.bit($1) }
  }

  private static func bit(_ scalar: Unicode.Scalar) -> UInt64 { 1 << UInt64(scalar.value & 63) }

  /// The longest first.
  package var words: [String] {
    beginning.values.joined().map { String(String.UnicodeScalarView($0)) }.sorted {
      ($1.unicodeScalars.count, $0) < ($0.unicodeScalars.count, $1)
    }
  }

  /// The length of the word that begins at `start`.
  package func length(in text: ScalarText, at start: Int) -> Int? {
    guard let first = text[start], beginnings & WordList.bit(first) != 0, let words = beginning[first] else {
      return nil
    }
    return words.first { WordList.equals($0, text, start) }?.count
  }

  /// The length of the word that ends in front of `end`.
  package func length(in text: ScalarText, endingAt end: Int) -> Int? {
    guard let last = text[end - 1], endings & WordList.bit(last) != 0, let words = ending[last] else {
      return nil
    }
    return words.first { WordList.equals($0, text, end - $0.count) }?.count
  }

  private static func equals(_ word: [Unicode.Scalar], _ text: ScalarText, _ start: Int) -> Bool {
    guard start >= 0, start + word.count <= text.count else { return false }
    for (index, scalar) in word.enumerated() where text.scalars[start + index] != scalar { return false }
    return true
  }
}
