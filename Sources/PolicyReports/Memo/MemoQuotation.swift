/// Words that a report in Markdown quotes, with the locator it gives for them: what `CitingMarkdown` writes, read back.
package struct MemoQuotation: Sendable, Equatable {
  /// Plain text, paragraphs as they were quoted.
  package let paragraphs: [String]
  package let locator: String
  /// Where the source stands in the report, from 1.
  package let line: Int
  /// 《title》（number，date） as it stands there, Markdown; empty in a table.
  let source: String

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
        MemoQuotation(paragraphs: paragraphs, locator: locator, line: place + 1, source: source(in: words)))
      paragraphs = []
    }
    return found
  }

  /// Title, words and locator, apart by `<br>`.
  private init?(cell: String, line: Int) {
    let parts = cell.split(separator: "<br>").map(String.init)
    guard parts.count >= 3, let last = parts.last, let locator = MemoQuotation.lastCode(in: last[...]) else {
      return nil
    }
    self.init(
      paragraphs: parts[1..<parts.count - 1].map { MemoQuotation.plain($0[...]) }, locator: locator,
      line: line,
      source: "")
  }

  private init(paragraphs: [String], locator: String, line: Int, source: String) {
    self.paragraphs = paragraphs
    self.locator = locator
    self.line = line
    self.source = source
  }

  /// The last code span, if it can be a locator.
  private static func lastCode(in line: Substring) -> String? {
    let spans = line.split(separator: "`", omittingEmptySubsequences: false)
    guard spans.count >= 3, spans.count % 2 == 1 else { return nil }
    let code = spans[spans.count - 2]
    return code.contains("#") ? String(code) : nil
  }

  private static func source(in words: Substring) -> String {
    let words = words.dropFirst(2)
    guard let close = words.firstIndex(of: "》") else { return "" }
    let rest = words[words.index(after: close)...]
    guard rest.first == "（", let end = rest.firstIndex(of: "）") else { return String(words[...close]) }
    return String(words[...end])
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
      // A star that the text has is escaped.
      if isEscaped || character != "*" { text.append(character) }
      isEscaped = false
    }
    return text
  }
}
