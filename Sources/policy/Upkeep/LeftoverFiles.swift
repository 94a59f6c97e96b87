import ClauseIndex

/// Half-written index files of builds that were killed: `policy.index.1b2c3d.tmp`.
enum LeftoverFiles {
  /// Removes those beside an index that no builder holds. What cannot be looked at stays.
  static func remove(besides index: String) {
    let slash = index.lastIndex(of: "/")
    let path = slash.map { $0 == index.startIndex ? "/" : String(index[..<$0]) } ?? "."
    let name = slash.map { String(index[index.index(after: $0)...]) } ?? index
    guard let folder = try? FileDescriptor(folder: path), let listing = try? FolderListing(of: folder) else {
      return
    }
    for leftover in listing.names where isTemporary(leftover, of: name) {
      guard let status = try? folder.status(of: leftover), status.kind == .file else { continue }
      AtomicFile.removeAbandoned(path + "/" + leftover)
    }
  }

  /// The index's own name with a word of small letters and digits, as they are written.
  static func isTemporary(_ name: String, of index: String) -> Bool {
    guard name.hasPrefix(index + "."), name.hasSuffix(".tmp") else { return false }
    let word = name.dropFirst(index.count + 1).dropLast(4)
    return !word.isEmpty && word.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7a).contains($0) }
  }
}
