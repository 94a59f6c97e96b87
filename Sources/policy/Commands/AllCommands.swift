import PolicyText

extension CommandList {
  private static let types: [any Command.Type] = [
    SearchCommand.self, ShowCommand.self, OpenCommand.self, OutlineCommand.self, ListCommand.self,
    CompareCommand.self, TraceCommand.self, SourcesCommand.self, NumbersCommand.self, CitationsCommand.self,
    DutiesCommand.self, DefinitionsCommand.self,
    IndexCommand.self, UseCommand.self, ExportCommand.self, SiteCommand.self, ServeCommand.self,
    ExportIndexCommand.self,
    VerifyCommand.self,
    CheckCommand.self, MCPCommand.self, CompletionsCommand.self, HelpCommand.self,
  ]

  /// Every command there is.
  static let all = CommandList(types.count) { types[$0].declaration }

  /// What typed arguments mean.
  static func command(_ typed: TypedArguments) throws(UsageError) -> any Command {
    var typed = typed
    _ = try typed.value(of: .lang) { Language(name: $0) }
    if typed.has(.help) { return HelpCommand(typed.command.map { .command($0) } ?? .overview) }
    if typed.has(.version) { return HelpCommand(.version) }
    guard let type = types.first(where: { $0.declaration == typed.command }) else {
      return StartCommand(typed)
    }
    try typed.recallNumbers()
    if type is SearchCommand.Type, typed.has(.engine) { return try EngineSearch(typed) }
    if type is SearchCommand.Type, typed.has(.queries) { return try BatchSearch(typed) }
    return try type.init(typed)
  }
}
