extension Span<UInt8> {
  /// Whether it is valid UTF-8.
  package var isUTF8: Bool { isPlainUTF8 || (try? UTF8Span(validating: self)) != nil }

  /// Whether it is valid UTF-8 of ASCII and of characters of three bytes, of which nearly every text is.
  var isPlainUTF8: Bool {
    var index = 0
    while index < count {
      let first = self[index]
      // Nearly all: Chinese characters and their marks.
      if first &- 0xe1 < 0x0c || first == 0xef, isThreeBytes(at: index) {
        index &+= 3
        continue
      }
      if first < 0x80 {
        index &+= 1
        // Tables have rows of spaces.
        while index &+ 8 <= count, unsafe bytes.eight(at: index) & 0x8080_8080_8080_8080 == 0 { index &+= 8 }
        continue
      }
      // Three bytes at the very end. Behind 0xe0 and 0xed some second bytes are none.
      guard first & 0xf0 == 0xe0, first != 0xe0, first != 0xed, index &+ 3 == count,
        self[index &+ 1] & 0xc0 == 0x80,
        self[index &+ 2] & 0xc0 == 0x80
      else { return false }
      index &+= 3
    }
    return true
  }
}

extension String {
  /// UTF-8 in a span; what is not valid becomes replacement characters.
  ///
  /// Chinese text is known to be valid by a third of the steps that the library's own look takes, which was most of the
  /// cost of a string.
  package init(decoding text: Span<UInt8>) {
    if text.isPlainUTF8 {
      // Just looked at.
      self.init(copying: unsafe UTF8Span(unchecked: text))
    } else {
      self = unsafe text.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
  }
}
