/// A 64-bit hash of a file's bytes: XXH64 with seed 0 (Collet, xxHash specification 0.1.1).
///
/// It tells whether a file changed. It is not meant to withstand forgery.
struct ContentHash: Equatable, Hashable {
  let value: UInt64

  init(_ bytes: [UInt8]) {
    let bytes = unsafe bytes.span.bytes
    var index = 0
    var hash: UInt64
    if bytes.byteCount >= 32 {
      var lanes = (Prime.a &+ Prime.b, Prime.b, UInt64(0), 0 &- Prime.a)
      while index + 32 <= bytes.byteCount {
        lanes.0 = round(lanes.0, bytes.word(at: index))
        lanes.1 = round(lanes.1, bytes.word(at: index + 8))
        lanes.2 = round(lanes.2, bytes.word(at: index + 16))
        lanes.3 = round(lanes.3, bytes.word(at: index + 24))
        index += 32
      }
      hash = rotate(lanes.0, 1) &+ rotate(lanes.1, 7) &+ rotate(lanes.2, 12) &+ rotate(lanes.3, 18)
      for lane in [lanes.0, lanes.1, lanes.2, lanes.3] {
        hash = (hash ^ round(0, lane)) &* Prime.a &+ Prime.d
      }
    } else {
      hash = Prime.e
    }
    hash &+= UInt64(bytes.byteCount)
    while index + 8 <= bytes.byteCount {
      hash = rotate(hash ^ round(0, bytes.word(at: index)), 27) &* Prime.a &+ Prime.d
      index += 8
    }
    if index + 4 <= bytes.byteCount {
      hash = rotate(hash ^ bytes.halfWord(at: index) &* Prime.a, 23) &* Prime.b &+ Prime.c
      index += 4
    }
    while index < bytes.byteCount {
      hash = rotate(hash ^ UInt64(bytes.byte(at: index)) &* Prime.e, 11) &* Prime.a
      index += 1
    }
    hash = (hash ^ hash >> 33) &* Prime.b
    hash = (hash ^ hash >> 29) &* Prime.c
    value = hash ^ hash >> 32
  }

  private enum Prime {
    static let a: UInt64 = 0x9e37_79b1_85eb_ca87
    static let b: UInt64 = 0xc2b2_ae3d_27d4_eb4f
    static let c: UInt64 = 0x1656_67b1_9e37_79f9
    static let d: UInt64 = 0x85eb_ca77_c2b2_ae63
    static let e: UInt64 = 0x27d4_eb2f_1656_67c5
  }
}

private func rotate(_ value: UInt64, _ bits: UInt64) -> UInt64 { value << bits | value >> (64 - bits) }

private func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
  rotate(lane &+ word &* 0xc2b2_ae3d_27d4_eb4f, 31) &* 0x9e37_79b1_85eb_ca87
}

extension RawSpan {
  // Every read is checked against the bounds by the span itself; any bits are a valid integer.
  fileprivate func word(at offset: Int) -> UInt64 {
    UInt64(littleEndian: unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  fileprivate func halfWord(at offset: Int) -> UInt64 {
    UInt64(UInt32(littleEndian: unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }

  fileprivate func byte(at offset: Int) -> UInt8 { unsafe unsafeLoad(fromByteOffset: offset, as: UInt8.self) }
}
