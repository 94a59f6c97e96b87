/// A stretch of text as its scalars without white space, each with its bytes.
///
/// What reads facts reads this: 国 发〔 2020 〕 7 号 and 国发〔2020〕7号 are one. Line feeds stay, for a word does not
/// reach over them.
package struct ScalarText: Sendable {
  package let scalars: [Unicode.Scalar]
  /// Of each scalar twice its first byte, and one more where white space stood in front of it.
  private let places: [Int]
  private let end: Int

  /// - Parameter keepsTabs: a tab parts the cells of a table's row, and a word does not reach over it either.
  package init(_ text: [UInt8], _ range: Range<Int>, keepsTabs: Bool = false) {
    var scalars: [Unicode.Scalar] = []
    var places: [Int] = []
    // Most characters take three bytes.
    scalars.reserveCapacity(range.count / 3)
    places.reserveCapacity(range.count / 3)
    let span = text.span.extracting(first: range.upperBound)
    var gap = 0
    var index = range.lowerBound
    while index < span.count {
      let space = WhiteSpace.space(in: span, at: index, before: span.count).length
      guard space == 0 || keepsTabs && span[index] == 0x09 else {
        index += space
        gap = 1
        continue
      }
      let start = index
      guard let scalar = Unicode.Scalar(UTF8Decoding.scalar(in: span, at: &index)) else { continue }
      scalars.append(scalar)
      places.append(start &<< 1 | gap)
      gap = 0
    }
    self.scalars = scalars
    self.places = places
    end = range.upperBound
  }

  package init(_ string: String) {
    let bytes = Array(string.utf8)
    self.init(bytes, 0..<bytes.count)
  }

  package var count: Int { scalars.count }

  /// Nil outside the stretch.
  package subscript(_ index: Int) -> Unicode.Scalar? {
    index >= 0 && index < scalars.count ? scalars[index] : nil
  }

  package func string(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count * 3)
    for index in range { bytes.append(scalars[index]) }
    return String(decoding: bytes.span)
  }

  /// In bytes of the text, without the white space behind the last scalar.
  package func bytes(_ range: Range<Int>) -> Range<Int> {
    let start = range.lowerBound < count ? places[range.lowerBound] >> 1 : end
    guard !range.isEmpty else { return start..<start }
    return start..<places[range.upperBound - 1] >> 1 + UTF8.width(scalars[range.upperBound - 1])
  }

  package func isGap(before index: Int) -> Bool { index < count && places[index] & 1 == 1 }

  package func stands(_ word: String, at start: Int) -> Bool {
    var index = start
    for scalar in word.unicodeScalars {
      guard self[index] == scalar else { return false }
      index += 1
    }
    return true
  }

  package func stands(_ word: String, endingAt end: Int) -> Bool {
    stands(word, at: end - word.unicodeScalars.count)
  }
}

// MARK: - Brackets

/// Round, square and lenticular brackets, of either width.
package enum Bracket {
  package static func opens(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "（", "(", "【", "[", "〔", "［", "﹝", "〖": true
    default: false
    }
  }

  package static func closes(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "）", ")", "】", "]", "〕", "］", "﹞", "〗": true
    default: false
    }
  }
}

extension ScalarText {
  /// Every pair of brackets, by its end; what has no partner is none.
  package var brackets: [Range<Int>] {
    var open: [Int] = []
    var pairs: [Range<Int>] = []
    for (index, scalar) in scalars.enumerated() {
      if Bracket.opens(scalar) {
        open.append(index)
      } else if Bracket.closes(scalar), let start = open.popLast() {
        pairs.append(start..<index + 1)
      } else if scalar == "\n" {
        open = []
      }
    }
    return pairs
  }

  /// The bracket that the one at `close` closes.
  package func opening(of close: Int) -> Int? {
    var depth = 0
    for index in stride(from: close, through: 0, by: -1) {
      if Bracket.closes(scalars[index]) { depth += 1 }
      if Bracket.opens(scalars[index]) { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  /// Pieces between marks, but not within brackets: 市科技局、各区〔市、县〕政府. A line ends what it opened.
  package func split(_ range: Range<Int>, at isMark: (Unicode.Scalar) -> Bool) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    var depth = 0
    for index in range {
      if Bracket.opens(scalars[index]) { depth += 1 }
      if Bracket.closes(scalars[index]) { depth -= 1 }
      if scalars[index] == "\n" { depth = 0 }
      guard depth <= 0, isMark(scalars[index]) else { continue }
      pieces.append(start..<index)
      start = index + 1
    }
    return pieces + [start..<range.upperBound]
  }
}
