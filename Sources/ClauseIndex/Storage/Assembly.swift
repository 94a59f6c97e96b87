import PolicyText

/// A file being put together, section by section in their order; its checksums come last.
struct Assembly: ~Copyable {
  /// Behind the header.
  private var pieces: [FilePiece] = []
  private var piecesEnd = Header.length
  /// Behind the pieces.
  private var sink: ByteSink
  private var header = Header()

  init(capacity: Int) { sink = ByteSink(capacity: capacity) }

  private var end: Int { piecesEnd + sink.count }

  mutating func write(_ section: IndexSection, _ body: (inout ByteSink) -> Void) {
    write(section, [], then: body)
  }

  mutating func write(_ section: IndexSection, _ numbers: [UInt32]) {
    write(section) { sink in for number in numbers { sink.append(number) } }
  }

  /// A `Column` of as few bytes as its numbers take.
  mutating func write(column section: IndexSection, _ numbers: [UInt32]) {
    guard numbers.allSatisfy({ $0 <= UInt16.max }) else { return write(section, numbers) }
    write(section) { sink in for number in numbers { sink.append(UInt16(number)) } }
  }

  /// A section that begins with what stands elsewhere.
  mutating func write(_ section: IndexSection, _ first: [FilePiece], then body: (inout ByteSink) -> Void) {
    precondition(header.sections.count == section.rawValue, "sections stand in their order")
    _ = sink.reserve((8 - end % 8) % 8)
    let start = end
    append(first)
    body(&sink)
    header.sections.append(start..<end)
  }

  private mutating func append(_ more: [FilePiece]) {
    guard !more.isEmpty else { return }
    var written = ByteSink()
    swap(&written, &sink)
    for piece in [FilePiece(written)] + more {
      pieces.append(piece)
      piecesEnd += piece.count
    }
  }

  /// The finished file, with its last section.
  consuming func finish(
    _ counts: Counts, text: [FilePiece], threads: Int = 1
  ) throws(SystemError) -> AssembledFile {
    write(.text, text) { _ in }
    append([.stored(.inMemory([UInt8](repeating: 0, count: (8 - end % 8) % 8)))])

    var checksums = ByteSink()
    for checksum in try pieces.checksums(threads: threads) { checksums.append(checksum) }
    let tableLength = checksums.count
    for start in stride(from: 0, to: tableLength, by: Layout.chunkSize) {
      checksums.append(checksums.checksum(start..<min(start + Layout.chunkSize, tableLength)))
    }
    header.counts = counts
    header.sections.append(end..<end + checksums.count)
    header.rootsChecksum = checksums.checksum(tableLength..<checksums.count)
    let first = FilePiece.stored(.inMemory(header.encode(fileLength: end + checksums.count)))
    return AssembledFile(pieces: [first] + pieces + [FilePiece(checksums)])
  }
}

/// A finished file in pieces.
struct AssembledFile {
  fileprivate let pieces: [FilePiece]

  /// So many bytes are worth being handed out by themselves.
  private static let large = 1 << 16

  /// Hands out its bytes in their order, small pieces together.
  func forEachPart(_ body: (Span<UInt8>) throws(SystemError) -> Void) throws(SystemError) {
    var small = ByteSink(capacity: AssembledFile.large * 2)
    for piece in pieces where piece.count > 0 {
      if piece.count < AssembledFile.large {
        try piece.forEachPart { (part) throws(SystemError) in small.append(part) }
      }
      if small.count >= AssembledFile.large || piece.count >= AssembledFile.large {
        try small.withSpan(0..<small.count) { (span) throws(SystemError) in try body(span) }
        small.removeAll()
      }
      if piece.count >= AssembledFile.large { try piece.forEachPart(body) }
    }
    try small.withSpan(0..<small.count) { (span) throws(SystemError) in try body(span) }
  }

  func array() throws(SystemError) -> [UInt8] {
    var sink = ByteSink(capacity: pieces.reduce(0) { $0 + $1.count })
    try forEachPart { (part) throws(SystemError) in sink.append(part) }
    return sink.array()
  }
}

extension [FilePiece] {
  /// So many chunks are hashed at a time where several threads do.
  private static let chunks = 1 << 8

  /// Of the chunks of all pieces, one behind the other.
  fileprivate func checksums(threads: Int) throws(SystemError) -> [UInt64] {
    var starts = [0]
    for piece in self { starts.append(starts[starts.count - 1] + piece.count) }
    let step = Self.chunks * Layout.chunkSize
    let ranges = stride(from: 0, to: starts[count], by: step).map { $0..<Swift.min($0 + step, starts[count]) }
    let parts = concurrently(ranges, threads: threads) { [starts] range -> Result<[UInt64], SystemError> in
      do throws(SystemError) { return .success(try self.checksums(range, starts)) } catch {
        return .failure(error)
      }
    }
    var checksums: [UInt64] = []
    for part in parts { checksums += try part.get() }
    return checksums
  }

  /// Of a range of bytes that begins where a chunk does.
  private func checksums(_ range: Range<Int>, _ starts: [Int]) throws(SystemError) -> [UInt64] {
    var hasher = ChunkHasher()
    var piece = indices.partition { starts[$0 + 1] <= range.lowerBound }
    while piece < count, starts[piece] < range.upperBound {
      let part = range.clamped(to: starts[piece]..<starts[piece + 1])
      try self[piece].forEachPart(of: part.lowerBound - starts[piece]..<part.upperBound - starts[piece]) {
        (bytes) throws(SystemError) in hasher.append(bytes)
      }
      piece += 1
    }
    return hasher.finish()
  }
}

/// The checksums of chunks whose bytes come piece by piece.
private struct ChunkHasher: ~Copyable {
  private var checksums: [UInt64] = []
  private var chunk = ByteSink(capacity: Layout.chunkSize)

  mutating func append(_ bytes: Span<UInt8>) {
    var index = 0
    while index < bytes.count {
      if chunk.count == 0 && bytes.count - index >= Layout.chunkSize {
        checksums.append(Checksum.of(bytes.extracting(index..<index + Layout.chunkSize)))
        index += Layout.chunkSize
        continue
      }
      let count = min(Layout.chunkSize - chunk.count, bytes.count - index)
      chunk.append(bytes.extracting(index..<index + count))
      index += count
      if chunk.count == Layout.chunkSize { close() }
    }
  }

  private mutating func close() {
    checksums.append(chunk.checksum(0..<chunk.count))
    chunk.removeAll()
  }

  consuming func finish() -> [UInt64] {
    if chunk.count > 0 { close() }
    return checksums
  }
}
