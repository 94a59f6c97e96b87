import ClauseIndex
import Glibc
import PolicyReports
import PolicyText

/// For programs that speak with language models: the Model Context Protocol over standard input and output.
struct MCPCommand: Command {
  static let declaration = CommandDeclaration(
    name: "mcp", chinese: "供模型调用", group: .manage,
    summary: Message(
      "serve a language model: Model Context Protocol over stdin and stdout", "供语言模型调用：以标准输入输出提供 MCP 服务"),
    options: [.noUpdate],
    examples: [
      .init("policy mcp < /dev/null", "ends with its input; a client starts it so", "由客户端启动，输入结束即退出"),
      .init(
        #"echo '{"jsonrpc":"2.0","id":1,"method":"ping"}' | policy mcp"#, "one message a line",
        "每行一个消息"),
      .init("policy mcp --corpus corpus --no-update < /dev/null", "of a corpus elsewhere", "指明文件夹"),
    ])

  let locations: Locations

  init(_ typed: TypedArguments) throws(UsageError) { locations = Locations(typed) }

  func run(with console: Console) throws(CommandError) -> ExitStatus {
    System.keepFreedMemory()
    let tools = ToolBox(locations: locations, notices: console.notices).tools
    let session = ToolSession(
      tools, instructions: ToolBox.instructions, version: "\(Version.number)", in: console.language)
    do throws(SystemError) {
      var server = ToolServer(session, reading: FileDescriptor.Number(rawValue: STDIN_FILENO)) {
        (line) throws(SystemError) in try FileDescriptor.write(line, to: STDOUT_FILENO)
      }
      try server.run()
    } catch {
      // A client that is gone waits for nothing.
      guard error.code == EPIPE else { throw .output(error, path: nil) }
    }
    return .done
  }
}
