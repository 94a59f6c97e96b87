/// Words looked for in a text that is UTF-8.
package enum ByteSearch {
  /// How often a word stands in a text, in UTF-8.
  static func count(of word: [UInt8], in text: [UInt8]) -> Int {
    var count = 0
    var index = 0
    while let place = first(word, in: text.span, from: index) {
      count += 1
      index = place + word.count
    }
    return count
  }

  /// Where a word begins next.
  package static func first(_ word: [UInt8], in text: Span<UInt8>, from start: Int) -> Int? {
    first(word.span, in: text, from: start)
  }

  /// Where a word begins next. Two of its bytes are looked for, eight places at a look: the last two of its first
  /// character in Chinese, which few other characters have.
  package static func first(_ word: Span<UInt8>, in text: Span<UInt8>, from start: Int) -> Int? {
    guard word.count > 1 else { return word.count == 1 ? first(word[0], in: text, from: start) : nil }
    let skipped = word.count > 2 && word[0] >= 0xe0 ? 1 : 0
    var index = start
    while let place = firstPair(word[skipped], word[skipped + 1], in: text, from: index + skipped) {
      if text.has(word, at: place - skipped) { return place - skipped }
      index = place - skipped + 1
    }
    return nil
  }

  /// Where a byte stands next.
  static func first(_ byte: UInt8, in text: Span<UInt8>, from start: Int) -> Int? {
    precondition(start >= 0)
    let bytes = unsafe text.bytes
    var index = start
    while index &+ 8 <= bytes.byteCount {
      let place = firstZero(bytes.eight(at: index) ^ UInt64(byte) &* ones)
      if let place { return index &+ place }
      index &+= 8
    }
    while index < text.count {
      if text[index] == byte { return index }
      index &+= 1
    }
    return nil
  }

  /// Where a byte stands last in a range. Eight places at a look: that one of them has it, and then which.
  package static func last(_ byte: UInt8, in text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= text.count)
    let bytes = unsafe text.bytes
    var end = range.upperBound
    while end &- 8 >= range.lowerBound,
      firstZero(bytes.eight(at: end &- 8) ^ UInt64(byte) &* ones) == nil
    {
      end &-= 8
    }
    while end > range.lowerBound {
      end &-= 1
      if text[end] == byte { return end }
    }
    return nil
  }

  fileprivate static let ones: UInt64 = 0x0101_0101_0101_0101

  /// The lowest of eight bytes that is zero shows in the top bits of `(x - 0x01…) & ~x & 0x80…` (Lamport, Multiple byte
  /// processing with full-word instructions).
  @inline(__always)
  private static func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- ones) & ~bytes & ones << 7 }

  @inline(__always)
  private static func firstZero(_ bytes: UInt64) -> Int? {
    let zeros = zeros(bytes)
    return zeros == 0 ? nil : zeros.trailingZeroBitCount >> 3
  }

  /// Where any of four Chinese characters stands, rising. The last two bytes of each are looked for, as above, eight
  /// places at a look for all of them.
  static func places(
    of characters: (Unicode.Scalar, Unicode.Scalar, Unicode.Scalar, Unicode.Scalar), in text: Span<UInt8>
  ) -> [Int] {
    let (a, b) = (ThreeBytes(characters.0), ThreeBytes(characters.1))
    let (c, d) = (ThreeBytes(characters.2), ThreeBytes(characters.3))
    let all = [a, b, c, d]
    var places: [Int] = []
    func take(_ start: Int) {
      if all.contains(where: { $0.stands(in: text, at: start) }) { places.append(start) }
    }
    let bytes = unsafe text.bytes
    // Where the second byte stands.
    var index = 1
    while index &+ 9 <= bytes.byteCount {
      let (seconds, thirds) = (bytes.eight(at: index), bytes.eight(at: index &+ 1))
      var found =
        a.zeros(seconds, thirds) | b.zeros(seconds, thirds) | c.zeros(seconds, thirds)
        | d.zeros(seconds, thirds)
      while found != 0 {
        take(index &+ found.trailingZeroBitCount >> 3 &- 1)
        found &= found &- 1
      }
      index &+= 8
    }
    while index &+ 1 < text.count {
      take(index &- 1)
      index &+= 1
    }
    return places
  }

  /// A character of three bytes.
  private struct ThreeBytes {
    private let code: UInt32
    /// The second and the third, eight times each.
    private let seconds: UInt64
    private let thirds: UInt64

    init(_ character: Unicode.Scalar) {
      let value = character.value
      precondition((0x800..<0x1_0000).contains(value), "not three bytes")
      let bytes = (0xe0 | value >> 12, 0x80 | value >> 6 & 0x3f, 0x80 | value & 0x3f)
      code = bytes.0 << 16 | bytes.1 << 8 | bytes.2
      seconds = UInt64(bytes.1) &* ones
      thirds = UInt64(bytes.2) &* ones
    }

    @inline(__always)
    func zeros(_ seconds: UInt64, _ thirds: UInt64) -> UInt64 {
      ByteSearch.zeros((seconds ^ self.seconds) | (thirds ^ self.thirds))
    }

    @inline(__always)
    func stands(in text: Span<UInt8>, at start: Int) -> Bool {
      code == UInt32(text[start]) << 16 | UInt32(text[start &+ 1]) << 8 | UInt32(text[start &+ 2])
    }
  }

  /// Where two bytes stand side by side next.
  private static func firstPair(_ first: UInt8, _ second: UInt8, in text: Span<UInt8>, from start: Int)
    -> Int?
  {
    let (firsts, seconds) = (UInt64(first) &* ones, UInt64(second) &* ones)
    precondition(start >= 0)
    let bytes = unsafe text.bytes
    var index = start
    while index &+ 9 <= bytes.byteCount {
      let differences = (bytes.eight(at: index) ^ firsts) | (bytes.eight(at: index &+ 1) ^ seconds)
      if let place = firstZero(differences) { return index &+ place }
      index &+= 8
    }
    while index &+ 1 < text.count {
      if text[index] == first, text[index &+ 1] == second { return index }
      index &+= 1
    }
    return nil
  }
}

