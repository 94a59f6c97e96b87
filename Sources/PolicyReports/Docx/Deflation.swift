/// Bytes made smaller, as archives take them: one block with the format's own codes, in which what stood before is
/// named by length and distance (RFC 1951, 3.2.6). O(n); the same bytes come out the same.
struct Deflation {
  private let source: [UInt8]
  private var output: [UInt8] = []
  private var bits: UInt32 = 0
  private var bitCount = 0
  /// By the hash of three bytes, where they stood last; by place, where those there stood before.
  private var last: [Int32]
  private var before: [Int32]

  static func bytes(_ source: [UInt8]) -> [UInt8] {
    var deflation = Deflation(source)
    deflation.run()
    return deflation.output
  }

  private init(_ source: [UInt8]) {
    self.source = source
    last = Array(repeating: -1, count: 1 << Self.hashBits)
    before = Array(repeating: -1, count: source.count)
  }

  private static let hashBits = 15
  /// How far back a place may be named, and how long what stood there may be.
  private static let farthest = 1 << 15
  private static let longest = 258
  private static let shortest = 3
  /// Of the places with the same three bytes so many are tried: more would gain a hundredth.
  private static let mostTried = 24

  private mutating func run() {
    // The last block, with the format's codes.
    put(1, 1)
    put(1, 2)
    var place = 0
    while place < source.count {
      if let earlier = earlier(at: place) {
        putLength(earlier.length)
        putDistance(earlier.distance)
        for passed in place..<place + earlier.length { enter(passed) }
        place += earlier.length
      } else {
        putSymbol(Int(source[place]))
        enter(place)
        place += 1
      }
    }
    putSymbol(256)
    if bitCount > 0 { put(0, 8 - bitCount) }
  }

  // MARK: - What stood before

  private func hash(at place: Int) -> Int {
    let three = UInt32(source[place]) << 16 | UInt32(source[place + 1]) << 8 | UInt32(source[place + 2])
    return Int((three &* 0x9e37_79b1) >> UInt32(32 - Self.hashBits))
  }

  private mutating func enter(_ place: Int) {
    guard place + Self.shortest <= source.count else { return }
    let hash = hash(at: place)
    before[place] = last[hash]
    last[hash] = Int32(place)
  }

  /// The longest of the nearest places that go on alike.
  private func earlier(at place: Int) -> (length: Int, distance: Int)? {
    guard place + Self.shortest <= source.count else { return nil }
    let most = min(Self.longest, source.count - place)
    var best = (length: Self.shortest - 1, distance: 0)
    var candidate = Int(last[hash(at: place)])
    var tried = 0
    while candidate >= 0, place - candidate <= Self.farthest, tried < Self.mostTried {
      tried += 1
      var length = 0
      while length < most, source[candidate + length] == source[place + length] { length += 1 }
      if length > best.length { best = (length, place - candidate) }
      if length == most { break }
      candidate = Int(before[candidate])
    }
    return best.distance == 0 ? nil : best
  }

  // MARK: - Codes

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

  /// Of a code the highest bit first.
  private mutating func putCode(_ code: Int, _ length: Int) {
    for bit in (0..<length).reversed() { put(code >> bit & 1, 1) }
  }

  private mutating func putSymbol(_ symbol: Int) {
    switch symbol {
    case ..<144: putCode(0x30 + symbol, 8)
    case ..<256: putCode(0x190 + symbol - 144, 9)
    case ..<280: putCode(symbol - 256, 7)
    default: putCode(0xc0 + symbol - 280, 8)
    }
  }

  private mutating func putLength(_ length: Int) {
    let step = Self.lengths.lastIndex { $0.base <= length } ?? 0
    putSymbol(257 + step)
    put(length - Self.lengths[step].base, Self.lengths[step].bits)
  }

  private mutating func putDistance(_ distance: Int) {
    let step = Self.distances.lastIndex { $0.base <= distance } ?? 0
    putCode(step, 5)
    put(distance - Self.distances[step].base, Self.distances[step].bits)
  }

  /// The first of each step, and how many bits tell the others from it; the longest length has a step of its own.
  private static let lengths: [(base: Int, bits: Int)] =
    steps(from: shortest, bits: [0, 0, 0, 0] + (0...5).flatMap { Array(repeating: $0, count: 4) }) + [
      (longest, 0)
    ]
  private static let distances = steps(from: 1, bits: [0, 0] + (0...13).flatMap { [$0, $0] })

  private static func steps(from first: Int, bits: [Int]) -> [(base: Int, bits: Int)] {
    var base = first
    return bits.map { bits in
      defer { base += 1 << bits }
      return (base, bits)
    }
  }
}
