import ClauseIndex

/// Half-written files of runs that were killed: `policy.index.1b2c3d.tmp`.
enum LeftoverFiles {
  /// Removes those beside a file that no program holds. What cannot be looked at stays.
  static func remove(besides file: String) {
    let slash = file.lastIndex(of: "/")
    let path = slash.map { $0 == file.startIndex ? "/" : String(file[..<$0]) } ?? "."
    let name = slash.map { String(file[file.index(after: $0)...]) } ?? file
    guard let folder = try? FileDescriptor(folder: path), let listing = try? FolderListing(of: folder) else {
      return
    }
    for leftover in listing.names where isTemporary(leftover, of: name) {
      guard let status = try? folder.status(of: leftover), status.kind == .file else { continue }
      AtomicFile.removeAbandoned(path + "/" + leftover)
    }
  }

  /// The file's own name with a word of small letters and digits, as they are written.
  static func isTemporary(_ name: String, of file: String) -> Bool {
    guard name.hasPrefix(file + "."), name.hasSuffix(".tmp") else { return false }
    let word = name.dropFirst(file.count + 1).dropLast(4)
    return !word.isEmpty && word.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7a).contains($0) }
  }
}