extension RawSpan {
  /// Eight bytes, the first lowest.
  @inline(__always)
  func eight(at offset: Int) -> UInt64 {
    // Every loop compares the offset before; any bytes are a number.
    UInt64(littleEndian: unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
  }
}

extension Span<UInt8> {
  /// Whether the bytes at `index` are a character of three, and one more follows. One look at four bytes takes half the
  /// steps of three at one.
  @inline(__always)
  func isThreeBytes(at index: Int) -> Bool { threeBytes(at: index) != nil }

  /// The scalar of the three bytes at `index`, where they are a character's and one more follows.
  @inline(__always)
  func threeByteScalar(at index: Int) -> UInt32? {
    guard let word = threeBytes(at: index) else { return nil }
    return (word & 0x0f) << 12 | word >> 2 & 0xfc0 | word >> 16 & 0x3f
  }

  @inline(__always)
  private func threeBytes(at index: Int) -> UInt32? {
    guard index &+ 4 <= count else { return nil }
    // Just compared; any bytes are a number.
    let word = unsafe UInt32(
      littleEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt32.self))
    return word & 0xc0_c0f0 == 0x80_80e0 ? word : nil
  }

  /// How many Unicode scalars valid UTF-8 has: bytes that go on with one begin with 10. Eight bytes at a look.
  package var scalarCount: Int {
    let words = unsafe bytes
    var scalars = count
    var index = 0
    while index &+ 8 <= count {
      let word = words.eight(at: index)
      // Of eight bytes that are 0 or 1 the highest of the product is the sum.
      let sums = (word >> 7 & ~word >> 6 & ByteSearch.ones) &* ByteSearch.ones
      scalars &-= Int(truncatingIfNeeded: sums >> 56)
      index &+= 8
    }
    while index < count {
      scalars &-= self[index] & 0xc0 == 0x80 ? 1 : 0
      index &+= 1
    }
    return scalars
  }

  /// Whether a byte is one of control, of which nearly no text has any but line feeds. Eight bytes at a look.
  package var hasControl: Bool {
    let words = unsafe bytes
    var index = 0
    while index &+ 8 <= count {
      let word = words.eight(at: index)
      if (word &- ByteSearch.ones &* 0x20) & ~word & ByteSearch.ones << 7 != 0 { return true }
      index &+= 8
    }
    while index < count {
      if self[index] < 0x20 { return true }
      index &+= 1
    }
    return false
  }

  /// The bytes of the character at `index`, which moves behind it, as one number: 称 is 0xe7a7b0. Characters are of one
  /// or of three bytes here; of others, and of one that is cut, each byte is taken by itself or three together.
  ///
  /// Whether it is one of few characters is a comparison that nearly always turns out the same, where the first byte
  /// alone is that of a fourth of all characters.
  @inline(__always)
  func code(at index: inout Int) -> UInt32 {
    let first = self[index]
    guard first >= 0xe0, index &+ 2 < count else {
      index &+= 1
      return UInt32(first)
    }
    let code = UInt32(first) << 16 | UInt32(self[index &+ 1]) << 8 | UInt32(self[index &+ 2])
    index &+= 3
    return code
  }

  /// Whether a word stands at a place.
  package func has(_ word: Span<UInt8>, at start: Int) -> Bool {
    guard start >= 0, word.count <= count &- start else { return false }
    for index in 0..<word.count where self[start &+ index] != word[index] { return false }
    return true
  }
}
