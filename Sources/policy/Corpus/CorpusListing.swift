import ClauseIndex
import PolicyText

/// The files of a corpus, and what cannot be one of them.
///
/// Hidden names are passed over, and reports and sites that this program wrote; files of other kinds are counted. Links are not followed, so nothing outside
/// the corpus is read; FIFOs and devices are not opened. A link or a special file that looks like a document is named as left out.
struct CorpusListing: Sendable {
  /// What was found in a folder, by its name there.
  private struct Found {
    let folder: SourceFolder
    let names: FolderListing
    var files: [(name: Int, size: Int, modified: Int)] = []
    /// Of no kind that is read.
    var others: [Int] = []
  }

  private var found: [Found] = []
  /// How many documents were found.
  private var count = 0
  /// The files of facts beside them.
  private(set) var sidecars: [SourceFile] = []
  private(set) var leftOut: [LeftOut] = []
  private(set) var fingerprint = CorpusFingerprint()
  private let reports: WrittenReports
  /// Of folders that one thread of several walks.
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

  /// In the order in which the folders give them. They are made here: a search that finds nothing changed wants none.
  var files: [SourceFile] {
    found.flatMap { found in
      found.files.map {
        SourceFile(
          folder: found.folder, name: found.names.text(of: $0.name), size: $0.size, modified: $0.modified)
      }
    }
  }

  /// Counted here: a search that finds nothing changed does not tell them.
  var others: OtherFiles {
    var others = OtherFiles()
    for part in found {
      for name in part.others { others.add(part.names.text(of: name)) }
    }
    return others
  }

  /// Sorted by path; each file once, even where it was named twice: corpus corpus/a.txt
  var sortedFiles: [SourceFile] {
    let files = files
    let paths = files.map(\.path)
    let order = paths.indices.sorted { paths[$0].precedesByBytes(paths[$1]) }
    return order.indices.filter { $0 == 0 || paths[order[$0]] != paths[order[$0 - 1]] }.map {
      files[order[$0]]
    }
  }

  /// `./corpus//` → `corpus`
  private static func normalised(_ path: String) -> String {
    let names = path.split(separator: "/").filter { $0 != "." }.map(String.init)
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
    let open = try FileDescriptor(folder: folder.root)
    _ = try open.status(of: name)
    let known = found.count
    let taken = count + sidecars.count + leftOut.count
    take(0..<1, of: FolderListing(of: name), in: open.shared, folder)
    // What was named by itself is not passed over.
    if count + sidecars.count + leftOut.count == taken {
      found.removeSubrange(known...)
      leaveOut(name, folder, OtherFiles.reason(for: name))
    }
  }

  /// Takes names of an open folder; returns those of folders, so that the caller walks into them.
  @discardableResult
  private mutating func take(
    _ range: Range<Int>, of names: FolderListing, in open: FileDescriptor.Number, _ folder: SourceFolder
  ) -> [String] {
    var part = Found(folder: folder, names: names)
    var folders: [String] = []
    fingerprint.enter(folder)
    for name in range where !names.isHidden(name) {
      do throws(SystemError) {
        guard names.isUTF8(name) else {
          if SourceFormat(ofFileNamed: names.text(of: name)) != nil {
            leaveOut(
              names.text(of: name), folder,
              Message("its name is not UTF-8; rename the file", "文件名不是 UTF-8 编码；请改名"))
          }
          continue
        }
        let status = try open.status(of: name, in: names)
        switch status.kind {
        case .file: take(name, status, into: &part)
        case .folder where folder.below.count >= CorpusListing.deepest:
          leaveOut(names.text(of: name), folder, Message("too many folders within folders", "文件夹层数过多"))
        case .folder: folders.append(names.text(of: name))
        case .link, .other: passOver(names.text(of: name), status, in: open, folder)
        }
      } catch {
        leaveOut(names.text(of: name), folder, error)
      }
    }
    count += part.files.count
    if !part.files.isEmpty || !part.others.isEmpty { found.append(part) }
    return folders
  }

