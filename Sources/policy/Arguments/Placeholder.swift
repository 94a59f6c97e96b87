import PolicyText

/// What stands for a word in a usage line: its name in both languages, and what it may be completed with.
///
/// Declarations write the English name, with brackets and dots around it: `[COMMAND]`, `REF…`.
enum Placeholder: String, CaseIterable {
  case query = "QUERY"
  case words = "WORDS"
  case locator = "LOCATOR"
  case reference = "REF"
  case path = "PATH"
  case command = "COMMAND"
  case target = "SHELL"
  case report = "REPORT"
  case question = "QUESTION"
  case unit = "UNIT"
  case level = "LEVEL"
  case relation = "RELATION"
  case validity = "VALIDITY"
  case region = "REGION"
  case date = "DATE"
  case count = "N"
  case order = "ORDER"
  case format = "FORMAT"
  case layout = "LAYOUT"
  case file = "FILE"
  case folder = "DIR"
  case address = "URL"
  case engine = "ENGINE"
  case when = "WHEN"
  case language = "LANGUAGE"

  private var chinese: String {
    switch self {
    case .query: "检索式"
    case .words: "词句"
    case .locator: "条款"
    case .reference: "文件"
    case .path: "路径"
    case .command: "命令"
    case .target: "命令行"
    case .report: "报告"
    case .question: "命令"
    case .unit: "单位"
    case .level: "层级"
    case .relation: "关系"
    case .validity: "时效"
    case .region: "地区"
    case .date: "日期"
    case .count: "数"
    case .order: "次序"
    case .format: "格式"
    case .layout: "版式"
    case .file: "文件名"
    case .folder: "文件夹"
    case .address: "地址"
    case .engine: "引擎"
    case .when: "何时"
    case .language: "语言"
    }
  }

  func name(in language: Language) -> String {
    switch language {
    case .english: rawValue
    case .chinese: chinese
    }
  }

  /// The placeholders of an operand line, in order: `REF REF…` has two.
  static func all(in line: String) -> [Placeholder] { words(of: line).compactMap(Placeholder.init) }

  /// Runs of capital letters, known or not.
  static func words(of line: String) -> [String] {
    line.split { !("A"..."Z").contains($0) }.map(String.init)
  }

  /// A usage line with its names in a language.
  static func translated(_ line: String, to language: Language) -> String {
    guard language == .chinese else { return line }
    var text = ""
    var word = ""
    for character in line + "\n" {
      if ("A"..."Z").contains(character) {
        word.append(character)
      } else {
        text += Placeholder(rawValue: word)?.chinese ?? word
        word = ""
        text.append(character)
      }
    }
    return String(text.dropLast())
  }
}

/// What a shell may offer for a word.
enum Completion: Equatable {
  case words([String])
  case documents, locators, files, folders
  case nothing
}

extension Placeholder {
  var completion: Completion {
    switch self {
    case .locator: .locators
    case .reference: .documents
    case .path, .file, .report: .files
    case .folder: .folders
    default: .nothing
    }
  }
}
