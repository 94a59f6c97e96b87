import ClauseIndex
import Glibc

/// An open file, closed when it goes out of use.
struct FileDescriptor: ~Copyable {
  /// What `fstat` tells that matters here.
  struct Status: Equatable {
    enum Kind { case file, folder, link, other }

    let kind: Kind
    let size: Int
    /// When its words, its name or its rights changed last, in nanoseconds since 1970: who sets the time of an edit back
    /// changes the other, which cannot be set.
    let modified: Int
    /// When its words changed last, as far as nobody set that time.
    let written: Int

    init(_ status: stat) {
      kind =
        switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .other
        }
      size = Int(status.st_size)
      written = Status.nanoseconds(status.st_mtim)
      modified = max(written, Status.nanoseconds(status.st_ctim))
    }

    /// Nobody wrote to it; it may have another name or none meanwhile, as one has that was replaced in one step.
    func isSameWriting(as other: Status) -> Bool { size == other.size && written == other.written }

    private static func nanoseconds(_ time: timespec) -> Int { time.tv_sec &* 1_000_000_000 &+ time.tv_nsec }
  }

  let number: Int32

  /// Takes over a descriptor that was opened elsewhere.
  init(opened number: Int32) { self.number = number }

  private init(_ number: Int32) throws(SystemError) {
    guard number >= 0 else { throw .last }
    self.number = number
  }

  deinit { close(number) }

  /// A folder that the user named; here, and only here, a link is followed.
  init(folder path: String) throws(SystemError) {
    try self.init(unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
  }

  /// Opens what the user named, whatever it is; a FIFO does not block.
  init(named path: String) throws(SystemError) {
    try self.init(unsafe open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC))
  }

  /// Standard input, which stays open when this is closed.
  init(standardInput: Void) throws(SystemError) { try self.init(dup(STDIN_FILENO)) }

  /// One name inside an open folder. No link is followed, and a FIFO or device neither blocks nor acts.
  init(_ name: String, in folder: borrowing FileDescriptor, isFolder: Bool) throws(SystemError) {
    try self.init(name, in: folder.shared, isFolder: isFolder)
  }

  /// The same for threads that share a folder which stays open.
  init(_ name: String, in folder: Number, isFolder: Bool) throws(SystemError) {
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | (isFolder ? O_DIRECTORY : 0)
    try self.init(unsafe openat(folder.rawValue, name, flags))
  }

  /// For threads that are waited for before it is closed.
  var shared: Number { Number(rawValue: number) }

  /// A new file for writing.
  init(creating path: String) throws(SystemError) {
    try self.init(unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666))
  }

  /// A file that is there already or is made, to be overwritten.
  init(overwriting path: String) throws(SystemError) {
    try self.init(unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600))
  }

  /// A device or pipe that is there already, for writing.
  init(writingTo path: String) throws(SystemError) {
    try self.init(unsafe open(path, O_WRONLY | O_NOCTTY | O_CLOEXEC))
  }

  func status() throws(SystemError) -> Status {
    var status = stat()
    guard unsafe fstat(number, &status) == 0 else { throw .last }
    return Status(status)
  }

  /// Whether it is the user's own, and nobody else can read or write it.
  var isOwnAlone: Bool {
    var status = stat()
    return unsafe fstat(number, &status) == 0 && status.st_uid == getuid() && status.st_mode & 0o077 == 0
  }

  /// What a name in this folder is; a link is not followed.
  func status(of name: String) throws(SystemError) -> Status { try shared.status(of: name) }

  /// At most `limit` bytes from here on.
  func read(atMost limit: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      while let start = buffer.baseAddress, count < limit {
        let length = unsafe Glibc.read(number, start + count, limit - count)
        if length < 0, errno == EINTR { continue }
        if length < 0 { failure = .last }
        if length <= 0 { break }
        count += length
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// A file that has about so many bytes: room is made for these, and for more as they come.
  func read(expecting size: Int, atMost limit: Int) throws(SystemError) -> [UInt8] {
    var room = min(limit, size + (1 << 16))
    var bytes = try read(atMost: room)
    var isWhole = bytes.count < room
    while !isWhole, bytes.count < limit {
      room = min(limit - bytes.count, bytes.count)
      let more = try read(atMost: room)
      isWhole = more.count < room
      bytes += more
    }
    return bytes
  }

  /// What a pipe has at once; empty where it has nothing, or nothing any more.
  func readAvailable(atMost limit: Int) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      count = unsafe max(0, Glibc.read(number, buffer.baseAddress, limit))
    }
  }

  func write(_ text: String) throws(SystemError) { try FileDescriptor.write(text, to: number) }

  /// Puts a text in the place of all that the file has. It is cut behind the text, not emptied first: a disk that saves
  /// what was emptied and written again makes whoever does it wait.
  func overwrite(with bytes: [UInt8]) throws(SystemError) {
    let length = try status().size
    try write(bytes)
    guard length <= bytes.count || ftruncate(number, bytes.count) == 0 else { throw .last }
  }

  func write(_ bytes: [UInt8]) throws(SystemError) { try FileDescriptor.write(bytes, to: number) }

  static func write(_ text: String, to number: Int32) throws(SystemError) {
    try System.write(text.utf8.span, to: number)
  }

  static func write(_ bytes: [UInt8], to number: Int32) throws(SystemError) {
    try System.write(bytes.span, to: number)
  }

  /// Makes the folder that a file is to stand in, unless it is there.
  static func makeFolder(of path: String) throws(SystemError) {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    try makeFolder(called: String(path[..<slash]))
  }

  /// The same with all folders above it. Throws why the first could not be made that is not there.
  static func makeFolders(of path: String) throws(SystemError) {
    for (index, sign) in zip(path.indices, path) where sign == "/" && index > path.startIndex {
      try makeFolder(called: String(path[..<index]))
    }
  }

  /// What is there, folder or not, is left to those who open it.
  private static func makeFolder(called name: String) throws(SystemError) {
    guard unsafe mkdir(name, 0o777) != 0 else { return }
    let failure = SystemError.last
    if unsafe access(name, F_OK) != 0 { throw failure }
  }
}

