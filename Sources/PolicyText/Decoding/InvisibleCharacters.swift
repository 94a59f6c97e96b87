/// Characters that nobody sees and that must not change any result: they go before anything reads the text.
enum InvisibleCharacters {
  /// Soft hyphen, zero width, direction, byte order mark; the same that `removed` takes out of bytes.
  static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x00..<0x09, 0x0b, 0x0e..<0x20, 0x7f, 0xad, 0x200b...0x200f, 0x2060...0x2064, 0xfeff: true
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
      let byte = bytes[index]
      let maySpeak = byte >= 0x20 ? (byte == 0xe2 || byte == 0xef || byte == 0xc2 || byte == 0x7f) : true
      if maySpeak && length(in: bytes, at: index) > 0 { return index }
      index += 1
    }
    return nil
  }

  /// How many bytes to leave out at `index`; 0 where the character stays.
  static func length(in bytes: Span<UInt8>, at index: Int) -> Int {
    func follows(_ a: UInt8, _ range: ClosedRange<UInt8>) -> Bool {
      index + 2 < bytes.count && bytes[index + 1] == a && range.contains(bytes[index + 2])
    }
    switch bytes[index] {
    case 0x09, 0x0a, 0x0c, 0x0d: return 0
    case 0x00..<0x20, 0x7f: return 1
    case 0xc2: return index + 1 < bytes.count && bytes[index + 1] == 0xad ? 2 : 0  // soft hyphen
    // Zero width, direction.
    case 0xe2: return follows(0x80, 0x8b...0x8f) || follows(0x81, 0xa0...0xa4) ? 3 : 0
    case 0xef: return follows(0xbb, 0xbf...0xbf) ? 3 : 0  // byte order mark
    default: return 0
    }
  }
}

enum ControlCharacters {
  /// Where control characters begin in bytes that hold so many of them that they are no text.
  ///
  /// One in fifty: a text that carries a few from a broken export is read, a binary that happens to be valid UTF-8
  /// is not.
  static func firstOfMany(in bytes: [UInt8], encoding: DecodedText.Encoding) -> Int? {
    guard encoding == .utf8 || encoding == .gb18030 else { return nil }
    var first: Int?
    var count = 0
    let span = bytes.span
    for index in span.indices where span[index] < 0x20 {
      switch span[index] {
      case 0x09, 0x0a, 0x0c, 0x0d: continue
      default:
        count += 1
        if first == nil { first = index }
      }
    }
    return count > 16 && count * 50 > bytes.count ? first : nil
  }
}
