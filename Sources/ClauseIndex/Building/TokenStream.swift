import PolicyText

/// Fields as symbols, one slot a position: the symbol where a token begins, `inside` for the rest of a run, and
/// `border` behind every field.
enum TokenStream {
  /// As `FoldedText.border`; a constant of this module costs no look at the other's.
  static let border = UInt32.max
  static let inside = UInt32.max - 1
  private static let firstChinese: UInt32 = 0x2e80

  /// - Parameter characters: of fields with a border behind each.
  static func slots(of characters: [UInt32], _ symbols: inout Symbols) -> [UInt32] {
    [UInt32](capacity: characters.count) { output in
      let span = characters.span
      var index = 0
      while index < span.count {
        let character = span[index]
        if character < border, character >= firstChinese || !Folding.isLatinOrDigit(character) {
          output.append(symbols.number(ofCharacter: character))
          index &+= 1
        } else if character == border {
          output.append(border)
          index &+= 1
        } else {
          let end = Tokens.end(in: span, from: index)
          output.append(symbols.number(ofRun: characters[index..<end]))
          output.append(repeating: inside, count: end - index - 1)
          index = end
        }
      }
    }
  }
}
