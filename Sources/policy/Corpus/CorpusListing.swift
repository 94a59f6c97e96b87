import ClauseIndex
import PolicyText

/// The files of a corpus, and what cannot be one of them.
///
/// Hidden names are passed over, and reports and sites that this program wrote. Links are not followed, so nothing outside
/// the corpus is read; FIFOs and devices are not opened. A link or a special file that looks like a document is named as left out.
struct CorpusListing {
  /// In the order in which the folders give them; see `sortedFiles`.
  private(set) var files: [SourceFile] = []
  /// The files of facts beside them.
  private(set) var sidecars: [SourceFile] = []
  private(set) var leftOut: [LeftOut] = []
  private(set) var fingerprint = CorpusFingerprint()
  private let reports = WrittenReports()

  /// Folders within folders beyond this many are left out: one is open at each depth.
  private static let deepest = 64

  /// `paths`: folders and files, as the user wrote them.
  init(of paths: [String]) throws(CorpusError) {
    for path in paths.map(CorpusListing.normalised) {
      do throws(SystemError) {
        try list(path)
      } catch {
        throw .unreadable(path, error)
      }
    }
    leftOut.sort { $0.location < $1.location }
    sidecars.sort { $0.path < $1.path }
  }

  /// Sorted by path; each file once, even where it was named twice: corpus corpus/a.txt
  var sortedFiles: [SourceFile] {
    let sorted = files.map { (path: $0.path, file: $0) }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return sorted.indices.filter { $0 == 0 || sorted[$0].path != sorted[$0 - 1].path }.map { sorted[$0].file }
  }

  /// `./corpus//` → `corpus`
  private static func normalised(_ path: String) -> String {
    let names = path.split(separator: "/").filter { $0 != "." }
    if path.hasPrefix("/") { return "/" + names.joined(separator: "/") }
    return names.isEmpty ? "." : names.joined(separator: "/")
  }

  private mutating func list(_ path: String) throws(SystemError) {
    guard try FileDescriptor(named: path).status().kind != .folder else {
      return try walk(try FileDescriptor(folder: path), SourceFolder(root: path))
    }
    var names = path.split(separator: "/").map(String.init)
    let name = names.removeLast()
    let above = (path.hasPrefix("/") ? "/" : "") + names.joined(separator: "/")
    let folder = SourceFolder(root: above.isEmpty ? "." : above)
    fingerprint.enter(folder)
    try take(name, in: try FileDescriptor(folder: folder.root), folder)
  }

  private mutating func walk(_ open: borrowing FileDescriptor, _ folder: SourceFolder) throws(SystemError) {
    let listing = try FolderListing(of: open)
    guard
      folder.below.isEmpty || !listing.names.contains(where: { $0.utf8.elementsEqual(SiteFolder.list.utf8) })
    else { return }
    for name in listing.unreadableNames where SourceFormat(ofFileNamed: name) != nil {
      leaveOut(name, folder, Message("its name is not UTF-8; rename the file", "文件名不是 UTF-8 编码；请改名"))
    }
    var folders: [String] = []
    fingerprint.enter(folder)
    for name in listing.names where !name.utf8.starts(with: ".".utf8) {
      do throws(SystemError) {
        if try take(name, in: open, folder) == .folder { folders.append(name) }
      } catch {
        leaveOut(name, folder, error)
      }
    }
    for name in folders {
      do throws(SystemError) {
        try walk(
          try FileDescriptor(name, in: open, isFolder: true),
          SourceFolder(root: folder.root, below: folder.below + [name]))
      } catch {
        leaveOut(name, folder, error)
      }
    }
  }

  /// Takes a file of an open folder; returns what kind the name is, so that the caller walks into folders.
  @discardableResult
  private mutating func take(
    _ name: String, in open: borrowing FileDescriptor, _ folder: SourceFolder
  ) throws(SystemError) -> FileDescriptor.Status.Kind {
    let status = try open.status(of: name)
    // Byte by byte: of thousands of names, a look at their characters cost half of the listing.
    let isSidecar = name.utf8.reversed().starts(with: StatedFacts.suffix.utf8.reversed())
    // ~$意见.docx and .~lock.意见.docx# say that a word processor has a file open.
    let isDocument =
      isSidecar
      || SourceFormat(ofFileNamed: name) != nil && !name.utf8.starts(with: "~$".utf8)
        && !reports.contains(name, in: folder)
    switch status.kind {
    case .file where isDocument:
      let file = SourceFile(folder: folder, name: name, size: status.size, modified: status.modified)
      if isSidecar { sidecars.append(file) } else { files.append(file) }
      fingerprint.add(file)
    case .folder where folder.below.count >= CorpusListing.deepest:
      leaveOut(name, folder, Message("too many folders within folders", "文件夹层数过多"))
      return .other
    case .link where isDocument || open.leadsToFolder(name):
      leaveOut(name, folder, Message("links are not followed", "不跟随链接"))
    case .other where isDocument:
      leaveOut(name, folder, Message("it is no ordinary file", "不是普通文件"))
    default: break
    }
    return status.kind
  }

  private mutating func leaveOut(_ name: String, _ folder: SourceFolder, _ error: SystemError) {
    // Removed since its folder was listed: it is not left out, it is not there.
    if !error.isAbsence { leaveOut(name, folder, error.message) }
  }

  private mutating func leaveOut(_ name: String, _ folder: SourceFolder, _ reason: Message) {
    leftOut.append(LeftOut(folder.path(of: name), .listing(reason)))
    // A new one is news, and makes the index remember that it was told.
    fingerprint.enter(folder)
    fingerprint.add(SourceFile(folder: folder, name: name, size: -1, modified: -1))
  }
}
