import PolicyText

/// Writes GitHub Flavored Markdown that pandoc takes for the same, as `gfm` and as its own `markdown`: no `<br>`, which
/// it leaves out of Word files.
struct Markdown {
  let page: Page
  private(set) var text = ""

  init(on page: Page) { self.page = page }

  func say(_ english: String, _ chinese: String) -> String { Message(english, chinese)(in: page.language) }

  /// - Parameter words: plain text.
  mutating func heading(_ words: String, level: Int) {
    block(String(repeating: "#", count: level) + " " + MarkdownText.escaped(words))
  }

  /// - Parameter inline: Markdown.
  mutating func paragraph(_ inline: String) { block(inline) }

  /// - Parameter inlines: Markdown, a paragraph each.
  mutating func quotation(_ inlines: [String]) {
    block(inlines.map { "> " + $0 }.joined(separator: "\n>\n"))
  }

  /// - Parameter inlines: Markdown, an item each.
  mutating func list(_ inlines: [String], indent: Int = 0) {
    guard !inlines.isEmpty else { return }
    block(inlines.map { String(repeating: "  ", count: indent) + "- " + $0 }.joined(separator: "\n"))
  }

  /// - Parameters:
  ///   - columns: plain text.
  ///   - rows: Markdown, as many cells as columns.
  mutating func table(_ columns: [String], _ rows: [[String]]) {
    let head = columns.map(MarkdownText.escaped)
    let rules = columns.indices.map { column in
      let longest = ([head] + rows).reduce(0) { max($0, DisplayWidth.of($1[column])) }
      return String(repeating: "-", count: min(Self.widestRule, longest + Self.margin))
    }
    let lines = [head, rules] + rows
    block(lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n"))
  }

  /// Where lines are long, pandoc makes a column as wide as its rule is long; what is quoted shares what notes leave.
  private static let widestRule = 60
  /// What a column of words as short as 细化 needs beside them.
  private static let margin = 10

  private mutating func block(_ lines: String) {
    if !text.isEmpty { text += "\n" }
    text += lines + "\n"
  }
}

/// A stretch of text with ranges that are to stand out, in Unicode scalars.
enum MarkdownText {
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

  /// The ranges bold. Marks at the ends of a range stay outside it: beside a letter, `**“` opens nothing
  /// (CommonMark 0.31, 6.2: a left-flanking run).
  static func bold(_ text: String, _ ranges: [Range<Int>]) -> String {
    marked(text, ranges, with: "**")
  }

  /// As `bold`, between other marks.
  static func marked(_ text: String, _ ranges: [Range<Int>], with mark: String) -> String {
    let scalars = Array(text.unicodeScalars)
    func piece(_ range: Range<Int>) -> String {
      String(String.UnicodeScalarView(scalars[range]))
    }
    var result = ""
    var end = 0
    for range in joined(ranges) where range.lowerBound >= end && range.upperBound <= scalars.count {
      var range = range
      while let first = range.first, !isLetter(scalars[first]) { range = range.dropFirst() }
      while let last = range.last, !isLetter(scalars[last]) { range = range.dropLast() }
      guard !range.isEmpty else { continue }
      let before = piece(end..<range.lowerBound)
      result += end == 0 ? escaped(before) : inner(before)
      result += mark + inner(piece(range)) + mark
      end = range.upperBound
    }
    let rest = piece(end..<scalars.count)
    return result + (end == 0 ? escaped(rest) : inner(rest))
  }

  /// Ranges that touch as one: `****` between them would close nothing.
  private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges {
      if let last = result.last, last.upperBound == range.lowerBound {
        result[result.count - 1] = last.lowerBound..<range.upperBound
      } else {
        result.append(range)
      }
    }
    return result
  }

  /// Plain text that does not stand at the head of a line: there `-` and `1.` are what they seem.
  static func inner(_ text: String) -> String { String(escaped("a" + text).dropFirst()) }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}

extension String {
  /// With line breaks as spaces, and everything else that a terminal would obey made visible.
  fileprivate var harmlessOnOneLine: String {
    split(whereSeparator: \.isNewline).joined(separator: " ").harmless
  }
}
