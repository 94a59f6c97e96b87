/// One look at every character tells most texts to be clean UTF-8 already.
enum PlainText {
  /// Whether bytes are valid UTF-8 of characters up to U+FFFF, none of them invisible. Others may be a text all the same.
  static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      // Most of a text: U+3000 to U+9FFF.
      if byte >= 0xe3, byte <= 0xe9, index &+ 2 < bytes.count {
        guard bytes[index &+ 1] & 0xc0 == 0x80, bytes[index &+ 2] & 0xc0 == 0x80 else { return false }
        if byte == 0xe3, bytes[index &+ 1] == 0x85, InvisibleCharacters.length(in: bytes, at: index) > 0 {
          return false
        }
        index &+= 3
      } else if byte >= 0x20, byte < 0x7f {
        index &+= 1
      } else {
        let length = length(ofOther: byte, bytes, index)
        guard length > 0 else { return false }
        index &+= length
      }
    }
    return true
  }

  /// 0 where the bytes are no character, or an invisible one.
  private static func length(ofOther first: UInt8, _ bytes: Span<UInt8>, _ index: Int) -> Int {
    let length =
      switch first {
      case 0x00..<0x80: 1
      case 0xc2..<0xe0: 2
      case 0xe1...0xef: 3
      default: 0
      }
    guard length > 0, length <= bytes.count - index else { return 0 }
    for next in index + 1..<index + length where bytes[next] & 0xc0 != 0x80 { return 0 }
    // Of a surrogate.
    if first == 0xed, bytes[index + 1] >= 0xa0 { return 0 }
    return InvisibleCharacters.length(in: bytes, at: index) == 0 ? length : 0
  }
}
