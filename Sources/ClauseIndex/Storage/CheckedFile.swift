import Synchronization

/// A mapped index whose bytes are checked before they are first used.
///
/// Opening reads the header and the roots. What is read later is checked by chunks of 16 KB, each once (about 1.3 µs), so that
/// a query pays for the chunks it meets and no damage passes for an answer.
final class CheckedFile: Sendable {
  let header: Header
  private let mapping: Mapping
  private let body: Range<Int>
  private let table: Range<Int>
  private let roots: Range<Int>
  private let chunkCount: Int
  /// One bit a chunk, then one bit a page of the table. Relaxed: the bytes under a bit never change.
  private let marks: Marks

  init(_ mapping: Mapping) throws(IndexError) {
    self.mapping = mapping
    header = try Header(decoding: mapping.bytes)
    let checksums = header.sections[Section.checksums.rawValue]
    body = Header.length..<checksums.lowerBound
    chunkCount = Layout.chunks(in: body.count)
    let pages = Layout.chunks(in: chunkCount * 8)
    guard checksums.count == (chunkCount + pages) * 8, checksums.upperBound == mapping.bytes.count else {
      throw .damaged(.header, offset: Header.tableOffset)
    }
    table = checksums.lowerBound..<checksums.lowerBound + chunkCount * 8
    roots = table.upperBound..<checksums.upperBound
    guard Checksum.hash(mapping.bytes.slice(roots)) == header.rootsChecksum else {
      throw .damaged(.checksum, offset: roots.lowerBound)
    }
    marks = Marks(count: chunkCount + pages)
  }

  func section(_ section: Section) -> Range<Int> { header.sections[section.rawValue] }

  /// The bytes of `range`, checked. O(1) when its chunks were checked before.
  @inline(__always)
  func bytes(_ range: Range<Int>) throws(IndexError) -> Bytes {
    try check(range)
    return mapping.bytes.slice(range)
  }

  /// Numbers that count from the start of the file, for those who checked the range before.
  @inline(__always)
  var unchecked: Bytes { mapping.bytes }

  @inline(__always)
  func check(_ range: Range<Int>) throws(IndexError) {
    guard range.lowerBound >= body.lowerBound, range.upperBound <= body.upperBound else {
      throw .damaged(.outOfBounds, offset: range.lowerBound)
    }
    var chunk = (range.lowerBound - body.lowerBound) >> Layout.chunkShift
    let last = (range.upperBound - 1 - body.lowerBound) >> Layout.chunkShift
    while chunk <= last {
      if !marks[chunk] { try checkChunk(chunk) }
      chunk += 1
    }
  }

  @inline(never)
  private func checkChunk(_ chunk: Int) throws(IndexError) {
    let page = chunk * 8 >> Layout.chunkShift
    if !marks[chunkCount + page] {
      let start = table.lowerBound + page << Layout.chunkShift
      let end = min(start + Layout.chunkSize, table.upperBound)
      guard
        Checksum.hash(mapping.bytes.slice(start..<end)) == mapping.bytes.u64(at: roots.lowerBound + page * 8)
      else {
        throw .damaged(.checksum, offset: start)
      }
      marks.set(chunkCount + page)
    }
    let start = body.lowerBound + chunk << Layout.chunkShift
    let end = min(start + Layout.chunkSize, body.upperBound)
    let expected = mapping.bytes.u64(at: table.lowerBound + chunk * 8)
    guard Checksum.hash(mapping.bytes.slice(start..<end)) == expected else {
      throw .damaged(.checksum, offset: start)
    }
    marks.set(chunk)
  }

  /// Checks everything, also what was checked before. Returns the offsets of damaged chunks.
  func damagedChunks() -> [Int] {
    marks.clear()
    return (0..<chunkCount).compactMap { chunk in
      do throws(IndexError) {
        try checkChunk(chunk)
        return nil
      } catch { return body.lowerBound + chunk << Layout.chunkShift }
    }
  }
}

/// Bits that many threads set.
@safe private final class Marks: Sendable {
  private nonisolated(unsafe) let words: UnsafeMutablePointer<Atomic<UInt64>>
  private let count: Int

  init(count: Int) {
    self.count = (count + 63) / 64
    unsafe words = UnsafeMutablePointer<Atomic<UInt64>>.allocate(capacity: max(1, self.count))
    for index in 0..<self.count { unsafe (words + index).initialize(to: Atomic(0)) }
  }

  deinit {
    unsafe words.deinitialize(count: count)
    unsafe words.deallocate()
  }

  @inline(__always)
  subscript(index: Int) -> Bool {
    precondition(index >> 6 < count)
    return unsafe words[index >> 6].load(ordering: .relaxed) >> UInt64(index & 63) & 1 == 1
  }

  func set(_ index: Int) {
    precondition(index >> 6 < count)
    unsafe words[index >> 6].bitwiseOr(1 << UInt64(index & 63), ordering: .relaxed)
  }

  func clear() {
    for index in 0..<count { unsafe words[index].store(0, ordering: .relaxed) }
  }
}
