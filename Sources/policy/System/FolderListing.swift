import ClauseIndex
import Glibc
import PolicyText

/// The names in a folder, in whatever order the disk has them; not the folder's own and the one's above.
///
/// One piece of bytes: a search asks for every name of a corpus, and where nothing changed it wants none of them as a text.
struct FolderListing: Sendable {
  /// The names, each with a zero behind it.
  private(set) var bytes: [UInt8] = []
  /// Where the zeros stand.
  private var ends: [Int] = []
  /// Whether every name is UTF-8.
  private let areUTF8: Bool
  /// Whether the user named it.
  private var isNamed = false

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
    var names = [UInt8]()
    var ends = [Int]()
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else { break }
      unsafe FolderListing.append(entry, to: &names, &ends)
    }
    guard errno == 0 else { throw .last }
    (bytes, self.ends, areUTF8) = (names, ends, FolderListing.isUTF8(names.span))
  }

  /// Of one name alone, that the user wrote.
  init(of name: String) {
    (bytes, ends, areUTF8) = (Array(name.utf8) + [0], [name.utf8.count], true)
    isNamed = true
  }

  private static func append(
    _ entry: UnsafeMutablePointer<dirent>, to names: inout [UInt8], _ ends: inout [Int]
  ) {
    unsafe withUnsafeBytes(of: &entry.pointee.d_name) { name in
      // The folder's own and the one's above.
      if unsafe name[0] == 0x2e, unsafe name[1] == 0 || name[1] == 0x2e && name[2] == 0 { return }
      guard let start = name.baseAddress else { return }
      let length = unsafe strlen(start.assumingMemoryBound(to: CChar.self))
      unsafe names.append(contentsOf: UnsafeRawBufferPointer(start: start, count: length))
      ends.append(names.count)
      names.append(0)
    }
  }

  private static func isUTF8(_ bytes: Span<UInt8>) -> Bool {
    do {
      _ = try UTF8Span(validating: bytes)
      return true
    } catch { return false }
  }

  var count: Int { ends.count }

  /// Where a name stands in `bytes`.
  func range(of name: Int) -> Range<Int> { (name == 0 ? 0 : ends[name - 1] + 1)..<ends[name] }

  /// As a text; as far as it can be shown where it is no UTF-8.
  func text(of name: Int) -> String { String(decoding: bytes[range(of: name)], as: UTF8.self) }

  func isUTF8(_ name: Int) -> Bool {
    areUTF8 || FolderListing.isUTF8(bytes.span.extracting(range(of: name)))
  }

  /// Whether it is passed over unless one names it.
  func isHidden(_ name: Int) -> Bool { !isNamed && bytes[range(of: name).lowerBound] == UInt8(ascii: ".") }

  func has(_ name: String) -> Bool {
    let name = name.utf8Span.span
    return (0..<count).contains {
      range(of: $0).count == name.count && bytes.span.has(name, at: range(of: $0).lowerBound)
    }
  }

  /// Those that are UTF-8.
  var names: [String] { (0..<count).filter(isUTF8).map(text) }
}
