import ClauseSearch
import PolicyReports
import PolicyText

/// The commands, by the word that is typed.
enum CommandName: String, CaseIterable {
  case search, show, outline, list
  case compare, trace, sources, numbers, citations, duties, definitions, check
  case export, index, verify, completions, help
}

/// All there is to know of a command, but what it does.
struct CommandDeclaration: Sendable {
  struct Example: Sendable {
    let line: String
    let says: Message
  }

  /// What follows the command's name: QUERY, REF.
  let operands: String
  /// How many words may follow; a query is one operand of any number of words.
  let operandCount: ClosedRange<Int>
  /// Words such as -综合保税区 are operands, not options.
  var takesQuery = false
  let summary: Message
  let options: [OptionName]
  /// What its report comes in, where `--format` is among the options.
  var formats = ReportFormat.allCases
  /// What `--limit` counts.
  var limit = Message("at most N", "最多列出 N 个")
  /// The words of `--sort`.
  var orders: [String] = []
  let examples: [Example]
}

extension CommandName {
  /// The words that may follow an option here; empty where that is not one of some words.
  func choices(of option: OptionName) -> [String] {
    switch option {
    case .format: declaration.formats.map(\.rawValue)
    case .sort: declaration.orders
    default: option.choices
    }
  }
}

extension CommandName {
  /// A switch, so that a command without a declaration does not compile.
  var declaration: CommandDeclaration {
    switch self {
    case .search: .search
    case .show: .show
    case .outline: .outline
    case .list: .list
    case .compare: .compare
    case .trace: .trace
    case .sources: .sources
    case .numbers: .numbers
    case .citations: .citations
    case .duties: .duties
    case .definitions: .definitions
    case .check: .check
    case .export: .export
    case .index: .index
    case .verify: .verify
    case .completions: .completions
    case .help: .help
    }
  }
}

extension DocumentFilter {
  static let options: [OptionName] = [.level, .document, .since, .until, .region, .validity]
}

extension CommandDeclaration {
  static func example(_ line: String, _ english: String, _ chinese: String) -> Example {
    Example(line: line, says: Message(english, chinese))
  }

  fileprivate static let search = CommandDeclaration(
    operands: "QUERY", operandCount: 1...1000, takesQuery: true,
    summary: Message("find clauses", "检索条款"),
    options: DocumentFilter.options + [
      .limit, .all, .sort, .exact, .best, .context, .full, .explain, .facets, .format, .output, .noUpdate,
    ],
    limit: Message("at most N clauses, 10 unless told otherwise", "最多列出 N 条，默认 10 条"),
    orders: SearchOptions.Order.allCases.map(\.rawValue),
    examples: [
      example("policy search 一区一战略产业", "clauses that contain the phrase", "含有该词组的条款"),
      example("policy search 人才 土地 --level city", "both in one clause, in documents of cities", "市级文件中同条出现"),
      example("policy search '高新区|园区 -综合保税区'", "one or the other, and not the third", "或、非"),
      example("policy search '人才 /句 签证' --facets", "in the same sentence, counted", "同句出现，并统计"),
      example("policy search -d 国发[2020]7号 65岁 -f json", "in one document, for a program", "单篇检索，输出 JSON"),
    ])

  fileprivate static let show = CommandDeclaration(
    operands: "LOCATOR", operandCount: 1...1,
    summary: Message("print one clause whole", "显示整条条款"),
    options: [.context, .format, .output, .noUpdate],
    examples: [
      example("policy show jiaxing-2022#二.二", "chapter 二, clause （二）", "第二章第（二）条"),
      example("policy show 国发2020-7#5 --context 1", "named by number, with its neighbours", "以文号指明，并显示前后条"),
      example("policy show jiangsu-2020-101#14 -o clause.txt", "into a file", "写入文件"),
    ])

  fileprivate static let outline = CommandDeclaration(
    operands: "REF", operandCount: 1...1,
    summary: Message("print the chapters and clauses of a document", "显示文件的章条目录"),
    options: [.format, .output, .noUpdate],
    examples: [
      example("policy outline jiangsu-2020-101", "a document named by its id", "以文件名指明"),
      example("policy outline 嘉兴", "named by a part of its title", "以标题的一部分指明"),
      example("policy outline 苏政发2020-101 -f json", "named by its number, for a program", "以文号指明，输出 JSON"),
    ])

