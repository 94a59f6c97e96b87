/// A set of clauses: their numbers in order while they are few, one bit a clause when they are many.
struct ClauseSet: Sendable {
  private enum Members: Sendable {
    case numbers([UInt32])
    case bits([UInt64])
  }

  private let members: Members
  /// Members are below.
  let limit: Int
  let count: Int

  /// From numbers that rise.
  init(_ numbers: [UInt32], below limit: Int) {
    members = .numbers(numbers)
    count = numbers.count
    self.limit = limit
  }

  init(_ range: Range<Int>, below limit: Int) { self.init(ranges: [range], below: limit) }

  /// From ranges that rise.
  init(ranges: [Range<Int>], below limit: Int) {
    var bits = [UInt64](repeating: 0, count: (limit + 63) / 64)
    for range in ranges {
      var index = range.lowerBound
      while index < range.upperBound {
        let end = min(range.upperBound, (index | 63) + 1)
        bits[index >> 6] |=
          (end - index == 64 ? .max : UInt64(1) << UInt64(end - index) - 1) << UInt64(index & 63)
        index = end
      }
    }
    self.init(bits, below: limit)
  }

  private init(_ bits: [UInt64], below limit: Int) {
    members = .bits(bits)
    count = bits.reduce(0) { $0 + $1.nonzeroBitCount }
    self.limit = limit
  }

  func contains(_ clause: Int) -> Bool {
    switch members {
    case .bits(let bits): bits[clause >> 6] >> UInt64(clause & 63) & 1 == 1
    case .numbers(let numbers):
      numbers.firstIndex(notBelow: UInt32(clause)).map { numbers[$0] == clause } ?? false
    }
  }

  /// In order.
  var numbers: [UInt32] {
    switch members {
    case .numbers(let numbers): numbers
    case .bits(let bits):
      [UInt32](capacity: count) { output in
        for (index, word) in bits.enumerated() {
          var rest = word
          while rest != 0 {
            output.append(UInt32(truncatingIfNeeded: index << 6 | rest.trailingZeroBitCount))
            rest &= rest - 1
          }
        }
      }
    }
  }

  private var bits: [UInt64] {
    switch members {
    case .bits(let bits): return bits
    case .numbers(let numbers):
      var bits = [UInt64](repeating: 0, count: (limit + 63) / 64)
      for number in numbers { bits[Int(number) >> 6] |= 1 << UInt64(number & 63) }
      return bits
    }
  }

  func intersection(_ other: ClauseSet) -> ClauseSet {
    if case .numbers(let mine) = members {
      return ClauseSet(mine.filter { other.contains(Int($0)) }, below: limit)
    }
    if case .numbers(let its) = other.members {
      return ClauseSet(its.filter { contains(Int($0)) }, below: limit)
    }
    return combined(with: other) { $0 & $1 }
  }

  func union(_ other: ClauseSet) -> ClauseSet {
    if count == 0 { return other }
    if other.count == 0 { return self }
    return combined(with: other) { $0 | $1 }
  }

  func subtracting(_ other: ClauseSet) -> ClauseSet {
    if case .numbers(let mine) = members {
      return ClauseSet(mine.filter { !other.contains(Int($0)) }, below: limit)
    }
    return combined(with: other) { $0 & ~$1 }
  }

  @inline(__always)
  private func combined(with other: ClauseSet, _ operation: (UInt64, UInt64) -> UInt64) -> ClauseSet {
    var words = bits
    let others = other.bits
    for index in words.indices { words[index] = operation(words[index], others[index]) }
    return ClauseSet(words, below: limit)
  }
}

extension Array where Element == UInt32 {
  /// The first index whose number is not below `value`, among rising numbers. O(log n)
  func firstIndex(notBelow value: UInt32) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < count ? low : nil
  }
}
