package import PolicyText

/// Words that a report in Markdown quotes, with the locator it gives for them: what `MarkdownWriter` writes, read back.
package struct MemoQuotation: Sendable, Equatable {
  /// Plain text, paragraphs as they were quoted. None: the report names the place, or its words cannot be told from others.
  package let paragraphs: [String]
  package let locator: String
  /// How the report names document and clause, pages included; nil where it does so elsewhere.
  package let cited: String?
  /// Where the source stands in the report, from 1; of a Word file the paragraph.
  package let line: Int
  /// Whether a source stands below words that nothing marks as quoted.
  package var lacksWords = false

  /// In the order of the report. What has no locator is no quotation; a source below words that are not marked as quoted is
  /// one without words, which nobody can look up.
  package static func all(in report: String) -> [MemoQuotation] {
    var found: [MemoQuotation] = []
    var paragraphs: [String] = []
    for (place, line) in report.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let (words, isQuoted) = quoted(line)
      if line.hasPrefix("|") {
        found += cells(of: line).compactMap { MemoQuotation(cell: $0, line: place + 1) }
      } else if let item = MemoQuotation(item: line, line: place + 1) {
        found.append(item)
      } else if !isQuoted {
        found += quotations(running: line, line: place + 1)
      }
      if !isQuoted { paragraphs = [] }
      guard words.hasPrefix("— "), let locator = lastCode(in: words) else {
        if isQuoted, !words.isEmpty { paragraphs.append(plain(words)) }
        continue
      }
      var quotation = MemoQuotation(
        paragraphs: paragraphs, locator: locator, line: place + 1, citing: citation(in: words))
      quotation.lacksWords = paragraphs.isEmpty
      found.append(quotation)
      paragraphs = []
    }
    return found
  }

  /// What a sentence quotes beside locators: `“words”（locator）`, `locator “words”`.
  static func quotations(running line: Substring, line place: Int) -> [MemoQuotation] {
    let marked = BareLocators.marked(in: line)
    let spans = codeSpans(of: marked[...])
    return spans.indices.compactMap { code in
      guard code % 2 == 1, code + 1 < spans.count, let locator = locator(spans[code]) else { return nil }
      let behind = inside(spans[code + 1].drop { $0.isWhitespace || "：:".contains($0) })
      let before = spans[code - 1].reversed().drop { $0.isWhitespace }
      let bracketed = before.drop { "（([".contains($0) }
      let front = inside(bracketed, from: "”", to: "“").map { String($0.reversed()) }
      let words = bracketed.count < before.count ? front ?? behind : behind ?? front
      return words.map { MemoQuotation(paragraphs: [plain($0[...])], locator: locator, line: place) }
    }
  }

  /// What stands in the quotation marks that words open with; such marks may stand within it.
  private static func inside(
    _ words: some Sequence<Character>, from open: Character = "“", to close: Character = "”"
  ) -> String? {
    var depth = 0
    var found = ""
    for character in words {
      if character == open { depth += 1 }
      if character == close { depth -= 1 }
      if depth == 0 { return found.isEmpty ? nil : String(found.dropFirst()) }
      found.append(character)
    }
    return nil
  }

  /// A line without the signs of quotation, and whether it has some: `> `, also in a quotation or in an item of a list.
  private static func quoted(_ line: Substring) -> (words: Substring, isQuoted: Bool) {
    var words = line.drop(while: \.isWhitespace)
    if !words.hasPrefix(">"), let item = behindItemMark(words), item.hasPrefix(">") { words = item }
    var isQuoted = false
    while words.hasPrefix(">") {
      isQuoted = true
      words = words.dropFirst().drop(while: \.isWhitespace)
    }
    return (words, isQuoted)
  }

  /// What follows `- `, `* `, `+ `, `1. ` or `1) `, one or several.
  private static func behindItemMark(_ line: Substring) -> Substring? {
    let mark = line.prefix { !$0.isWhitespace }
    let isMark =
      mark.count == 1
      ? "-*+".contains(mark) : ".)".contains(mark.suffix(1)) && mark.dropLast().allSatisfy(\.isNumber)
    guard isMark, !mark.isEmpty else { return nil }
    let rest = line.dropFirst(mark.count).drop(while: \.isWhitespace)
    return rest.hasPrefix(">") ? rest : behindItemMark(rest)
  }

  /// Words, then their locator; behind it at most what became of them.
  private init?(cell: String, line: Int) {
    let marked = BareLocators.marked(in: cell[...])
    let spans = MemoQuotation.codeSpans(of: marked[...])
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

  /// Whether the report names the clause as it would today, white space aside; an article also without its chapter.
  package func names(_ clause: ClauseCitation) -> Bool {
    guard let stated = cited?.filter({ !$0.isWhitespace }) else { return true }
    return [clause.cited, clause.citedAlone].contains { words in
      let expected = words.harmless.filter { !$0.isWhitespace }
      return stated == expected || stated.hasPrefix(expected + Source.pagesOpening)
    }
  }

  /// The lines with locators that stand beside no words which could be told as quoted from them, a line for each.
  ///
  /// - Parameter quotations: of the report.
  package static func unreadPlaces(in report: String, besides quotations: [MemoQuotation]) -> [Int] {
    let lines = report.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return unreadPlaces(in: lines, besides: quotations, isOwn: lines.contains { $0.contains(ownSign) })
  }

  /// - Parameter isOwn: a report of this program names places in headings and lists; there only what somebody added is looked
  ///   at.
  static func unreadPlaces(in lines: [Substring], besides quotations: [MemoQuotation], isOwn: Bool) -> [Int] {
    let read = Dictionary(grouping: quotations, by: \.line)
    return lines.enumerated().flatMap { place, line -> [Int] in
      let mayQuote = line.hasPrefix(">") || line.contains("“") && BareLocators.marked(in: line) != line
      guard !isOwn || mayQuote else { return [] }
      let spans = codeSpans(of: BareLocators.marked(in: line)[...])
      var known = (read[place + 1] ?? []).map(\.locator)
      return spans.indices.filter { $0 % 2 == 1 && $0 + 1 < spans.count }.compactMap { locator(spans[$0]) }
        .filter { locator in
          known.firstIndex(of: locator).map { known.remove(at: $0) } == nil
        }.map { _ in place + 1 }
    }
  }

  /// In the line of each report that says how it was made.
  private static let ownSign = " · policy-search "

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
