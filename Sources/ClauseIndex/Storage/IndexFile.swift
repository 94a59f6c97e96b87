/// An index file, opened: its header read and checked, the rest to be checked when it is used.
final class IndexFile: Sendable {
  let header: Header
  /// Valid as long as the object lives.
  let bytes: CheckedBytes
  private let mapping: Mapping
  private let marks: Marks
  private let tally: WorkTally

  init(_ mapping: Mapping) throws(IndexError) {
    let header = try Header(decoding: mapping.bytes)
    let checksums = header.sections[IndexSection.checksums.rawValue]
    let body = Header.length..<checksums.lowerBound
    let chunks = Layout.chunks(in: body.count)
    let pages = Layout.chunks(in: chunks * 8)
    guard checksums.count == (chunks + pages) * 8, checksums.upperBound == mapping.bytes.count else {
      throw .damaged(.header, offset: Header.tableOffset)
    }
    let table = checksums.lowerBound..<checksums.lowerBound + chunks * 8
    guard Checksum.hash(mapping.bytes.slice(table.upperBound..<checksums.upperBound)) == header.rootsChecksum
    else { throw .damaged(.checksum, offset: table.upperBound) }
    self.mapping = mapping
    self.header = header
    marks = Marks(count: chunks + pages)
    tally = WorkTally()
    bytes = CheckedBytes(mapping.bytes, body: body, table: table, marks, tally)
  }

  deinit {
    unsafe marks.free()
    unsafe tally.free()
  }

  var counts: Counts { header.counts }

  func section(_ section: IndexSection) -> Range<Int> { header.sections[section.rawValue] }

  /// A record of a section says what no record can.
  func malformed(_ section: IndexSection) -> IndexError {
    .damaged(.malformed, offset: self.section(section).lowerBound)
  }

  /// Checks everything, also what was checked before. Returns the offsets of damaged chunks.
  func damagedChunks() -> [Int] {
    marks.clear()
    return (0..<bytes.chunkCount).compactMap { chunk in
      do throws(IndexError) {
        try bytes.checkChunk(chunk)
        return nil
      } catch { return bytes.bytes(ofChunk: chunk).lowerBound }
    }
  }
}
