/// A file being put together, section by section in their order; its checksums come last.
struct Assembly: ~Copyable {
  private var sink: ByteSink
  private var header = Header()

  init(capacity: Int) {
    sink = ByteSink(capacity: capacity)
    _ = sink.reserve(Header.length)
  }

  mutating func write(_ section: Section, _ body: (inout ByteSink) -> Void) {
    precondition(header.sections.count == section.rawValue, "sections stand in their order")
    sink.align(to: 8)
    let start = sink.count
    body(&sink)
    header.sections.append(start..<sink.count)
  }

  mutating func write(_ section: Section, _ numbers: [UInt32]) {
    write(section) { sink in for number in numbers { sink.append(number) } }
  }

  func range(_ section: Section) -> Range<Int> { header.sections[section.rawValue] }

  /// The finished file, with its last section.
  consuming func finish(_ counts: Counts, text: [[UInt8]]) -> AssembledFile {
    sink.align(to: 8)
    let textLength = text.reduce(0) { $0 + $1.count }
    header.sections.append(sink.count..<sink.count + textLength)
    let bodyEnd = (sink.count + textLength + 7) / 8 * 8
    let padding = [UInt8](repeating: 0, count: bodyEnd - sink.count - textLength)
    let text = text + [padding]

    var hasher = ChunkHasher()
    sink.withSpan(Header.length..<sink.count) { hasher.append($0) }
    for piece in text { hasher.append(piece.span) }
    var checksums = hasher.finish()
    let tableLength = checksums.count
    for start in stride(from: 0, to: tableLength, by: Layout.chunkSize) {
      checksums.append(checksums.checksum(start..<min(start + Layout.chunkSize, tableLength)))
    }
    header.counts = counts
    header.sections.append(bodyEnd..<bodyEnd + checksums.count)
    header.rootsChecksum = checksums.checksum(tableLength..<checksums.count)
    sink.overwrite(header.encode(fileLength: bodyEnd + checksums.count), at: 0)
    return AssembledFile(front: sink, text: text, checksums: checksums)
  }
}

/// A finished file in pieces: the text is where its documents have it.
struct AssembledFile: ~Copyable {
  fileprivate let front: ByteSink
  fileprivate let text: [[UInt8]]
  fileprivate let checksums: ByteSink

  fileprivate init(front: consuming ByteSink, text: [[UInt8]], checksums: consuming ByteSink) {
    self.front = front
    self.text = text
    self.checksums = checksums
  }

  /// Hands out the pieces in their order.
  func forEachPiece<Failure: Error>(_ body: (Span<UInt8>) throws(Failure) -> Void) throws(Failure) {
    try front.withSpan(0..<front.count) { (span) throws(Failure) in try body(span) }
    for piece in text where !piece.isEmpty { try body(piece.span) }
    try checksums.withSpan(0..<checksums.count) { (span) throws(Failure) in try body(span) }
  }

  func array() throws(IndexError) -> [UInt8] {
    var sink = ByteSink(capacity: front.count + text.reduce(0) { $0 + $1.count } + checksums.count)
    forEachPiece { sink.append($0) }
    return sink.array()
  }
}

/// The checksums of chunks whose bytes come piece by piece.
private struct ChunkHasher: ~Copyable {
  private var checksums = ByteSink()
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

  consuming func finish() -> ByteSink {
    if chunk.count > 0 { close() }
    return checksums
  }
}
