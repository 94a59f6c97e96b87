/// Bytes made smaller, as archives take them: one block with the format's own codes, in which what stood before is
/// named by length and distance (RFC 1951, 3.2.6). O(n); the same bytes come out the same.
struct Deflation {
  private var output: [UInt8] = []
  private var bits: UInt32 = 0
  private var bitCount = 0

  static func bytes(_ source: [UInt8]) -> [UInt8] {
    var deflation = Deflation()
    deflation.write(source)
    return deflation.output
  }

  private mutating func write(_ source: [UInt8]) {
    // The last block, with the format's codes.
    put(1, 1)
    put(1, 2)
    var place = 0
    for step in Repetition.steps(through: source).joined() {
      if step.isRepeated {
        putLength(Int(step.length))
        putDistance(Int(step.distance))
      } else {
        putSymbol(Int(source[place]))
      }
      place += Int(step.length)
    }
    putSymbol(256)
    if bitCount > 0 { put(0, 8 - bitCount) }
  }

  /// The lowest bit first.
  private mutating func put(_ value: Int, _ count: Int) {
    bits |= UInt32(value) << UInt32(bitCount)
    bitCount += count
    while bitCount >= 8 {
      output.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
      bitCount -= 8
    }
  }

  private mutating func putSymbol(_ symbol: Int) {
    let code = Self.symbols[symbol]
    put(code.bits, code.count)
  }

  /// Of a code the highest bit comes first.
  private static func reversed(_ code: Int, _ count: Int) -> (bits: Int, count: Int) {
    ((0..<count).reduce(0) { $0 | (code >> $1 & 1) << (count - 1 - $1) }, count)
  }

  private static let symbols: [(bits: Int, count: Int)] = (0..<288).map { (symbol: Int) in
    switch symbol {
    case ..<144: reversed(0x30 + symbol, 8)
    case ..<256: reversed(0x190 + symbol - 144, 9)
    case ..<280: reversed(symbol - 256, 7)
    default: reversed(0xc0 + symbol - 280, 8)
    }
  }

  private mutating func putLength(_ length: Int) {
    let step = Self.lengthSteps[length]
    putSymbol(257 + step)
    put(length - Self.lengths[step].base, Self.lengths[step].bits)
  }

  private mutating func putDistance(_ distance: Int) {
    let step = Self.step(ofDistance: distance)
    let code = Self.distanceCodes[step]
    put(code.bits, code.count)
    put(distance - Self.distances[step].base, Self.distances[step].bits)
  }

  /// The first of each step, and how many bits tell the others from it; the longest length has a step of its own.
  private static let lengths: [(base: Int, bits: Int)] =
    steps(from: Repetition.shortest, bits: [0, 0, 0, 0] + (0...5).flatMap { Array(repeating: $0, count: 4) })
    + [
      (Repetition.longest, 0)
    ]
  private static let distances = steps(from: 1, bits: [0, 0] + (0...13).flatMap { [$0, $0] })
  private static let distanceCodes = distances.indices.map { reversed($0, 5) }

  private static let lengthSteps: [Int] = (0...Repetition.longest).map { (length: Int) in
    lengths.lastIndex { $0.base <= length } ?? 0
  }

  /// From five on there are two steps to each power of two.
  private static func step(ofDistance distance: Int) -> Int {
    guard distance > 4 else { return distance - 1 }
    let power = Int.bitWidth - 1 - (distance - 1).leadingZeroBitCount
    return 2 * power + (distance - 1) >> (power - 1) & 1
  }

  private static func steps(from first: Int, bits: [Int]) -> [(base: Int, bits: Int)] {
    var base = first
    return bits.map { bits in
      defer { base += 1 << bits }
      return (base, bits)
    }
  }
}
