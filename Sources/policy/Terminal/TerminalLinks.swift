import Glibc
import PolicyReports

/// Locators that lead to their files, on a terminal that is known to take links (OSC 8).
struct TerminalLinks {
  /// By the ids of their documents: paths from the root on.
  let files: [String: String]

  /// Whether the terminal says by its environment that it takes them. A multiplexer may or may not hand them on.
  static var areTaken: Bool {
    guard Environment.isTerminal(STDOUT_FILENO), Environment.variable("TMUX") == nil,
      Environment.variable("TERM").map({ $0 != "dumb" && !$0.hasPrefix("screen") }) ?? false
    else { return false }
    let programs: Set<String> = ["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper"]
    if let program = Environment.variable("TERM_PROGRAM"), programs.contains(program) { return true }
    // GNOME's terminals since 0.50.
    if let version = Environment.variable("VTE_VERSION").flatMap({ Int($0) }), version >= 5000 { return true }
    return ["KITTY_WINDOW_ID", "WT_SESSION", "KONSOLE_VERSION"].contains {
      Environment.variable($0) != nil
    }
  }

  /// The text with every locator of a known document as a link. One that is not whole is none.
  func linked(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(linked).joined(separator: "\n")
  }

  private func linked(line: Substring) -> String {
    guard let sign = line.firstIndex(of: "#") else { return String(line) }
    let start = line[..<sign].lastIndex(where: TerminalLinks.ends).map(line.index(after:)) ?? line.startIndex
    let end = line[sign...].firstIndex(where: TerminalLinks.ends) ?? line.endIndex
    // A style may open before it: ESC [ 2 m
    let isStyled = start > line.startIndex && line[line.index(before: start)] == "\u{1b}"
    let id = isStyled ? line[start..<sign].drop { $0 != "m" }.dropFirst() : line[start..<sign]
    guard let file = files[String(id)] else { return String(line[..<end]) + linked(line: line[end...]) }
    let locator = line[id.startIndex..<end]
    let link = "\u{1b}]8;;file://\(file.asURLPath)\u{1b}\\\(locator)\u{1b}]8;;\u{1b}\\"
    return String(line[..<id.startIndex]) + link + linked(line: line[end...])
  }

  private static func ends(_ character: Character) -> Bool { character.isWhitespace || character == "\u{1b}" }
}

extension String {
  /// With what is no letter or digit of ASCII, or / - _ ., as its bytes: %20.
  fileprivate var asURLPath: String {
    utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2f, 0x2d, 0x5f, 0x2e: String(UnicodeScalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}
