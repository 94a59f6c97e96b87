/// What an index was made from, kept for whoever keeps it up: stored and given back, never judged here.
package struct IndexOrigin: Sendable, Equatable {
  /// A file that could not become a document.
  package struct LeftOut: Sendable, Equatable {
    package let path: String
    /// Why: a keyword of whoever tells it.
    package let keyword: String
    /// What the words for it name: sizes, offsets, other files.
    package let data: [String]

    package init(path: String, keyword: String, data: [String]) {
      self.path = path
      self.keyword = keyword
      self.data = data
    }
  }

  /// Folders and files, as the user named them.
  package var paths: [String]
  /// Of all files found there, with their sizes and times; 0 where it is not to be relied on.
  package var fingerprint: UInt64
  /// Those files among them that are no documents, for reasons that stay until they change.
  package var leftOut: [LeftOut]

  package init(paths: [String] = [], fingerprint: UInt64 = 0, leftOut: [LeftOut] = []) {
    self.paths = paths
    self.fingerprint = fingerprint
    self.leftOut = leftOut
  }

  func write(into file: inout Assembly) {
    file.write(.origin) { sink in
      sink.append(fingerprint)
      sink.append(varint: paths.count)
      for path in paths { sink.append(path) }
      sink.append(varint: leftOut.count)
      for file in leftOut {
        sink.append(file.path)
        sink.append(file.keyword)
        sink.append(varint: file.data.count)
        for word in file.data { sink.append(word) }
      }
    }
  }

  init(_ file: IndexFile) throws(IndexError) {
    var reader = try ByteReader(file.bytes, file.section(.origin))
    fingerprint = try reader.u64()
    paths = []
    for _ in 0..<(try reader.count()) { paths.append(try reader.string()) }
    leftOut = []
    for _ in 0..<(try reader.count()) {
      let path = try reader.string()
      let keyword = try reader.string()
      var data: [String] = []
      for _ in 0..<(try reader.count()) { data.append(try reader.string()) }
      leftOut.append(LeftOut(path: path, keyword: keyword, data: data))
    }
  }
}
