/// What `policy completions` writes.
enum CompletionTarget: String, CaseIterable {
  case bash, zsh, fish, man
  /// Asked by the scripts, not by people: names of documents and of a document's clauses, one a line.
  case documents, locators

  static let offered: [CompletionTarget] = [.bash, .zsh, .fish, .man]
}
