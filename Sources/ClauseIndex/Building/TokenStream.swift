import PolicyText

/// Fields as symbols, one slot a position: the symbol where a token begins, `inside` for the rest of a run, and
/// `border` behind every field. Most characters are their own symbol; see `Symbols`.
enum TokenStream {
  /// As `FoldedText.border`; a constant of this module costs no look at the other's.
  static let border = UInt32.max
  static let inside = UInt32.max - 1
  private static let firstChinese: UInt32 = 0x2e80

  /// Where tokens stand that are no symbol of their own: runs of Latin letters and digits, and rare characters.
  static func others(in characters: [UInt32]) -> [Range<Int>] {
    var others: [Range<Int>] = []
    let span = characters.span
    var index = 0
    while index < span.count {
      let character = span[index]
      if character >= firstChinese && character < Symbols.firstOther || character == border {
        index &+= 1
      } else {
        let end = Tokens.end(in: span, from: index)
        if character >= Symbols.firstOther || Folding.isLatinOrDigit(character) { others.append(index..<end) }
        index = end
      }
    }
    return others
  }
}
