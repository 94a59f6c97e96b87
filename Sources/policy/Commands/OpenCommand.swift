import ClauseSearch
import Glibc
import PolicyReports
import PolicyText

struct OpenCommand: Command {
  static let declaration = CommandDeclaration(
    name: "open", chinese: "打开", group: .find, operands: "LOCATOR", operandCount: 1...2,
    summary: Message("open the source of a clause at its line or page", "打开条款所在的原文件，到该行、该页"),
    options: [.noUpdate],
    examples: [
      .init("policy open jiaxing-2022#二.二", "in VISUAL or EDITOR, at its line", "用 VISUAL 或 EDITOR 打开，到该行"),
      .init("policy search 跟投机制 && policy open 1", "of the last result", "上次检索结果的第 1 条"),
      .init("policy open 国发2020-7", "a document", "一篇文件"),
    ])

  let requests: ReadingRequests
  let locations: Locations

  init(_ typed: TypedArguments) throws(UsageError) {
    requests = try ReadingRequests(typed.operands)
    if requests.requests.count > 1 { throw .tooMany(Self.declaration, typed.operands[1]) }
    locations = Locations(typed)
  }

  /// Where nothing can be opened, path and line are what was asked for.
  func run(with console: Console) throws(CommandError) -> ExitStatus {
    let source = try Library.ask(locations, console.notices) { library throws(CommandError) in
      let chosen = try requests.resolved(in: library)[0]
      let place = chosen.isWhole ? nil : chosen.begin
      let file = chosen.document.file
      return SourcePlace(
        path: locations.isElsewhere ? Environment.folder.joined(with: file) : file,
        line: place?.lines.lowerBound, page: place?.pages?.lowerBound)
    }
    if source.open() { return .done }
    try console.print(source.written.harmless + "\n")
    if console.notices.canRewrite {
      console.notices.tellAside(
        Message("set EDITOR to have it opened", "设置环境变量 EDITOR 后可直接打开"))
    }
    return .done
  }
}

extension ChosenClauses {
  /// Where a part has its title, a clause its number.
  fileprivate var begin: Place? {
    let first =
      clauses.prefix(1).map { document.clauses[$0].range }
      + outside.prefix(1).map { document.outsideTexts[$0].range }
    return first.min { $0.lowerBound < $1.lowerBound }.map(document.place)
  }
}
