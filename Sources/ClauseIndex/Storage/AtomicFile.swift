import Glibc

/// A file that appears whole or not at all.
///
/// What is written goes to a new file in the same folder, which takes the name of the old one when everything has
/// reached the disk. Whoever has the old file mapped keeps it. Programs that write at once do not meet: each has a
/// file of its own, and the last to finish stays.
package enum AtomicFile {
  package static func write(_ bytes: [UInt8], to path: String) throws(SystemError) {
    try write(to: path) { (descriptor) throws(SystemError) in try System.write(bytes.span, to: descriptor) }
  }

  /// What was written, mapped: at `path` there may soon be the file of another program.
  @discardableResult
  static func write(_ file: AssembledFile, to path: String) throws(SystemError) -> Mapping {
    try write(to: path) { (descriptor) throws(SystemError) in
      var written = 0
      var begun = 0
      try file.forEachPart { (part) throws(SystemError) in
        try System.write(part, to: descriptor)
        written += part.count
        guard written - begun >= AtomicFile.ahead else { return }
        // Linux begins to write what is to be let go, and keeps what is not written yet.
        posix_fadvise(descriptor, off_t(begun), off_t(written - begun), POSIX_FADV_DONTNEED)
        begun = written
      }
      return try Mapping(descriptor)
    }
  }

  /// So many bytes go to the disk while the next ones are handed over: a fourth of the time for 88 MB.
  private static let ahead = 1 << 24

  private static func write<Result>(
    to path: String, _ fill: (_ descriptor: CInt) throws(SystemError) -> Result
  ) throws(SystemError) -> Result {
    var (temporary, descriptor) = try create(beside: path)
    // Until it was locked another program may have thought it abandoned.
    while isRemoved(descriptor) {
      close(descriptor)
      (temporary, descriptor) = try create(beside: path)
    }
    // Closed last: with it goes the lock, and a file that nobody holds is removed by the next builder.
    defer { close(descriptor) }
    do throws(SystemError) {
      let result = try fill(descriptor)
      guard fsync(descriptor) == 0, unsafe rename(temporary, path) == 0 else { throw .last }
      synchronizeFolder(of: path)
      return result
    } catch {
      unsafe unlink(temporary)
      throw error
    }
  }

  /// A new file, locked: one that nobody holds was left by a program that was killed.
  private static func create(beside path: String) throws(SystemError) -> (path: String, descriptor: CInt) {
    let temporary = path + "." + unique() + ".tmp"
    let descriptor = unsafe open(temporary, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw .last }
    _ = lockf(descriptor, F_LOCK, 0)
    return (temporary, descriptor)
  }

  /// An open file that has lost its name already.
  static func unnamed(beside path: String) throws(SystemError) -> CInt {
    let (temporary, descriptor) = try create(beside: path)
    unsafe unlink(temporary)
    return descriptor
  }

  private static func isRemoved(_ descriptor: CInt) -> Bool {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 && status.st_nlink == 0
  }

  /// Removes a file of `write` that was killed, unless a program holds it. What cannot be looked at stays.
  package static func removeAbandoned(_ temporary: String) {
    let descriptor = unsafe open(temporary, O_WRONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return }
    if lockf(descriptor, F_TLOCK, 0) == 0 { unsafe unlink(temporary) }
    close(descriptor)
  }

  /// The rename itself must reach the disk. A file system that cannot do so is not a failure.
  private static func synchronizeFolder(of path: String) {
    let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func unique() -> String {
    var generator = SystemRandomNumberGenerator()
    return String(generator.next(), radix: 36)
  }
}
