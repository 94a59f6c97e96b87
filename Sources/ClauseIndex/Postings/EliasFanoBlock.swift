/// 256 rising positions in about 2 + log₂(stretch / 256) bits each, with a search that decodes nothing.
///
/// A position counts from `base`. Its low bits stand in a row of fixed width; its high bits in unary: bit
/// `high + index` is one. (Elias 1974; Fano 1971; Vigna, “Quasi-succinct indices”, 2013.)
///
///     | high bits: 256 ones among 256 + (stretch - 1 >> width) + 1 bits | low bits: 256 × width |
struct EliasFanoBlock {
  static let size = 256

  /// From the block's first byte to `Layout.slack` bytes behind its last.
  private let bytes: Bytes
  /// The least position the block could hold.
  private let base: UInt32
  private let last: UInt32
  private let width: Int
  private let lowStart: Int

  /// Bits of a position that are stored as they are. `stretch`: last position - base + 1.
  @inline(__always)
  private static func width(stretch: Int) -> Int {
    stretch < 2 * size ? 0 : Int.bitWidth - 1 - (stretch / size).leadingZeroBitCount
  }

  @inline(__always)
  private static func highBytes(stretch: Int, width: Int) -> Int { (size + (stretch - 1) >> width + 8) / 8 }

  /// The high bits of a block's positions have at most so many values.
  static let mostBuckets = 2 * size

  /// The high bits of a position that the block could hold.
  @inline(__always)
  func bucket(of position: UInt32) -> Int {
    Int((position &- base) &>> UInt32(truncatingIfNeeded: width)) & (EliasFanoBlock.mostBuckets - 1)
  }

  static func byteCount(stretch: Int) -> Int {
    let width = width(stretch: stretch)
    return highBytes(stretch: stretch, width: width) + size / 8 * width
  }

  static func encode(_ positions: Span<UInt32>, base: UInt32, into sink: inout ByteSink) {
    let stretch = Int(positions[size - 1] - base) + 1
    let width = width(stretch: stretch)
    let start = sink.reserve(byteCount(stretch: stretch))
    let lowStart = start + highBytes(stretch: stretch, width: width)
    let mask = UInt64(1) << UInt64(width) - 1
    for index in 0..<size {
      let value = UInt64(positions[index] - base)
      let high = Int(value >> UInt64(width)) + index
      sink.merge(1 << UInt64(high & 7), at: start + high >> 3)
      if width > 0 {
        let bit = index * width
        sink.merge((value & mask) << UInt64(bit & 7), at: lowStart + bit >> 3)
      }
    }
  }

  /// `bytes` reaches `Layout.slack` bytes behind the block; nil where it is too short.
  init?(_ bytes: Bytes, base: UInt32, last: UInt32) {
    guard last >= base, last - base >= UInt32(EliasFanoBlock.size - 1) else { return nil }
    let stretch = Int(last - base) + 1
    width = EliasFanoBlock.width(stretch: stretch)
    lowStart = EliasFanoBlock.highBytes(stretch: stretch, width: width)
    guard lowStart + EliasFanoBlock.size / 8 * width + Layout.slack <= bytes.count else { return nil }
    self.bytes = bytes
    self.base = base
    self.last = last
  }

  /// `index` is below `size`; that the bytes reach so far was seen to by `init`.
  @inline(__always)
  private func low(_ index: Int) -> UInt32 {
    let bit = index &* width
    let mask = UInt32(truncatingIfNeeded: UInt64(1) &<< UInt64(width) &- 1)
    let word = unsafe bytes.uncheckedU64(at: lowStart &+ bit &>> 3)
    return UInt32(truncatingIfNeeded: word &>> UInt64(bit & 7)) & mask
  }

  /// Appends all positions. False where the bits are not those of a block.
  @inline(__always)
  func decode(into positions: inout OutputSpan<UInt32>) -> Bool {
    let (bytes, base, lowStart) = (bytes, base, lowStart)
    let width = UInt64(width)
    let mask = UInt32(truncatingIfNeeded: UInt64(1) &<< width &- 1)
    var lowBit: UInt64 = 0
    var index: UInt32 = 0
    var offset = 0
    while offset < lowStart {
      // Both loads end before `lowStart` + the low bits + `Layout.slack`, which `init` compared with the length.
      var word = unsafe bytes.uncheckedU64(at: offset)
      let start = UInt32(truncatingIfNeeded: offset &* 8)
      while word != 0 {
        let high = start &+ UInt32(truncatingIfNeeded: word.trailingZeroBitCount) &- index
        let lows = unsafe bytes.uncheckedU64(at: lowStart &+ Int(truncatingIfNeeded: lowBit &>> 3))
        let low = UInt32(truncatingIfNeeded: lows &>> (lowBit & 7)) & mask
        positions.append(base &+ (high &<< UInt32(truncatingIfNeeded: width) | low))
        index &+= 1
        if index == EliasFanoBlock.size { return true }
        lowBit &+= width
        word &= word &- 1
      }
      offset &+= 8
    }
    return false
  }

