import ClauseIndex
import PolicyText

/// A file read whole, with what tells later whether it changed.
struct SourceBytes {
  let bytes: [UInt8]
  let stamp: SourceStamp
}

extension SourceStamp {
  /// The clock of file times moves in steps of up to 10 ms. A younger file could change again within its step, so
  /// its time is not trusted: it is stored as -1, and the next look compares the hash.
  private static let tick = 20_000_000

  fileprivate init(_ status: FileDescriptor.Status, hash: UInt64, readAt time: Int) {
    self.init(
      size: status.size, modified: time - status.written < SourceStamp.tick ? -1 : status.modified,
      hash: hash)
  }
}

/// Why a file is left out.
enum ReadingError: Error, Equatable {
  case refused(SystemError)
  case noOrdinaryFile
  case tooLarge(Int)
  case changedMeanwhile

  /// Whether the file may be read another time without having changed.
  var maySettle: Bool {
    switch self {
    case .tooLarge: false
    case .refused, .noOrdinaryFile, .changedMeanwhile: true
    }
  }

  /// Whether the file was removed since its folder was listed: then it is not left out, it is not there.
  var isAbsence: Bool {
    if case .refused(let error) = self { error.isAbsence } else { false }
  }

  var message: Message {
    switch self {
    case .refused(let error): error.message
    case .noOrdinaryFile: Message("it is no ordinary file", "不是普通文件")
    case .tooLarge(let size):
      Message(
        "\(size >> 20) MB are more than the \(FileLimit.document >> 20) MB that one document may have",
        "\(size >> 20) MB，超过单个文件 \(FileLimit.document >> 20) MB 的上限")
    case .changedMeanwhile: Message("it changed while it was read; run again", "读取时文件有变动；请重试")
    }
  }
}

extension SourceFile {
  func read() throws(ReadingError) -> SourceBytes {
    let time = Environment.now
    let contents: Contents
    do throws(SystemError) { contents = try self.contents() } catch { throw .refused(error) }
    let status = contents.before
    guard status.kind == .file else { throw .noOrdinaryFile }
    guard status.size <= FileLimit.document else { throw .tooLarge(status.size) }
    guard contents.bytes.count == status.size, contents.after.isSameWriting(as: status) else {
      throw .changedMeanwhile
    }
    let hash = Checksum.of(contents.bytes.span)
    return SourceBytes(bytes: contents.bytes, stamp: SourceStamp(status, hash: hash, readAt: time))
  }

  private struct Contents {
    let before: FileDescriptor.Status
    /// Empty where the file is not to be read.
    let bytes: [UInt8]
    let after: FileDescriptor.Status
  }

  private func contents() throws(SystemError) -> Contents {
    let file = try opened()
    let before = try file.status()
    guard before.kind == .file, before.size <= FileLimit.document else {
      return Contents(before: before, bytes: [], after: before)
    }
    // One byte more than there should be, to notice a file that grows.
    let bytes = try file.read(atMost: before.size + 1)
    return Contents(before: before, bytes: bytes, after: try file.status())
  }

  /// Opened name by name from the corpus on, so that no folder can have become a link.
  private func opened() throws(SystemError) -> FileDescriptor {
    var open = try FileDescriptor(folder: folder.root)
    for name in folder.below { open = try FileDescriptor(name, in: open, isFolder: true) }
    return try FileDescriptor(name, in: open, isFolder: false)
  }
}
