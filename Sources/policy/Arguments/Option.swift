import PolicyText

/// An option: all there is to know of it. Parsing, help, completions and guesses follow from it.
///
/// One that several commands take may have other words with one of them: see `sort` and `limit`.
struct Option: Sendable {
  enum Value: Sendable {
    case none
    /// Anything that looks so.
    case any(Placeholder, like: [String])
    /// One of these words.
    case oneOf(Placeholder, [String])

    static func any(_ name: Placeholder) -> Value { .any(name, like: []) }
  }

  /// As it is typed after `--`.
  let name: String
  var short: Character?
  var value = Value.none
  var repeats = false
  /// What it does, as help has it.
  let says: Message
  /// The words of `value` as a Chinese reader types them.
  var chineseWords: [String] = []

  init(
    _ name: String, short: Character? = nil, takes value: Value = .none, repeats: Bool = false,
    _ english: String,
    _ chinese: String
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.repeats = repeats
    says = Message(english, chinese)
  }
}

extension Option: Equatable {
  static func == (a: Option, b: Option) -> Bool { a.name == b.name }
}

extension Option {
  /// The words that may follow; empty where that is not one of some words.
  var choices: [String] { if case .oneOf(_, let words) = value { words } else { [] } }

  /// What may be typed, or how it may look.
  var accepted: [String] {
    switch value {
    case .none: []
    case .any(_, let examples): examples
    case .oneOf(_, let words): words
    }
  }

  /// The same in Chinese, where it has words of its own.
  var acceptedInChinese: [String] { chineseWords.isEmpty ? accepted : chineseWords }

  /// What its value is called; nil where it takes none.
  var placeholder: Placeholder? {
    switch value {
    case .none: nil
    case .any(let name, _), .oneOf(let name, _): name
    }
  }

  /// What its value may be completed with; nil where it takes none.
  var completion: Completion? {
    switch value {
    case .none: nil
    case .any(let name, _): name.completion
    case .oneOf(_, let words): .words(words)
    }
  }

  var spelled: String { "--" + name }

  /// `-l`, `--level`
  var spellings: [String] { [short.map { "-\($0)" }, spelled].compactMap { $0 } }

  /// `-n, --limit N`
  func usage(in language: Language) -> String {
    let value = placeholder.map { " " + $0.name(in: language) } ?? ""
    return spellings.joined(separator: ", ") + value
  }
}

// MARK: - With every command

extension Option {
  static let everywhere: [Option] = [.index, .corpus, .color, .noPager, .lang, .help, .version]

  static let index = Option(
    "index", takes: .any(.file),
    "the index file (POLICY_INDEX; beside the corpus: index/policy.index; or in the cache)",
    "索引文件（默认为 POLICY_INDEX，或 corpus 旁的 index/policy.index，或缓存文件夹）")

  static let corpus = Option(
    "corpus", takes: .any(.folder),
    "the folder of the documents (POLICY_CORPUS; corpus here or in the nearest folder upward; this folder, where it has documents; what `policy use` remembers)",
    "文件所在的文件夹（依次为：POLICY_CORPUS，本级及最近上级文件夹中的 corpus，存有文件的当前文件夹，policy use 所记）")

  static let color = Option(
    "color", takes: .oneOf(.when, ColorChoice.allCases.map(\.rawValue)),
    "colours: auto (on a terminal, and NO_COLOR is not set), always, never",
    "颜色：auto（仅终端且未设 NO_COLOR）、always、never")

  static let noPager = Option("no-pager", "never page what is longer than the terminal", "超出一屏也不分页")

  static let lang = Option(
    "lang", takes: .oneOf(.language, Language.names),
    "the language of messages and help: zh or en (from the locale unless told)",
    "提示与帮助所用语言：zh 或 en（默认依系统区域设置）")

  static let help = Option("help", short: "h", "what can be typed, with examples", "用法与示例")

  static let version = Option("version", short: "V", "the version of the program", "程序版本")
}
