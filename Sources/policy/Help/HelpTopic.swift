/// What help can be asked for.
enum HelpTopic: Equatable {
  /// How to search, in examples: the commands.
  case overview
  case command(CommandDeclaration)
  /// The query language.
  case query
  /// What the formats are for.
  case formats
  /// The keys of the JSON, for people and as a JSON Schema.
  case json, schema
  /// Sidecars.
  case facts
  /// The version of the program.
  case version

  /// Pages beside those of the commands.
  static let pages: [(name: String, topic: HelpTopic)] = [
    ("query", .query), ("formats", .formats), ("json", .json), ("schema", .schema), ("facts", .facts),
  ]

  static func names(among known: CommandList) -> [String] { known.names + pages.map(\.name) }

  /// Nil: no page of this name.
  init?(_ word: String, among known: CommandList) {
    if let command = known[word] {
      self = .command(command)
    } else if let page = HelpTopic.pages.first(where: { $0.name == word }) {
      self = page.topic
    } else {
      return nil
    }
  }
}
