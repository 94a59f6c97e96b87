/// What a term matches by: tokens that must follow one another without a gap.
package struct Phrase: Sendable, Hashable {
  package enum Token: Sendable, Hashable {
    case character(UInt32)
    /// A whole run of Latin letters and digits, folded.
    case run([UInt32])

    /// Its first character.
    var first: UInt32? {
      switch self {
      case .character(let character): character
      case .run(let characters): characters.first
      }
    }

    /// In folded characters.
    package var length: Int {
      switch self {
      case .character: 1
      case .run(let characters): characters.count
      }
    }
  }

  package let tokens: [Token]

  /// Nil where folding leaves nothing to look for.
  package init?(_ term: String) {
    let text = FoldedText(term)
    let tokens = Phrase.tokens(of: text)
    guard !tokens.isEmpty else { return nil }
    self.tokens = tokens
  }

  package init(tokens: [Token]) { self.tokens = tokens }

  /// In folded characters.
  package var length: Int { tokens.reduce(0) { $0 + $1.length } }

  package static func tokens(of text: FoldedText) -> [Token] {
    var tokens: [Token] = []
    var index = 0
    while index < text.characters.count {
      let end = text.endOfToken(from: index)
      let first = text.characters[index]
      tokens.append(
        Folding.isLatinOrDigit(first) ? .run(Array(text.characters[index..<end])) : .character(first))
      index = end
    }
    return tokens
  }
}
