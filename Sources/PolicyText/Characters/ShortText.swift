/// Questions asked of short Chinese texts, byte by byte.
///
/// The library's own compare characters by Unicode's equivalences, for which Chinese has no use; on mastheads these
/// are twenty times faster.
extension String {
  package func opens(with word: String) -> Bool { utf8Span.span.has(word.utf8Span.span, at: 0) }

  package func closes(with word: String) -> Bool {
    utf8Span.span.has(word.utf8Span.span, at: utf8.count - word.utf8.count)
  }

  func isSame(as word: String) -> Bool { utf8.count == word.utf8.count && opens(with: word) }

  package func mentions(_ word: String) -> Bool {
    ByteSearch.first(word.utf8Span.span, in: utf8Span.span, from: 0) != nil
  }

  /// Where a word stands first.
  package func place(of word: String) -> Range<Index>? {
    guard let start = ByteSearch.first(word.utf8Span.span, in: utf8Span.span, from: 0) else { return nil }
    let first = utf8.index(utf8.startIndex, offsetBy: start)
    return first..<utf8.index(first, offsetBy: word.utf8.count)
  }

  /// What follows a word that opens it.
  package func behind(_ word: String) -> String { String(Substring(utf8.dropFirst(word.utf8.count))) }

  /// What stands in front of a word that closes it.
  package func before(_ word: String) -> String { String(Substring(utf8.dropLast(word.utf8.count))) }

  /// Whether something is to follow: 如下：.
  var endsInColon: Bool { closes(with: "：") || closes(with: ":") }

  /// What stands between the two brackets that are its first and its last character; nil where these are none.
  var inBrackets: String? {
    let isWhole = opens(with: "（") && closes(with: "）") || opens(with: "(") && closes(with: ")")
    return isWhole ? String(dropFirst().dropLast()) : nil
  }

  /// How many Unicode scalars it has.
  var scalarCount: Int { utf8Span.span.scalarCount }

  /// The characters that are no white space.
  package var withoutSpace: String {
    let bytes = utf8Span.span
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      // A line feed is white space too, but none of the spaces within a line.
      let length =
        bytes[index] == 0x0a || bytes[index] == 0x0d
        ? 1 : WhiteSpace.space(in: bytes, at: index, before: bytes.count).length
      if length > 0 {
        index += length
      } else {
        kept.append(bytes[index])
        index += 1
      }
    }
    return kept.count == bytes.count ? self : String(decoding: kept, as: UTF8.self)
  }
}

extension [String] {
  /// The library's own looks up at run time, at the start of every command, what it may know of its elements.
  package func joined(separator: String = "") -> String {
    var whole = ""
    for (place, part) in enumerated() {
      if place > 0 { whole += separator }
      whole += part
    }
    return whole
  }
}

extension [UInt8] {
  /// Appends a scalar in UTF-8, the three-byte case of Chinese first.
  package mutating func append(_ scalar: Unicode.Scalar) { append(addingCapacity: 4) { $0.append(scalar) } }
}

extension OutputSpan<UInt8> {
  /// The same, where there is room for four bytes.
  @inline(__always)
  mutating func append(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value >= 0x800, value < 0x1_0000 {
      append(UInt8(truncatingIfNeeded: 0xe0 | value >> 12))
      append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3f))
      append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3f))
    } else {
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
    }
  }
}
