import ClauseIndex
import Glibc
import PolicyText

struct UseCommand: Command {
  static let declaration = CommandDeclaration(
    name: "use", chinese: "选库", group: .manage, operands: "[DIR]", operandCount: 0...1, asksDocuments: false,
    summary: Message("remember a folder of documents, for every place", "记住文件库，在任何位置都可检索"),
    options: [.forget],
    examples: [
      .init("policy use ~/policies", "searched wherever there are no documents", "当前位置没有文件时，检索此文件夹"),
      .init("policy use", "which folder is in use, and the others", "正在使用的文件夹与曾用的文件夹"),
      .init("policy use policies --forget", "no more; the documents stay", "不再记住；文件不受影响"),
    ])

  /// Nil: what is remembered is told.
  let folder: String?
  let forgets: Bool

  init(_ typed: TypedArguments) throws(UsageError) {
    folder = typed.operands.first
    forgets = typed.has(.forget)
    guard folder != "", !(forgets && folder == nil) else { throw .missingOperand(Self.declaration) }
  }

  func run(with console: Console) throws(CommandError) -> ExitStatus {
    var remembered = try remembered()
    guard let folder else { return try tell(remembered, console) }
    guard let file = RememberedCorpora.file else {
      throw .output(SystemError(code: ENOENT), path: "~/.config/policy/config")
    }
    let path = try found(folder, among: remembered)
    if forgets { remembered.forget(path) } else { remembered.use(path) }
    do throws(SystemError) { try remembered.save(to: file) } catch { throw .output(error, path: file) }
    if forgets {
      _ = try tell(remembered, console)
      return .done
    }
    let scan = FolderScan(path)
    let some = scan.isWhole ? counted(scan.documents, "file") : "more than \(counted(scan.documents, "file"))"
    let chinese = scan.isWhole ? "\(scan.documents) 个文件" : "\(scan.documents) 个以上文件"
    try console.say([
      Message(
        "in use: \(path.fromHome), \(some) of documents (remembered in \(file.fromHome))",
        "正在使用：\(path.fromHome)，\(chinese)（记于 \(file.fromHome)）")
    ])
    return .done
  }

  private func remembered() throws(CommandError) -> RememberedCorpora {
    do throws(TextFileError) { return try RememberedCorpora.own() } catch {
      throw .input(error, path: RememberedCorpora.file ?? "")
    }
  }

  /// A folder that is there, or one that is remembered by its name.
  private func found(_ folder: String, among remembered: RememberedCorpora) throws(CommandError) -> String {
    let absolute = Environment.folder.joined(with: folder)
    if forgets, remembered.folders.contains(absolute) { return absolute }
    if let path = Environment.resolved(absolute), Environment.isFolder(path), !path.contains("\n") {
      if !forgets || remembered.folders.contains(path) { return path }
    }
    if let path = remembered.folder(called: folder) { return path }
    throw .upkeep(.corpus(.unreadable(folder, SystemError(code: ENOENT))))
  }

  private func tell(_ remembered: RememberedCorpora, _ console: Console) throws(CommandError) -> ExitStatus {
    guard let first = remembered.inUse else {
      try console.say([
        Message(
          "no folder is remembered; `policy use FOLDER` remembers one", "尚未记住文件夹；policy use 文件夹 即可记住")
      ])
      return .nothingFound
    }
    let others = remembered.folders.dropFirst().map { $0.fromHome }
    try console.say(
      [Message("in use: \(first.fromHome)", "正在使用：\(first.fromHome)")]
        + others.map { Message("  also: \($0)", "  曾用：\($0)") })
    return .done
  }
}

extension Option {
  fileprivate static let forget = Option("forget", "do not remember it any more", "不再记住该文件夹")
}
