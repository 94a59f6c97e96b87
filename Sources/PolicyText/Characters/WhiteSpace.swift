/// White space as it stands in a line: of every width, tab, no-break.
enum WhiteSpace {
  /// The bytes and columns of the white space that begins at `index`; (0, 0) where none does.
  @inline(__always)
  static func space(in bytes: Span<UInt8>, at index: Int, before end: Int) -> (length: Int, columns: Int) {
    // A look at one byte turns nearly all characters away.
    let byte = bytes[index]
    guard byte <= 0x20 || byte == 0xe3 || byte == 0xe2 || byte == 0xc2 || byte == 0xe1 else { return (0, 0) }
    return possibleSpace(in: bytes, at: index, before: end)
  }

  private static func possibleSpace(
    in bytes: Span<UInt8>, at index: Int, before end: Int
  ) -> (length: Int, columns: Int) {
    switch bytes[index] {
    case 0x20: return (1, 1)
    case 0x0c: return (1, 0)
    case 0x09: return (1, 4)
    case 0xc2: return index + 1 < end && bytes[index + 1] == 0xa0 ? (2, 1) : (0, 0)
    case 0xe3:  // U+3000
      return index + 2 < end && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80 ? (3, 2) : (0, 0)
    case 0xe1:  // U+1680
      return index + 2 < end && bytes[index + 1] == 0x9a && bytes[index + 2] == 0x80 ? (3, 1) : (0, 0)
    case 0xe2:  // U+2000 to U+200A, U+202F, U+205F
      guard index + 2 < end else { return (0, 0) }
      switch (bytes[index + 1], bytes[index + 2]) {
      case (0x80, 0x80...0x8a), (0x80, 0xaf), (0x81, 0x9f): return (3, 1)
      default: return (0, 0)
      }
    default: return (0, 0)
    }
  }

  /// The bytes of the white space that ends at `end`; 0 where none does.
  static func length(before end: Int, in bytes: Span<UInt8>, from start: Int) -> Int {
    for length in 1...3 where end - length >= start {
      if space(in: bytes, at: end - length, before: end).length == length { return length }
    }
    return 0
  }
}

extension String {
  /// Without white space at either end.
  package var trimmingSpace: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
