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

  static func write(_ file: borrowing AssembledFile, to path: String) throws(SystemError) {
    try write(to: path) { (descriptor) throws(SystemError) in
      try file.forEachPiece { (piece) throws(SystemError) in try System.write(piece, to: descriptor) }
    }
  }

  private static func write(
    to path: String, _ fill: (_ descriptor: CInt) throws(SystemError) -> Void
  ) throws(SystemError) {
    let temporary = path + "." + unique() + ".tmp"
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw .last }
    // A file that nobody holds was left by a program that was killed, and may be removed.
    _ = lockf(descriptor, F_TLOCK, 0)
    do throws(SystemError) {
      try finish(descriptor, fill)
      guard unsafe rename(temporary, path) == 0 else { throw .last }
    } catch {
      unsafe unlink(temporary)
      throw error
    }
    synchronizeFolder(of: path)
  }

  /// Closes the file, whatever happens.
  private static func finish(
    _ descriptor: CInt, _ fill: (CInt) throws(SystemError) -> Void
  ) throws(SystemError) {
    do throws(SystemError) {
      try fill(descriptor)
      guard fsync(descriptor) == 0 else { throw .last }
    } catch {
      close(descriptor)
      throw error
    }
    guard close(descriptor) == 0 else { throw .last }
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
