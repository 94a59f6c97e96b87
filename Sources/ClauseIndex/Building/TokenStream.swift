import PolicyText

/// Fields as symbols, one slot a position: the symbol where a token begins, `inside` for the rest of a run, and
/// `border` behind every field.
struct TokenStream {
  static let border = UInt32.max
  static let inside = UInt32.max - 1

  private(set) var slots: [UInt32] = []
  private var folded = FoldedText()

  /// Takes back the border of a field in which nothing was left.
  mutating func dropBorder() { slots.removeLast() }

  /// Folds and appends a field. Returns its length in positions, without the border.
  mutating func append(_ text: Span<UInt8>, _ symbols: inout Symbols) -> Int {
    folded.removeAll()
    folded.append(text, base: 0)
    let characters = folded.characters
    var index = 0
    while index < characters.count {
      let character = characters[index]
      if Folding.isLatinOrDigit(character) {
        let end = folded.endOfToken(from: index)
        slots.append(symbols.number(ofRun: characters[index..<end]))
        for _ in index + 1..<end { slots.append(TokenStream.inside) }
        index = end
      } else {
        slots.append(symbols.number(ofCharacter: character))
        index += 1
      }
    }
    slots.append(TokenStream.border)
    return characters.count
  }
}
