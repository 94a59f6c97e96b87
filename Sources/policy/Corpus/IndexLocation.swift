import ClauseIndex

/// Where the index of a folder of documents lives: with it, or in the user's cache. Two folders never share one.
struct IndexLocation: Equatable {
  static let usual = "index/policy.index"

  /// Where it is read, and written if that is allowed.
  let path: String
  /// Where it is written when `path` cannot be.
  var fallback: String?

  /// What there is on the disk, as far as it matters here.
  struct Disk {
    let exists: (String) -> Bool
    let isFolder: (String) -> Bool
    let isWritable: (String) -> Bool

    static var real: Disk {
      Disk(
        exists: Environment.exists, isFolder: Environment.isFolder, isWritable: Environment.isWritable)
    }

    /// For paths as they are written in another folder.
    func seen(from folder: String) -> Disk {
      Disk(
        exists: { exists(folder.joined(with: $0)) }, isFolder: { isFolder(folder.joined(with: $0)) },
        isWritable: { isWritable(folder.joined(with: $0)) })
    }
  }

  /// - Parameters:
  ///   - beside: the file that stands with the documents.
  ///   - cached: the file in the user's cache; nil where there is none.
  ///   - isLeftAlone: whether a folder that nobody named for this is kept free of new files.
  init(beside: String, cached: String?, isLeftAlone: Bool = false, on disk: Disk) {
    let isThere = disk.exists(beside)
    if let cached, isLeftAlone ? !(isThere && disk.isWritable(beside)) : !disk.isWritable(beside) {
      // What others keep up to date is read, until it is found stale.
      let isShared = isThere && !disk.exists(cached)
      path = isShared ? beside : cached
      fallback = isShared ? cached : nil
    } else {
      path = beside
    }
  }

  /// The index of the documents in a folder: `corpus` has `index/policy.index` beside it, `laws` `index/laws.index`.
  static func path(besideCorpus path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard let name = name(ofFolder: path) else { return path.joined(with: usual) }
    return String(path.dropLast(name.count)) + "index/" + (name == "corpus" ? "policy" : name) + ".index"
  }

  /// The folder's own name; nil where its path does not say it, `.` or `..`: then its index stands inside.
  static func name(ofFolder path: String) -> String? {
    path.lastComponent.flatMap { [".", ".."].contains($0) ? nil : $0 }
  }

  /// `~/.cache/policy/policies-1f2e3d4c.index`: by the folder's own path and by how it was spelled, which its
  /// documents' paths repeat.
  static func cached(in cache: String, folder: String, spelled: String) -> String {
    let name = folder.lastComponent ?? "root"
    let key = Checksum.of([UInt8]((folder + "\0" + (spelled == "." ? "" : spelled)).utf8).span)
    let digits = String(key, radix: 16)
    return "\(cache)/\(name.prefix(40))-\(digits).index"
  }
}

extension String {
  /// The last name of a path; nil of the root.
  var lastComponent: String? { split(separator: "/").last.map(String.init) }

  /// A path seen from this folder; one from the root is what it is.
  func joined(with path: String) -> String {
    path.hasPrefix("/") ? path : (hasSuffix("/") ? self : self + "/") + path
  }
}
