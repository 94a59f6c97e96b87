import PolicyText

extension ShowReport {
  package func markdown(on page: Page) -> String? {
    var memo = Markdown(on: page)
    memo.heading(clause.citation.document.heading, level: 1)
    var path: [String] = []
    for clause in before + [clause] + after {
      if let chapter = clause.citation.chapter, chapter.path != path {
        path = chapter.path
        memo.heading(path.joined(separator: " › "), level: 2)
      }
      var words = clause.paragraphs.enumerated().map { place, paragraph in
        place == 0 ? clause.opening(paragraph) : MarkdownText.escaped(paragraph)
      }
      if !clause.responsible.isEmpty {
        let units = clause.responsible.joined(separator: "、")
        words.append(MarkdownText.escaped(memo.say("responsible: \(units)", "责任单位：\(units)")))
      }
      memo.quotation(words + [clause.citation.source(on: page)])
    }
    return memo.text
  }
}

extension ClausePage {
  /// The first paragraph, number and heading bold. The marks may stand beside marks of the text at its ends alone.
  fileprivate func opening(_ paragraph: String) -> String {
    let whole = Array(paragraph.unicodeScalars)
    let heading = Array((citation.heading ?? "").unicodeScalars)
    let start = whole.indices.first { whole[$0...].starts(with: heading) } ?? 0
    let end = start + heading.count
    guard let last = heading.last, end + 1 < whole.count else {
      return "**\(MarkdownText.escaped(paragraph))**"
    }
    guard MarkdownText.isLetter(last) || !MarkdownText.isLetter(whole[end]) else {
      return MarkdownText.bold(paragraph, [0..<end])
    }
    func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(scalars)) }
    return "**\(MarkdownText.escaped(text(whole[..<end])))**\(MarkdownText.inner(text(whole[end...])))"
  }
}
