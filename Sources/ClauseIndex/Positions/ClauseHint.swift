/// In which clause a position lies: nearly always told without a look at where clauses begin.
///
///     | clause of the first position (4 bytes) | a byte for each 32 positions |        of every 256 positions
///
/// The lower three bits of a byte: how many clauses later its 32 positions begin; the upper five: the last of them
/// before the next clause, 31 where none follows. Where that cannot be said, as many short clauses follow each other, the
/// lower bits are 7 and the upper ones say how many clauses later at least.
enum ClauseHint {
  /// Of 256 positions.
  static let wordCount = 3
  static let size = wordCount * 4

  private static let unsure: UInt32 = 7

  /// `passed`: clauses from the first of 256 positions to the first of 32. `next`, `afterNext`: where the next two
  /// clauses begin, from the first of 32 on.
  static func encode(passed: Int, next: UInt32, afterNext: UInt32) -> UInt32 {
    if passed < unsure, next >= 32 || afterNext >= 32 { return UInt32(passed) | (min(next, 32) - 1) << 3 }
    return unsure | UInt32(min(passed, 31)) << 3
  }

  @inline(__always)
  static func isSure(_ byte: UInt32) -> Bool { byte & 7 != unsure }

  /// How many clauses behind that of the first of 256 positions `position` lies; at least, where it is not sure.
  @inline(__always)
  static func clausesPassed(_ byte: UInt32, at position: UInt32) -> UInt32 {
    let split = byte >> 3 & 31
    return isSure(byte) ? byte & 7 &+ (position & 31 > split ? 1 : 0) : split
  }
}
