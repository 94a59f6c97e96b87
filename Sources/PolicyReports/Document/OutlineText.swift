import PolicyText

extension OutlineReport {
  package func text(on page: Page) -> String {
    var report = TextReport(on: page)
    let head = document.head
    report.paragraph(head.line(in: page.language), hanging: 2)
    let facts =
      [head.masthead.issuer, head.masthead.region].compactMap { $0 } + [
        report.say(
          "\(counted(head.chapters, "chapter")), \(counted(head.clauses, "clause"))",
          "\(head.chapters) 章 \(head.clauses) 条"), head.file,
      ]
    report.paragraph(StyledText(facts.joined(separator: "  "), .faint), hanging: 2)

    var open: [Ordinal<Part>] = []
    let widest = document.clauses.map { min(44, title(of: $0).width) }.max() ?? 0
    for (clause, units) in zip(document.clauses, responsible) {
      let path = document.parts.wayUp(from: clause.part).reversed()
      for (depth, part) in path.enumerated() where depth >= open.count || open[depth] != part {
        if depth == 0 { report.blank() }
        report.paragraph(heading(of: document.parts[part], in: report), indent: 2 * depth, hanging: 4)
      }
      open = path
      var line = title(of: clause)
      line.append(String(repeating: " ", count: max(0, widest - line.width)))
      line.append("  \(clause.lines.hyphenated)", .faint)
      if !units.isEmpty { line.append("  " + units.joined(separator: "、"), .faint) }
      report.paragraph(line, indent: 2 * path.count, hanging: 4)
    }
    return report.text
  }

  func title(of clause: Clause) -> StyledText {
    let heading = clause.heading.map(document.string)
    return StyledText(clause.style.opening(clause.number) + (heading ?? opening(of: clause)))
  }

  /// The first words of a clause without a heading.
  private func opening(of clause: Clause) -> String {
    let text = document.string(clause.body)
    let words = text.unicodeScalars.prefix { $0 != "\n" }
    return String(words.prefix(20)) + (words.count > 20 ? "…" : "")
  }

  private func heading(of part: Part, in report: TextReport) -> StyledText {
    var text = StyledText(part.label, .strong)
    if part.isInferred {
      text.append(report.say("  (number inferred: the source has none)", "  （章号为推断，原文缺失）"), .faint)
    }
    return text
  }

}
