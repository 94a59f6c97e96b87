import PolicyText

/// A section that is a row of numbers of 32 bits, or of 16 where none needs more.
struct Column: Sendable {
  private let bytes: CheckedBytes
  /// Where it begins in the file.
  let start: Int
  let count: Int
  private let isNarrow: Bool

  /// Throws where the section does not hold `count` numbers.
  init(_ file: IndexFile, _ section: IndexSection, count: Int) throws(IndexError) {
    let range = file.section(section)
    isNarrow = range.count < count * 4
    guard count >= 0, range.count == count * (isNarrow ? 2 : 4) else {
      throw .damaged(.outOfBounds, offset: range.lowerBound)
    }
    bytes = file.bytes
    self.start = range.lowerBound
    self.count = count
  }

  /// The number at `index`, which may come from disk.
  @inline(__always)
  func value(_ index: Int) throws(IndexError) -> Int {
    guard index >= 0, index < count else { throw .damaged(.outOfBounds, offset: start) }
    let width = isNarrow ? 2 : 4
    let offset = start &+ index &* width
    try bytes.check(offset..<offset &+ width)
    return isNarrow ? Int(bytes.unchecked.u16(at: offset)) : Int(bytes.unchecked.u32(at: offset))
  }

  /// The first index in `range` whose number is not below `value`. O(log n)
  @inline(__always)
  func firstIndex(in range: Range<Int>, notBelow value: Int) throws(IndexError) -> Int {
    try range.partition { (index) throws(IndexError) in try self.value(index) < value }
  }
}
