/// Where one term stands: rising positions, coded.
///
///     | count (varint) | first position (4 bytes) | GapCode: the others                                  count < 256
///     | count (varint) | clauses (varint) | directory | blocks: 256 positions each | GapCode: the rest  from 256 on
///
/// The directory tells of each block its last position and where it ends behind the first block, four bytes each.
struct PostingList {
  private let file: CheckedFile
  private let range: Range<Int>
  private let limit: Int
  let count: Int
  /// In how many clauses the term stands; nil where only counting tells.
  let clauseCount: Int?
  /// Whole blocks.
  let blockCount: Int
  private let directory: Int
  private let blocks: Int

  static func encode(_ positions: Span<UInt32>, clauses: (Span<UInt32>) -> Int, into sink: inout ByteSink) {
    sink.append(varint: UInt64(positions.count))
    let blockCount = positions.count / EliasFanoBlock.size
    guard blockCount > 0 else {
      sink.append(positions[0])
      GapCode.encode(
        positions.extracting(droppingFirst: 1), after: Int(positions[0]), into: &sink)
      return
    }
    sink.append(varint: UInt64(clauses(positions)))
    let directory = sink.reserve(blockCount * 8)
    let start = sink.count
    var base: UInt32 = 0
    for block in 0..<blockCount {
      let first = block * EliasFanoBlock.size
      let part = positions.extracting(first..<first + EliasFanoBlock.size)
      EliasFanoBlock.encode(part, base: base, into: &sink)
      let last = part[EliasFanoBlock.size - 1]
      sink.set(last, at: directory + block * 8)
      sink.set(UInt32(sink.count - start), at: directory + block * 8 + 4)
      base = last + 1
    }
    GapCode.encode(
      positions.extracting(droppingFirst: blockCount * EliasFanoBlock.size), after: Int(base) - 1, into: &sink
    )
  }

  /// `range` lies in the section of postings; `limit` is above every position.
  init(_ file: CheckedFile, _ range: Range<Int>, limit: Int) throws(IndexError) {
    self.file = file
    self.range = range
    self.limit = limit
    var reader = try ByteReader(file, range.lowerBound..<min(range.upperBound, range.lowerBound + 20))
    count = try reader.varint()
    // A block takes at least 40 bytes, a position outside blocks at least half a byte.
    guard count > 0, count <= range.count * 8 else { throw .damaged(.outOfBounds, offset: range.lowerBound) }
    blockCount = count / EliasFanoBlock.size
    clauseCount = blockCount > 0 ? try reader.varint() : nil
    directory = reader.offset
    blocks = directory + blockCount * 8
    guard blocks <= range.upperBound else { throw .damaged(.outOfBounds, offset: range.lowerBound) }
    if let clauseCount, clauseCount > count { throw .damaged(.malformed, offset: range.lowerBound) }
  }

  private var damaged: IndexError { .damaged(.malformed, offset: range.lowerBound) }

  /// Checks the directory, so that `last` and `block` need not.
  func checkDirectory() throws(IndexError) { try file.check(directory..<blocks) }

  /// The last position of a block. The directory was checked.
  @inline(__always)
  func last(ofBlock block: Int) -> UInt32 { file.unchecked.u32(at: directory &+ block &* 8) }

  /// The block at an index. The directory was checked. O(1)
  @inline(__always)
  func block(_ index: Int) throws(IndexError) -> EliasFanoBlock {
    let start = blocks &+ (index == 0 ? 0 : Int(file.unchecked.u32(at: directory &+ index &* 8 &- 4)))
    let end = blocks &+ Int(file.unchecked.u32(at: directory &+ index &* 8 &+ 4))
    let base = index == 0 ? 0 : last(ofBlock: index &- 1) &+ 1
    let last = last(ofBlock: index)
    guard start <= end, end <= range.upperBound, Int(last) < limit else { throw damaged }
    let bytes = try file.bytes(start..<end &+ Layout.slack)
    guard let block = EliasFanoBlock(bytes, base: base, last: last) else { throw damaged }
    return block
  }

  /// The first block that reaches to `position`, found by galloping from block `start`; `blockCount` where none does.
  @inline(__always)
  func block(reaching position: UInt32, from start: Int) -> Int {
    var low = start
    var step = 1
    while low &+ step <= blockCount, last(ofBlock: low &+ step &- 1) < position {
      low &+= step
      step &*= 2
    }
    var high = min(low &+ step &- 1, blockCount)
    while low < high {
      let middle = (low &+ high) / 2
      if last(ofBlock: middle) < position { low = middle &+ 1 } else { high = middle }
    }
    return low
  }

  /// Appends the positions of a block.
  @inline(__always)
  func decode(_ block: EliasFanoBlock, into positions: inout [UInt32]) throws(IndexError) {
    try positions.append(addingCapacity: EliasFanoBlock.size) { output throws(IndexError) in
      guard block.decode(into: &output) else { throw damaged }
    }
  }

  /// Appends the positions behind the last whole block.
  func decodeRest(into positions: inout OutputSpan<UInt32>) throws(IndexError) {
    let start = blocks + (blockCount > 0 ? Int(file.unchecked.u32(at: blocks - 4)) : 0)
    guard start <= range.upperBound else { throw damaged }
    let bytes = try file.bytes(start..<range.upperBound + Layout.slack)
    var offset = 0
    var count = count - blockCount * EliasFanoBlock.size
    var previous = -1
    if blockCount > 0 {
      previous = Int(last(ofBlock: blockCount - 1))
    } else {
      guard bytes.count >= 4 + Layout.slack, Int(bytes.u32(at: 0)) < limit else { throw damaged }
      previous = Int(bytes.u32(at: 0))
      positions.append(UInt32(previous))
      offset = 4
      count -= 1
    }
    guard
      GapCode.decode(bytes, at: offset, count: count, after: previous, below: limit, into: &positions)
    else { throw damaged }
  }

  /// Appends all positions, in order. O(count)
  func decode(into positions: inout [UInt32]) throws(IndexError) {
    try checkDirectory()
    try positions.append(addingCapacity: count) { output throws(IndexError) in
      for index in 0..<blockCount {
        guard try block(index).decode(into: &output) else { throw damaged }
      }
      try decodeRest(into: &output)
    }
  }
}
