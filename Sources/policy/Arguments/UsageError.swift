import ClauseSearch
import PolicyReports
import PolicyText

/// What is wrong with what was typed.
indirect enum UsageError: Error, Equatable {
  case unknownCommand(String, known: [String])
  case unknownOption(String, CommandDeclaration?, known: [Option])
  case unknownTarget(String, known: [String])
  /// A line of a plan.
  case notAQuestion(String)
  /// A line of a plan, as a shell would not take it.
  case openQuotation(String)
  case option(Option, OptionMistake)
  case missingOperand(CommandDeclaration)
  case tooMany(CommandDeclaration, String)
  /// So many documents would make too many pairs.
  case tooManyDocuments(Int, limit: Int)
  case notComparable(Incomparable)
  case query(QueryError, String)
  case reference(ReferenceError)
  case lastResult(LastResult.Mistake)
  /// What is wrong in a line of a file of questions.
  case inFile(String, line: Int, UsageError)
  /// Bytes that no terminal shows; what was typed.
  case needsFile(ReportFormat, [String])
}

/// Why what was named cannot be set side by side.
enum Incomparable: Equatable {
  case oneDocument, clausesAmongDocuments
  case oneClause(String)
  /// What narrows documents or their comparison.
  case optionOfDocuments(Option)

  fileprivate var message: Message {
    switch self {
    case .oneDocument: Message("compare needs two different documents", "对照需要两篇不同的文件")
    case .oneClause(let locator):
      Message(
        "one clause: name another to set beside it, or see what answers it: policy trace \(ShellWords.quoted(locator))",
        "只有一条：请再指明一条，或查看各级与之对应的规定：policy trace \(ShellWords.quoted(locator))")
    case .clausesAmongDocuments:
      Message(
        "compare sets documents side by side, or exactly two clauses: not clauses among documents",
        "只能对照若干文件，或恰好两条条款；条款与文件不能混用")
    case .optionOfDocuments(let option):
      Message(
        "\(option.spelled) goes with documents; two clauses are compared whole",
        "\(option.spelled) 用于文件对照；两条条款全文对照")
    }
  }
}

extension UsageError {
  /// The first line says what is wrong and what to do; lines below it show where, or what may have been meant.
  var lines: [Message] {
    switch self {
    case .query(let error, let query):
      [error.message] + (error.marking(query) + error.way(from: query)).map { Message($0, $0) }
    case .reference(let error): [error.message] + error.ways(from: Array(CommandLine.arguments.dropFirst()))
    case .inFile(let path, let line, let error):
      [error.lines[0].about("\(path):\(line)")] + error.lines.dropFirst()
    default: [message]
    }
  }

