import PolicyText

/// Fields as symbols, one slot a position: the symbol where a token begins, `inside` for the rest of a run, and
/// `border` behind every field.
struct TokenStream {
  static let border = UInt32.max
  static let inside = UInt32.max - 1
  private static let firstChinese: UInt32 = 0x2e80

  private(set) var slots: [UInt32] = []
  private var folded = FoldedText()

  /// Takes everything out that was appended.
  mutating func take() -> [UInt32] {
    // A copy of the right size; the working memory is used again.
    defer { slots.removeAll(keepingCapacity: true) }
    return Array(slots[...])
  }

  /// Folds and appends a field. Returns its length in positions, without the border; where that is 0 and the field may
  /// be absent, there is no border either.
  mutating func append(_ text: Span<UInt8>, orNothing: Bool = false, _ symbols: inout Symbols) -> Int {
    folded.removeAll()
    folded.append(text, base: 0)
    let characters = folded.characters
    if orNothing && characters.isEmpty { return 0 }
    slots.append(addingCapacity: characters.count + 1) { output in
      var index = 0
      while index < characters.count {
        let character = characters[index]
        // Most of a text is beyond every Latin letter.
        if character < TokenStream.firstChinese, Folding.isLatinOrDigit(character) {
          let end = folded.endOfToken(from: index)
          output.append(symbols.number(ofRun: characters[index..<end]))
          output.append(repeating: TokenStream.inside, count: end - index - 1)
          index = end
        } else {
          output.append(symbols.number(ofCharacter: character))
          index &+= 1
        }
      }
      output.append(TokenStream.border)
    }
    return characters.count
  }
}
