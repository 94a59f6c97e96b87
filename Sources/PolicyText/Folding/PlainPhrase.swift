/// A phrase of Chinese characters and marks, found in a text that is not folded as a whole.
///
/// What such a character is does not depend on what stands around it, as digits and Latin letters do: each place is
/// decided where it lies. Finds what `TokenizedText` finds, in half the time.
package struct PlainPhrase: Sendable {
  private let characters: [UInt32]

  /// Nil where a token is a run, or a sign that is part of one in some texts.
  package init?(_ phrase: Phrase) {
    var characters: [UInt32] = []
    characters.reserveCapacity(phrase.tokens.count)
    for token in phrase.tokens {
      guard case .character(let character) = token, PlainPhrase.isPlain(character) else { return nil }
      characters.append(character)
    }
    // A comma may separate thousands; not where something else than digits has to follow it.
    guard let last = characters.last, last != 0x2c else { return nil }
    self.characters = characters
  }

  private static func isPlain(_ character: UInt32) -> Bool {
    switch character {
    case 0x4e00...0x9fff, 0x3001, 0x3002: true
    // A space is there between runs alone, and a full stop may be a decimal point.
    case 0x20, 0x2e: false
    case 0x21...0x7e: !Folding.isLatinOrDigit(character)
    default: false
    }
  }

  /// Every place where it stands, in bytes of the text, rising; places may overlap. O(range)
  package func places(in text: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    let bytes = text.span.extracting(range)
    let common = CharacterForm.common
    var found: [Range<Int>] = []
    var index = 0
    while let head = head(in: bytes, from: index, common.span) {
      index = head.upperBound
      guard let end = end(behind: index, bytes, common.span) else { continue }
      if found.isEmpty { found.reserveCapacity(8) }
      found.append(range.lowerBound + head.lowerBound..<range.lowerBound + end)
    }
    return found
  }

  /// Where the first character stands next. Every character of a text is looked at here: common ones are folded where
  /// they lie, by two thirds of the steps that any character takes.
  private func head(in bytes: Span<UInt8>, from start: Int, _ forms: Span<UInt16>) -> Range<Int>? {
    let head = characters[0]
    var index = start
    while index < bytes.count {
      if let scalar = bytes.threeByteScalar(at: index) {
        let place = Int(truncatingIfNeeded: scalar) &- 0x4e00
        if place >= 0, place < forms.count {
          if (forms[place] == 0 ? scalar : UInt32(forms[place])) == head { return index..<index &+ 3 }
          index &+= 3
          continue
        }
      }
      var end = index
      if Folding.fold(bytes, at: &end, forms) == head { return index..<end }
      index = end
    }
    return nil
  }

  /// Where the phrase ends whose first character ends at `index`.
  private func end(behind index: Int, _ bytes: Span<UInt8>, _ forms: Span<UInt16>) -> Int? {
    var index = index
    for next in 1..<characters.count {
      var character: UInt32
      repeat {
        guard index < bytes.count else { return nil }
        character = Folding.fold(bytes, at: &index, forms)
      } while character >= Folding.Trace.lowest
      guard character == characters[next] else { return nil }
    }
    return index
  }
}

extension Folding {
  /// The folded form of the scalar at `index`, which moves behind it; or a `Trace`.
  @inline(__always)
  fileprivate static func fold(_ bytes: Span<UInt8>, at index: inout Int, _ forms: Span<UInt16>) -> UInt32 {
    let scalar = UTF8Decoding.scalar(in: bytes, at: &index)
    let place = Int(truncatingIfNeeded: scalar) &- 0x4e00
    guard place >= 0, place < forms.count else { return fold(scalar) }
    return forms[place] == 0 ? scalar : UInt32(forms[place])
  }
}