  fileprivate static let list = CommandDeclaration(
    operands: "", operandCount: 0...0,
    summary: Message("print the documents", "列出全部文件"),
    options: DocumentFilter.options + [.sort, .limit, .format, .output, .noUpdate],
    limit: Message("at most N documents", "最多列出 N 篇"),
    orders: ListOrder.allCases.map(\.rawValue),
    examples: [
      example("policy list", "upper levels first, each by date", "按层级、日期排列"),
      example(
        "policy list -r 江苏 --since 2020 --sort date", "of one province and its cities, newest first",
        "一省及所辖市，新的在前"),
      example("policy list --level city -f json", "cities only, for a program", "市级文件，输出 JSON"),
    ])

  fileprivate static let export = CommandDeclaration(
    operands: "[QUESTION…]", operandCount: 0...1000,
    summary: Message("gather several answers in one Markdown document", "把多项结果汇编为一份 Markdown 文档"),
    options: [.plan, .output, .noUpdate],
    examples: [
      example(
        "policy export 'search 一区一战略产业 -n 3' 'show jiaxing-2022#二.二' -o memo.md",
        "a search and a clause", "一次检索与一条条款"),
      example(
        "policy export 'compare 国发[2020]7号 苏政发[2020]101号 --topic 人才'", "a comparison, to stdout",
        "一份对照，写到标准输出"),
      example(
        "echo 'search 人才 -n 5' > plan.txt && policy export --plan plan.txt -o plan.md",
        "the lines of a file that is kept and run again", "计划文件：每行一问，可保存、可重复执行"),
    ])

  fileprivate static let index = CommandDeclaration(
    operands: "[PATH…]", operandCount: 0...1000,
    summary: Message("build the index of a folder or of files", "为文件夹或文件建立索引"),
    options: [],
    examples: [
      example(
        "policy index", "of the folder corpus, into index/policy.index", "为 corpus 建立 index/policy.index"),
      example("policy index laws --index laws.index", "of another folder, into another file", "其他文件夹，其他索引文件"),
      example(
        "policy index corpus laws/*.txt --index all.index", "of a folder and of some files", "一个文件夹与若干文件"),
    ])

  fileprivate static let verify = CommandDeclaration(
    operands: "[REPORT]", operandCount: 0...1,
    summary: Message(
      "derive the index again from its text; or look up every quotation of a report", "核对索引；或逐条核对报告中的引文"),
    options: [.noUpdate],
    examples: [
      example("policy verify", "every posting is checked", "逐项核对"),
      example(
        "policy verify memo.md", "what changed, moved or is missing is named; status 1 then",
        "列出改动、移动、缺失的引文；此时状态为 1"),
      example("policy verify --index laws.index", "another index", "另一索引"),
      example(
        "policy verify && echo sound", "for a script: the status is 0 where all agrees", "供脚本使用：一致时状态为 0"),
    ])

  fileprivate static let completions = CommandDeclaration(
    operands: "SHELL", operandCount: 1...2,
    summary: Message("completions for bash, zsh or fish, or the man page", "bash、zsh、fish 的补全，或手册页"),
    options: [],
    examples: [
      example("eval \"$(policy completions bash)\"", "in ~/.bashrc", "写入 ~/.bashrc"),
      example(
        "policy completions fish > ~/.config/fish/completions/policy.fish", "once, for fish", "fish 只需一次"),
      example("policy completions man | man -l -", "the manual page", "手册页"),
    ])

  fileprivate static let help = CommandDeclaration(
    operands: "[COMMAND]", operandCount: 0...1,
    summary: Message("explain a command", "说明一个命令的用法"),
    options: [],
    examples: [
      example("policy help search", "the same as policy search --help", "同 policy search --help"),
      example("policy help query", "the query language", "检索式"),
      example("policy help formats --lang en", "the formats, in English", "输出格式（英文）"),
      example("policy help facts", "files that say what a text does not", "补充原文未载事项的附注文件"),
      example("policy help json", "the keys of the JSON, one by one", "JSON 的各个键"),
      example("policy help schema > policy.schema.json", "the same as a JSON Schema", "同样的内容，JSON Schema 格式"),
    ])
}
