import PolicyReports
import PolicyText

// Options that several commands take.

extension Option {
  /// With every command that is answered by a report.
  static let report: [Option] = [.format, .output, .paths, .noUpdate]

  static let format = format(among: ReportFormat.allCases.filter { $0 != .akn }.map(\.rawValue))

  /// - Parameter names: of the formats that the command writes.
  static func format(among names: [String]) -> Option {
    Option(
      "format", short: "f", takes: .oneOf(.format, names),
      "how to write it: " + names.joined(separator: ", "),
      "输出格式：" + names.joined(separator: "、"))
  }

  static let output = output(like: "x.docx, x.html, x.csv", "x.docx、x.html、x.csv")

  static func output(like english: String, _ chinese: String) -> Option {
    Option(
      "output", short: "o", takes: .any(.file),
      "write to FILE, whole or not at all, in the format of its name: " + english,
      "写入文件（要么完整写入，要么不写），格式依文件名：" + chinese)
  }

  static let paths = Option(
    "paths", "also the file and the lines of what is quoted", "同时列出文件路径与行号")

  static let noUpdate = Option(
    "no-update", "answer from the index as it is, and say when it is stale", "按现有索引回答，索引过时会说明")

  static let engine = Option(
    "engine", takes: .any(.address),
    "ask OpenSearch or Elasticsearch, which has what export-index wrote: http://HOST:9200/INDEX (9200 and policy unless told otherwise; name and password in POLICY_ENGINE_LOGIN=NAME:PASSWORD); the query goes there, and only with this option does anything leave the machine",
    "向 OpenSearch、Elasticsearch 检索 export-index 导出的索引：http://主机:9200/索引名（默认 9200、policy；用户名与密码见 POLICY_ENGINE_LOGIN=用户名:密码）；检索式将发往该处，只有使用此选项才有内容离开本机"
  )

  /// - Parameters: what is limited, in both languages.
  static func limit(_ english: String, _ chinese: String) -> Option {
    Option("limit", short: "n", takes: .any(.count), english, chinese)
  }

  static let limit = limit("at most N", "最多列出 N 个")

  static let context = Option(
    "context", short: "C", takes: .any(.count),
    "also the N neighbours before and after: clauses, or sentences of a passage", "同时显示前后各 N 条（检索时为前后各 N 句）")

  /// - Parameter orders: the words that the command takes.
  static func sort(among orders: [String]) -> Option {
    Option(
      "sort", takes: .oneOf(.order, orders),
      "hits by relevance, document (level, date, clause) or date (newest first); a list by level, date or title",
      "条款按 relevance 相关度、document 层级日期条次、date 新的在前；文件按 level 层级、date、title 标题")
  }

  static let sort = sort(among: [])
}

/// When colours are used.
enum ColorChoice: String, CaseIterable {
  case auto, always, never
}

/// How and where a report is written.
struct ReportOutput: Equatable {
  var format = ReportFormat.text
  /// Nil: standard output.
  var file: String?
  var color = ColorChoice.auto
  var showsPaths = false
  /// Where the documents are, as it is told at the foot.
  var folder = "corpus"
}

extension ReportOutput {
  /// Where the documents are.
  static func folder(_ typed: TypedArguments) -> String { typed[.corpus] ?? typed[.index] ?? "corpus" }

  init(_ typed: TypedArguments) throws(UsageError) {
    if let color: ColorChoice = try typed.choice(.color) { self.color = color }
    file = typed[.output]
    showsPaths = typed.has(.paths)
    folder = Self.folder(typed)
    format = try typed.format() ?? .text
  }
}

extension TypedArguments {
  /// The one that was named, else that of the file's name. A name that promises another format is a mistake: the
  /// program that opens the file goes by it.
  func format() throws(UsageError) -> ReportFormat? {
    guard has(.format) || has(.output) else { return nil }
    let choices = command?.options.first { $0 == .format }?.choices ?? []
    let named = try value(of: .format) { word in
      // A few commands alone write it.
      ReportFormat(typed: word).flatMap { $0 != .akn || choices.contains($0.rawValue) ? $0 : nil }
    }
    guard let file = self[.output] else { return named }
    if let ending = ReportFormat.foreignEnding(of: file) {
      throw .option(.output, .unwritable(ending: ending))
    }
    guard let meant = ReportFormat(fileName: file) else { return named }
    if let named, named.fits(fileName: file) { return named }
    guard meant != .akn || choices.contains(meant.rawValue) else {
      throw .option(.output, .unwritable(ending: "xml"))
    }
    guard named == nil || named == meant else {
      throw .option(.output, .otherFormat(file: file, format: named?.rawValue ?? ""))
    }
    return meant
  }
}

extension Locations {
  init(_ typed: TypedArguments) {
    if let file = typed[.index] { index = file }
    if let folder = typed[.corpus] { documents = [folder] }
    updates = !typed.has(.noUpdate)
    fallbackIndex = typed.fallbackIndex
    place = typed.place
    isElsewhere = typed.isElsewhere
    numbersIndex = typed.numbersIndex
  }
}

extension ReportFormat {
  /// Also by the ending that such a file has.
  init?(typed word: String) {
    switch word {
    case "md": self = .markdown
    case "txt": self = .text
    case "htm": self = .html
    default: self.init(rawValue: word)
    }
  }
}
