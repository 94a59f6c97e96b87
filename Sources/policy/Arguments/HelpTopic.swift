/// What help can be asked for.
enum HelpTopic: Equatable {
  /// How to search, in examples: the commands.
  case overview
  case command(CommandName)
  /// The query language.
  case query
  /// What the formats are for.
  case formats
  /// The keys of the JSON, for people and as a JSON Schema.
  case json, schema
  /// Sidecars.
  case facts

  /// Pages beside those of the commands.
  static let pages: [(name: String, topic: HelpTopic)] = [
    ("query", .query), ("formats", .formats), ("json", .json), ("schema", .schema), ("facts", .facts),
  ]

  static let names = CommandName.allCases.map(\.rawValue) + pages.map(\.name)

  /// Nil: no page of this name.
  init?(_ word: String) {
    if let command = CommandName(rawValue: word) {
      self = .command(command)
    } else if let page = HelpTopic.pages.first(where: { $0.name == word }) {
      self = page.topic
    } else {
      return nil
    }
  }
}
