/// DEFLATE undone (RFC 1951), with canonical Huffman codes decoded by counts as in Mark Adler's `puff`.
///
/// O(output); memory is the output's, which never grows beyond what was promised.
struct Inflation {
  private let source: [UInt8]
  private var offset: Int
  private let end: Int
  private var bits: UInt32 = 0
  private var bitCount = 0
  private let limit: Int
  private var output: [UInt8] = []

  enum Failure: Error, Equatable {
    /// The stream ends early or breaks a rule of the format.
    case damaged
    /// More comes out than the archive says.
    case tooLarge
  }

  /// - Parameter size: what comes out at the most, in bytes.
  static func bytes(_ source: [UInt8], _ range: Range<Int>, atMost size: Int) throws(Failure) -> [UInt8] {
    var inflation = Inflation(source, range, limit: size)
    try inflation.run()
    return inflation.output
  }

  private init(_ source: [UInt8], _ range: Range<Int>, limit: Int) {
    self.source = source
    offset = range.lowerBound
    end = range.upperBound
    self.limit = limit
  }

  private mutating func run() throws(Failure) {
    var isLast = false
    while !isLast {
      isLast = try take(1) == 1
      switch try take(2) {
      case 0: try copyStored()
      case 1: try copyCoded(Inflation.fixedLengths, Inflation.fixedDistances)
      case 2:
        let (lengths, distances) = try readCodes()
        try copyCoded(lengths, distances)
      default: throw .damaged
      }
    }
  }

  private mutating func take(_ count: Int) throws(Failure) -> Int {
    while bitCount < count {
      guard offset < end else { throw .damaged }
      bits |= UInt32(source[offset]) << UInt32(bitCount)
      offset += 1
      bitCount += 8
    }
    let value = Int(bits & (1 << UInt32(count) - 1))
    bits >>= UInt32(count)
    bitCount -= count
    return value
  }

  private mutating func copyStored() throws(Failure) {
    bits = 0
    bitCount = 0
    guard end - offset >= 4 else { throw .damaged }
    let length = Int(source[offset]) | Int(source[offset + 1]) << 8
    let check = Int(source[offset + 2]) | Int(source[offset + 3]) << 8
    offset += 4
    guard length == ~check & 0xffff, end - offset >= length else { throw .damaged }
    guard output.count + length <= limit else { throw .tooLarge }
    output += source[offset..<offset + length]
    offset += length
  }

  private mutating func copyCoded(_ lengths: HuffmanCode, _ distances: HuffmanCode) throws(Failure) {
    while true {
      let symbol = try symbol(of: lengths)
      if symbol < 256 {
        guard output.count < limit else { throw .tooLarge }
        output.append(UInt8(symbol))
      } else if symbol == 256 {
        return
      } else {
        try repeatEarlier(lengthSymbol: symbol - 257, distances)
      }
    }
  }

  private mutating func repeatEarlier(lengthSymbol: Int, _ distances: HuffmanCode) throws(Failure) {
    guard lengthSymbol < Inflation.lengthBases.count else { throw .damaged }
    let length = Inflation.lengthBases[lengthSymbol] + (try take(Inflation.lengthBits[lengthSymbol]))
    let symbol = try symbol(of: distances)
    guard symbol < Inflation.distanceBases.count else { throw .damaged }
    let distance = Inflation.distanceBases[symbol] + (try take(Inflation.distanceBits[symbol]))
    guard distance <= output.count else { throw .damaged }
    guard output.count + length <= limit else { throw .tooLarge }
    let start = output.count - distance
    for index in start..<start + length { output.append(output[index]) }
  }

  private mutating func symbol(of code: HuffmanCode) throws(Failure) -> Int {
    var value = 0
    var first = 0
    var index = 0
    for length in 1...HuffmanCode.longest {
      value |= try take(1)
      let count = code.counts[length]
      if value - count < first { return code.symbols[index + value - first] }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    throw .damaged
  }

  /// The two codes of a block, themselves coded.
  private mutating func readCodes() throws(Failure) -> (HuffmanCode, HuffmanCode) {
    let lengthCount = try take(5) + 257
    let distanceCount = try take(5) + 1
    let codeCount = try take(4) + 4
    guard lengthCount <= 286, distanceCount <= 30 else { throw .damaged }
    var lengths = Array(repeating: 0, count: 19)
    for index in 0..<codeCount { lengths[Inflation.codeOrder[index]] = try take(3) }
    guard let code = HuffmanCode(lengths) else { throw .damaged }
    lengths = []
    while lengths.count < lengthCount + distanceCount {
      let symbol = try symbol(of: code)
      switch symbol {
      case 16:
        guard let last = lengths.last else { throw .damaged }
        lengths += Array(repeating: last, count: 3 + (try take(2)))
      case 17: lengths += Array(repeating: 0, count: 3 + (try take(3)))
      case 18: lengths += Array(repeating: 0, count: 11 + (try take(7)))
      default: lengths.append(symbol)
      }
    }
    guard lengths.count == lengthCount + distanceCount, lengths[256] > 0,
      let first = HuffmanCode(lengths[..<lengthCount]), let second = HuffmanCode(lengths[lengthCount...])
    else { throw .damaged }
    return (first, second)
  }
}

/// A canonical code: how many symbols have each length, and the symbols by length.
private struct HuffmanCode {
  static let longest = 15
  private(set) var counts = Array(repeating: 0, count: HuffmanCode.longest + 1)
  private(set) var symbols: [Int] = []

  /// Nil where more symbols share a length than fit.
  init?(_ lengths: some Collection<Int>) {
    for length in lengths {
      guard length <= HuffmanCode.longest else { return nil }
      counts[length] += 1
    }
    counts[0] = 0
    var left = 1
    for length in 1...HuffmanCode.longest {
      left = left << 1 - counts[length]
      guard left >= 0 else { return nil }
    }
    for length in 1...HuffmanCode.longest where counts[length] > 0 {
      for (symbol, own) in lengths.enumerated() where own == length { symbols.append(symbol) }
    }
  }
}

extension Inflation {
  private static let codeOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
  private static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
    227,
    258,
  ]
  private static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distanceBases = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073,
    4097,
    6145, 8193, 12289, 16385, 24577,
  ]
  private static let distanceBits = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
  ]

  private static let fixedLengths = code(
    Array(repeating: 8, count: 144) + Array(repeating: 9, count: 112) + Array(repeating: 7, count: 24)
      + Array(repeating: 8, count: 8))
  private static let fixedDistances = code(Array(repeating: 5, count: 30))

  private static func code(_ lengths: [Int]) -> HuffmanCode {
    guard let code = HuffmanCode(lengths) else { preconditionFailure("the format's own code is whole") }
    return code
  }
}
