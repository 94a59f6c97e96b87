import ClauseIndex
import PolicyText

/// The files that this program wrote with `-o`: a report that lies among the documents is none of them, as long as it
/// begins as it was written.
///
/// They stand in the user's cache, one a line, the newest last: the checksum of its first bytes and its path.
struct WrittenReports: Sendable {
  private let paths: [Substring]
  /// In the order of the paths; nil where none was kept.
  private let openings: [UInt64?]
  /// Checksums of their names, rising: every name in the corpus is looked up.
  private var names: [UInt64] = []
  /// One bit for each sum of the bytes of a name: most names of a corpus are passed over by it.
  private var sums: UInt64 = 0

  /// More are forgotten, the oldest first.
  private static let most = 1000

  private static var file: String? { Environment.cacheFolder.map { $0 + "/reports" } }

  private static var lines: [Substring] {
    guard let file, let text = try? String(textFile: file) else { return [] }
    return text.utf8.split(separator: UInt8(ascii: "\n")).map { Substring($0) }
  }

  /// So many bytes tell a report from what somebody put in its place.
  private static let opening = 512

  init() {
    let entries = WrittenReports.lines.map(WrittenReports.entry)
    paths = entries.map(\.path)
    openings = entries.map(\.opening)
    for path in paths {
      let name = String(
        path[(path.utf8.lastIndex(of: UInt8(ascii: "/")).map(path.utf8.index(after:)) ?? path.startIndex)...])
      names.append(Checksum.of(name.utf8Span.span))
      sums |= WrittenReports.sum(of: name.utf8Span.span)
    }
    names.sort()
  }

  /// - Parameter folder: the root of the corpus, and the folders below it.
  func contains(_ name: Span<UInt8>, in folder: SourceFolder) -> Bool {
    guard sums != 0, sums & WrittenReports.sum(of: name) != 0, names.finds(Checksum.of(name)) else {
      return false
    }
    let above = folder.root == "/" ? "" : Environment.resolved(folder.root) ?? folder.root
    let folders = ([above] + folder.below).joined(separator: "/").utf8Span
    let place = paths.firstIndex { path in
      let path = path.utf8Span.span
      return path.count == folders.count + 1 + name.count && path.has(folders.span, at: 0)
        && path[folders.count] == UInt8(ascii: "/") && path.has(name, at: folders.count + 1)
    }
    guard let place else { return false }
    return openings[place].map { $0 == WrittenReports.opening(of: String(paths[place])) } ?? true
  }

  /// `1f2e3d4c /home/li/memo.md`; a line of an older version is a path alone.
  private static func entry(_ line: Substring) -> (opening: UInt64?, path: Substring) {
    guard let space = line.utf8.firstIndex(of: UInt8(ascii: " ")), !line.utf8.starts(with: "/".utf8) else {
      return (nil, line)
    }
    return (UInt64(line[..<space], radix: 16), line[line.utf8.index(after: space)...])
  }

  private static func opening(of path: String) -> UInt64? {
    guard let file = try? FileDescriptor(named: path), let bytes = try? file.read(atMost: opening) else {
      return nil
    }
    return Checksum.of(bytes.span)
  }

  private static func sum(of name: Span<UInt8>) -> UInt64 {
    var sum: UInt64 = 0
    for index in name.indices { sum &+= UInt64(name[index]) }
    return 1 << (sum & 63)
  }

  /// What cannot be remembered is no failure: the report is written.
  static func remember(_ path: String) {
    guard SourceFormat(ofFileNamed: path) != nil, let whole = Environment.resolved(path), let file,
      !whole.contains("\n")
    else { return }
    let known = lines
    let line = (opening(of: whole).map { String($0, radix: 16) + " " } ?? "") + whole
    guard known.last != line[...] else { return }
    let kept = known.filter { entry($0).path != whole[...] }.suffix(most - 1) + [line[...]]
    try? FileDescriptor.makeFolders(of: file)
    try? OutputFile.replace(file, by: Array(kept.map { $0 + "\n" }.joined().utf8))
  }
}
