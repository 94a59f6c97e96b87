import ClauseIndex

/// The files that this program wrote with `-o`: a report that lies among the documents is none of them.
///
/// They stand in the user's cache, a path a line, the newest last.
struct WrittenReports {
  private let paths: Set<String>
  /// As bytes: every name in the corpus is looked up, and the hash of a string costs ten times theirs.
  private let names: Set<[UInt8]>
  /// One bit for each sum of the bytes of a name: most names of a corpus are passed over by it.
  private var sums: UInt64 = 0

  /// More are forgotten, the oldest first.
  private static let most = 1000

  private static var file: String? { Environment.cacheFolder.map { $0 + "/reports" } }

  private static var lines: [Substring] {
    guard let file, let text = try? String(textFile: file) else { return [] }
    return text.split(separator: "\n")
  }

  init() {
    let lines = WrittenReports.lines
    paths = Set(lines.map(String.init))
    names = Set(lines.compactMap { $0.split(separator: "/").last.map { Array($0.utf8) } })
    for name in names { sums |= WrittenReports.sum(of: name) }
  }

  /// - Parameter folder: the root of the corpus, and the folders below it.
  func contains(_ name: String, in folder: SourceFolder) -> Bool {
    guard sums != 0, sums & WrittenReports.sum(of: name.utf8) != 0, names.contains(Array(name.utf8)) else {
      return false
    }
    let above = folder.root == "/" ? "" : Environment.resolved(folder.root) ?? folder.root
    return paths.contains(([above] + folder.below + [name]).joined(separator: "/"))
  }

  private static func sum(of name: some Sequence<UInt8>) -> UInt64 {
    var sum: UInt64 = 0
    for byte in name { sum &+= UInt64(byte) }
    return 1 << (sum & 63)
  }

  /// What cannot be remembered is no failure: the report is written.
  static func remember(_ path: String) {
    guard SourceFormat(ofFileNamed: path) != nil, let whole = Environment.resolved(path), let file,
      !whole.contains("\n")
    else { return }
    let known = lines
    guard known.last != whole[...] else { return }
    let kept = known.filter { $0 != whole[...] }.suffix(most - 1) + [whole[...]]
    try? FileDescriptor.makeFolders(of: file)
    try? OutputFile.replace(file, by: Array(kept.map { $0 + "\n" }.joined().utf8))
  }
}
