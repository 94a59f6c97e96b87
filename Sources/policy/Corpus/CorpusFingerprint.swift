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
  mutating func add(_ file: SourceFile) {
    bytes.removeLast(bytes.count - folderLength)
    bytes += file.name.utf8
    for number in [file.size, file.modified] {
      for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
    value &+= Checksum.of(bytes.span)
  }
}
