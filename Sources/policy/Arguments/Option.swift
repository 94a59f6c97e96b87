import ClauseSearch
import PolicyReports
import PolicyText

/// The options, by the name that is typed after `--`.
enum OptionName: String, CaseIterable {
  case level, document, since, until, region, validity, limit, all, sort, format, output, exact, best, context
  case full, explain, facets, topic, layout
  case plan
  case noUpdate = "no-update"
  case noPager = "no-pager"
  case index, corpus, color, lang, help, version
}

/// All there is to know of an option. Parsing, help and suggestions follow from it.
struct OptionDeclaration: Sendable {
  enum Value: Sendable {
    case none
    /// Shown in help under this name: FILE.
    case any(String)
    /// One of these words, named by the first string in help.
    case choice(String, [String])
  }

  let name: OptionName
  var short: Character?
  var value = Value.none
  var repeats = false
  let help: Message
}

extension OptionName {
  /// A switch, so that an option without a declaration does not compile.
  var declaration: OptionDeclaration {
    switch self {
    case .level:
      OptionDeclaration(
        name: self, short: "l", value: .choice("LEVEL", ["national", "province", "city", "county"]),
        repeats: true,
        help: Message(
          "only documents of this level: national, province, city, county",
          "只查该层级的文件：national、province、city、county（或 国家、省、市、县）"))
    case .validity:
      OptionDeclaration(
        name: self, value: .choice("VALIDITY", Validity.allCases.map(\.word) + ["unknown"]), repeats: true,
        help: Message(
          "only documents of this validity: in-force, amended, repealed, pending, unknown",
          "只查该时效的文件：现行有效、已修改、已废止、尚未生效、不明"))
    case .region:
      OptionDeclaration(
        name: self, short: "r", value: .any("REGION"), repeats: true,
        help: Message("only documents of this region, or of places in it: 江苏", "只查该地区（含所辖地区）的文件：江苏"))
    case .document:
      OptionDeclaration(
        name: self, short: "d", value: .any("REF"), repeats: true,
        help: Message(
          "only this document: its id, its number in any spelling, or a part of title or issuer",
          "只查该文件：文件名、文号（任何写法）、标题或发文机关的一部分"))
    case .limit:
      OptionDeclaration(
        name: self, short: "n", value: .any("N"),
        help: Message("at most N", "最多列出 N 个"))
    case .all:
      OptionDeclaration(name: self, short: "a", help: Message("every clause that matches", "列出所有相符的条款"))
    case .format:
      OptionDeclaration(
        name: self, short: "f", value: .choice("FORMAT", ReportFormat.allCases.map(\.rawValue)),
        help: Message("how to write it: ", "输出格式："))
    case .output:
      OptionDeclaration(
        name: self, short: "o", value: .any("FILE"),
        help: Message("write to FILE, whole or not at all", "写入文件（要么完整写入，要么不写）"))
    case .exact:
      OptionDeclaration(
        name: self, short: "e",
        help: Message(
          "never show clauses that are merely similar when nothing matches", "没有相符条款时，不列出近似的条款"))
    case .best:
      OptionDeclaration(
        name: self, short: "b",
        help: Message(
          "the clauses most like the question, also where some match exactly", "按相近程度列出条款，不要求完全相符"))
    case .sort:
      OptionDeclaration(
        name: self,
        value: .choice(
          "ORDER", SearchOptions.Order.allCases.map(\.rawValue) + [ListOrder.level, .title].map(\.rawValue)),
        help: Message(
          "hits by relevance, document (level, date, clause) or date (newest first); a list by level, date or title",
          "条款按 relevance 相关度、document 层级日期条次、date 新的在前；文件按 level 层级、date、title 标题"))
    case .since:
      OptionDeclaration(
        name: self, value: .any("DATE"),
        help: Message(
          "only documents issued then or later: 2020, 2020-07, 2020-07-13",
          "只查该日及以后印发的文件：2020、2020-07、2020-07-13"))
    case .until:
      OptionDeclaration(
        name: self, value: .any("DATE"),
        help: Message("only documents issued then or earlier", "只查该日及以前印发的文件"))
    case .full:
      OptionDeclaration(name: self, help: Message("the whole text of each clause", "显示整条原文"))
    case .explain:
      OptionDeclaration(
        name: self, help: Message("how the query was read, and what made each score", "说明如何理解检索式、各条得分由来"))
    case .facets:
      OptionDeclaration(
        name: self,
        help: Message("count the hits by level, document, year and responsible unit", "按层级、文件、年份、责任单位统计"))
    case .context:
      OptionDeclaration(
        name: self, short: "C", value: .any("N"),
        help: Message(
          "also the N neighbours before and after: clauses, or sentences of a passage",
          "同时显示前后各 N 条（检索时为前后各 N 句）"))
    case .topic:
      OptionDeclaration(
        name: self, short: "t", value: .any("QUERY"),
        help: Message("only what is about this: a query as for search", "只列与此有关的内容：检索式同 search"))
    case .layout:
      OptionDeclaration(
        name: self, value: .choice("LAYOUT", ComparisonReport.Layout.allCases.map(\.rawValue)),
        help: Message(
          "of a comparison in Markdown: a table, or a list that quotes long provisions whole",
          "Markdown 对照的版式：table 表格、list 列表（引用全文）"))
    case .plan:
      OptionDeclaration(
        name: self, value: .any("FILE"),
        help: Message(
          "a file with one question a line, asked after those of the command line; # opens a remark",
          "计划文件：每行一问，排在命令行所列之后；# 开头为备注"))
    case .noUpdate:
      OptionDeclaration(
        name: self,
        help: Message(
          "answer from the index as it is, and say when it is stale", "按现有索引回答，索引过时会说明"))
    case .index:
      OptionDeclaration(
        name: self, value: .any("FILE"),
        help: Message(
          "the index file (beside the corpus: index/policy.index)", "索引文件（默认在 corpus 旁：index/policy.index）"))
    case .corpus:
      OptionDeclaration(
        name: self, value: .any("DIR"),
        help: Message(
          "the folder of the documents (POLICY_CORPUS, or corpus here or in the nearest folder upward)",
          "文件所在的文件夹（默认为 POLICY_CORPUS，或本级及最近上级文件夹中的 corpus）"))
    case .color:
      OptionDeclaration(
        name: self, value: .choice("WHEN", ColorChoice.allCases.map(\.rawValue)),
        help: Message(
          "colours: auto (on a terminal, and NO_COLOR is not set), always, never",
          "颜色：auto（仅终端且未设 NO_COLOR）、always、never"))
    case .noPager:
      OptionDeclaration(
        name: self,
        help: Message("never page what is longer than the terminal", "超出一屏也不分页"))
    case .lang:
      OptionDeclaration(
        name: self, value: .choice("LANGUAGE", Language.names),
        help: Message(
          "the language of messages and help: zh or en (from the locale unless told)",
          "提示与帮助所用语言：zh 或 en（默认依系统区域设置）"))
    case .help:
      OptionDeclaration(name: self, short: "h", help: Message("what can be typed, with examples", "用法与示例"))
    case .version:
      OptionDeclaration(name: self, short: "V", help: Message("the version of the program", "程序版本"))
    }
  }

  func help(with command: CommandName?, in language: Language) -> String {
    let help = declaration.help(in: language)
    switch self {
    case .format:
      return help
        + (command?.choices(of: self) ?? choices).joined(separator: Message(", ", "、")(in: language))
    case .limit: return command?.declaration.limit(in: language) ?? help
    default: return help
    }
  }

  /// These go with every command.
  static let everywhere: [OptionName] = [
    .index, .corpus, .color, .noPager, .lang, .help, .version,
  ]
}

/// When colours are used.
enum ColorChoice: String, CaseIterable {
  case auto, always, never
}
