import ClauseIndex
import ClauseSearch
import Glibc
import PolicyReports
import PolicyText

/// The site over a folder that changes, for this machine alone.
struct ServeCommand: Command {
  static let declaration = CommandDeclaration(
    name: "serve", chinese: "本机网站", group: .write,
    summary: Message(
      "show the corpus in a browser, with the command's own search, as it changes",
      "在浏览器中查阅全部文件：用命令自身检索，文件变更随即可见"),
    options: [.port, .noUpdate],
    examples: [
      .init(
        "policy serve", "then open http://127.0.0.1:8421/ in a browser; Ctrl-C ends it",
        "用浏览器打开 http://127.0.0.1:8421/；Ctrl-C 结束"),
      .init("policy serve --port 0", "at any free port, which is told", "使用任一空闲端口并告知"),
      .init("policy serve --no-update", "of the index as it is", "按现有索引，不查看文件变更"),
    ])

  private static let usualPort = 8421

  let port: Int
  let corpus: String
  let locations: Locations

  init(_ typed: TypedArguments) throws(UsageError) {
    let port = try typed.count(.port) ?? Self.usualPort
    guard port <= UInt16.max else { throw .option(.port, .wrongValue(String(port))) }
    self.port = port
    locations = Locations(typed)
    corpus = ReportOutput.folder(typed)
  }

  func run(with console: Console) throws(CommandError) -> ExitStatus {
    System.keepFreedMemory()
    var pages = ServedPages(locations, console, corpus)
    // What is wrong with the folder is said before anybody asks.
    try pages.look { _, _ in }
    let listener: WebListener
    do throws(SystemError) { listener = try WebListener(port: port) } catch { throw .port(error, port) }
    try console.say([
      Message(
        "http://127.0.0.1:\(listener.port)/  (Ctrl-C ends it)",
        "http://127.0.0.1:\(listener.port)/  （Ctrl-C 结束）")
    ])
    var server = WebServer(listener)
    server.run { pages.answer(to: $0) }
    return .done
  }
}

extension Option {
  fileprivate static let port = Option(
    "port", takes: .any(.count, like: ["0…65535"]),
    "the port on this machine: 8421 unless told; 0 for any that is free",
    "本机端口：默认 8421；0 为任一空闲端口")
}

/// The pages of the index as it was at the last request.
private struct ServedPages {
  private let tools: ToolBox
  private let console: Console
  private let corpus: String
  private var last: (version: FileDescriptor.Status, site: Site)?

  init(_ locations: Locations, _ console: Console, _ corpus: String) {
    tools = ToolBox(locations: locations, notices: console.notices)
    (self.console, self.corpus) = (console, corpus)
  }

  /// One look at the folder; the site is made anew where files have changed.
  mutating func look<Result>(
    telling remarks: Remarks? = nil, _ use: (Library, Site) throws(CommandError) -> Result
  ) throws(CommandError) -> Result {
    let (console, corpus, last) = (console, corpus, last)
    let found = try Library.ask(tools.locations, console.notices, remarks: remarks) {
      library throws(CommandError) in
      let version = library.version
      let site: Site
      if let last, version == last.version {
        site = last.site
      } else {
        site = try library.site(
          isServed: true, in: console.language, from: console.provenance(of: corpus))
      }
      return (version: version, site: site, result: try use(library, site))
    }
    self.last = found.version.map { (version: $0, site: found.site) }
    return found.result
  }

  mutating func answer(to request: WebRequest) -> WebAnswer {
    // A link to a search of the site's files leads to the same page.
    let isOfSearch = ["search", "", "index.html"].contains(request.path)
    let asked = isOfSearch ? request.values["q"] ?? "" : ""
    let path = request.path == "search" ? "" : request.path
    let offset = request.values["offset"].flatMap { Int($0) }.map { min(max(0, $0), Self.furthest) } ?? 0
    let (tools, remarks) = (tools, Remarks())
    do throws(CommandError) {
      return try look(telling: remarks) { library, site throws(CommandError) in
        guard asked.allSatisfy(\.isWhitespace) else {
          let page = try Self.page(for: asked, behind: offset, on: site, from: library, tools, remarks)
          return WebAnswer(200, type: "text/html", page)
        }
        let file = try library.reading { _ throws(IndexError) in try site.file(at: path) }
        return file.map { WebAnswer($0) } ?? WebAnswer(404, "no such page\n")
      }
    } catch {
      return WebAnswer(500, error.lines.map { $0(in: console.language).harmless + "\n" }.joined())
    }
  }

  /// As `policy search` answers it, a hundred hits at a time.
  private static func page(
    for asked: String, behind offset: Int, on site: Site, from library: Library,
    _ tools: ToolBox, _ remarks: Remarks
  ) throws(CommandError) -> String {
    let command: SearchCommand
    do throws(ToolFailure) {
      command = try tools.command(
        tools.typed(
          SearchCommand.declaration, ["--limit=\(offset + mostHits)", "--format=html"], [asked]))
    } catch {
      return site.text(saying: error.lines, asked: asked)
    }
    let report = try command.searchReport(from: library).rest(from: offset, ordered: false)
    return site.text(of: report, asked: asked, remarks: remarks.messages, each: mostHits)
  }

  private static let mostHits = 100
  /// No corpus has so many clauses.
  private static let furthest = 100_000_000
}
