import ClauseIndex

extension [UInt8] {
  /// Makes all checksums of an index right again. Of an index below 32 MB.
  package mutating func seal() {
    let chunks = Layout.chunks(in: count - Header.length)
    let whole = count
    // Every page of checksums is one page.
    let found = (1...2).first { pages in
      Layout.chunks(in: whole - Header.length - (pages + chunks) * 8) == chunks
        && Layout.chunks(in: chunks * 8) == pages
    }
    guard let pages = found else { return }
    let table = count - (chunks + pages) * 8
    for chunk in 0..<chunks {
      let start = Header.length + chunk * Layout.chunkSize
      put(checksum(start..<Swift.min(start + Layout.chunkSize, table)), at: table + chunk * 8)
    }
    put(checksum(table..<count - 8), at: count - 8)
    put(checksum(count - 8..<count), at: Header.length - 16)
    put(checksum(0..<Header.length - 8), at: Header.length - 8)
  }

  private mutating func put(_ value: UInt64, at offset: Int) {
    for byte in 0..<8 { self[offset + byte] = UInt8(truncatingIfNeeded: value >> UInt64(byte * 8)) }
  }

  private func checksum(_ range: Range<Int>) -> UInt64 { Checksum.of(span.extracting(range)) }
}
