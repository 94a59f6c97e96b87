package import PolicyText

/// One clause to be read whole, with its neighbours when they were asked for.
package struct ClausePage: Sendable {
  package let citation: ClauseCitation
  /// As in the source, line breaks of the page undone; paragraphs apart by line feeds.
  package let text: String
  package let responsible: [String]

  package init(citation: ClauseCitation, text: String, responsible: [String]) {
    self.citation = citation
    self.text = text
    self.responsible = responsible
  }

  var paragraphs: [String] { text.split(separator: "\n").map(String.init) }

  /// Number and heading, with the full stop behind them, apart from what goes on in their paragraph.
  var opened: (opening: String?, body: [String]) {
    guard let heading = citation.heading, let first = paragraphs.first,
      let range = first.firstRange(of: heading)
    else { return (nil, paragraphs) }
    var rest = first[range.upperBound...]
    var end = range.upperBound
    if rest.first == "。" { end = rest.index(after: end) }
    rest = first[end...].drop(while: \.isWhitespace)
    return (String(first[..<end]), (rest.isEmpty ? [] : [String(rest)]) + paragraphs.dropFirst())
  }

  func responsibleLine(in language: Language) -> String? {
    guard !responsible.isEmpty else { return nil }
    let units = responsible.joined(separator: "、")
    return language.say("responsible: \(units)", "责任单位：\(units)")
  }
}

extension OutlineEntry {
  static func inferred(in language: Language) -> String {
    language.say("(number inferred: the source has none)", "（章号为推断，原文缺失）")
  }
}

/// `show`: a clause, and the clauses around it.
package struct ShowReport: Report {
  let clause: ClausePage
  let before: [ClausePage]
  let after: [ClausePage]
  let hasContext: Bool

  package init(_ clause: ClausePage) {
    self.clause = clause
    before = []
    after = []
    hasContext = false
  }

  package init(_ clause: ClausePage, before: [ClausePage], after: [ClausePage]) {
    self.clause = clause
    self.before = before
    self.after = after
    hasContext = true
  }

  var clauses: [ClausePage] { before + [clause] + after }

  package func text(on page: Page) -> String {
    var report = TextReport(on: page)
    report.paragraph(clause.citation.document.line(in: page.language), hanging: 2)
    var path: [String] = []
    for (place, clause) in (before + [clause] + after).enumerated() {
      report.blank()
      if let chapter = clause.citation.chapter, chapter.path != path {
        path = chapter.path
        report.paragraph(StyledText(path.joined(separator: " › "), .faint), hanging: 2)
      }
      clause.write(to: &report, opening: place == before.count ? .strong : .plain)
    }
    return report.text
  }
}

extension ClausePage {
  /// - Parameter opening: how the first paragraph stands out.
  fileprivate func write(to report: inout TextReport, opening: Run.Style) {
    for (index, paragraph) in paragraphs.enumerated() {
      report.paragraph(StyledText(paragraph, index == 0 ? opening : .plain), indent: 2)
    }
    if !responsible.isEmpty {
      let units = responsible.joined(separator: "、")
      report.paragraph(
        StyledText(report.say("responsible: \(units)", "责任单位：\(units)"), .faint), indent: 2, hanging: 2)
    }
    let place = "\(citation.document.file):\(citation.lines.hyphenated)  \(citation.locator)"
    report.line(StyledText(place, .faint), indent: 2)
  }
}
