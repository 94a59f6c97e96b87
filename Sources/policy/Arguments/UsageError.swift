import ClauseSearch
import PolicyReports
import PolicyText

/// What is wrong with what was typed.
enum UsageError: Error, Equatable {
  case noCommand
  case unknownCommand(String)
  case unknownOption(String, CommandName?)
  case unknownTarget(String)
  /// A line of a plan.
  case notAQuestion(String)
  case missingValue(OptionName)
  case unexpectedValue(OptionName)
  case wrongValue(OptionName, String, CommandName?)
  case notACount(OptionName, String)
  case repeated(OptionName)
  case doesNotApply(OptionName, CommandName)
  case contradiction(OptionName, OptionName)
  case missingOperand(CommandName)
  case tooMany(CommandName, String)
  /// So many documents would make too many pairs.
  case tooManyDocuments(Int, limit: Int)
  case notComparable(Incomparable)
  /// The command's report does not come in this format.
  case noSuchFormat(ReportFormat, known: [ReportFormat])
}

/// Why what was named cannot be set side by side.
enum Incomparable: Equatable {
  case oneDocument, clausesAmongDocuments, topicOfClauses

  var message: Message {
    switch self {
    case .oneDocument: Message("compare needs two different documents", "对照需要两篇不同的文件")
    case .clausesAmongDocuments:
      Message(
        "compare sets documents side by side, or exactly two clauses: not clauses among documents",
        "只能对照若干文件，或恰好两条条款；条款与文件不能混用")
    case .topicOfClauses:
      Message("--topic goes with documents; two clauses are compared whole", "--topic 用于文件对照；两条条款全文对照")
    }
  }
}

extension UsageError {
  var message: Message {
    switch self {
    case .noCommand:
      Message("which command? `policy --help` lists them", "缺少命令；用 policy --help 查看")
    case .unknownCommand(let word):
      Message("unknown command \(word)", "没有命令 \(word)")
        .guessing(
          near: word, among: HelpTopic.names,
          otherwise: Message("; \(helpLine(nil)) lists them", "；用 \(helpLine(nil)) 查看"))
    case .unknownOption(let word, let command):
      Message("unknown option \(word)", "没有选项 \(word)")
        .guessing(
          near: word, among: options(of: command).map(\.spelled),
          otherwise: Message("; \(helpLine(command)) lists them", "；用 \(helpLine(command)) 查看"))
    case .unknownTarget(let word):
      Message("no completions for \(word)", "没有 \(word) 的补全")
        .guessing(
          near: word, among: CompletionTarget.offered.map(\.rawValue),
          otherwise: Message("; write bash, zsh, fish or man", "；可用：bash、zsh、fish、man"))
    case .notAQuestion(let line):
      Message(
        "“\(line)” is no question: write it as it is typed after `policy`, such as search 人才 -n 3",
        "“\(line)”不是提问：请照 policy 之后的写法，例如 search 人才 -n 3")
    case .missingValue(let option):
      Message(
        "\(option.spelled) needs a value: \(option.usage(in: .english))",
        "\(option.spelled) 缺少值：\(option.usage(in: .chinese))")
    case .unexpectedValue(let option):
      Message("\(option.spelled) takes no value", "\(option.spelled) 不带值")
    case .wrongValue(let option, let word, let command):
      Message("\(word) is no value of \(option.spelled)", "\(option.spelled) 没有值 \(word)")
        .guessing(
          near: word, among: command?.choices(of: option) ?? option.choices,
          otherwise: Message(
            "; write \(option.accepted(by: command).joined(separator: ", "))",
            "；可用：\(option.accepted(by: command).joined(separator: "、"))"))
    case .notACount(let option, let word):
      Message("\(option.spelled) needs a whole number, not \(word)", "\(option.spelled) 需要整数，不是 \(word)")
    case .repeated(let option):
      Message("\(option.spelled) is given twice", "\(option.spelled) 重复")
    case .doesNotApply(let option, let command):
      Message(
        "\(option.spelled) does not go with \(command.rawValue); \(helpLine(command)) lists what does",
        "\(command.rawValue) 没有 \(option.spelled) 选项；用 \(helpLine(command)) 查看")
    case .contradiction(let one, let other):
      Message("\(one.spelled) contradicts \(other.spelled)", "\(one.spelled) 与 \(other.spelled) 矛盾")
    case .missingOperand(let command):
      Message(
        "\(command.rawValue) needs \(command.declaration.operands): \(command.declaration.examples[0].line)",
        "\(command.rawValue) 缺少\(Placeholder.translated(command.declaration.operands, to: .chinese))：\(command.declaration.examples[0].line)"
      )
    case .tooManyDocuments(let count, let limit):
      Message(
        "\(count) documents are too many to compare each with each; name at most \(limit)",
        "\(count) 篇文件无法两两对照；请指明不超过 \(limit) 篇")
    case .notComparable(let reason): reason.message
    case .noSuchFormat(let format, let known):
      Message(
        "this does not come as \(format.rawValue); write \(known.map(\.rawValue).joined(separator: ", "))",
        "没有 \(format.rawValue) 格式；可用：\(known.map(\.rawValue).joined(separator: "、"))")
    case .tooMany(let command, let word):
      Message(
        "\(word) is one word too many; usage: \(command.usage(in: .english))",
        "多余的 \(word)；用法：\(command.usage(in: .chinese))")
    }
  }

  private func helpLine(_ command: CommandName?) -> String {
    command.map { "`policy \($0.rawValue) --help`" } ?? "`policy --help`"
  }

  private func options(of command: CommandName?) -> [OptionName] {
    command.map { $0.declaration.options + OptionName.everywhere } ?? OptionName.allCases
  }
}

extension Message {
  /// Adds the nearest of the names, or what to do where none is near.
  fileprivate func guessing(near word: String, among names: [String], otherwise: Message) -> Message {
    let guess = NearestNames.of(word, among: names).first
    let end = guess.map { Message("; did you mean \($0)?", "；是否指 \($0)？") } ?? otherwise
    return Message(english + end.english, chinese + end.chinese)
  }
}

extension OptionName {
  var spelled: String { "--" + rawValue }

  var choices: [String] {
    if case .choice(_, let words) = declaration.value { words } else { [] }
  }

  /// What may be typed, or how it may look.
  fileprivate func accepted(by command: CommandName?) -> [String] {
    if self == .since || self == .until { return ["2020", "2020-07", "2020-07-13"] }
    return command?.choices(of: self) ?? choices
  }

  /// `-n, --limit N`
  func usage(in language: Language) -> String {
    let short = declaration.short.map { "-\($0), " } ?? ""
    return switch declaration.value {
    case .none: short + spelled
    case .any(let name), .choice(let name, _):
      short + spelled + " " + Placeholder.translated(name, to: language)
    }
  }
}

extension CommandName {
  func usage(in language: Language) -> String {
    let declaration = declaration
    let options = declaration.options.isEmpty ? "" : Message("[OPTION]…", "[选项]…")(in: language)
    return ["policy", rawValue, Placeholder.translated(declaration.operands, to: language), options]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}
