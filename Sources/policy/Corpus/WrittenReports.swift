import ClauseIndex
import PolicyText

/// The files that this program wrote with `-o`: a report that lies among the documents is none of them, as long as it
/// begins as it was written.
///
/// They stand in the user's cache, one a line, the newest last: the checksum of its first bytes and its path.
struct WrittenReports: Sendable {
  /// The file that keeps them, as it is: every search asks for it, and few lines of it are wanted.
  private let bytes: [UInt8]
  private var lines: [Range<Int>] = []
  /// Checksums of their names, rising: every name in the corpus is looked up.
  private var names: [UInt64] = []
  /// One bit for each sum of the bytes of a name: most names of a corpus are passed over by it.
  private var sums: UInt64 = 0

  /// More are forgotten, the oldest first.
  private static let most = 1000

  private static var file: String? { Environment.cacheFolder.map { $0 + "/reports" } }

  private static var kept: [UInt8] { file.flatMap { try? [UInt8](userFile: $0) } ?? [] }

  /// So many bytes tell a report from what somebody put in its place.
  private static let opening = 512

  /// O(bytes of the file)
  init() {
    let kept = WrittenReports.kept
    bytes = kept
    let text = kept.span
    var start = 0
    var name = 0
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "/"): name = index + 1
      case UInt8(ascii: "\n"):
        lines.append(start..<index)
        names.append(Checksum.of(text.extracting(name..<index)))
        sums |= WrittenReports.sum(of: text.extracting(name..<index))
        start = index + 1
        name = start
      default: break
      }
    }
    names.sort()
  }

  /// - Parameter folder: the root of the corpus, and the folders below it.
  func contains(_ name: Span<UInt8>, in folder: SourceFolder) -> Bool {
    guard sums != 0, sums & WrittenReports.sum(of: name) != 0, names.finds(Checksum.of(name)) else {
      return false
    }
    let above = folder.root == "/" ? "" : Environment.resolved(folder.root) ?? folder.root
    let front = (([above] + folder.below).joined(separator: "/") + "/").utf8Span
    let (text, length) = (bytes.span, front.count + name.count)
    let line = lines.first { line in
      text.has(front.span, at: line.upperBound - length) && text.has(name, at: line.upperBound - name.count)
    }
    guard let line else { return false }
    let (opening, path) = WrittenReports.entry(String(decoding: bytes[line], as: UTF8.self)[...])
    guard path.utf8.count == length else { return false }
    return opening.map { $0 == WrittenReports.opening(of: String(path)) } ?? true
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
    let known = String(decoding: kept, as: UTF8.self).split(separator: "\n")
    let line = (opening(of: whole).map { String($0, radix: 16) + " " } ?? "") + whole
    guard known.last != line[...] else { return }
    let lines = known.filter { entry($0).path != whole[...] }.suffix(most - 1) + [line[...]]
    try? FileDescriptor.makeFolders(of: file)
    try? OutputFile.replace(file, by: Array(lines.map { $0 + "\n" }.joined().utf8))
  }
}
