/// Words as a shell takes them.
package enum ShellWords {
  /// The program's own line: `policy search '人才 土地' -n 3`.
  package static func line(_ words: [String]) -> String {
    (["policy"] + words.map(quoted)).joined(separator: " ")
  }

  /// In quotation marks where a shell would make something else of it.
  package static func quoted(_ word: String) -> String {
    let isPlain = word.unicodeScalars.allSatisfy { $0.isLetterOrNumber || plain.contains($0) }
    // # opens a comment, = is expanded by zsh.
    let mayOpen = !["", "#", "="].contains(word.prefix(1))
    return isPlain && mayOpen ? word : alwaysQuoted(word)
  }

  /// In quotation marks, whatever it holds.
  package static func alwaysQuoted(_ word: String) -> String {
    "'" + word.replacing("'", with: "'\\''") + "'"
  }

  private static let plain = Set("-_./#=,:〔〕、，。；：".unicodeScalars)
}
