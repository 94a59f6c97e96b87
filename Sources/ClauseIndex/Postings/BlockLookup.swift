/// Looks positions up in a decoded block, each at its place: the bits of a position that the block's code has in unary
/// tell where it can only be.
struct BlockLookup {
  /// Of each value of the high bits, the index of the last position that has it; 0 where none has.
  private var lasts = [UInt8](repeating: 0, count: EliasFanoBlock.mostBuckets)

  /// Moves those of `range` that, `offset` added, are in the block to `kept` and on. Returns the new `kept`.
  ///
  /// - Parameter decoded: all positions of `block`.
  mutating func keep(
    _ range: Range<Int>, of positions: inout [UInt32], in block: EliasFanoBlock, _ decoded: [UInt32],
    offset: UInt32, kept: Int
  ) -> Int {
    let decoded = decoded.span
    var lasts = lasts.mutableSpan
    for bucket in lasts.indices { lasts[bucket] = 0 }
    for index in decoded.indices {
      lasts[block.bucket(of: decoded[index])] = UInt8(truncatingIfNeeded: index)
    }
    var kept = kept
    var span = positions.mutableSpan
    for index in range {
      let mine = span[index]
      let wanted = mine &+ offset
      // Nearly always one of these four: to compare all of them is cheaper than to guess when to stop.
      var place = max(3, Int(lasts[block.bucket(of: wanted)]))
      var isThere = (decoded[place] == wanted ? 1 : 0) | (decoded[place &- 1] == wanted ? 1 : 0)
      isThere |= (decoded[place &- 2] == wanted ? 1 : 0) | (decoded[place &- 3] == wanted ? 1 : 0)
      while place > 3, decoded[place &- 3] > wanted {
        place &-= 1
        isThere |= decoded[place &- 3] == wanted ? 1 : 0
      }
      span[kept] = mine
      kept &+= isThere
    }
    return kept
  }
}
