import PolicyText

/// How a command is typed, and what its help says.
struct CommandDeclaration: Sendable {
  struct Example: Sendable {
    let line: String
    let says: Message

    init(_ line: String, _ english: String, _ chinese: String) {
      self.line = line
      says = Message(english, chinese)
    }
  }

  let name: String
  /// The same in Chinese: 检索
  let chinese: String
  let group: CommandGroup
  /// What follows the name: QUERY, REF.
  var operands = ""
  /// How many words may follow; a query is one operand of any number of words.
  var operandCount = 0...0
  /// Words such as -综合保税区 are operands, not options.
  var takesQuery = false
  /// They say where the documents are.
  var operandsAreCorpus = false
  /// Operands may name files beside documents.
  var operandsMayBeFiles = false
  /// Whether it is about the documents of a folder.
  var asksDocuments = true
  /// Where the operand is one of some words.
  var operandWords: @Sendable () -> [String] = { [] }
  let summary: Message
  var options: [Option] = []
  let examples: [Example]
}

/// What commands are for, in the order of the help.
enum CommandGroup: CaseIterable, Sendable {
  case find, compare, extract, write, manage

  var name: Message {
    switch self {
    case .find: Message("find and read", "查：检索与阅读")
    case .compare: Message("compare", "比：对照与源流")
    case .extract: Message("extract", "摘：分类摘录")
    case .write: Message("write and check", "写：摘编与核校")
    case .manage: Message("manage", "管：文件库与设置")
    }
  }
}

extension CommandDeclaration: Equatable {
  static func == (a: CommandDeclaration, b: CommandDeclaration) -> Bool { a.name == b.name }
}

extension CommandDeclaration {
  /// All options that may be typed with it.
  var allOptions: [Option] { options + Option.everywhere }

  func usage(in language: Language) -> String {
    let options = options.isEmpty ? "" : Message("[OPTION]…", "[选项]…")(in: language)
    return ["policy", name, Placeholder.translated(operands, to: language), options]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What its operands may be completed with.
  var completion: Completion {
    let words = operandWords()
    guard words.isEmpty else { return .words(words) }
    return Placeholder.all(in: operands).first?.completion ?? .nothing
  }
}

/// The commands that may be typed, in the order of the help.
struct CommandList: Sendable {
  let commands: [CommandDeclaration]
  /// All options, as the first command has them.
  let options: [Option]

  init(_ commands: [CommandDeclaration]) {
    self.commands = commands
    var names: Set<String> = []
    options = (commands.flatMap(\.options) + Option.everywhere).filter { names.insert($0.name).inserted }
  }

  var names: [String] { commands.map(\.name) }
  var chineseNames: [String] { commands.map(\.chinese) }

  /// By its English or its Chinese name, in traditional characters too.
  subscript(name: String) -> CommandDeclaration? {
    let name = name.folded
    return commands.first { $0.name == name || $0.chinese == name }
  }
}
