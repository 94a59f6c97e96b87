/// XXH64 (Yann Collet, https://github.com/Cyan4973/xxHash): about 13 GB/s without special instructions.
///
/// Every step is a bijection of the word it takes, so that a change within eight aligned bytes is always seen.
package enum Checksum {
  package static func of(_ bytes: Span<UInt8>) -> UInt64 {
    unsafe bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return hash(.empty) }
      return unsafe hash(Bytes(start: start, count: buffer.count))
    }
  }

  private static let prime1: UInt64 = 0x9e37_79b1_85eb_ca87
  private static let prime2: UInt64 = 0xc2b2_ae3d_27d4_eb4f
  private static let prime3: UInt64 = 0x1656_67b1_9e37_79f9
  private static let prime4: UInt64 = 0x85eb_ca77_c2b2_ae63
  private static let prime5: UInt64 = 0x27d4_eb2f_1656_67c5

  static func hash(_ bytes: Bytes) -> UInt64 {
    var index = 0
    var hash = bytes.count >= 32 ? stripes(bytes, &index) : prime5
    hash &+= UInt64(bytes.count)
    while index + 8 <= bytes.count {
      hash ^= round(0, bytes.u64(at: index))
      hash = rotate(hash, 27) &* prime1 &+ prime4
      index += 8
    }
    if index + 4 <= bytes.count {
      hash ^= UInt64(bytes.u32(at: index)) &* prime1
      hash = rotate(hash, 23) &* prime2 &+ prime3
      index += 4
    }
    while index < bytes.count {
      hash ^= UInt64(bytes[index]) &* prime5
      hash = rotate(hash, 11) &* prime1
      index += 1
    }
    hash = (hash ^ hash >> 33) &* prime2
    hash = (hash ^ hash >> 29) &* prime3
    return hash ^ hash >> 32
  }

  /// Four lanes of eight bytes each.
  private static func stripes(_ bytes: Bytes, _ index: inout Int) -> UInt64 {
    var a = prime1 &+ prime2
    var b = prime2
    var c: UInt64 = 0
    var d = 0 &- prime1
    while index + 32 <= bytes.count {
      a = round(a, bytes.u64(at: index))
      b = round(b, bytes.u64(at: index + 8))
      c = round(c, bytes.u64(at: index + 16))
      d = round(d, bytes.u64(at: index + 24))
      index += 32
    }
    var hash = rotate(a, 1) &+ rotate(b, 7) &+ rotate(c, 12) &+ rotate(d, 18)
    for lane in [a, b, c, d] { hash = (hash ^ round(0, lane)) &* prime1 &+ prime4 }
    return hash
  }

  @inline(__always)
  private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    rotate(lane &+ word &* prime2, 31) &* prime1
  }

  @inline(__always)
  private static func rotate(_ value: UInt64, _ bits: UInt64) -> UInt64 {
    value << bits | value >> (64 - bits)
  }
}
