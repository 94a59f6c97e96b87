/// Reads scalars from bytes that are known to be valid UTF-8, the three-byte case of Chinese first.
package enum UTF8Decoding {
  /// The scalar at `index`, which moves behind it.
  @inline(__always)
  package static func scalar(in bytes: Span<UInt8>, at index: inout Int) -> UInt32 {
    let first = bytes[index]
    if first >= 0xe0 && first < 0xf0 && index &+ 2 < bytes.count {
      let value = scalar(of: first, bytes[index &+ 1], bytes[index &+ 2])
      index &+= 3
      return value
    }
    if first < 0x80 {
      index &+= 1
      return UInt32(first)
    }
    return uncommonScalar(in: bytes, at: &index, first: UInt32(first))
  }

  /// The scalar in front of `end`, which moves to where it begins; `start` is in front of it.
  package static func scalar(in bytes: Span<UInt8>, before end: inout Int, from start: Int) -> UInt32 {
    repeat { end &-= 1 } while end > start && bytes[end] & 0xc0 == 0x80
    var index = end
    return scalar(in: bytes, at: &index)
  }

  /// The scalar of three bytes.
  @inline(__always)
  static func scalar(of first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
    UInt32(first & 0x0f) << 12 | UInt32(second & 0x3f) << 6 | UInt32(third & 0x3f)
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

extension Span<UInt8> {
  /// Where a range ends without the scalars at its end that are left out.
  package func end(of range: Range<Int>, without isLeftOut: (Unicode.Scalar) -> Bool) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      var start = end
      let last = UTF8Decoding.scalar(in: self, before: &start, from: range.lowerBound)
      guard let last = Unicode.Scalar(last), isLeftOut(last) else { break }
      end = start
    }
    return end
  }
}
