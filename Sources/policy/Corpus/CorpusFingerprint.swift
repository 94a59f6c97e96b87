import ClauseIndex

/// One number for the paths, sizes and times of all files of a corpus, whatever their order.
///
/// It lets a search see with one comparison that the index is fresh, without a string or a table for each of
/// thousands of files.
struct CorpusFingerprint {
  private(set) var value: UInt64 = 0
  /// The path of the folder that is being listed and a zero, then room for a file.
  private var bytes: [UInt8] = []
  private var folderLength = 0

  mutating func enter(_ folder: SourceFolder) {
    bytes = Array(folder.path(of: "").utf8) + [0]
    folderLength = bytes.count
  }

  /// That of other files of the same corpus.
  mutating func add(_ other: CorpusFingerprint) { value &+= other.value }

  /// A file of the folder entered last.
  mutating func add(_ name: Span<UInt8>, size: Int, modified: Int) {
    bytes.removeLast(bytes.count - folderLength)
    bytes.append(addingCapacity: name.count + 16) { output in
      for index in name.indices { output.append(name[index]) }
      for shift in 0..<8 { output.append(UInt8(truncatingIfNeeded: size >> (shift * 8))) }
      for shift in 0..<8 { output.append(UInt8(truncatingIfNeeded: modified >> (shift * 8))) }
    }
    value &+= Checksum.of(bytes.span)
  }
}
