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
        "it is longer than \(String.longestFile >> 20) MB", "超过 \(String.longestFile >> 20) MB")
    }
  }
}

extension String {
  /// In bytes; reports and plans are read by people.
  fileprivate static let longestFile = 64 << 20

  /// A file that the user named, as text.
  init(textFile path: String) throws(TextFileError) {
    let bytes: [UInt8]
    do throws(SystemError) {
      let file = try FileDescriptor(named: path)
      let kind = try file.status().kind
      guard kind == .file else { throw SystemError(code: kind == .folder ? EISDIR : ESPIPE) }
      bytes = try file.read(atMost: String.longestFile + 1)
    } catch {
      throw .refused(error)
    }
    guard bytes.count <= String.longestFile else { throw .tooLong }
    self = String(decoding: bytes, as: UTF8.self)
    if hasPrefix("\u{feff}") { removeFirst() }
  }
}
