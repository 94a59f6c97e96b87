import ClauseIndex
import Glibc
import PolicyText

/// Why a file that the user named cannot be read as text.
enum TextFileError: Error, Equatable {
  case refused(SystemError)
  case tooLong
  case noText(DecodingError)

  /// Whether there is no such file, or no folder that could hold it.
  var isAbsence: Bool {
    if case .refused(let error) = self { [ENOENT, ENOTDIR].contains(error.code) } else { false }
  }

  var message: Message {
    switch self {
    case .refused(let error): error.message
    case .tooLong:
      Message("it is longer than \(FileLimit.named >> 20) MB", "超过 \(FileLimit.named >> 20) MB")
    case .noText(let error): error.message
    }
  }
}

extension [UInt8] {
  /// A file that the user named.
  init(userFile path: String) throws(TextFileError) {
    do throws(SystemError) {
      let file = try FileDescriptor(named: path)
      let status = try file.status()
      guard status.kind == .file else { throw SystemError(code: status.kind == .folder ? EISDIR : ESPIPE) }
      self = try file.read(expecting: status.size, atMost: FileLimit.named + 1)
    } catch {
      throw .refused(error)
    }
    guard count <= FileLimit.named else { throw .tooLong }
  }
}

extension String {
  /// A file that the user wrote, in any encoding that a document may have.
  init(textFile path: String) throws(TextFileError) {
    let bytes = try [UInt8](userFile: path)
    do throws(DecodingError) {
      self = String(decoding: try DecodedText(bytes).bytes, as: UTF8.self)
    } catch {
      throw .noText(error)
    }
  }

  /// A file that this program wrote: what it keeps are names, character for character.
  init(ownFile path: String) throws(TextFileError) {
    self = String(decoding: try [UInt8](userFile: path), as: UTF8.self)
  }
}