  /// How many positions are below `position`, and whether it is there itself.
  func rank(of position: UInt32) -> (index: Int, isPresent: Bool) {
    var search = Search(self)
    return search.rank(of: position)
  }

  /// Looks for positions that mostly rise: the high bits that were passed for one are not read again for the next.
  struct Search {
    private let block: EliasFanoBlock
    /// Of the word of high bits at hand, in bytes.
    private var offset = 0
    /// Zeros before that word, and in its bytes up to each: in the highest byte all of them.
    private var zerosBefore = 0
    private var zeros: UInt64

    init(_ block: EliasFanoBlock) {
      self.block = block
      zeros = Search.counts(ofOnes: Search.word(at: 0, of: block))
    }

    /// With ones for zeros. `offset` is below `lowStart`, or 0.
    @inline(__always)
    private static func word(at offset: Int, of block: EliasFanoBlock) -> UInt64 {
      unsafe ~block.bytes.uncheckedU64(at: offset)
    }

    /// How many positions are below `position`, and whether it is there itself.
    @inline(__always)
    mutating func rank(of position: UInt32) -> (index: Int, isPresent: Bool) {
      guard position >= block.base else { return (0, false) }
      guard position <= block.last else { return (EliasFanoBlock.size, false) }
      let value = position &- block.base
      let bucket = block.bucket(of: position)
      var bit = startOfBucket(bucket)
      var index = max(0, bit - bucket)
      let target = value & (UInt32(1) &<< UInt32(truncatingIfNeeded: block.width) &- 1)
      while index < EliasFanoBlock.size, bit >> 3 < block.lowStart, block.isOne(bit) {
        let low = block.low(index)
        if low >= target { return (index, low == target) }
        index += 1
        bit += 1
      }
      return (min(index, EliasFanoBlock.size), false)
    }

    /// The bit behind the zero that ends the bucket before.
    @inline(__always)
    private mutating func startOfBucket(_ bucket: Int) -> Int {
      guard bucket > 0 else { return 0 }
      if bucket <= zerosBefore { self = Search(block) }
      while zerosBefore &+ Int(zeros >> 56) < bucket {
        zerosBefore &+= Int(zeros >> 56)
        offset &+= 8
        // A block that is damaged has fewer zeros.
        guard offset < block.lowStart else {
          self = Search(block)
          return block.lowStart &* 8
        }
        zeros = Search.counts(ofOnes: Search.word(at: offset, of: block))
      }
      let word = Search.word(at: offset, of: block)
      return offset &* 8 &+ Search.place(ofOne: bucket &- zerosBefore, in: word, zeros) &+ 1
    }

    private static let everyByte: UInt64 = 0x0101_0101_0101_0101

    /// Of each byte, the ones in it and the bytes below it. (Vigna, “Broadword implementation of rank/select queries”,
    /// 2008.)
    @inline(__always)
    private static func counts(ofOnes word: UInt64) -> UInt64 {
      var counts = word &- (word >> 1 & 0x5555_5555_5555_5555)
      counts = (counts & 0x3333_3333_3333_3333) &+ (counts >> 2 & 0x3333_3333_3333_3333)
      counts = (counts &+ counts >> 4) & 0x0f0f_0f0f_0f0f_0f0f
      return counts &* everyByte
    }

    /// The bit of the one that has a number, counted from 1; the word has as many.
    @inline(__always)
    private static func place(ofOne number: Int, in word: UInt64, _ counts: UInt64) -> Int {
      let high = everyByte &<< 7
      // In a byte the highest bit stays where its count reaches the number.
      let reaching = ((counts | high) &- UInt64(truncatingIfNeeded: number) &* everyByte) & high
      let start = reaching.trailingZeroBitCount & 0x38
      let before = Int(truncatingIfNeeded: (counts &<< 8) &>> UInt64(start) & 0xff)
      var byte = word &>> UInt64(start)
      for _ in 1..<max(1, number &- before) { byte &= byte &- 1 }
      return start &+ byte.trailingZeroBitCount
    }
  }

  @inline(__always)
  private func isOne(_ bit: Int) -> Bool { bytes[bit >> 3] >> UInt8(truncatingIfNeeded: bit & 7) & 1 == 1 }
}
