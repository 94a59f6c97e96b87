import Glibc

/// A file that appears whole or not at all.
///
/// What is written goes to a new file in the same folder, which takes the name of the old one when everything has
/// reached the disk. Whoever has the old file mapped keeps it. Builders that write at once do not meet: each has a
/// file of its own, and the last to finish stays.
enum AtomicFile {
  static func write(_ file: borrowing AssembledFile, to path: String) throws(IndexError) {
    let temporary = path + "." + unique() + ".tmp"
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw .cannotWrite(reason: System.reason(), path: path) }
    // A file that nobody holds was left by a builder that was killed, and may be removed.
    _ = lockf(descriptor, F_TLOCK, 0)
    do throws(IndexError) {
      try fill(descriptor, with: file, path: path)
      guard unsafe rename(temporary, path) == 0 else {
        throw .cannotWrite(reason: System.reason(), path: path)
      }
    } catch {
      unsafe unlink(temporary)
      throw error
    }
    synchronizeFolder(of: path)
  }

  /// Closes the file, whatever happens.
  private static func fill(
    _ descriptor: CInt, with file: borrowing AssembledFile, path: String
  ) throws(IndexError) {
    do throws(IndexError) {
      try file.forEachPiece { (piece) throws(IndexError) in
        let failure = append(piece, to: descriptor)
        if failure != 0 { throw .cannotWrite(reason: System.reason(failure), path: path) }
      }
    } catch {
      close(descriptor)
      throw error
    }
    var failure = fsync(descriptor) == 0 ? 0 : errno
    if close(descriptor) != 0 && failure == 0 { failure = errno }
    if failure != 0 { throw .cannotWrite(reason: System.reason(failure), path: path) }
  }

  /// Returns the error's number, or 0.
  private static func append(_ bytes: Span<UInt8>, to descriptor: CInt) -> CInt {
    unsafe bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let rest = unsafe buffer.baseAddress?.advanced(by: written)
        let count = unsafe Glibc.write(descriptor, rest, buffer.count - written)
        if count < 0 && errno == EINTR { continue }
        if count <= 0 { return errno == 0 ? EIO : errno }
        written += count
      }
      return 0
    }
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
