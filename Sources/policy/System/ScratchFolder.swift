import ClauseIndex
import Glibc

/// A folder of its own for a while, readable by nobody else; gone with everything in it when it goes out of use.
struct ScratchFolder: ~Copyable {
  let path: String

  init() throws(SystemError) {
    let above = Environment.variable("TMPDIR") ?? "/tmp"
    var name = Array((above + "/policy-XXXXXX").utf8CString)
    let made = unsafe name.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.flatMap { unsafe mkdtemp($0) } != nil
    }
    guard made else { throw .last }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    if let folder = try? FileDescriptor(folder: path) { ScratchFolder.empty(folder) }
    unsafe rmdir(path)
  }

  /// Depth first, no link followed; what cannot be removed stays.
  private static func empty(_ folder: borrowing FileDescriptor) {
    for name in (try? FolderListing(of: folder))?.names ?? [] where name != "." && name != ".." {
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
