import ClauseIndex
import ClauseSearch
import Glibc
import PolicyReports
import PolicyText

/// What the program tells its caller when it ends.
enum ExitStatus: Int32 {
  case done = 0
  case nothingFound = 1
  case wrongUsage = 2
  case unreadable = 3
  /// Done, but files of the corpus were left out that are named on standard error: those that were not told before, and
  /// with `policy index` all.
  case incomplete = 4
}

/// Why a command did not do what it was asked.
enum CommandError: Error {
  case usage(UsageError)
  case upkeep(UpkeepError)
  case input(TextFileError, path: String)
  case word(WordError, path: String)
  case output(SystemError, path: String?)
  /// A document of the corpus stands where a report is to be written.
  case source(path: String)
  case folder(FolderError)
  /// The folder of the documents, which nobody named now.
  case entering(SystemError, folder: String)
  case engine(EngineError, address: EngineAddress)
  case port(SystemError, Int)
  /// What a file has, or standard input, is no draft.
  case draft(Message, path: String?)

  var status: ExitStatus {
    switch self {
    case .usage: .wrongUsage
    case .engine(let error, _): error.isOfUsage ? .wrongUsage : .unreadable
    case .upkeep, .input, .word, .output, .source, .folder, .entering, .port, .draft: .unreadable
    }
  }

  /// The first line says what is wrong, where, and what to do; lines below it show where, or what may have been meant.
  var lines: [Message] {
    switch self {
    case .usage(let error): error.lines
    case .upkeep(let error): [error.message]
    case .folder(let error): [error.message]
    case .entering(let error, let folder):
      [
        Message(
          "cannot enter \(folder.fromHome): \(error.message.english); name the documents with --corpus, "
            + "or another folder with `policy use FOLDER`",
          "无法进入 \(folder.fromHome)：\(error.message.chinese)；请用 --corpus 指明文件，或用 `policy use 文件夹` 另选")
      ]
    case .engine(let error, let address): error.lines(from: address)
    case .port(let error, let port):
      [
        error.code == EADDRINUSE
          ? Message(
            "port \(port) is in use: another with --port, any with --port 0",
            "端口 \(port) 已被占用：请用 --port 另选，--port 0 为任选")
          : Message("port \(port): \(error.message.english)", "端口 \(port)：\(error.message.chinese)")
      ]
    case .input(let error, let path):
      [
        Message(
          "cannot read \(path): \(error.message.english)", "无法读取 \(path)：\(error.message.chinese)")
      ]
    case .word(let error, let path):
      [
        Message(
          "cannot read \(path): \(error.message.english)", "无法读取 \(path)：\(error.message.chinese)")
      ]
    case .source(let path):
      [
        Message(
          "\(path) is a document of the corpus: name another file with -o",
          "\(path) 是库中的文件：请用 -o 另指文件名")
      ]
    case .draft(let reason, let path):
      [
        Message(
          "the draft \(path ?? "on standard input"): \(reason.english)",
          "\(path ?? "标准输入的草稿")：\(reason.chinese)")
      ]
    case .output(let error, let path):
      [
        Message(
          "cannot write \(path ?? "the output"): \(error.message.english)",
          "无法写入\(path.map { " " + $0 } ?? "标准输出")：\(error.message.chinese)")
      ]
    }
  }
}

extension EngineError {
  /// What was typed is told as it is anywhere; of the engine it is said which one.
  fileprivate func lines(from address: EngineAddress) -> [Message] {
    guard !isOfUsage else { return [message] + candidates.map { Message("  " + $0, "  " + $0) } }
    return [
      Message(
        "the engine \(address.shown): \(message.english)", "外部引擎 \(address.shown)：\(message.chinese)")
    ]
  }
}

extension String {
  /// A file that the user named, as text.
  init(named path: String) throws(CommandError) {
    do throws(TextFileError) { try self.init(textFile: path) } catch { throw .input(error, path: path) }
  }
}
