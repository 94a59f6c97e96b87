/// A text in simplified characters, each in the place of its traditional form: what tells structure and facts by words
/// reads 條, 號 and 關於 like 条, 号 and 关于, and what it finds stands at the same bytes of the text as written.
package struct SimplifiedText {
  /// The same array as the text where its begin has no traditional character.
  package let bytes: [UInt8]
  private let written: [UInt8]
  /// Whether the text as written differs.
  package let isConverted: Bool

  package init(_ text: [UInt8]) {
    written = text
    isConverted = SimplifiedText.next(in: text.span, from: 0, before: SimplifiedText.begin) != nil
    bytes = isConverted ? SimplifiedText.converted(text) : text
  }

  /// In bytes: a text in traditional characters has some in its first lines, whatever a site sets above it.
  private static let begin = 3000

  private static func converted(_ text: [UInt8]) -> [UInt8] {
    var bytes = text
    var index = 0
    while let found = next(in: text.span, from: index, before: text.count) {
      let form = found.form
      bytes[found.index] = 0xe0 | UInt8(truncatingIfNeeded: form >> 12)
      bytes[found.index + 1] = 0x80 | UInt8(truncatingIfNeeded: form >> 6 & 0x3f)
      bytes[found.index + 2] = 0x80 | UInt8(truncatingIfNeeded: form & 0x3f)
      index = found.index + 3
    }
    return bytes
  }

  /// The next traditional character; it and its simplified form take three bytes each.
  private static func next(
    in text: Span<UInt8>, from start: Int, before end: Int
  ) -> (index: Int, form: UInt16)? {
    let common = CharacterForm.common
    var index = start
    while index < min(end, text.count) {
      guard text[index] >= 0xe4, text[index] <= 0xe9 else {
        index += 1
        continue
      }
      // A text ends in a line feed, or its last character stays as it is.
      if let scalar = text.threeByteScalar(at: index), scalar >= 0x4e00, scalar <= 0x9fff {
        let form = common[Int(scalar - 0x4e00)]
        if form != 0 { return (index, form) }
        if start > 0, let other = ofNamesToo(scalar) { return (index, other) }
      }
      index += 3
    }
    return nil
  }

  /// 於 of 關於 and 徵 of 徵收, which names have too (於潜, 宫商角徵羽): for these they are kept elsewhere, and alone they make no text a
  /// traditional one. 祕 is 秘 in what is written beside it.
  private static func ofNamesToo(_ scalar: UInt32) -> UInt16? {
    switch scalar {
    case 0x65bc: 0x4e8e
    case 0x5fb5: 0x5f81
    case 0x7955: 0x79d8
    default: nil
    }
  }

  /// The words as they are written, where they stand in the text's begin; else as they are.
  package func asWritten(_ words: String) -> String {
    guard isConverted else { return words }
    return SimplifiedText.asWritten(words, bytes, written, 0..<min(bytes.count, SimplifiedText.head))
  }

  /// The same for words of any stretch of a text.
  static func asWritten(_ words: String, _ plain: [UInt8], _ written: [UInt8], _ range: Range<Int>) -> String
  {
    let wanted = Array(words.unicodeScalars.filter { !$0.properties.isWhitespace })
    let read = line(plain, range)
    guard !wanted.isEmpty, read.count >= wanted.count,
      let place = (0...read.count - wanted.count).first(where: {
        read[$0..<$0 + wanted.count].elementsEqual(wanted)
      })
    else { return words }
    var own = line(written, range)[place..<place + wanted.count]
    var result = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      result.append(scalar.properties.isWhitespace ? scalar : own.removeFirst())
    }
    return String(result)
  }

  /// A title may stand on several lines.
  private static func line(_ text: [UInt8], _ range: Range<Int>) -> [Unicode.Scalar] {
    ScalarText(text, range).scalars.filter { $0 != "\n" }
  }

  /// In bytes, where a title and whom a text is addressed to stand.
  private static let head = 30_000
}
