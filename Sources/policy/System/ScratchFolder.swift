import ClauseIndex
import Glibc

/// A folder of its own for a while, readable by nobody else; gone with everything in it when it goes out of use.
///
/// It is locked while it is used, and marked as this program's: one that nobody holds was left by a run that was killed, and
/// the next one removes it.
struct ScratchFolder: ~Copyable {
  let path: String
  private let lock: FileDescriptor

  private static let above = Environment.variable("TMPDIR") ?? "/tmp"
  /// A file that no other program's folder has.
  private static let mark = ".policy-scratch"
  private static let removesAbandoned: Void = removeAbandoned()

  init() throws(SystemError) {
    ScratchFolder.removesAbandoned
    let path = try ScratchFolder.made()
    let folder = try FileDescriptor(folder: path)
    // No other run looks at it before it is marked.
    guard flock(folder.number, LOCK_EX) == 0 else { throw .last }
    _ = try FileDescriptor(creating: path + "/" + ScratchFolder.mark)
    self.path = path
    lock = folder
  }

  private static func made() throws(SystemError) -> String {
    var name = Array((above + "/policy-XXXXXX").utf8CString)
    let made = unsafe name.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.flatMap { unsafe mkdtemp($0) } != nil
    }
    guard made else { throw .last }
    return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Once a run. Only marked folders of this user that nobody else can write to are looked at.
  private static func removeAbandoned() {
    guard let parent = try? FileDescriptor(folder: above), let listing = try? FolderListing(of: parent) else {
      return
    }
    for name in listing.names where name.hasPrefix("policy-") && name.utf8.count == "policy-XXXXXX".utf8.count
    {
      guard let folder = try? FileDescriptor(name, in: parent, isFolder: true), folder.isOwnAlone,
        (try? folder.status(of: mark).kind) == .file, flock(folder.number, LOCK_EX | LOCK_NB) == 0
      else { continue }
      empty(folder)
      unsafe unlinkat(parent.number, name, AT_REMOVEDIR)
    }
  }

  deinit {
    ScratchFolder.empty(lock)
    unsafe rmdir(path)
  }

  /// Depth first, no link followed; what cannot be removed stays.
  private static func empty(_ folder: borrowing FileDescriptor) {
    for name in (try? FolderListing(of: folder))?.names ?? [] {
      if unsafe unlinkat(folder.number, name, 0) == 0 { continue }
      if let inner = try? FileDescriptor(name, in: folder, isFolder: true) { empty(inner) }
      unsafe unlinkat(folder.number, name, AT_REMOVEDIR)
    }
  }

  /// Writes a file into it.
  func write(_ bytes: [UInt8], to name: String) throws(SystemError) {
    try FileDescriptor(creating: path + "/" + name).write(bytes)
  }

  /// At most `limit` bytes of a file in it; nil where there is none.
  func read(_ name: String, atMost limit: Int) -> [UInt8]? {
    guard let folder = try? FileDescriptor(folder: path),
      let file = try? FileDescriptor(name, in: folder, isFolder: false), (try? file.status().kind) == .file
    else { return nil }
    return try? file.read(atMost: limit)
  }

  /// The size of a file in it; 0 where there is none.
  func size(of name: String) -> Int {
    guard let folder = try? FileDescriptor(folder: path), let status = try? folder.status(of: name) else {
      return 0
    }
    return status.size
  }
}
