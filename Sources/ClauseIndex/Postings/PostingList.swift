import PolicyText

/// Where one term stands: rising positions, coded.
///
///     | count (varint) | first position (4 bytes) | GapCode: the others                                  count < 256
///     | count (varint) | clauses (varint) | directory | bits | blocks: 256 positions each | GapCode: the rest
///
/// The directory tells of every 256 positions, and of the rest, ten bytes each: the last position, where they end
/// behind the first block, and the `ScoreBound` of the best clause among them. Where the term stands in one clause of
/// eight or more, `bits` has one bit a clause.
struct PostingList {
  private let file: CheckedBytes
  private let range: Range<Int>
  private let limit: Int
  let count: Int
  /// In how many clauses the term stands; nil where only counting tells.
  let clauseCount: Int?
  /// Whole blocks.
  let blockCount: Int
  /// Whole blocks and the rest; 0 where there is no whole block.
  let partCount: Int
  private let directory: Int
  private let bits: Int
  private let blocks: Int

  private static let entrySize = 10
  /// In bytes: what is shorter has no block.
  static let leastWithBlocks = EliasFanoBlock.size / 8

  /// Of the whole index.
  struct Counts: Sendable {
    let positions: Int
    let clauses: Int
  }

  static func isDense(clauses: Int, of all: Int) -> Bool { clauses * 8 >= all }

  /// - Parameter kept: what stands so in an older list, of which the codes are taken over.
  static func encode(
    _ positions: Span<UInt32>, keeping kept: KeptPostings? = nil, _ summary: inout ListSummary,
    into sink: inout ByteSink
  ) {
    sink.append(varint: UInt64(positions.count))
    let blockCount = positions.count / EliasFanoBlock.size
    guard blockCount > 0 else {
      sink.append(positions[0])
      if let kept, kept.isWhole(positions.count) {
        sink.append(kept.list.codeBehindFirst)
      } else {
        GapCode.encode(positions.extracting(droppingFirst: 1), after: Int(positions[0]), into: &sink)
      }
      return
    }
    let keptParts = kept?.parts(of: positions.count)
    summary.summarize(positions, kept, keptParts)
    sink.append(varint: UInt64(summary.clauseCount))
    let directory = sink.reserve(summary.bounds.count * entrySize)
    for word in summary.bits { sink.append(word) }
    let start = sink.count
    var base: UInt32 = 0
    for part in summary.bounds.indices {
      let first = part * EliasFanoBlock.size
      let end = min(first + EliasFanoBlock.size, positions.count)
      let last = positions[end - 1]
      if let kept, let same = keptParts?[part], same.hasCode {
        sink.append(kept.list.code(ofPart: same.old))
      } else if part < blockCount {
        EliasFanoBlock.encode(positions.extracting(first..<end), base: base, into: &sink)
      } else {
        GapCode.encode(positions.extracting(first..<end), after: Int(base) - 1, into: &sink)
      }
      let entry = directory + part * entrySize
      sink.set(last, at: entry)
      sink.set(UInt32(sink.count - start), at: entry + 4)
      sink.set(summary.bounds[part], at: entry + 8)
      base = last + 1
    }
  }

  /// `range` lies in the section of postings.
  init(_ file: CheckedBytes, _ range: Range<Int>, in counts: Counts) throws(IndexError) {
    self.file = file
    self.range = range
    limit = counts.positions
    var reader = try ByteReader(file, range.lowerBound..<min(range.upperBound, range.lowerBound + 20))
    count = try reader.varint()
    // A position takes a bit at least.
    guard count > 0, count <= range.count * 8 else { throw .damaged(.outOfBounds, offset: range.lowerBound) }
    blockCount = count / EliasFanoBlock.size
    partCount = blockCount == 0 ? 0 : (count + EliasFanoBlock.size - 1) / EliasFanoBlock.size
    clauseCount = blockCount > 0 ? try reader.varint() : nil
    directory = reader.offset
    bits = directory + partCount * PostingList.entrySize
    let isDense = PostingList.isDense(clauses: clauseCount ?? 0, of: counts.clauses) && blockCount > 0
    blocks = bits + (isDense ? (counts.clauses + 63) / 64 * 8 : 0)
    guard blocks <= range.upperBound, clauseCount ?? 0 <= min(count, counts.clauses) else {
      throw .damaged(.malformed, offset: range.lowerBound)
    }
  }

  private var damaged: IndexError { .damaged(.malformed, offset: range.lowerBound) }

  /// Checks the directory, so that `last` and `block` need not.
  func checkDirectory() throws(IndexError) { try file.check(directory..<bits) }

