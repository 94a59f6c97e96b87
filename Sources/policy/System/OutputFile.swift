import ClauseIndex
import Glibc

/// A file that the user named for output: written whole or not at all.
enum OutputFile {
  static func write(_ bytes: [UInt8], to path: String) throws(SystemError) {
    // Replacing a device or a pipe by a file would be worse than writing to it.
    if let target = try? FileDescriptor(named: path), let kind = try? target.status().kind, kind != .file {
      guard kind != .folder else { throw SystemError(code: EISDIR) }
      return try FileDescriptor(writingTo: path).write(bytes)
    }
    try replace(try destination(of: path), by: bytes)
  }

  /// In one step; what a killed run left beside it is removed.
  static func replace(_ path: String, by bytes: [UInt8]) throws(SystemError) {
    LeftoverFiles.remove(besides: path)
    try AtomicFile.write(bytes, to: path)
  }

  /// What a link points to: the link stays, its target is replaced, or made where there is none yet.
  private static func destination(of path: String) throws(SystemError) -> String {
    if let whole = Environment.resolved(path) { return whole }
    var path = path
    // More are a circle, as for the system.
    for _ in 0..<40 {
      guard let target = Environment.target(ofLink: path) else { return path }
      let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
      path = target.hasPrefix("/") ? target : folder + target
    }
    throw SystemError(code: ELOOP)
  }
}
