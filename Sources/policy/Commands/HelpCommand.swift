import PolicyText

struct HelpCommand: Command {
  static let declaration = CommandDeclaration(
    name: "help", chinese: "帮助", group: .manage, operands: "[COMMAND]", operandCount: 0...1,
    asksDocuments: false,
    operandWords: { HelpTopic.names(among: .all) },
    summary: Message("explain a command", "说明一个命令的用法"),
    examples: [
      .init("policy help search", "the same as policy search --help", "同 policy search --help"),
      .init("policy help query", "the query language", "检索式"),
      .init("policy help formats --lang en", "the formats, in English", "输出格式（英文）"),
      .init("policy help facts", "files that say what a text does not", "补充原文未载事项的附注文件"),
      .init("policy help json", "the keys of the JSON, one by one", "JSON 的各个键"),
      .init("policy help schema > policy.schema.json", "the same as a JSON Schema", "同样的内容，JSON Schema 格式"),
    ])

  let topic: HelpTopic

  init(_ topic: HelpTopic) { self.topic = topic }

  init(_ typed: TypedArguments) throws(UsageError) {
    guard let word = typed.operands.first else {
      topic = .overview
      return
    }
    guard let topic = HelpTopic(word, among: .all) else {
      throw .unknownCommand(word, known: Self.declaration.operandWords())
    }
    self.topic = topic
  }

  func run(with console: Console) throws(CommandError) -> ExitStatus {
    let help = Help(language: console.language, columns: console.columns)
    try console.show(help.text(for: topic, among: .all))
    return .done
  }
}
