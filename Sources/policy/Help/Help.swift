import PolicyReports
import PolicyText

/// What `--help` prints, made from the declarations.
struct Help {
  let language: Language
  /// How long lines may be.
  let columns: Int

  /// - Parameter columns: of the terminal.
  init(language: Language, columns: Int? = nil) {
    self.language = language
    self.columns = max(50, min(100, columns ?? 100))
  }

  /// - Parameter known: what may be typed.
  func text(for topic: HelpTopic, among known: CommandList) -> String {
    switch topic {
    case .overview: overview(of: known)
    case .command(let command): page(of: command)
    case .query: queryPage
    case .formats: formatsPage
    case .json: jsonPage
    case .schema: JSONSchema(in: language).json.text + "\n"
    case .facts: factsPage
    case .version: "policy \(Version.number)\n"
    }
  }

  func say(_ english: String, _ chinese: String) -> String { Message(english, chinese)(in: language) }

  private func overview(of known: CommandList) -> String {
    var text = say("policy: full-text search for Chinese policy documents\n", "policy：政策文件全文检索\n")
    text += say("\nusage: policy COMMAND [OPTION]…\n", "\n用法：policy 命令 [选项]…\n")
    let width = known.commands.map { DisplayWidth.of(typed($0)) }.max() ?? 0
    for group in CommandGroup.allCases {
      text += "\n\(group.name(in: language))\(say(":", ""))\n"
      text += aligned(
        known.commands.filter { $0.group == group }.map { (typed($0), $0.summary(in: language)) },
        width: width)
    }
    text += everywhere
    text += say("\nexamples:\n", "\n示例：\n")
    text += aligned(
      known.commands.prefix(3).map {
        let example = $0.examples[0]
        return (example.line, example.says(in: language))
      })
    text += prose(
      """

      `policy 人才` is short for `policy search 人才`; `policy` alone says where one is. Commands have Chinese names too: `policy 检索 人才`.
      Numbers of the last search stand for its clauses, and for their documents where one is due: `policy show 2`,
      `policy compare 1 2`, `policy export 1 2 -o x.docx`, `policy outline 2`, `-d 2`.
      `policy help COMMAND` explains a command, `policy help query` the query language, `policy help
      formats` the formats, `policy help json` the keys of the JSON, `policy help facts` how to say what a
      text does not. Data goes to stdout, everything else to stderr.

      """,
      """

      policy 人才 即 policy search 人才；只写 policy 则显示文件库概况。命令也可用中文名：policy 检索 人才。
      上次检索结果的编号可代替条款，在需要文件处则指其所在文件：policy show 2、policy compare 1 2、policy export 1 2 -o 摘录.docx、policy outline 2、-d 2。
      policy help 命令 说明各命令，policy help query 说明检索式，policy help formats 说明输出格式，
      policy help json 说明 JSON 的各个键，policy help facts 说明如何补充原文未载事项。
      数据写到标准输出，其余写到标准错误。

      """)
    return text + exitStatus
  }

  /// `search, 检索 QUERY`
  private func typed(_ command: CommandDeclaration) -> String {
    let names = language == .chinese ? "\(command.name) \(command.chinese)" : command.name
    return [names, Placeholder.translated(command.operands, to: language)].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  private func page(of command: CommandDeclaration) -> String {
    var text = "policy \(command.name)\(say(": ", "："))\(command.summary(in: language))\n"
    text += "\n\(say("usage: ", "用法："))\(command.usage(in: language))\n"
    text += "\(say("or: ", "或："))policy \(command.chinese) …\n"
    if !command.options.isEmpty {
      text += say("\noptions:\n", "\n选项：\n")
      text += aligned(command.options.map { row(of: $0) })
    }
    text += everywhere
    text += say("\nexamples:\n", "\n示例：\n")
    // An example is copied: where one is long, what it does stands below it.
    let rows = command.examples.map { ($0.line, $0.says(in: language)) }
    if rows.allSatisfy({ DisplayWidth.of($0.0) <= 48 }) { return text + aligned(rows) }
    return text + rows.map { "  \($0)\n      \($1)\n" }.joined()
  }

  private var everywhere: String {
    say("\nwith every command:\n", "\n各命令通用：\n")
      + aligned(Option.everywhere.map { row(of: $0) })
  }

  private func row(of option: Option) -> (String, String) {
    (option.usageInHelp(in: language), option.says(in: language))
  }

  var exitStatus: String {
    prose(
      """
      exit status: 0 found or done, 1 nothing found, 2 wrong usage or query, 3 corpus or index cannot
      be read, 4 done, but some files were left out (each is named; once, and by `policy index` always)

      """,
      """
      退出状态：0 找到或完成，1 没有找到，2 用法或检索式有误，3 文件夹或索引无法读取，
      4 完成，但有文件未收入（逐一列出；只在首次发现时，policy index 每次都列）

      """)
  }

  /// Paragraphs, broken anew for the page.
  func prose(_ english: String, _ chinese: String) -> String {
    let join = Message(" ", "")(in: language)
    var text = ""
    var paragraph: [Substring] = []
    let lines = say(english, chinese).split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      guard line.isEmpty else {
        paragraph.append(line)
        continue
      }
      if !paragraph.isEmpty {
        text += paragraph.joined(separator: join).wrapped(to: columns).map { $0 + "\n" }.joined()
      }
      paragraph = []
      if number < lines.count - 1 { text += "\n" }
    }
    return text
  }

  /// Two columns; what does not fit the page goes on below itself.
  ///
  /// - Parameter width: of the first; nil: as wide as it must be.
  func aligned(_ rows: [(String, String)], width: Int? = nil) -> String {
    let width = width ?? rows.map { DisplayWidth.of($0.0) }.max() ?? 0
    return rows.map { left, right in
      let gap = String(repeating: " ", count: width - DisplayWidth.of(left))
      let indent = "\n" + String(repeating: " ", count: width + 4)
      return "  \(left)\(gap)  " + right.wrapped(to: max(20, columns - width - 4)).joined(separator: indent)
        + "\n"
    }.joined()
  }
}

extension Option {
  /// `-l, --level LEVEL …`
  func usageInHelp(in language: Language) -> String {
    usage(in: language) + (repeats ? " …" : "")
  }
}
