import PolicyReports
import PolicyText

/// Questions as they are typed, whose answers are gathered.
struct ExportCommand: Command {
  static let declaration = CommandDeclaration(
    name: "export", chinese: "摘编", group: .write, operands: "[QUESTION…]", operandCount: 0...1000,
    summary: Message("gather several answers in one document", "把多项结果汇编为一份材料"),
    options: [.plan, .title, .memoFormat, .memo, .noUpdate],
    examples: [
      .init(
        "policy export 'search 一区一战略产业 -n 3' 'show jiaxing-2022#二.二' -o memo.md",
        "a search and a clause", "一次检索与一条条款"),
      .init(
        "policy export 'search 跟投机制' 'numbers nanjing-2022' --title 创投政策摘编 -o 材料.docx", "for Word and WPS",
        "供 Word、WPS 打开"),
      .init(
        "policy search 跟投机制 && policy export 1 2 -o 摘录.docx", "clauses of the last result, by their numbers",
        "上次检索结果的第 1、2 条"),
      .init(
        "policy export 'compare 国发2020-7 苏政发2020-101 --topic 人才'", "a comparison, to stdout",
        "一份对照，写到标准输出"),
      .init(
        "echo 'search 人才 -n 5' > plan.txt && policy export --plan plan.txt -o plan.md",
        "the lines of a file that is kept and run again", "计划文件：每行一问，可保存、可重复执行"),
    ])

  let questions: [any Command]
  /// A file with more of them, a line each.
  let plan: String?
  let title: String?
  let output: ReportOutput
  let format: ContentFormat
  let locations: Locations

  init(_ typed: TypedArguments) throws(UsageError) {
    plan = typed[.plan]
    title = typed[.title]
    var output = try ReportOutput(typed)
    output.format = try typed.format() ?? .markdown
    guard let format = ContentFormat(rawValue: output.format.rawValue) else {
      throw .option(.output, .noMemo(format: output.format.rawValue))
    }
    self.output = output
    self.format = format
    let locations = Locations(typed)
    self.locations = locations
    questions = try typed.operands.joiningNumbers.map { line throws(UsageError) in
      try Self.question(line, locations, format)
    }
    if questions.isEmpty, plan == nil { throw .missingOperand(Self.declaration) }
  }

  /// Asks each question as if it were typed, and gathers what is answered. One that finds nothing is told in the memo.
  func run(with console: Console) throws(CommandError) -> ExitStatus {
    try console.expectReader(of: output)
    let questions = try self.questions + planned()
    guard !questions.isEmpty else { throw .usage(.missingOperand(Self.declaration)) }
    let memo = Memo(in: console.language, title: title)
    var status = ExitStatus.done
    for question in questions {
      let outcome = try question.run(with: console.gathering(into: memo, for: output.file))
      if outcome == .incomplete { status = outcome }
    }
    try console.write(memo.written(as: format, on: console.page(for: output)), to: output.file)
    return status
  }

  private func planned() throws(CommandError) -> [any Command] {
    guard let plan else { return [] }
    let text = try String(named: plan)
    do throws(UsageError) { return try Self.questions(in: text, of: plan, locations, format) } catch {
      throw .usage(error)
    }
  }

  static func questions(
    in text: String, of path: String, _ locations: Locations, _ format: ContentFormat
  ) throws(UsageError) -> [any Command] {
    try QuestionFile.questions(in: text, of: path) { line throws(UsageError) in
      try question(line, locations, format)
    }
  }

  private static func question(
    _ line: String, _ locations: Locations, _ format: ContentFormat
  ) throws(UsageError) -> any Command {
    var words = try words(of: line)
    if !words.isEmpty, words.allSatisfy({ LastResult.number($0) != nil }) {
      words.insert(ShowCommand.declaration.name, at: 0)
    }
    var typed = try TypedArguments(parsing: words, among: .all)
    guard typed.command?.options.contains(.format) == true, typed.command?.name != declaration.name else {
      throw .notAQuestion(line)
    }
    for option in [Option.format, .output] where typed.has(option) {
      throw .option(option, .isOfAll)
    }
    if !typed.has(.engine) {
      typed.options[.index] = [locations.index]
      if let folder = locations.documents?.first { typed.options[.corpus] = [folder] }
      if !locations.updates { typed.options[.noUpdate] = [""] }
    }
    typed.options[.format] = [format.rawValue]
    return try CommandList.command(typed)
  }

  /// As a shell parts them; `policy` in front may be left out.
  static func words(of line: String) throws(UsageError) -> [String] {
    var words: [String] = []
    var word: String?
    var quotation: Character?
    for character in line {
      if let open = quotation {
        if character == open { quotation = nil } else { word?.append(character) }
      } else if character == "'" || character == "\"" {
        quotation = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard quotation == nil else { throw .openQuotation(line) }
    if let word { words.append(word) }
    return words.first == "policy" ? Array(words.dropFirst()) : words
  }
}

extension Option {
  fileprivate static let memoFormat = format(among: ContentFormat.allCases.map(\.rawValue))

  fileprivate static let memo = output(like: "x.docx, x.html, x.md", "x.docx、x.html、x.md")

  fileprivate static let title = Option(
    "title", takes: .any(.words), "what the document is called", "材料的标题")

  fileprivate static let plan = Option(
    "plan", takes: .any(.file),
    "a file with one question a line, asked after those of the command line; # opens a remark",
    "计划文件：每行一问，排在命令行所列之后；# 开头为备注")
}
