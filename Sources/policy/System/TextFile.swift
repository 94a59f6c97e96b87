import ClauseIndex
import Glibc
import PolicyText

/// Why a file that the user named cannot be read as text.
enum TextFileError: Error, Equatable {
  case refused(SystemError)
  case tooLong

  var message: Message {
    switch self {
    case .refused(let error): error.message
    case .tooLong:
      Message(
        "it is longer than \([UInt8].longestFile >> 20) MB", "超过 \([UInt8].longestFile >> 20) MB")
    }
  }
}

extension [UInt8] {
  /// In bytes; reports and plans are read by people.
  fileprivate static let longestFile = 64 << 20

  /// A file that the user named.
  init(userFile path: String) throws(TextFileError) {
    do throws(SystemError) {
      let file = try FileDescriptor(named: path)
      let status = try file.status()
      guard status.kind == .file else { throw SystemError(code: status.kind == .folder ? EISDIR : ESPIPE) }
      self = try file.read(expecting: status.size, atMost: Self.longestFile + 1)
    } catch {
      throw .refused(error)
    }
    guard count <= Self.longestFile else { throw .tooLong }
  }
}

extension String {
  /// A file that the user named, as text.
  init(textFile path: String) throws(TextFileError) {
    let bytes = try [UInt8](userFile: path)
    self = String(decoding: bytes, as: UTF8.self)
    if hasPrefix("\u{feff}") { removeFirst() }
  }
}
