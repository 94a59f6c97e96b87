import PolicyText

/// Reads a record from its beginning on; every length is compared with what remains.
struct ByteReader {
  private let bytes: Bytes
  /// The offset of `bytes` in the file.
  private let base: Int
  private var index = 0

  init(_ file: CheckedBytes, _ range: Range<Int>) throws(IndexError) {
    guard range.lowerBound >= 0 else { throw .damaged(.outOfBounds, offset: 0) }
    bytes = try file.bytes(range)
    base = range.lowerBound
  }

  /// Of the next byte, in the file.
  var offset: Int { base + index }
  var remaining: Int { bytes.count - index }
  var truncated: IndexError { .damaged(.truncated, offset: offset) }
  var malformed: IndexError { .damaged(.malformed, offset: offset) }

  @inline(__always)
  mutating func byte() throws(IndexError) -> UInt8 {
    guard remaining >= 1 else { throw truncated }
    defer { index += 1 }
    return bytes[index]
  }

  mutating func u64() throws(IndexError) -> UInt64 {
    guard remaining >= 8 else { throw truncated }
    defer { index += 8 }
    return bytes.u64(at: index)
  }

  @inline(__always)
  mutating func varint64() throws(IndexError) -> UInt64 {
    // Most numbers are small.
    if index < bytes.count, bytes[index] < 0x80 {
      defer { index &+= 1 }
      return UInt64(bytes[index])
    }
    return try longVarint64()
  }

  @inline(never)
  private mutating func longVarint64() throws(IndexError) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try byte()
      guard shift < 63 || byte < 2 else { throw malformed }
      value |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
  }

  /// A number that is not negative.
  mutating func varint() throws(IndexError) -> Int {
    guard let value = Int(exactly: try varint64()) else { throw malformed }
    return value
  }

  /// A number of either sign, small ones of both in few bytes.
  mutating func signed() throws(IndexError) -> Int {
    let value = try varint64()
    return Int(bitPattern: UInt(value >> 1)) ^ -Int(value & 1)
  }

  /// A count of things that take at least `size` bytes each.
  mutating func count(ofSize size: Int = 1) throws(IndexError) -> Int {
    let count = try varint()
    guard count <= remaining / size else { throw .damaged(.outOfBounds, offset: offset) }
    return count
  }

  mutating func skip(_ count: Int) throws(IndexError) {
    guard count >= 0, count <= remaining else { throw truncated }
    index += count
  }

  /// Passes over a text, and tells whether it comes before another by its bytes.
  mutating func isString(before other: Span<UInt8>) throws(IndexError) -> Bool {
    let count = try count()
    defer { index += count }
    for place in 0..<min(count, other.count) {
      let byte = bytes[index + place]
      if byte != other[place] { return byte < other[place] }
    }
    return count < other.count
  }

  mutating func string() throws(IndexError) -> String {
    let count = try count()
    defer { index += count }
    return bytes.withSpan(index..<index + count) { String(decoding: $0) }
  }
}

extension ByteSink {
  mutating func append(varint value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }

  mutating func append(varint value: Int) { append(varint: UInt64(value)) }

  mutating func append(signed value: Int) {
    append(varint: UInt64(bitPattern: Int64(value << 1 ^ value >> 63)))
  }

  mutating func append(_ string: String) {
    append(varint: string.utf8.count)
    append(string.utf8Span.span)
  }
}