extension FileDescriptor {
  /// One that stays open: standard input.
  struct Number: Sendable {
    let rawValue: Int32

    /// What a name in this folder is; a link is not followed.
    func status(of name: String) throws(SystemError) -> Status {
      var status = stat()
      guard unsafe fstatat(rawValue, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { throw .last }
      return Status(status)
    }

    /// The same of a name of a listing.
    func status(of name: Int, in listing: FolderListing) throws(SystemError) -> Status {
      let start = listing.range(of: name).lowerBound
      var status = stat()
      let code = unsafe listing.bytes[start...].withUnsafeBytes { names in
        guard let name = names.baseAddress else { return Int32(-1) }
        return unsafe fstatat(rawValue, name, &status, AT_SYMLINK_NOFOLLOW)
      }
      guard code == 0 else { throw .last }
      return Status(status)
    }

    /// Whether a link in this folder leads to a folder.
    func leadsToFolder(_ name: String) -> Bool {
      var status = stat()
      return unsafe fstatat(rawValue, name, &status, 0) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether reading would not wait.
    var hasInput: Bool {
      var asked = pollfd(fd: rawValue, events: Int16(POLLIN), revents: 0)
      return unsafe poll(&asked, 1, 0) > 0
    }

    /// Waits for something; empty at the end.
    func readSome(atMost limit: Int) -> [UInt8] {
      unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
        var length = -1
        repeat {
          length = unsafe Glibc.read(rawValue, buffer.baseAddress, limit)
        } while length < 0 && errno == EINTR
        count = max(0, length)
      }
    }
  }
}
