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

  /// The finished file.
  consuming func finish(_ counts: Counts) -> ByteSink {
    var roots = 0..<0
    write(.checksums) { sink in
      let body = Header.length..<sink.count
      let table = sink.count
      for start in stride(from: body.lowerBound, to: body.upperBound, by: Layout.chunkSize) {
        sink.append(sink.checksum(start..<min(start + Layout.chunkSize, body.upperBound)))
      }
      let end = sink.count
      for start in stride(from: table, to: end, by: Layout.chunkSize) {
        sink.append(sink.checksum(start..<min(start + Layout.chunkSize, end)))
      }
      roots = end..<sink.count
    }
    header.counts = counts
    header.rootsChecksum = sink.checksum(roots)
    sink.overwrite(header.encode(fileLength: sink.count), at: 0)
    return sink
  }
}