  var message: Message {
    switch self {
    case .unknownCommand(let word, let known):
      Message("unknown command \(word)", "没有命令 \(word)")
        .guessing(
          near: word, among: known,
          otherwise: Message("; \(helpLine(nil)) lists them", "；用 \(helpLine(nil)) 查看"))
    case .unknownOption(let word, let command, let known):
      Message("unknown option \(word)", "没有选项 \(word)")
        .guessing(
          near: word, among: known.map(\.spelled),
          otherwise: Message("; \(helpLine(command)) lists them", "；用 \(helpLine(command)) 查看"))
    case .unknownTarget(let word, let known):
      Message("no completions for \(word)", "没有 \(word) 的补全")
        .guessing(
          near: word, among: known,
          otherwise: Message(
            "; write \(known.dropLast().joined(separator: ", ")) or \(known.last ?? "")",
            "；可用：\(known.joined(separator: "、"))"))
    case .notAQuestion(let line):
      Message(
        "“\(line)” is no question: write it as it is typed after `policy`, such as search 人才 -n 3",
        "“\(line)”不能摘编：请照 policy 之后的写法，例如 search 人才 -n 3")
    case .openQuotation(let line):
      Message("in “\(line)” a quotation mark is never closed", "“\(line)”中的引号没有闭合")
    case .option(let option, let mistake): mistake.message(about: option)
    case .missingOperand(let command):
      Message(
        "\(command.name) needs \(command.operands): \(command.examples[0].line)",
        "\(command.name) 缺少\(Placeholder.translated(command.operands, to: .chinese))：\(command.examples[0].line)"
      )
    case .tooMany(let command, let word):
      Message(
        "\(word) is one word too many; usage: \(command.usage(in: .english))",
        "多余的 \(word)；用法：\(command.usage(in: .chinese))")
    case .tooManyDocuments(let count, let limit):
      Message(
        "\(count) documents are too many to compare each with each; name at most \(limit)",
        "\(count) 篇文件无法两两对照；请指明不超过 \(limit) 篇")
    case .notComparable(let reason): reason.message
    case .lastResult(let mistake): mistake.message
    case .query(let error, _): error.message
    case .reference(let error): error.message
    case .inFile(let path, let line, let error): error.message.about("\(path):\(line)")
    case .needsFile(let format, let words):
      Message(
        "\(format.rawValue) is not for a terminal; write it to a file: \(line(words, format, name: "report"))",
        "\(format.rawValue) 不能显示在终端；请写入文件：\(line(words, format, name: "报告"))")
    }
  }
}

/// What was typed, and the file that it needs.
private func line(_ words: [String], _ format: ReportFormat, name: String) -> String {
  ShellWords.line(words + ["-o", "\(name).\(format.endings[0])"])
}

private func helpLine(_ command: CommandDeclaration?) -> String {
  command.map { "`policy \($0.name) --help`" } ?? "`policy --help`"
}

extension Message {
  /// Adds the nearest of the names, or what to do where none is near.
  fileprivate func guessing(near word: String, among names: [String], otherwise: Message) -> Message {
    let guess = NearestNames.of(word, among: names).first
    let end = guess.map { Message("; did you mean \($0)?", "；是否指 \($0)？") } ?? otherwise
    return Message(english + end.english, chinese + end.chinese)
  }
}

/// What is wrong with one option.
enum OptionMistake: Equatable {
  case missingValue
  case unexpectedValue
  case wrongValue(String)
  case notACount(String, least: Int)
  /// A number was due where what is looked for stands.
  case tookQuery(String, CommandDeclaration)
  case repeated
  case doesNotApply(to: CommandDeclaration)
  /// In one of several questions whose answers are written together.
  case isOfAll
  case contradicts(Option)
  case noEngine(EngineAddress.Mistake)
  /// A file's name that promises what no report is written as.
  case unwritable(ending: String)
  /// A file's name that promises another format than the one that was named.
  case otherFormat(file: String, format: String)
  /// Several answers are no table and no record.
  case noMemo(format: String)
  /// Akoma Ntoso holds one document.
  case needsWholeDocument