  /// Whether `clauseBits` are there.
  var isDense: Bool { bits < blocks }

  /// One bit a clause, the first clause in the lowest bit; nil where the list is not dense.
  func clauseBits() throws(IndexError) -> [UInt64]? {
    guard isDense else { return nil }
    let bytes = try file.bytes(bits..<blocks)
    return (0..<bytes.count / 8).map { bytes.u64(at: $0 * 8) }
  }

  /// The code of all positions but the first, in a list without parts that was decoded.
  var codeBehindFirst: Bytes { file.unchecked.slice(blocks + 4..<range.upperBound) }

  /// The code of a part. The list was decoded.
  func code(ofPart part: Int) -> Bytes {
    let start = blocks + (part == 0 ? 0 : end(ofPart: part - 1))
    return file.unchecked.slice(start..<(part < blockCount ? blocks + end(ofPart: part) : range.upperBound))
  }

  /// The last position of a part. The directory was checked.
  @inline(__always)
  func last(ofPart part: Int) -> UInt32 { file.unchecked.u32(at: directory &+ part &* PostingList.entrySize) }

  /// Where a part ends behind the first block. The directory was checked.
  @inline(__always)
  private func end(ofPart part: Int) -> Int {
    Int(file.unchecked.u32(at: directory &+ part &* PostingList.entrySize &+ 4))
  }

  /// No clause of a part is better. The directory was checked.
  @inline(__always)
  func bound(ofPart part: Int) -> Double { ScoreBound.decode(storedBound(ofPart: part)) }

  @inline(__always)
  func storedBound(ofPart part: Int) -> UInt16 {
    file.unchecked.u16(at: directory &+ part &* PostingList.entrySize &+ 8)
  }

  /// The block at an index. The directory was checked. O(1)
  @inline(__always)
  func block(_ index: Int) throws(IndexError) -> EliasFanoBlock {
    let start = blocks &+ (index == 0 ? 0 : end(ofPart: index &- 1))
    let end = blocks &+ end(ofPart: index)
    let base = index == 0 ? 0 : last(ofPart: index &- 1) &+ 1
    let last = last(ofPart: index)
    guard start <= end, end <= range.upperBound, Int(last) < limit else { throw damaged }
    let bytes = try file.bytes(start..<end &+ Layout.slack)
    guard let block = EliasFanoBlock(bytes, base: base, last: last) else { throw damaged }
    file.tally.add(1, .blocks)
    return block
  }

  /// The first part that reaches to `position`, found by galloping from part `start`; `partCount` where none does.
  @inline(__always)
  func part(reaching position: UInt32, from start: Int) -> Int {
    (start..<partCount).gallop { last(ofPart: $0) < position }
  }

  /// How many positions are below `position`. The directory was checked.
  func rank(of position: UInt32, from part: Int = 0) throws(IndexError) -> Int {
    let part = self.part(reaching: position, from: part)
    guard part < partCount else { return count }
    if part < blockCount { return try part * EliasFanoBlock.size + block(part).rank(of: position).index }
    var rest: [UInt32] = []
    try decode(part: part, into: &rest)
    return part * EliasFanoBlock.size + rest.rank(of: position)
  }

  /// Appends the positions of a part; of the whole list where it has no parts.
  @inline(__always)
  func decode(part: Int, into positions: inout [UInt32]) throws(IndexError) {
    if part < blockCount { return try decode(block(part), into: &positions) }
    try positions.append(addingCapacity: EliasFanoBlock.size) { output throws(IndexError) in
      try decodeRest(into: &output)
    }
  }

  /// Appends the positions of one of its blocks.
  @inline(__always)
  func decode(_ block: EliasFanoBlock, into positions: inout [UInt32]) throws(IndexError) {
    try positions.append(addingCapacity: EliasFanoBlock.size) { output throws(IndexError) in
      guard block.decode(into: &output) else { throw damaged }
    }
    file.tally.add(EliasFanoBlock.size, .postings)
  }

  /// Appends the positions behind the last whole block.
  func decodeRest(into positions: inout OutputSpan<UInt32>) throws(IndexError) {
    let start = blocks + (blockCount > 0 ? end(ofPart: blockCount - 1) : 0)
    guard start <= range.upperBound else { throw damaged }
    let bytes = try file.bytes(start..<range.upperBound + Layout.slack)
    var offset = 0
    var count = count - blockCount * EliasFanoBlock.size
    file.tally.add(count, .postings)
    var previous = -1
    if blockCount > 0 {
      previous = Int(last(ofPart: blockCount - 1))
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
      file.tally.add(blockCount * EliasFanoBlock.size, .postings)
      try decodeRest(into: &output)
    }
  }
}
