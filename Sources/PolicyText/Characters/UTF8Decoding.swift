/// Reads scalars from bytes that are known to be valid UTF-8, the three-byte case of Chinese first.
package enum UTF8Decoding {
  /// The scalar at `index`, which moves behind it.
  @inline(__always)
  package static func scalar(in bytes: Span<UInt8>, at index: inout Int) -> UInt32 {
    let first = UInt32(bytes[index])
    if first >= 0xe0 && first < 0xf0 && index + 2 < bytes.count {
      let value =
        (first & 0x0f) << 12 | UInt32(bytes[index + 1] & 0x3f) << 6 | UInt32(bytes[index + 2] & 0x3f)
      index += 3
      return value
    }
    if first < 0x80 {
      index += 1
      return first
    }
    return uncommonScalar(in: bytes, at: &index, first: first)
  }

  @inline(never)
  private static func uncommonScalar(in bytes: Span<UInt8>, at index: inout Int, first: UInt32) -> UInt32 {
    let length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
    var value = first & (0x7f >> UInt32(length))
    let end = min(index + length, bytes.count)
    index += 1
    while index < end {
      value = value << 6 | UInt32(bytes[index] & 0x3f)
      index += 1
    }
    return value
  }
}
