/// Words that are looked for at one place of a text; of several the longest is found.
///
/// Written as one literal, words apart by white space: a literal of many strings takes the compiler long.
package struct WordList: Sendable, ExpressibleByStringLiteral {
  private let beginning: Shelf
  private let ending: Shelf

  package init(stringLiteral words: String) {
    self.init(words.listed)
  }

  package init(_ words: [String]) {
    let words = words.map { Array($0.unicodeScalars) }.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    beginning = Shelf(words) { $0[0] }
    ending = Shelf(words) { $0[$0.count - 1] }
  }

  /// The longest first.
  package var words: [String] {
    beginning.all.map { String(String.UnicodeScalarView($0)) }.sorted {
      ($1.unicodeScalars.count, $0) < ($0.unicodeScalars.count, $1)
    }
  }

  /// The length of the word that begins at `start`.
  package func length(in text: ScalarText, at start: Int) -> Int? {
    guard let first = text[start] else { return nil }
    for word in beginning[first] where WordList.equals(word, text, start) { return word.count }
    return nil
  }

  /// The length of the word that ends in front of `end`.
  package func length(in text: ScalarText, endingAt end: Int) -> Int? {
    guard let last = text[end - 1] else { return nil }
    for word in ending[last] where WordList.equals(word, text, end - word.count) { return word.count }
    return nil
  }

  private static func equals(_ word: [Unicode.Scalar], _ text: ScalarText, _ start: Int) -> Bool {
    guard start >= 0, start + word.count <= text.count else { return false }
    for (index, scalar) in word.enumerated() where text.scalars[start + index] != scalar { return false }
    return true
  }
}

/// Words by the last bits of one of their characters: where nothing stands, nothing is compared and nothing hashed.
private struct Shelf: Sendable {
  private let places: [[[Unicode.Scalar]]]

  init(_ words: [[Unicode.Scalar]], by scalar: ([Unicode.Scalar]) -> Unicode.Scalar) {
    var count = 64
    while count < 2 * words.count { count *= 2 }
    var places: [[[Unicode.Scalar]]] = Array(repeating: [], count: count)
    for word in words { places[Int(scalar(word).value) & (count - 1)].append(word) }
    self.places = places
  }

  subscript(scalar: Unicode.Scalar) -> [[Unicode.Scalar]] { places[Int(scalar.value) & (places.count - 1)] }

  var all: [[Unicode.Scalar]] { Array(places.joined()) }
}

extension String {
  /// The words of a table written as one literal: apart by white space.
  package var listed: [String] { split(whereSeparator: \.isWhitespace).map(String.init) }
}
