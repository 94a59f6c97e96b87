import Testing

@testable import ClauseIndex

@Suite struct GapCodeTests {
  private func encoded(_ positions: [UInt32], after previous: Int) -> [UInt8] {
    var sink = ByteSink()
    GapCode.encode(positions.span, after: previous, into: &sink)
    return sink.array() + [UInt8](repeating: 0, count: Layout.slack)
  }

  /// Nil where the bytes do not hold so many positions.
  private func decoded(_ bytes: [UInt8], count: Int, after previous: Int, below limit: Int) -> [UInt32]? {
    bytes.lend { bytes in
      var isWhole = false
      let positions = [UInt32](capacity: count) { output in
        isWhole = GapCode.decode(bytes, at: 0, count: count, after: previous, below: limit, into: &output)
      }
      return isWhole ? positions : nil
    }
  }

  /// Gaps of all widths, many small ones and few large ones.
  private func positions(_ random: inout Seeded, after previous: Int) -> [UInt32] {
    var last = previous
    var found: [UInt32] = []
    for _ in 0..<Int.random(in: 0...255, using: &random) {
      last += Int.random(in: 1...1 << Int.random(in: 0...22, using: &random), using: &random)
      found.append(UInt32(last))
    }
    return found
  }

  @Test(arguments: 0..<100) func readingReturnsWhatWasWritten(seed: Int) {
    var random = Seeded(seed)
    let previous = Int.random(in: -1...1000, using: &random)
    let positions = positions(&random, after: previous)
    let bytes = encoded(positions, after: previous)
    #expect(decoded(bytes, count: positions.count, after: previous, below: .max) == positions)
    if let last = positions.last {
      #expect(decoded(bytes, count: positions.count, after: previous, below: Int(last)) == nil)
    }
  }

  @Test(arguments: [[1], [0], [4_294_967_294], [0, 1 << 31], [5, 6, 7, 8]] as [[UInt32]])
  func theBordersAreKept(positions: [UInt32]) {
    #expect(
      decoded(encoded(positions, after: -1), count: positions.count, after: -1, below: .max) == positions)
  }

  @Test(arguments: 0..<20) func damageGivesRisingPositionsOrNone(seed: Int) {
    var random = Seeded(seed)
    let positions = positions(&random, after: -1)
    let bytes = encoded(positions, after: -1)
    for length in 0..<bytes.count {
      _ = decoded(Array(bytes.prefix(length)), count: positions.count, after: -1, below: 1 << 30)
    }
    for bit in 0..<bytes.count * 8 {
      var damaged = bytes
      damaged[bit / 8] ^= 1 << UInt8(bit % 8)
      guard let found = decoded(damaged, count: positions.count, after: -1, below: 1 << 30) else { continue }
      #expect(zip(found, found.dropFirst()).allSatisfy { $0 < $1 } && found.allSatisfy { $0 < 1 << 30 })
    }
  }
}
