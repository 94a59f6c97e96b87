import PolicyReports

/// What `--help` prints, made from the declarations.
enum Help {
  static func text(for command: CommandName?, in language: Language) -> String {
    command.map { page(of: $0, in: language) } ?? overview(in: language)
  }

  private static func overview(in language: Language) -> String {
    func say(_ english: String, _ chinese: String) -> String { Message(english, chinese)(in: language) }
    var text = say("policy: full-text search for Chinese policy documents\n", "policy：政策文件全文检索\n")
    text += say("\nusage: policy COMMAND [OPTION]…\n\ncommands:\n", "\n用法：policy 命令 [选项]…\n\n命令：\n")
    text += aligned(
      CommandName.allCases.map {
        ($0.rawValue + " " + $0.declaration.operands, $0.declaration.summary(in: language))
      })
    text += say("\nwith every command:\n", "\n各命令通用：\n")
    text += aligned(OptionName.everywhere.map { ($0.usage, $0.declaration.help(in: language)) })
    text += say("\nexamples:\n", "\n示例：\n")
    text += aligned(
      [CommandName.search, .show, .outline].map {
        let example = $0.declaration.examples[0]
        return (example.line, example.says(in: language))
      })
    text += say(
      """

      `policy COMMAND --help` explains a command. Data goes to stdout, everything else to stderr.
      exit status: 0 found or done, 1 nothing found, 2 wrong usage or query, 3 corpus or index cannot
      be read, 4 done, but some files were left out (each is named)

      """,
      """

      用 policy 命令 --help 查看各命令。数据写到标准输出，其余写到标准错误。
      退出状态：0 找到或完成，1 没有找到，2 用法或检索式有误，3 文件夹或索引无法读取，
      4 完成，但有文件未收入（逐一列出）

      """)
    return text
  }

  private static func page(of command: CommandName, in language: Language) -> String {
    let declaration = command.declaration
    func say(_ english: String, _ chinese: String) -> String { Message(english, chinese)(in: language) }
    var text = "policy \(command.rawValue)\(say(": ", "："))\(declaration.summary(in: language))\n"
    text += "\n\(say("usage: ", "用法："))\(command.usage)\n"
    if !declaration.options.isEmpty {
      text += say("\noptions:\n", "\n选项：\n")
      text += aligned(declaration.options.map { ($0.usageInHelp, $0.declaration.help(in: language)) })
    }
    text += say("\nwith every command:\n", "\n各命令通用：\n")
    text += aligned(OptionName.everywhere.map { ($0.usageInHelp, $0.declaration.help(in: language)) })
    text += say("\nexamples:\n", "\n示例：\n")
    text += aligned(declaration.examples.map { ($0.line, $0.says(in: language)) })
    return text
  }

  private static func aligned(_ rows: [(String, String)]) -> String {
    let width = rows.map { DisplayWidth.of($0.0) }.max() ?? 0
    return rows.map { left, right in
      "  " + left + String(repeating: " ", count: width - DisplayWidth.of(left)) + "  \(right)\n"
    }.joined()
  }
}

extension OptionName {
  /// `-l, --level LEVEL …`
  fileprivate var usageInHelp: String { usage + (declaration.repeats ? " …" : "") }
}
