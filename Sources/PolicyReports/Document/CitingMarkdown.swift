import PolicyText

extension ClauseCitation {
  /// Where a quotation comes from, as a memo cites it, then as a machine finds it. Markdown.
  func source(on page: Page) -> String {
    // An article's number says nothing of its chapter.
    let path = style == .article ? chapter.map { $0.path.joined(separator: " ") + " " } : nil
    return "— \(document.source) \(MarkdownText.escaped((path ?? "") + title))，\(place)"
  }

  /// File, lines and locator. Markdown.
  var place: String { place(lines) }

  func place(_ lines: ClosedRange<Int>) -> String {
    MarkdownText.code("\(document.file):\(lines.hyphenated)") + " " + MarkdownText.code(locator)
  }
}

extension DocumentHead {
  /// 《title》（number，date）, what is known of it. Markdown.
  var source: String {
    let facts = [masthead.number?.description, masthead.issued?.description].compactMap { $0 }
    let title = masthead.title.isEmpty ? id : masthead.title
    let known = facts.isEmpty ? "" : "（\(facts.joined(separator: "，"))）"
    return MarkdownText.escaped("《\(title)》\(known)")
  }
}
