package import PolicyText

/// Folded text as another search engine is given it: a run of Latin letters and digits stands between ‹ and ›.
///
///     MarkedText(Phrase("到2025年"))   // 到‹2025›年
///
/// So does the point within a number: 1.3 is ‹1‹.›3›. The engine cuts it into single characters, each with the mark that touches it (到, ‹2, 0, 2, 5›, 年), and indexes
/// these and their pairs. So its positions count folded characters, as ours do, and a run matches only whole: 5年 is
/// ‹5›年, and no ‹5› stands in ‹2025›. Where runs begin and end, what a space or comma between digits means, and what
/// is the number of a list depends on what stands around it; no chain of an engine's own filters says it exactly, so
/// it is said here, and what is left to the engine has no context. Folding leaves neither mark in any text: both are
/// quotation marks.
package struct MarkedText: Sendable, Hashable {
  package static let opening: Unicode.Scalar = "‹"
  package static let closing: Unicode.Scalar = "›"

  package private(set) var text = ""

  package init() {}

  package init(_ phrase: Phrase) {
    for token in phrase.tokens {
      switch token {
      case .character(let character): append([character])
      case .run(let characters): append(characters[...])
      }
    }
  }

  /// A name, folded as text is.
  package init(folding name: String) {
    let tokens = TokenizedText(FoldedText(name))
    append(tokens, tokens.starts.indices)
  }

  /// The tokens that stand wholly within a range of the source.
  init(_ tokens: TokenizedText, within source: Range<Int>) {
    let offsets = tokens.text.offsets
    let starts = tokens.starts.indices
    let first = starts.partition { offsets[tokens.starts[$0]] < source.lowerBound }
    let end = starts.partition { offsets[tokens.end(ofToken: $0) - 1] < source.upperBound }
    if first < end { append(tokens, first..<end) }
  }

  private mutating func append(_ tokens: TokenizedText, _ range: Range<Int>) {
    for token in range { append(tokens.text.characters[tokens.starts[token]..<tokens.end(ofToken: token)]) }
  }

  private mutating func append(_ token: ArraySlice<UInt32>) {
    guard let first = token.first else { return }
    let isRun = Folding.isLatinOrDigit(first)
    if isRun { text.unicodeScalars.append(Self.opening) }
    for scalar in token.compactMap(Unicode.Scalar.init) {
      // It is no sign that is looked for alone.
      let isWithin = isRun && scalar == "."
      if isWithin { text.unicodeScalars.append(Self.opening) }
      text.unicodeScalars.append(scalar)
      if isWithin { text.unicodeScalars.append(Self.closing) }
    }
    if isRun { text.unicodeScalars.append(Self.closing) }
  }

  /// The characters with their marks, as the engine's tokenizer cuts them.
  package var characters: [String] {
    var characters: [String] = []
    var isOpen = false
    for scalar in text.unicodeScalars {
      if scalar == Self.closing || isOpen {
        characters[characters.count - 1].unicodeScalars.append(scalar)
      } else {
        characters.append(String(scalar))
      }
      isOpen = scalar == Self.opening
    }
    return characters
  }

  /// Terms of the index, one behind the other, that stand there only where the text does, and as long as it.
  ///
  /// A pair never reaches over the border of two fields, and the last character alone ends where the text ends.
  package var terms: [String] {
    let characters = characters
    return zip(characters, characters.dropFirst()).map { $0 + $1 } + characters.suffix(1)
  }
}
