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
  private let reports: WrittenReports
  /// Of folders that one thread of several walks: it wakes no others.
  private var isPart = false
  private let many: Int

  /// Folders within folders beyond this many are left out: one is open at each depth.
  private static let deepest = 64

  /// - Parameters:
  ///   - paths: folders and files, as the user wrote them.
  ///   - many: of more files several threads ask.
  init(of paths: [String], many: Int = CorpusListing.many) throws(CorpusError) {
    reports = WrittenReports()
    self.many = many
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
    let open = try FileDescriptor(folder: folder.root)
    try take(name, try open.status(of: name), in: open, folder)
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
    let names = listing.names.filter { !$0.utf8.starts(with: ".".utf8) }
    for (name, status) in zip(names, statuses(of: names, in: open.shared)) {
      do throws(SystemError) {
        if try take(name, try status.get(), in: open, folder) == .folder { folders.append(name) }
      } catch {
        leaveOut(name, folder, error)
      }
    }
    walk(folders, in: open.shared, folder)
  }

  /// Takes a file of an open folder; returns what kind the name is, so that the caller walks into folders.
  @discardableResult
  private mutating func take(
    _ name: String, _ status: FileDescriptor.Status, in open: borrowing FileDescriptor,
    _ folder: SourceFolder
  ) throws(SystemError) -> FileDescriptor.Status.Kind {
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

// MARK: - On all cores

extension CorpusListing {
  /// Of so many files one thread knows as soon as two.
  static let many = 4096
  /// So many names are asked for at a time where several threads ask.
  private static let piece = 512

  /// In the order of the names; what was asked is kept with what went wrong.
  private func statuses(
    of names: [String], in open: FileDescriptor.Number
  ) -> [Result<FileDescriptor.Status, SystemError>] {
    guard !isPart, names.count > many else {
      return names.map { name in Result { () throws(SystemError) in try open.status(of: name) } }
    }
    let starts = Array(stride(from: 0, to: names.count, by: CorpusListing.piece))
    return concurrently(starts) { start in
      names[start..<min(start + CorpusListing.piece, names.count)].map { name in
        Result { () throws(SystemError) in try open.status(of: name) }
      }
    }.flatMap(\.self)
  }

  /// Folders of an open folder: each by itself once so many files have been found that there may be many more.
  private mutating func walk(_ names: [String], in open: FileDescriptor.Number, _ folder: SourceFolder) {
    var rest = names[...]
    while let name = rest.first, isPart || files.count < many {
      walk(name, in: open, folder)
      rest = rest.dropFirst()
    }
    guard !rest.isEmpty else { return }
    let empty = CorpusListing(partOf: self)
    let parts = concurrently(Array(rest)) { name in
      var part = empty
      part.walk(name, in: open, folder)
      return part
    }
    for part in parts {
      files += part.files
      sidecars += part.sidecars
      leftOut += part.leftOut
      fingerprint.add(part.fingerprint)
    }
  }

  private mutating func walk(_ name: String, in open: FileDescriptor.Number, _ folder: SourceFolder) {
    do throws(SystemError) {
      try walk(
        try FileDescriptor(name, in: open, isFolder: true),
        SourceFolder(root: folder.root, below: folder.below + [name]))
    } catch {
      leaveOut(name, folder, error)
    }
  }

  private init(partOf whole: CorpusListing) {
    (reports, many) = (whole.reports, whole.many)
    isPart = true
  }
}
