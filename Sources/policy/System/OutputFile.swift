import Glibc

/// Writes a whole file or none: beside it first, then in its place.
enum OutputFile {
  static func write(_ text: String, to path: String) throws(SystemError) {
    // Replacing a device or a pipe by a file would be worse than writing to it.
    if let target = try? FileDescriptor(named: path), let kind = try? target.status().kind, kind != .file {
      guard kind != .folder else { throw SystemError(code: EISDIR) }
      return try FileDescriptor(writingTo: path).write(text)
    }
    let path = destination(of: path)
    let temporary = path + ".\(getpid()).tmp"
    do throws(SystemError) {
      let file = try FileDescriptor(creating: temporary)
      try file.write(text)
      try file.synchronize()
      guard unsafe rename(temporary, path) == 0 else { throw .last }
    } catch {
      if error.code != EEXIST { unsafe unlink(temporary) }
      throw error
    }
  }

  /// What a link points to: the link stays, its target is replaced.
  private static func destination(of path: String) -> String {
    guard let resolved = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }
}
