/// Numbers below a limit, as a bit each.
struct Marks: Sendable, Equatable {
  private var words: [UInt64]

  /// None of them.
  init(below limit: Int) { words = [UInt64](repeating: 0, count: (limit + 63) / 64) }

  mutating func insert(_ number: Int) { words[number >> 6] |= 1 << UInt64(number & 63) }

  func contains(_ number: Int) -> Bool { words[number >> 6] >> UInt64(number & 63) & 1 == 1 }

  func union(_ other: Marks) -> Marks { joined(other) { $0 | $1 } }

  func intersection(_ other: Marks) -> Marks { joined(other) { $0 & $1 } }

  func subtracting(_ other: Marks) -> Marks { joined(other) { $0 & ~$1 } }

  private func joined(_ other: Marks, _ join: (UInt64, UInt64) -> UInt64) -> Marks {
    var result = self
    for index in words.indices { result.words[index] = join(words[index], other.words[index]) }
    return result
  }

  /// In order.
  var numbers: [Int] { (0..<words.count * 64).filter(contains) }
}
