/// Characters that nobody sees and that must not change any result: they go before anything reads the text.
enum InvisibleCharacters {
  /// What Unicode calls default ignorable (DerivedCoreProperties.txt), control characters but tabs and line ends, marks of
  /// annotations and of objects; the same that `removed` takes out of bytes.
  static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x00..<0x09, 0x0b, 0x0e..<0x20, 0x7f..<0x85, 0x86..<0xa0, 0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x17b4,
      0x17b5, 0x180b...0x180f, 0x200b...0x200f, 0x202a...0x202e, 0x2060...0x206f, 0x3164, 0xfe00...0xfe0f,
      0xfeff, 0xffa0, 0xfff0...0xfffc, 0x1bca0...0x1bca3, 0x1d173...0x1d17a, 0xe0000...0xe0fff:
      true
    default: false
    }
  }

  static func removed(from bytes: [UInt8]) -> [UInt8] {
    guard let first = firstPlace(in: bytes.span, from: 0) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var copied = 0
    var next: Int? = first
    while let place = next {
      result.append(contentsOf: bytes[copied..<place])
      copied = place + length(in: bytes.span, at: place)
      next = firstPlace(in: bytes.span, from: copied)
    }
    result.append(contentsOf: bytes[copied...])
    return result
  }

  private static func firstPlace(in bytes: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if mayBeInvisible(bytes[index]) && length(in: bytes, at: index) > 0 { return index }
      index += 1
    }
    return nil
  }

  /// Of the first byte of a character.
  @inline(__always)
  private static func mayBeInvisible(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00..<0x20, 0x7f, 0xc2, 0xcd, 0xd8, 0xe1, 0xe2, 0xe3, 0xef, 0xf0, 0xf3: true
    default: false
    }
  }

  /// How many bytes of UTF-8 to leave out at `index`; 0 where the character stays.
  static func length(in bytes: Span<UInt8>, at index: Int) -> Int {
    guard mayBeInvisible(bytes[index]) else { return 0 }
    var end = index
    return isInvisible(UTF8Decoding.scalar(in: bytes, at: &end)) ? end - index : 0
  }
}