  fileprivate func message(about option: Option) -> Message {
    let name = option.spelled
    return switch self {
    case .missingValue:
      Message(
        "\(name) needs a value: \(option.usage(in: .english))", "\(name) 缺少值：\(option.usage(in: .chinese))")
    case .unexpectedValue: Message("\(name) takes no value", "\(name) 不带值")
    case .wrongValue(let word):
      Message("\(word) is no value of \(name)", "\(name) 不支持 \(word)")
        .guessing(
          near: word, among: option.choices,
          otherwise: Message(
            "; write \(option.accepted.joined(separator: ", "))",
            "；可用：\(option.acceptedInChinese.joined(separator: "、"))"))
    case .notACount(let word, let least):
      Message(
        "\(name) needs a whole number from \(least) on, not \(word)",
        "\(name) 之后应为不小于 \(least) 的整数，不是 \(word)")
    case .tookQuery(let word, let command):
      Message(
        "\(name) needs a whole number, and \(word) is none: policy \(command.name) \(word) -n 10",
        "\(name) 之后应为条数，不是 \(word)：policy \(command.name) \(word) -n 10")
    case .repeated: Message("\(name) is given twice", "\(name) 重复")
    case .doesNotApply(let command):
      Message(
        "\(name) does not go with \(command.name); \(helpLine(command)) lists what does",
        "\(command.name) 没有 \(name) 选项；用 \(helpLine(command)) 查看")
    case .isOfAll:
      Message(
        "\(name) is of all questions together: write it once, outside them", "\(name) 用于全部各问：请写在各问之外，一次即可")
    case .unwritable(let ending):
      Message(
        "no report is written as .\(ending); write .docx, .html, .csv, .md, .json, .jsonl or .txt",
        "不能写成 .\(ending)；可写 .docx、.html、.csv、.md、.json、.jsonl、.txt")
    case .otherFormat(let file, let format):
      Message(
        "\(file) is not named as a file of --format \(format); leave one of the two out",
        "文件名 \(file) 与 --format \(format) 不符；请去掉其一")
    case .noMemo(let format):
      Message(
        "a memo is not written as \(format); -f \(format) goes with a single question: policy search 人才 -f \(format)",
        "摘编不能写成 \(format)；单项查询可用 -f \(format)：policy search 人才 -f \(format)")
    case .noEngine(let mistake): mistake.message
    case .needsWholeDocument:
      Message(
        "akn is written of one whole document: policy show DOCUMENT -f akn",
        "akn 只用于一篇文件的全文：policy show 文件 -f akn")
    case .contradicts(let other):
      Message("\(name) contradicts \(other.spelled)", "\(name) 与 \(other.spelled) 矛盾")
    }
  }
}

extension ReferenceError {
  /// More are not read.
  private static let most = 10

  /// What may have been meant, each as the line to type where the name is a word of the line that was typed.
  fileprivate func ways(from typed: [String]) -> [Message] {
    let lines = candidates.prefix(Self.most).map { candidate in
      let words = typed.map { typed in
        if typed == word { return candidate.name }
        return typed.hasPrefix(word + "#") ? candidate.name + typed.dropFirst(word.count) : typed
      }
      let line = words == typed ? candidate.line : "\(ShellWords.line(words))  \(candidate.about)"
      return Message("  " + line, "  " + line)
    }
    let more = candidates.count - lines.count
    guard more > 0 else { return lines }
    return lines + [Message("  … and \(more) more: `policy list`", "  …另有 \(more) 个：policy list")]
  }
}

extension QueryError {
  private static let shownAround = 40

  /// The line to type instead.
  fileprivate func way(from query: String) -> [String] {
    let typed = CommandLine.arguments.dropFirst()
    guard let corrected = corrected(query), typed.contains(query) else { return [] }
    return ["  " + ShellWords.line(typed.map { $0 == query ? corrected : $0 })]
  }

  /// The query with a caret under what cannot be read.
  fileprivate func marking(_ query: String) -> [String] {
    let whole = query.unicodeScalars.map { String($0).harmless }
    // Of a long query only what stands around the mistake.
    let from = max(0, min(range.lowerBound, whole.count) - QueryError.shownAround)
    let to = min(whole.count, from + 3 * QueryError.shownAround)
    let scalars = (from > 0 ? ["…"] : []) + whole[from..<to] + (to < whole.count ? ["…"] : [])
    let shift = from > 0 ? 1 - from : 0
    let start = min(range.lowerBound + shift, scalars.count)
    let end = min(max(range.upperBound + shift, start), scalars.count)
    let indent = scalars[..<start].reduce(0) { $0 + DisplayWidth.of($1) }
    let length = scalars[start..<end].reduce(0) { $0 + DisplayWidth.of($1) }
    let marks = String(repeating: " ", count: indent) + String(repeating: "^", count: max(1, length))
    return ["  " + scalars.joined(), "  " + marks]
  }
}
