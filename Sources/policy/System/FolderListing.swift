import ClauseIndex
import Glibc

/// The names in a folder, in whatever order the disk has them; not the folder's own and the one's above.
struct FolderListing {
  private(set) var names: [String] = []
  /// Names that are no UTF-8, as far as they can be shown.
  private(set) var unreadableNames: [String] = []

  init(of folder: borrowing FileDescriptor) throws(SystemError) {
    // The stream closes the descriptor it is given, so it gets its own.
    let copy = fcntl(folder.number, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { throw .last }
    guard let stream = unsafe fdopendir(copy) else {
      let failure = SystemError.last
      close(copy)
      throw failure
    }
    defer { unsafe closedir(stream) }
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else { break }
      unsafe take(entry)
    }
    guard errno == 0 else { throw .last }
  }

  private mutating func take(_ entry: UnsafeMutablePointer<dirent>) {
    unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      let start = unsafe UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self)
      // The folder's own and the one's above.
      if unsafe start[0] == 0x2e, unsafe start[1] == 0 || start[1] == 0x2e && start[2] == 0 { return }
      if let name = unsafe String(validatingCString: start) {
        names.append(name)
      } else {
        unsafe unreadableNames.append(String(cString: start))
      }
    }
  }
}
