/// What an index was made from, kept for whoever keeps it up: stored and given back, never judged here.
package struct IndexOrigin: Sendable, Equatable {
  /// Folders and files, as the user named them.
  package var paths: [String]
  /// Of all files found there, with their sizes and times; 0 where it is not to be relied on.
  package var fingerprint: UInt64

  package init(paths: [String] = [], fingerprint: UInt64 = 0) {
    self.paths = paths
    self.fingerprint = fingerprint
  }

  func write(into file: inout Assembly) {
    file.write(.origin) { sink in
      sink.append(fingerprint)
      sink.append(varint: paths.count)
      for path in paths { sink.append(path) }
    }
  }

  init(_ file: IndexFile) throws(IndexError) {
    var reader = try ByteReader(file.bytes, file.section(.origin))
    fingerprint = try reader.u64()
    paths = []
    for _ in 0..<(try reader.count()) { paths.append(try reader.string()) }
  }
}

extension ClauseIndex {
  package func origin() throws(IndexError) -> IndexOrigin { try IndexOrigin(file) }
}
