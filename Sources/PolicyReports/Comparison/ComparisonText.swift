import ClauseComparison
import PolicyText

extension ComparisonReport {
  package func text(on page: Page) -> String {
    if let synopsis {
      return synopsis.fitted(to: page) + "\n" + comparisonsText(on: page)
    }
    return comparisonsText(on: page)
  }

  private func comparisonsText(on page: Page) -> String {
    var report = TextReport(on: page)
    for (place, compared) in comparisons.enumerated() {
      if place > 0 { report.blank() }
      compared.write(to: &report, topic: topic)
    }
    return report.text
  }
}

extension ComparedRows {
  fileprivate func write(to report: inout TextReport, topic: Topic?) {
    writeHead(to: &report, topic: topic)
    for row in rows {
      report.blank()
      row.write(to: &report)
    }
    for (relation, title) in [
      (Relation.missing, report.say("without a counterpart below (缺失)", "上位规定在下位文件中无对应（缺失）")),
      (.new, report.say("without a counterpart above (新增)", "下位规定在上位文件中无对应（新增）")),
    ] {
      let entries = unmatched.filter { $0.relation == relation }
      guard !entries.isEmpty else { continue }
      report.blank()
      report.line(StyledText(title, .strong))
      for entry in entries { entry.write(to: &report) }
    }
  }

  private func writeHead(to report: inout TextReport, topic: Topic?) {
    report.paragraph(comparison.upper.line(in: report.page.language), hanging: 2)
    report.paragraph(StyledText("↔ ") + comparison.lower.line(in: report.page.language), hanging: 2)
    let notes =
      [topic.map { Message("only what is about \($0.query)", "只列与“\($0.query)”有关的内容") }].compactMap { $0 }
      + comparison.notes
    for note in notes {
      report.paragraph(StyledText(note(in: report.page.language)), hanging: 2)
    }
    report.paragraph(StyledText(summary(in: report.page.language), .faint), hanging: 2)
  }

  func summary(in language: Language) -> String {
    let shown = rows.count
    let relations = counts.filter { $0.count > 0 }.map { "\($0.relation.message(in: language)) \($0.count)" }
    let head = Message(
      counted(totalPairs, "pair") + " of clauses" + (shown < totalPairs ? ", \(shown) shown" : ""),
      "\(totalPairs) 对条款" + (shown < totalPairs ? "，列出 \(shown) 对" : ""))
    let review = Message("\(provisionsToReview) to review (待核)", "待核 \(provisionsToReview)")
    let separator = language == .chinese ? "，" : ", "
    return ([head(in: language)] + relations + (provisionsToReview > 0 ? [review(in: language)] : []))
      .joined(separator: separator)
  }
}

extension ComparedRows.Row {
  fileprivate func write(to report: inout TextReport) {
    report.paragraph(StyledText("\(pair.upper.title) ↔ \(pair.lower.title)", .strong), hanging: 2)
    for clause in [pair.upper, pair.lower] {
      report.line(
        StyledText("\(clause.document.file):\(clause.lines.hyphenated)  \(clause.locator)", .faint), indent: 2
      )
    }
    for provision in provisions { provision.write(to: &report) }
  }
}

extension ProvisionPair {
  fileprivate func write(to report: inout TextReport) {
    var head = StyledText(relation.message(in: report.page.language), .strong)
    if needsReview {
      let reasons = doubts.map { $0.message(in: report.page.language) }.joined(
        separator: report.say("; ", "；"))
      head.append(report.say("  待核 review: \(reasons)", "  待核：\(reasons)"), .faint)
    }
    report.paragraph(head, indent: 2, hanging: 2)
    let upperWords = upper.styled(shared.map(\.upper), .shared)
    let lowerWords = lower.styled(shared.map(\.lower), .shared)
    report.side(report.say("upper  ", "上  "), upperWords)
    report.side(report.say("lower  ", "下  "), lowerWords)
    if let numberLine { report.side(report.say("number ", "数  "), StyledText(numberLine)) }
  }
}

extension TextReport {
  /// Words beside what they are.
  fileprivate mutating func side(_ label: String, _ words: StyledText) {
    let label = StyledText(label, .faint)
    paragraph(label + words, indent: 4, hanging: label.width)
  }
}

extension UnmatchedProvision {
  func write(to report: inout TextReport) {
    var line = StyledText(clause.label, .strong)
    if let quotation {
      line.append(" " + quotation.text.onOneLine)
    } else {
      line.append((clause.heading ?? "") + report.say(" (whole clause)", "（整条）"), .strong)
    }
    if levelBetweenMissing { line.append(report.say("  待核 review", "  待核"), .faint) }
    line.append("  " + clause.locator, .faint)
    report.paragraph(line, indent: 2, hanging: 2)
    guard let nearest else { return }
    // What was refused needs no more than to be recognised.
    let refusal = nearest.refusal.message(in: report.page.language)
    let words = nearest.quotation.text.onOneLine.cut(toColumns: 60)
    report.paragraph(
      StyledText(
        report.say(
          "nearest: \(nearest.clause.label) \(words) (\(nearest.score.rounded2); \(refusal))",
          "最接近：\(nearest.clause.label) \(words)（\(nearest.score.rounded2)；\(refusal)）"), .faint),
      indent: 4, hanging: 2)
  }
}
