import Testing

@testable import ClauseIndex

@Suite struct EliasFanoTests {
  private static let size = EliasFanoBlock.size

  private func positions(_ random: inout Seeded, from base: UInt32) -> [UInt32] {
    let widest = UInt32(1) << UInt32.random(in: 0...14, using: &random)
    var last = base
    return (0..<Self.size).map { index in
      last += UInt32.random(in: (index == 0 ? 0 : 1)...widest, using: &random)
      return last
    }
  }

  private func encoded(_ positions: [UInt32], base: UInt32) -> [UInt8] {
    var sink = ByteSink()
    EliasFanoBlock.encode(positions.span, base: base, into: &sink)
    return sink.array() + [UInt8](repeating: 0, count: Layout.slack)
  }

  /// Nil where the bits are not those of a block.
  private func decoded(_ block: EliasFanoBlock) -> [UInt32]? {
    var isWhole = false
    let positions = [UInt32](capacity: Self.size) { output in isWhole = block.decode(into: &output) }
    return isWhole ? positions : nil
  }

  @Test(arguments: 0..<60) func readingReturnsWhatWasWritten(seed: Int) throws {
    var random = Seeded(seed)
    let base = UInt32.random(in: 0...1 << 20, using: &random)
    let positions = positions(&random, from: base)
    let last = try #require(positions.last)
    let asked = (0..<300).map { _ in UInt32.random(in: 0...last + 9, using: &random) } + positions
    try encoded(positions, base: base).lend { bytes in
      #expect(bytes.count == EliasFanoBlock.byteCount(stretch: Int(last - base) + 1) + Layout.slack)
      let block = try #require(EliasFanoBlock(bytes, base: base, last: last))
      #expect(decoded(block) == positions)
      for position in asked {
        let rank = block.rank(of: position)
        #expect(rank.index == positions.count { $0 < position })
        #expect(rank.isPresent == positions.contains(position))
      }
    }
  }

  /// What a search keeps of the positions before does not change what it finds, whatever comes next.
  @Test(arguments: 0..<40) func searchingOnIsSearchingAnew(seed: Int) throws {
    var random = Seeded(seed + 300)
    let base = UInt32.random(in: 0...1 << 20, using: &random)
    let positions = positions(&random, from: base)
    let last = try #require(positions.last)
    let rising = ((0..<200).map { _ in UInt32.random(in: 0...last + 9, using: &random) } + positions).sorted()
    let orders = [rising, rising.reversed(), rising.shuffled(using: &random)]
    var bytes = encoded(positions, base: base)
    for _ in 0..<4 {
      try bytes.lend { bytes in
        let block = try #require(EliasFanoBlock(bytes, base: base, last: last))
        for asked in orders {
          var search = EliasFanoBlock.Search(block)
          for position in asked { #expect(search.rank(of: position) == block.rank(of: position)) }
        }
        if let decoded = decoded(block) {
          var (lookup, kept) = (BlockLookup(), rising)
          _ = lookup.keep(kept.indices, of: &kept, in: block, decoded, offset: 0, kept: 0)
        }
      }
      bytes[Int.random(in: 0..<bytes.count - Layout.slack, using: &random)] ^= 1 << UInt8(seed % 8)
    }
  }

  /// Clustered positions too, of which many share their high bits.
  @Test(arguments: 0..<60) func lookingUpFindsWhatIsThere(seed: Int) throws {
    var random = Seeded(seed + 200)
    let base = UInt32.random(in: 0...1 << 20, using: &random)
    var positions = positions(&random, from: base)
    if seed % 2 == 0 {
      for index in 20..<220 { positions[index] = positions[20] + UInt32(index - 20) }
      for index in 220..<Self.size { positions[index] += 200 }
    }
    let last = try #require(positions.last)
    let offset = UInt32.random(in: 0...min(9, base), using: &random)
    let others = (0..<300).map { _ in UInt32.random(in: base...last, using: &random) }
    let asked = Set(others + positions.shuffled(using: &random).prefix(100)).sorted().map { $0 - offset }
    try encoded(positions, base: base).lend { bytes in
      let block = try #require(EliasFanoBlock(bytes, base: base, last: last))
      var lookup = BlockLookup()
      var kept = asked
      for _ in 0..<2 {
        kept = asked
        let count = lookup.keep(
          kept.indices, of: &kept, in: block, positions, offset: offset, kept: 0)
        kept.removeLast(kept.count - count)
      }
      #expect(kept == asked.filter { positions.contains($0 + offset) })
    }
  }

  @Test(arguments: 0..<4) func damageDoesNotTrap(seed: Int) throws {
    var random = Seeded(seed + 100)
    let positions = positions(&random, from: 7)
    let last = try #require(positions.last)
    let bytes = encoded(positions, base: 7)
    for length in 0..<bytes.count {
      Array(bytes.prefix(length)).lend {
        #expect(EliasFanoBlock($0, base: 7, last: last) == nil, "\(length)")
      }
    }
    for bit in 0..<(bytes.count - Layout.slack) * 8 {
      var damaged = bytes
      damaged[bit / 8] ^= 1 << UInt8(bit % 8)
      try damaged.lend { bytes in
        let block = try #require(EliasFanoBlock(bytes, base: 7, last: last))
        _ = decoded(block)
        for position in stride(from: 0, to: last + 40, by: Int(last / 50 + 1)) {
          #expect((0...Self.size).contains(block.rank(of: position).index))
        }
      }
    }
  }

  @Test func fewerPositionsThanABlockAreNoBlock() {
    [UInt8](repeating: 0xff, count: 200).lend { bytes in
      #expect(EliasFanoBlock(bytes, base: 10, last: 264) == nil)
      #expect(EliasFanoBlock(bytes, base: 10, last: 9) == nil)
    }
  }
}
