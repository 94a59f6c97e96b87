import PolicyText

/// A set of clauses: their numbers in order while they are few, one bit a clause when they are many.
struct ClauseSet: Sendable {
  fileprivate enum Members: Sendable {
    case numbers([UInt32])
    case bits([UInt64])
  }

  fileprivate let members: Members
  /// Members are below.
  let limit: Int
  let count: Int

  /// From numbers that rise.
  init(numbers: [UInt32], below limit: Int) {
    members = .numbers(numbers)
    count = numbers.count
    self.limit = limit
  }

  init(_ range: Range<Int>, below limit: Int) { self.init(ranges: [range], below: limit) }

  /// From ranges that rise and do not overlap.
  init(ranges: [Range<Int>], below limit: Int) {
    let count = ranges.reduce(0) { $0 + $1.count }
    // Bits would take more memory.
    guard count * 32 > limit else {
      let numbers = [UInt32](capacity: count) { output in
        for range in ranges { for clause in range { output.append(UInt32(clause)) } }
      }
      self.init(numbers: numbers, below: limit)
      return
    }
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
    self.init(.bits(bits), count: count, below: limit)
  }

  private init(_ members: Members, count: Int, below limit: Int) {
    self.members = members
    self.count = count
    self.limit = limit
  }

  /// From one bit a clause.
  init(bits: [UInt64], below limit: Int) {
    var bits = bits
    if limit & 63 != 0 { bits[limit >> 6] &= 1 << UInt64(limit & 63) - 1 }
    members = .bits(bits)
    count = bits.reduce(0) { $0 + $1.nonzeroBitCount }
    self.limit = limit
  }

  func contains(_ clause: Int) -> Bool {
    switch members {
    case .bits(let bits): bits[clause >> 6] >> UInt64(clause & 63) & 1 == 1
    case .numbers(let numbers):
      numbers.finds(UInt32(clause))
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
    case .numbers:
      var bits = [UInt64](repeating: 0, count: (limit + 63) / 64)
      mark(in: &bits)
      return bits
    }
  }

  func intersection(_ other: ClauseSet) -> ClauseSet {
    switch (members, other.members) {
    case (.numbers(let mine), .numbers(let its)):
      let (few, many) = mine.count < its.count ? (mine, its) : (its, mine)
      return ClauseSet(numbers: few.common(with: many), below: limit)
    case (.numbers(let mine), .bits):
      return ClauseSet(numbers: mine.filter { other.contains(Int($0)) }, below: limit)
    case (.bits, .numbers): return other.intersection(self)
    case (.bits, .bits): return combined(with: other) { $0 & $1 }
    }
  }

  /// What is in any of the sets.
  init(union sets: [ClauseSet], below limit: Int) {
    let sets = sets.filter { $0.count > 0 }
    guard sets.count > 1 else {
      self = sets.first ?? ClauseSet(numbers: [], below: limit)
      return
    }
    // Bits would be longer to walk through.
    guard sets.reduce(0, { $0 + $1.count }) * 64 > limit else {
      self.init(numbers: sets.reduce([]) { $0.union($1.numbers) }, below: limit)
      return
    }
    var bits = [UInt64](repeating: 0, count: (limit + 63) / 64)
    for set in sets { set.mark(in: &bits) }
    self.init(.bits(bits), count: bits.reduce(0) { $0 + $1.nonzeroBitCount }, below: limit)
  }

  private func mark(in bits: inout [UInt64]) {
    var words = bits.mutableSpan
    switch members {
    case .numbers(let numbers):
      for number in numbers { words[Int(number >> 6)] |= 1 << UInt64(number & 63) }
    case .bits(let own):
      for index in own.indices { words[index] |= own[index] }
    }
  }

  func subtracting(_ other: ClauseSet) -> ClauseSet {
    if case .numbers(let mine) = members {
      return ClauseSet(numbers: mine.filter { !other.contains(Int($0)) }, below: limit)
    }
    return combined(with: other) { $0 & ~$1 }
  }

  @inline(__always)
  private func combined(with other: ClauseSet, _ operation: (UInt64, UInt64) -> UInt64) -> ClauseSet {
    var words = bits
    let others = other.bits
    for index in words.indices { words[index] = operation(words[index], others[index]) }
    return ClauseSet(bits: words, below: limit)
  }
}

/// Walks through a set, upwards.
struct ClauseCursor {
  private let members: ClauseSet.Members
  private var next = 0

  init(_ set: ClauseSet) { members = set.members }

  /// The first member from `clause` on, which is not below the one asked for before.
  @inline(__always)
  mutating func first(from clause: Int) -> Int? {
    switch members {
    case .numbers(let numbers):
      next = (next..<numbers.count).gallop { numbers[$0] < clause }
      return next < numbers.count ? Int(numbers[next]) : nil
    case .bits(let bits):
      var index = clause >> 6
      guard index < bits.count else { return nil }
      var word = bits[index] & (.max << UInt64(clause & 63))
      while word == 0 {
        index &+= 1
        guard index < bits.count else { return nil }
        word = bits[index]
      }
      return index << 6 | word.trailingZeroBitCount
    }
  }
}
