import ClauseIndex
import PolicyText

/// Why a folder cannot take what the program writes into it.
enum FolderError: Error {
  /// It has files that no site, or no export, wrote.
  case occupied(String, by: StaticString)
  case system(SystemError, path: String)

  var message: Message {
    switch self {
    case .occupied(let path, let writer):
      Message(
        "\(path) has files that are no \(writer)'s: name a new folder, or an empty one",
        "\(path) 中有其他文件：请指明新文件夹或空文件夹")
    case .system(let error, let path):
      Message(
        "cannot write \(path): \(error.message.english)", "无法写入 \(path)：\(error.message.chinese)")
    }
  }
}
