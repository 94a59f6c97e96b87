/// One look at every character tells most texts to be clean UTF-8 already.
enum PlainText {
  /// Whether bytes are valid UTF-8 of characters up to U+FFFF, none of them invisible. Others may be a text all the same.
  static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0xe2, byte <= 0xef {
        guard index &+ 2 < bytes.count, continues(bytes[index &+ 1]), continues(bytes[index &+ 2]) else {
          return false
        }
        switch byte {
        case 0xe2, 0xef: guard InvisibleCharacters.length(in: bytes, at: index) == 0 else { return false }
        // Of a surrogate.
        case 0xed: guard bytes[index &+ 1] < 0xa0 else { return false }
        default: break
        }
        index &+= 3
      } else if byte >= 0x20, byte < 0x7f {
        index &+= 1
      } else if byte >= 0xc2, byte < 0xe0 {
        guard index &+ 1 < bytes.count, continues(bytes[index &+ 1]),
          InvisibleCharacters.length(in: bytes, at: index) == 0
        else { return false }
        index &+= 2
      } else {
        guard byte < 0x20, InvisibleCharacters.length(in: bytes, at: index) == 0 else { return false }
        index &+= 1
      }
    }
    return true
  }

  @inline(__always)
  private static func continues(_ byte: UInt8) -> Bool { byte & 0xc0 == 0x80 }
}
