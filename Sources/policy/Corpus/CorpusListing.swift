import PolicyReports

/// The files of a corpus, in the order of their paths, and what cannot be one of them.
///
/// Hidden names are passed over. Links are not followed, so nothing outside the corpus is read; FIFOs and devices
/// are not opened. A link or a special file that looks like a document is named as left out.
struct CorpusListing {
  private(set) var files: [SourceFile] = []
  private(set) var leftOut: [LeftOut] = []

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
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    // A file may be named twice: corpus corpus/a.txt
    var last: String?
    files.removeAll { file in
      defer { last = file.path }
      return file.path == last
    }
  }

  /// `./corpus//` → `corpus`
  private static func normalised(_ path: String) -> String {
    let names = path.split(separator: "/").filter { $0 != "." }
    if path.hasPrefix("/") { return "/" + names.joined(separator: "/") }
    return names.isEmpty ? "." : names.joined(separator: "/")
  }

  private mutating func list(_ path: String) throws(SystemError) {
    guard try FileDescriptor(named: path).status().kind != .folder else {
      return try walk(try FileDescriptor(folder: path), root: path, below: [])
    }
    var names = path.split(separator: "/").map(String.init)
    let name = names.removeLast()
    let folder = (path.hasPrefix("/") ? "/" : "") + names.joined(separator: "/")
    let root = folder.isEmpty ? "." : folder
    try take(name, in: try FileDescriptor(folder: root), root: root, below: [])
  }

  private mutating func walk(
    _ folder: borrowing FileDescriptor, root: String, below: [String]
  ) throws(SystemError) {
    let listing = try FolderListing(of: folder)
    for name in listing.unreadableNames where SourceFormat(ofFileNamed: name) != nil {
      leaveOut(
        root, below + [name],
        Message("its name is not UTF-8; rename the file", "文件名不是 UTF-8 编码；请改名"))
    }
    for name in listing.names where !name.hasPrefix(".") {
      do throws(SystemError) {
        try take(name, in: folder, root: root, below: below)
      } catch {
        leaveOut(root, below + [name], error.message)
      }
    }
  }

  private mutating func take(
    _ name: String, in folder: borrowing FileDescriptor, root: String, below: [String]
  ) throws(SystemError) {
    let status = try folder.status(of: name)
    let components = below + [name]
    let isDocument = SourceFormat(ofFileNamed: name) != nil
    switch status.kind {
    case .file:
      guard isDocument else { return }
      files.append(
        SourceFile(root: root, components: components, size: status.size, modified: status.modified))
    case .folder:
      guard components.count < CorpusListing.deepest else {
        return leaveOut(root, components, Message("too many folders within folders", "文件夹层数过多"))
      }
      try walk(try FileDescriptor(name, in: folder, isFolder: true), root: root, below: components)
    case .link:
      guard isDocument || folder.leadsToFolder(name) else { return }
      leaveOut(root, components, Message("links are not followed", "不跟随链接"))
    case .other:
      guard isDocument else { return }
      leaveOut(root, components, Message("it is no ordinary file", "不是普通文件"))
    }
  }

  private mutating func leaveOut(_ root: String, _ components: [String], _ reason: Message) {
    leftOut.append(LeftOut(path: SourceFile.path(root, components), reason: reason))
  }
}
