package import PolicyText

/// Why an index could not be opened, read or written.
package enum IndexError: Error, Sendable, Equatable {
  case notFound(path: String)
  case cannotRead(SystemError, path: String)
  case cannotWrite(SystemError, path: String)
  /// The file does not begin as an index does.
  case notAnIndex
  /// Written by another version of the program; to be built anew.
  case otherVersion(found: UInt32)
  /// Read or folded by other rules; to be built anew.
  case otherFolding(found: UInt32)
  /// The file is not what was written; `offset` counts bytes of the file.
  case damaged(Damage, offset: Int)
  /// More than the layout can address: 2³² folded characters, about 12 GB of text.
  case tooLarge
  /// Whoever asked called it off.
  case interrupted
}

/// What is wrong at an offset of a damaged index.
package enum Damage: String, Sendable {
  case truncated
  case header
  case checksum
  /// A number points beyond what it counts.
  case outOfBounds
  /// A record says what no record can.
  case malformed
}

extension IndexError {
  /// Whether what is no index is built over: a mistyped name must not cost a file that is something else.
  package static func isToBeReplaced(_ path: String) -> Bool { path.hasSuffix(".index") }

  /// - Parameter path: the index file.
  package func message(at path: String) -> Message {
    switch self {
    case .notFound: Message("\(path): no index; `policy index` builds it", "\(path)：没有索引；用 policy index 建立")
    case .cannotRead(let error, _):
      Message(
        "\(path): cannot be read: \(error.message.english)", "\(path)：无法读取：\(error.message.chinese)")
    case .cannotWrite(let error, _):
      Message(
        "\(path): cannot be written: \(error.message.english)", "\(path)：无法写入：\(error.message.chinese)")
    case .notAnIndex where IndexError.isToBeReplaced(path):
      Message(
        "\(path): not an index from byte 0 on; `policy index` builds it anew",
        "\(path)：自第 0 字节起就不是索引；用 policy index 重建")
    case .notAnIndex: Message("\(path): not an index file", "\(path)：不是索引文件")
    case .otherVersion(let found):
      Message(
        "\(path): of another version (\(found) at byte 8); `policy index` builds it anew",
        "\(path)：版本不同（第 8 字节为 \(found)）；用 policy index 重建")
    case .otherFolding:
      Message(
        "\(path): of another version (by other rules, at byte 12); `policy index` builds it anew",
        "\(path)：版本不同（第 12 字节：规则不同）；用 policy index 重建")
    case .damaged(let damage, let offset):
      Message(
        "\(path): damaged at byte \(offset) (\(damage.rawValue)); `policy index` builds it anew",
        "\(path)：在第 \(offset) 字节处损坏（\(damage.rawValue)）；用 policy index 重建")
    case .interrupted: Message("called off", "已取消")
    case .tooLarge: Message("\(path): the corpus is too large for one index", "\(path)：文件总量超过单个索引的上限")
    }
  }
}
