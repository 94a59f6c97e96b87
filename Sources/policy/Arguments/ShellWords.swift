/// Words as a shell takes them.
enum ShellWords {
  /// The program's own line: `policy search '人才 土地' -n 3`.
  static func line(_ words: [String]) -> String { (["policy"] + words.map(quoted)).joined(separator: " ") }

  /// In quotation marks where a shell would make something else of it.
  static func quoted(_ word: String) -> String {
    let isPlain = word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || plain.contains($0) }
    return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }

  private static let plain = Set("0123456789-_./#=,:〔〕".unicodeScalars)
}
