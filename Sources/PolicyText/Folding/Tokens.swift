/// Where one token ends and the next begins.
///
/// A run of Latin letters and digits is one token, and one decimal point between digits belongs to it: 1.3万亿 does
/// not contain 3万亿. Digits with several points (2020.12.18) are no decimal number; there each part is a token.
package enum Tokens {
  @inline(__always)
  package static func end(in characters: Span<UInt32>, from start: Int) -> Int {
    guard Folding.isLatinOrDigit(characters[start]) else { return start + 1 }
    return endOfRun(in: characters, from: start)
  }

  @inline(never)
  private static func endOfRun(in characters: Span<UInt32>, from start: Int) -> Int {
    let end = endOfLetters(in: characters, from: start)
    guard isPoint(in: characters, at: end) else { return end }
    if isPoint(in: characters, at: start - 1) { return end }
    let fraction = endOfLetters(in: characters, from: end + 1)
    return isPoint(in: characters, at: fraction) ? end : fraction
  }

  private static func endOfLetters(in characters: Span<UInt32>, from start: Int) -> Int {
    var end = start
    while end < characters.count && Folding.isLatinOrDigit(characters[end]) { end += 1 }
    return end
  }

  /// Whether a full stop with a digit on each side stands at `index`.
  private static func isPoint(in characters: Span<UInt32>, at index: Int) -> Bool {
    guard index > 0, index + 1 < characters.count, characters[index] == 0x2e else { return false }
    return Folding.isDigit(characters[index - 1]) && Folding.isDigit(characters[index + 1])
  }
}
