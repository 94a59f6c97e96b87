import ClauseIndex
import Glibc
import PolicyText

/// The folder that a site is written into, which is new, empty, or a site's own: then what is no longer a part of it goes.
struct SiteFolder {
  let path: String
  private(set) var count = 0
  private var bytes = 0
  /// What an earlier site left, as its list says.
  private var earlier: Set<String>
  private var written: [String] = []

  /// Names every file that a site wrote.
  static let list = "site-files.txt"
  private static let folders = ["data", "documents"]

  init(_ path: String) throws(FolderError) {
    self.path = path
    earlier = []
    guard let folder = try? FileDescriptor(folder: path) else {
      try Self.make(path)
      try begin()
      return
    }
    let names = (try? FolderListing(of: folder))?.names ?? []
    if let text = try? String(ownFile: path + "/" + Self.list) {
      // Only names such as a site gives are believed.
      let listed = text.split(separator: "\n").map(String.init).filter(Self.isOwn)
      earlier = Set(listed == [Self.list] ? unfinished() : listed)
      try makeFolders()
    } else if names.allSatisfy({ $0 == Self.list + ".tmp" }) {
      try begin()
    } else {
      throw .occupied(path, by: "site")
    }
  }

  /// The list comes first: what a killed run leaves is known to be a site's.
  private func begin() throws(FolderError) {
    do throws(SystemError) {
      try Self.replace(path + "/" + Self.list, by: Self.list + "\n")
    } catch {
      throw .system(error, path: path + "/" + Self.list)
    }
    try makeFolders()
  }

  /// What stands in the folders of a site whose first run was killed.
  private func unfinished() -> [String] {
    Self.folders.flatMap { folder in
      guard let opened = try? FileDescriptor(folder: path + "/" + folder),
        let names = (try? FolderListing(of: opened))?.names
      else { return [String]() }
      return names.map { folder + "/" + $0 }
    }
  }

  private func makeFolders() throws(FolderError) {
    for name in Self.folders { try Self.make(path + "/" + name) }
  }

  private static func make(_ folder: String) throws(FolderError) {
    do throws(SystemError) {
      try FileDescriptor.makeFolder(of: folder + "/")
      _ = try FileDescriptor(folder: folder)
    } catch {
      throw .system(error, path: folder)
    }
  }

  private static func isOwn(_ name: String) -> Bool {
    let steps = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !steps.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else { return false }
    return steps.count == 1 || steps.count == 2 && folders.contains(String(steps[0]))
  }

  mutating func write(_ text: String, to name: String) throws(FolderError) {
    let path = path + "/" + name
    do throws(SystemError) {
      try Self.replace(path, by: text)
    } catch {
      throw .system(error, path: path)
    }
    count += 1
    bytes += text.utf8.count
    written.append(name)
  }

  /// Whole or not at all; that thousands of pages reach the disk is not waited for, since they can be written again.
  private static func replace(_ path: String, by text: String) throws(SystemError) {
    let temporary = path + ".tmp"
    unsafe unlink(temporary)
    do throws(SystemError) {
      try FileDescriptor(creating: temporary).write(text)
      guard unsafe rename(temporary, path) == 0 else { throw .last }
    } catch {
      unsafe unlink(temporary)
      throw error
    }
  }

  /// Lists what was written, and removes what an earlier site had and this one has not.
  mutating func finish() throws(FolderError) {
    let names = written
    try write((names + [Self.list]).joined(separator: "\n") + "\n", to: Self.list)
    for name in earlier.subtracting(written) { unsafe unlink(path + "/" + name) }
  }

  var size: String {
    bytes < 1 << 20 ? "\(bytes >> 10) kB" : "\(bytes >> 20).\((bytes >> 10 & 1023) * 10 / 1024) MB"
  }
}
