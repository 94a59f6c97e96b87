package import PolicyText

/// Words that a report in Markdown quotes, with the locator it gives for them: what `MarkdownWriter` writes, read back.
package struct MemoQuotation: Sendable, Equatable {
  /// Plain text, paragraphs as they were quoted.
  package let paragraphs: [String]
  package let locator: String
  /// How the report names document and clause, pages included; nil where it does so elsewhere.
  package let cited: String?
  /// Where the source stands in the report, from 1; of a Word file the paragraph.
  package let line: Int

  /// In the order of the report. What has no locator is no quotation.
  package static func all(in report: String) -> [MemoQuotation] {
    var found: [MemoQuotation] = []
    var paragraphs: [String] = []
    for (place, line) in report.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      if line.hasPrefix("|") {
        found += cells(of: line).compactMap { MemoQuotation(cell: $0, line: place + 1) }
      }
      if let item = MemoQuotation(item: line, line: place + 1) { found.append(item) }
      guard line.hasPrefix(">") else {
        paragraphs = []
        continue
      }
      let words = line.dropFirst(line.hasPrefix("> ") ? 2 : 1)
      guard words.hasPrefix("— "), let locator = lastCode(in: words) else {
        if !words.isEmpty { paragraphs.append(plain(words)) }
        continue
      }
      found.append(
        MemoQuotation(
          paragraphs: paragraphs, locator: locator, line: place + 1, citing: citation(in: words)))
      paragraphs = []
    }
    return found
  }

  /// Words, then their locator; behind it at most what became of them.
  private init?(cell: String, line: Int) {
    let spans = MemoQuotation.codeSpans(of: cell[...])
    guard spans.count >= 3, spans.count % 2 == 1, MemoQuotation.isRemark(spans[spans.count - 1]),
      let locator = MemoQuotation.locator(spans[spans.count - 2])
    else { return nil }
    let words = spans.dropLast(2).joined(separator: "`")
    guard !words.allSatisfy(\.isWhitespace) else { return nil }
    self.init(paragraphs: [MemoQuotation.plain(words[...])], locator: locator, line: line)
  }

  /// Nothing, or what opens with a sign of what became of a provision.
  private static func isRemark(_ words: Substring) -> Bool {
    guard let first = words.first(where: { !$0.isWhitespace && $0 != "\\" }) else { return true }
    return Hue.allCases.contains { $0.sign == String(first) }
  }

  /// An item of a list: where it stands in bold, words, locator, remarks.
  private init?(item line: Substring, line place: Int) {
    guard line.hasPrefix("- **") else { return nil }
    let spans = MemoQuotation.codeSpans(of: line)
    guard spans.count >= 3, let locator = MemoQuotation.locator(spans[1]),
      let words = MemoQuotation.behindBold(spans[0].dropFirst(4))
    else { return nil }
    // → 第五十七条: where a clause stands now, no words of it.
    let isPlace = words.first { !$0.isWhitespace }.map { $0 == "→" } ?? true
    self.init(paragraphs: isPlace ? [] : [MemoQuotation.plain(words)], locator: locator, line: place)
  }

  /// What follows the signs that end bold type.
  private static func behindBold(_ text: Substring) -> Substring? {
    var stars = 0
    var isEscaped = false
    for place in text.indices {
      stars = text[place] == "*" && !isEscaped ? stars + 1 : 0
      isEscaped = text[place] == "\\" && !isEscaped
      if stars == 2 { return text[text.index(after: place)...] }
    }
    return nil
  }

  init(paragraphs: [String], locator: String, line: Int, citing cited: String? = nil) {
    self.paragraphs = paragraphs
    self.locator = locator
    self.line = line
    self.cited = cited
  }

  /// Between the dash and the place.
  private static func citation(in source: Substring) -> String? {
    let words = plain(codeSpans(of: source.dropFirst(2))[0])
    return words.hasSuffix("，") ? String(words.dropLast()) : nil
  }

  /// The last code span, if it can be a locator.
  private static func lastCode(in line: Substring) -> String? {
    let spans = codeSpans(of: line)
    guard spans.count >= 3, spans.count % 2 == 1 else { return nil }
    return locator(spans[spans.count - 2])
  }

  /// Whether the report names the clause as it would today, white space aside.
  package func names(_ clause: ClauseCitation) -> Bool {
    guard let stated = cited?.filter({ !$0.isWhitespace }) else { return true }
    let expected = clause.cited.harmless.filter { !$0.isWhitespace }
    return stated == expected || stated.hasPrefix(expected + Source.pagesOpening)
  }

  /// Nil for a file, and for a draft, which no corpus has.
  private static func locator(_ code: Substring) -> String? {
    code.contains("#") && !code.hasPrefix("-#") ? String(code) : nil
  }

  /// Cut at the signs of code; every second piece is code.
  private static func codeSpans(of line: Substring) -> [Substring] {
    var spans: [Substring] = []
    var start = line.startIndex
    var isEscaped = false
    for place in line.indices {
      if line[place] == "`", !isEscaped {
        spans.append(line[start..<place])
        start = line.index(after: place)
      }
      isEscaped = line[place] == "\\" && !isEscaped
    }
    return spans + [line[start...]]
  }

  /// The cells of a table's row; `\|` parts none.
  private static func cells(of line: Substring) -> [String] {
    var cells = [""]
    var isEscaped = false
    for character in line {
      if character == "|", !isEscaped { cells.append("") } else { cells[cells.count - 1].append(character) }
      isEscaped = character == "\\" && !isEscaped
    }
    return cells
  }

  /// Without the signs of bold type and of escaping.
  private static func plain(_ inline: Substring) -> String {
    var text = ""
    var isEscaped = false
    for character in inline {
      if !isEscaped, character == "\\" {
        isEscaped = true
        continue
      }
      // A star or a tilde that the text has is escaped.
      if isEscaped || character != "*" && character != "~" { text.append(character) }
      isEscaped = false
    }
    return text
  }
}
