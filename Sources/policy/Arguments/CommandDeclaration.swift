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
  let operands: String
  /// How many words may follow; a query is one operand of any number of words.
  let operandCount: ClosedRange<Int>
  /// Words such as -综合保税区 are operands, not options.
  let takesQuery: Bool
  /// They say where the documents are.
  let operandsAreCorpus: Bool
  /// Operands may name files beside documents.
  let operandsMayBeFiles: Bool
  /// Whether it is about the documents of a folder.
  let asksDocuments: Bool
  /// Where the operand is one of some words.
  let operandWords: @Sendable () -> [String]
  let summary: Message
  private let makeOptions: @Sendable () -> [Option]
  private let makeExamples: @Sendable () -> [Example]

  /// Options and examples are made when they are asked for: most calls name no option.
  init(
    name: String, chinese: String, group: CommandGroup, operands: String = "",
    operandCount: ClosedRange<Int> = 0...0, takesQuery: Bool = false, operandsAreCorpus: Bool = false,
    operandsMayBeFiles: Bool = false, asksDocuments: Bool = true,
    operandWords: @escaping @Sendable () -> [String] = { [] }, summary: Message,
    options: @autoclosure @escaping @Sendable () -> [Option] = [],
    examples: @autoclosure @escaping @Sendable () -> [Example]
  ) {
    self.name = name
    self.chinese = chinese
    self.group = group
    self.operands = operands
    self.operandCount = operandCount
    self.takesQuery = takesQuery
    self.operandsAreCorpus = operandsAreCorpus
    self.operandsMayBeFiles = operandsMayBeFiles
    self.asksDocuments = asksDocuments
    self.operandWords = operandWords
    self.summary = summary
    makeOptions = options
    makeExamples = examples
  }

  var options: [Option] { makeOptions() }
  var examples: [Example] { makeExamples() }
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
  private let count: Int
  private let declaration: @Sendable (Int) -> CommandDeclaration

  init(_ count: Int, _ declaration: @escaping @Sendable (Int) -> CommandDeclaration) {
    self.count = count
    self.declaration = declaration
  }

  var commands: [CommandDeclaration] { (0..<count).map(declaration) }

  /// All options, as the first command has them.
  var options: [Option] {
    var options: [Option] = []
    for option in commands.flatMap(\.options) + Option.everywhere where !options.contains(option) {
      options.append(option)
    }
    return options
  }

  var names: [String] { commands.map(\.name) }
  var chineseNames: [String] { commands.map(\.chinese) }

  /// By its English or its Chinese name, in traditional characters too.
  subscript(name: String) -> CommandDeclaration? {
    // As it stands first: what no command is called costs a table of characters.
    command(called: name) ?? command(called: name.folded)
  }

  private func command(called name: String) -> CommandDeclaration? {
    first { $0.name == name || $0.chinese == name }
  }

  /// Declares no more commands than it looks at.
  func first(where isMeant: (CommandDeclaration) -> Bool) -> CommandDeclaration? {
    for number in 0..<count {
      let command = declaration(number)
      if isMeant(command) { return command }
    }
    return nil
  }

  /// An option, as the command has it or every command, else as the first that takes it.
  func option(of command: CommandDeclaration?, where isMeant: (Option) -> Bool) -> Option? {
    (command?.allOptions ?? Option.everywhere).first(where: isMeant) ?? options.first(where: isMeant)
  }
}