  private mutating func take(_ name: Int, _ status: FileDescriptor.Status, into part: inout Found) {
    let names = part.names
    let bytes = names.bytes.span.extracting(names.range(of: name))
    if isSidecar(bytes) {
      sidecars.append(
        SourceFile(
          folder: part.folder, name: names.text(of: name), size: status.size, modified: status.modified))
    } else if isDocument(bytes, in: part.folder) {
      part.files.append((name, status.size, status.modified))
    } else {
      if SourceFormat(ofFileNamed: bytes) == nil { part.others.append(name) }
      return
    }
    fingerprint.add(bytes, size: status.size, modified: status.modified)
  }

  private mutating func passOver(
    _ name: String, _ status: FileDescriptor.Status, in open: FileDescriptor.Number, _ folder: SourceFolder
  ) {
    let isNamedSo = isSidecar(name.utf8Span.span) || isDocument(name.utf8Span.span, in: folder)
    switch status.kind {
    case .link where isNamedSo || open.leadsToFolder(name):
      leaveOut(name, folder, Message("links are not followed", "不跟随链接"))
    case .other where isNamedSo:
      leaveOut(name, folder, Message("it is no ordinary file", "不是普通文件"))
    case .link, .other, .file, .folder: break
    }
  }

  private func isSidecar(_ name: Span<UInt8>) -> Bool {
    let suffix = StatedFacts.suffix
    return name.has(suffix.utf8Span.span, at: name.count - suffix.utf8.count)
  }

  private func isDocument(_ name: Span<UInt8>, in folder: SourceFolder) -> Bool {
    // ~$意见.docx and .~lock.意见.docx# say that a word processor has a file open.
    SourceFormat(ofFileNamed: name) != nil && !name.has("~$".utf8Span.span, at: 0)
      && !reports.contains(name, in: folder)
  }

  private mutating func leaveOut(_ name: String, _ folder: SourceFolder, _ error: SystemError) {
    // Removed since its folder was listed: it is not left out, it is not there.
    if !error.isAbsence { leaveOut(name, folder, error.message) }
  }

  private mutating func leaveOut(_ name: String, _ folder: SourceFolder, _ reason: Message) {
    leftOut.append(LeftOut(folder.path(of: name), .listing(reason)))
    // A new one is news, and makes the index remember that it was told.
    fingerprint.enter(folder)
    fingerprint.add(name.utf8Span.span, size: -1, modified: -1)
  }
}

// MARK: - On all cores

extension CorpusListing {
  /// Of so many files two threads know sooner than one, by more than it takes to start one.
  static let many = 512
  /// So many names are asked for at a time where several threads ask.
  private static let piece = 256

  private mutating func walk(_ open: borrowing FileDescriptor, _ folder: SourceFolder) throws(SystemError) {
    let names = try FolderListing(of: open)
    guard folder.below.isEmpty || !names.has(SiteFolder.list) else { return }
    walk(take(names, in: open.shared, folder), in: open.shared, folder)
  }

  /// All names of an open folder.
  private mutating func take(
    _ names: FolderListing, in open: FileDescriptor.Number, _ folder: SourceFolder
  ) -> [String] {
    guard names.count > many else { return take(0..<names.count, of: names, in: open, folder) }
    let starts = Array(stride(from: 0, to: names.count, by: CorpusListing.piece))
    let empty = CorpusListing(partOf: self)
    // Where folders are walked side by side, a large one has one more to help it.
    let threads = isPart ? min(2, System.processorCount) : System.processorCount
    let parts = concurrently(starts, threads: threads) { start in
      var part = empty
      let range = start..<min(start + CorpusListing.piece, names.count)
      let folders = part.take(range, of: names, in: open, folder)
      return (part, folders)
    }
    for (part, _) in parts { add(part) }
    return parts.flatMap { $0.1 }
  }

  /// Folders of an open folder: each by itself once so many files have been found that there may be many more.
  private mutating func walk(_ names: [String], in open: FileDescriptor.Number, _ folder: SourceFolder) {
    var rest = names[...]
    while let name = rest.first, isPart || count < many {
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
    for part in parts { add(part) }
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

  private mutating func add(_ part: CorpusListing) {
    found += part.found
    count += part.count
    sidecars += part.sidecars
    leftOut += part.leftOut
    fingerprint.add(part.fingerprint)
  }

  private init(partOf whole: CorpusListing) {
    (reports, many) = (whole.reports, whole.many)
    isPart = true
  }
}
