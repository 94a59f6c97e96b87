/// Folded text cut into tokens: what a phrase is looked for in when the text itself is at hand.
///
/// The plain meaning of matching: a term stands where its tokens follow one another. The index answers the same
/// question without reading text; this is its judge, and what marks the words in a passage.
package struct TokenizedText: Sendable {
  package let text: FoldedText
  /// Where each token begins, in folded characters.
  package let starts: [Int]

  package init(_ bytes: [UInt8], _ range: Range<Int>) { self.init(FoldedText(bytes, range)) }

  package init(_ text: FoldedText) {
    self.text = text
    var starts: [Int] = []
    starts.reserveCapacity(text.characters.count)
    var index = 0
    while index < text.characters.count {
      starts.append(index)
      index = text.endOfToken(from: index)
    }
    self.starts = starts
  }

  /// Every place where a phrase stands, in folded characters; places may overlap. O(n · m).
  package func matches(of phrase: Phrase) -> [Range<Int>] {
    let wanted = phrase.tokens
    guard let head = wanted.first?.first, wanted.count <= starts.count else { return [] }
    var found: [Range<Int>] = []
    for first in 0...(starts.count - wanted.count) where text.characters[starts[first]] == head {
      if wanted.indices.allSatisfy({ token(at: first + $0, equals: wanted[$0]) }) {
        found.append(starts[first]..<end(ofToken: first + wanted.count - 1))
      }
    }
    return found
  }

  /// Where a folded range stands in the source, in UTF-8 bytes.
  package func source(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var end = text.offsets[range.upperBound - 1]
    _ = UTF8Decoding.scalar(in: bytes.span, at: &end)
    return text.offsets[range.lowerBound]..<end
  }

  /// Where a token ends, in folded characters.
  package func end(ofToken token: Int) -> Int {
    token + 1 < starts.count ? starts[token + 1] : text.characters.count
  }

  private func token(at index: Int, equals wanted: Phrase.Token) -> Bool {
    switch wanted {
    case .character(let character):
      return text.characters[starts[index]] == character && !Folding.isLatinOrDigit(character)
    case .run(let characters):
      return text.characters[starts[index]..<end(ofToken: index)].elementsEqual(characters)
    }
  }
}
