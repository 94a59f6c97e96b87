import PolicyReports
import PolicyText

/// What `policy completions` writes.
enum CompletionTarget: String, CaseIterable {
  case bash, zsh, fish, man
  /// Asked by the scripts, not by people: names of documents and of a document's clauses, one a line.
  case documents, locators

  static let offered: [CompletionTarget] = [.bash, .zsh, .fish, .man]
}

/// One option as a shell sees it: how it is typed, and what may follow.
struct CompletionOption {
  let name: OptionName
  let long: String
  let short: String?
  /// Nil for a switch.
  let completion: Completion?
  let help: String

  init(_ name: OptionName, of command: CommandName?, in language: Language) {
    self.name = name
    long = name.spelled
    short = name.declaration.short.map { "-\($0)" }
    completion = name.completion(with: command)
    help = name.help(with: command, in: language)
  }

  /// `-l`, `--level`
  var spellings: [String] { [short, long].compactMap { $0 } }
}

extension CommandName {
  /// All options that may be typed with it.
  var allOptions: [OptionName] { declaration.options + OptionName.everywhere }
}

extension String {
  /// One word of a POSIX shell, whatever it holds.
  var shellQuoted: String {
    "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
