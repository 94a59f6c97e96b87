/// Text in GitHub Flavored Markdown: signs that documents have keep no meaning.
enum MarkdownSyntax {
  /// Signs that mean something wherever they stand.
  private static let signs = Set("\\`*_[]<|~$^@".unicodeScalars)
  /// Signs that open something at the head of a line.
  private static let openings = Set("#>+-=".unicodeScalars)

  /// Plain text on one line. Line breaks become spaces.
  static func escaped(_ text: String) -> String {
    var result = ""
    // R&D is what it seems; &amp; would not be.
    let hasEntities = text.contains("&") && text.contains(";")
    for (place, scalar) in text.harmlessOnOneLine.unicodeScalars.enumerated() {
      let means =
        signs.contains(scalar) || place == 0 && openings.contains(scalar) || hasEntities && scalar == "&"
      if means { result.append("\\") }
      result.unicodeScalars.append(scalar)
    }
    return escapingListNumber(result)
  }

  /// `1.` and `1)` at the head of a line open a list, and for pandoc `(1)`, `a.` and `iv)` too.
  private static func escapingListNumber(_ text: String) -> String {
    let open = text.prefix { $0 == "(" }
    let number = text.dropFirst(open.count).prefix { $0.isASCII && ($0.isNumber || $0.isLetter) }
    let rest = text.dropFirst(open.count + number.count)
    let isNumber = number.allSatisfy(\.isNumber) || number.count <= 4
    let isMark = rest.first == "." || rest.first == ")"
    guard !number.isEmpty, isNumber, isMark, open.count <= 1,
      rest.dropFirst().first.map({ $0 == " " }) ?? true
    else { return text }
    return open.isEmpty ? number + "\\" + rest : "\\" + text
  }

  /// A path or a locator, to be copied whole.
  static func code(_ text: String) -> String {
    let text = text.harmlessOnOneLine
    guard text.contains("`") || text.contains("|") else { return "`" + text + "`" }
    return escaped(text)
  }

  /// Plain text that does not stand at the head of a line: there `-` and `1.` are what they seem.
  static func inner(_ text: String) -> String { String(escaped("a" + text).dropFirst()) }
}

extension String {
  /// With line breaks as spaces, and everything else that a terminal would obey made visible.
  fileprivate var harmlessOnOneLine: String {
    split(whereSeparator: \.isNewline).joined(separator: " ").harmless
  }
}
