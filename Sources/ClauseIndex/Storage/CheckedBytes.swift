/// The bytes of an index, each checked before it is first used.
///
/// What is read is checked by chunks of 16 KB, each once (about 1.3 µs), so that a query pays for the chunks it meets
/// and no damage passes for an answer. A plain value that costs nothing to copy: `IndexFile` keeps what it points to
/// alive, and it does not leave the room.
struct CheckedBytes: Sendable {
  /// The whole file, for those who checked what they read.
  let unchecked: Bytes
  /// What the chunks cover.
  private let body: Range<Int>
  /// Checksums of the chunks, then of each chunk of these.
  private let table: Range<Int>
  private let roots: Int
  let chunkCount: Int
  /// One bit a chunk, then one bit a chunk of the table.
  private let marks: Marks
  let tally: WorkTally

  init(_ bytes: Bytes, body: Range<Int>, table: Range<Int>, _ marks: Marks, _ tally: WorkTally) {
    unchecked = bytes
    self.body = body
    self.table = table
    roots = table.upperBound
    chunkCount = Layout.chunks(in: body.count)
    self.marks = marks
    self.tally = tally
  }

  /// The bytes of `range`, checked. O(1) when its chunks were checked before.
  @inline(__always)
  func bytes(_ range: Range<Int>) throws(IndexError) -> Bytes {
    try check(range)
    return unchecked.slice(range)
  }

  @inline(__always)
  func check(_ range: Range<Int>) throws(IndexError) {
    guard range.lowerBound >= body.lowerBound, range.upperBound <= body.upperBound else {
      throw .damaged(.outOfBounds, offset: range.lowerBound)
    }
    var chunk = (range.lowerBound &- body.lowerBound) >> Layout.chunkShift
    let last = (range.upperBound &- 1 &- body.lowerBound) >> Layout.chunkShift
    while chunk <= last {
      if !marks[chunk] { try checkChunk(chunk) }
      chunk &+= 1
    }
  }

  /// Whether all chunks of the range were checked before.
  func isChecked(_ range: Range<Int>) -> Bool {
    let first = (range.lowerBound - body.lowerBound) >> Layout.chunkShift
    let last = (range.upperBound - 1 - body.lowerBound) >> Layout.chunkShift
    return first > last || (first...last).allSatisfy { marks[$0] }
  }

  @inline(never)
  func checkChunk(_ chunk: Int) throws(IndexError) {
    let page = chunk * 8 >> Layout.chunkShift
    if !marks[chunkCount + page] {
      let start = table.lowerBound + page << Layout.chunkShift
      try compare(start..<min(start + Layout.chunkSize, table.upperBound), with: roots + page * 8)
      marks.set(chunkCount + page)
    }
    let range = bytes(ofChunk: chunk)
    try compare(range, with: table.lowerBound + chunk * 8)
    marks.set(chunk)
  }

  func bytes(ofChunk chunk: Int) -> Range<Int> {
    let start = body.lowerBound + chunk << Layout.chunkShift
    return start..<min(start + Layout.chunkSize, body.upperBound)
  }

  private func compare(_ range: Range<Int>, with checksum: Int) throws(IndexError) {
    guard Checksum.hash(unchecked.slice(range)) == unchecked.u64(at: checksum) else {
      throw .damaged(.checksum, offset: range.lowerBound)
    }
  }
}
