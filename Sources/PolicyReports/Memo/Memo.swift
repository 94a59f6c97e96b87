import PolicyText

/// Several reports gathered in one Markdown document, with a contents list in front and the sources behind.
package final class Memo {
  private let page: Page
  private var sections: [(title: String, text: String)] = []

  package init(on page: Page) { self.page = page }

  /// False where the report does not come in Markdown.
  package func append(_ report: some Report) -> Bool {
    guard let markdown = report.markdown(on: page) else { return false }
    var title = ""
    var text = ""
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if title.isEmpty, line.hasPrefix("# ") {
        title = String(line.dropFirst(2))
      } else {
        // Text that is no heading has its sign escaped.
        text += (line.hasPrefix("#") ? "#" : "") + line + "\n"
      }
    }
    while text.hasSuffix("\n") { text.removeLast() }
    sections.append((title, text))
    return true
  }

  package var text: String {
    func say(_ english: String, _ chinese: String) -> String { Message(english, chinese)(in: page.language) }
    // Words in front, not digits: those pandoc leaves out of an anchor.
    let numbered = sections.enumerated().map { place, section in
      say("Part \(place + 1): ", "\(Numeral(place + 1))、") + section.title
    }
    let end = say("Sources", "来源")
    var text = "# \(say("Memo", "材料摘编"))\n\n"
    for title in numbered + [end] { text += "- [\(title)](#\(Memo.anchor(of: title)))\n" }
    for (title, section) in zip(numbered, sections) { text += "\n## \(title)\n\(section.text)\n" }
    text += "\n## \(end)\n\n"
    var sources: [String] = []
    for quotation in MemoQuotation.all(in: text) where !quotation.source.isEmpty {
      if !sources.contains(quotation.source) { sources.append(quotation.source) }
    }
    text += sources.isEmpty ? say("Nothing is quoted.", "无引文。") + "\n" : sources.map { "- \($0)\n" }.joined()
    return text
  }

  /// As GitHub and pandoc's `gfm` make it: letters and digits in lower case, spaces as hyphens, other signs left out.
  static func anchor(of heading: String) -> String {
    var anchor = ""
    for scalar in heading.lowercased().unicodeScalars {
      if scalar == " " { anchor.append("-") }
      if scalar == "-" || scalar == "_" || scalar.properties.isAlphabetic
        || scalar.properties.numericType != nil
      {
        anchor.unicodeScalars.append(scalar)
      }
    }
    return anchor
  }
}
