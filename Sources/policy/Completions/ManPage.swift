import PolicyText

/// The manual page, in the macros of man(7), from the declarations that help is made from.
struct ManPage {
  let language: Language
  let known: CommandList

  private var help: Help { Help(language: language) }

  private func say(_ english: String, _ chinese: String) -> String { Message(english, chinese)(in: language) }

  var text: String {
    var text = ".TH POLICY 1 \"\" \"policy \(Version.number)\"\n"
    // By this word mandb finds what the page is called.
    section("NAME", in: &text)
    text += "policy \\- \(say("full-text search for Chinese policy documents", "政策文件全文检索"))\n"
    section(say("SYNOPSIS", "用法"), in: &text)
    for command in known.commands {
      text += ".B policy \(command.name)\n"
      let operands = Placeholder.translated(command.operands, to: language)
      let words = [operands, say("[OPTION]…", "[选项]…")].filter { !$0.isEmpty }.joined(separator: " ")
      text += words.roffEscaped + "\n.br\n"
    }
    section(say("COMMANDS", "命令"), in: &text)
    for command in known.commands { write(command, to: &text) }
    section(say("OPTIONS OF EVERY COMMAND", "各命令通用的选项"), in: &text)
    for option in Option.everywhere { write(option, to: &text) }
    section(say("QUERIES", "检索式"), in: &text)
    verbatim(help.queryPage, in: &text)
    section(say("FORMATS", "格式"), in: &text)
    verbatim(help.formatsPage, in: &text)
    section(say("FACTS", "附注"), in: &text)
    verbatim(help.factsPage, in: &text)
    section(say("ENVIRONMENT", "环境变量"), in: &text)
    for (name, says) in ManPage.variables {
      text += ".TP\n.B \(name.roffEscaped)\n\(says(in: language).roffEscaped)\n"
    }
    return text
  }

  /// What the program looks at in its environment.
  private static let variables: [(String, Message)] = [
    (
      "POLICY_CORPUS",
      Message("the folder of the documents, where --corpus is not given", "文件所在的文件夹（未给出 --corpus 时）")
    ),
    ("POLICY_INDEX", Message("the index file, where --index is not given", "索引文件（未给出 --index 时）")),
    (
      "XDG_CONFIG_HOME",
      Message(
        "what `policy use` remembers stands in its policy/config, else in ~/.config/policy/config",
        "policy use 记住的文件夹，记于其中的 policy/config，默认 ~/.config/policy/config")
    ),
    (
      "XDG_CACHE_HOME",
      Message(
        "indexes that cannot or need not stand with the documents, in its policy, else in ~/.cache/policy",
        "不与文件同处的索引，存于其中的 policy，默认 ~/.cache/policy")
    ),
    (
      "PAGER",
      Message(
        "shows what is longer than the terminal, else less; empty or cat for none",
        "超出一屏时所用的分页程序，默认 less；空值或 cat 为不分页")
    ),
    ("NO_COLOR", Message("set: no colours unless --color always", "已设置时不着色，除非 --color always")),
    ("COLUMNS", Message("the width of a report, where it is not the terminal's", "输出宽度（默认为终端宽度）")),
    ("LC_ALL, LC_MESSAGES, LANG", Message("the language of messages and help", "提示与帮助所用语言")),
  ]

  private func section(_ title: String, in text: inout String) { text += ".SH \"\(title)\"\n" }

  private func write(_ command: CommandDeclaration, to text: inout String) {
    text += ".SS \"\(command.usage(in: language).roffEscaped)\"\n"
    text += "\(command.chinese)\(say(": ", "："))\(command.summary(in: language))".roffEscaped + "\n"
    for option in command.options { write(option, to: &text) }
    for example in command.examples {
      text += ".TP\n.B \(example.line.roffEscaped)\n\(example.says(in: language).roffEscaped)\n"
    }
  }

  private func write(_ option: Option, to text: inout String) {
    text += ".TP\n.B \(option.usageInHelp(in: language).roffEscaped)\n"
    text += option.says(in: language).roffEscaped + "\n"
  }

  /// Without its title line.
  private func verbatim(_ page: String, in text: inout String) {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2)
    text += ".nf\n" + lines.map { String($0).roffEscaped }.joined(separator: "\n") + "\n.fi\n"
  }
}

extension String {
  /// One line that troff prints as it stands.
  fileprivate var roffEscaped: String {
    var text = hasPrefix(".") || hasPrefix("'") ? "\\&" : ""
    for character in self {
      switch character {
      case "\\": text += "\\e"
      case "-": text += "\\-"
      case "'": text += "\\(aq"
      case "\"": text += "\\(dq"
      case "~": text += "\\(ti"
      case "^": text += "\\(ha"
      case "`": text += "\\(ga"
      default: text.append(character)
      }
    }
    return text
  }
}
