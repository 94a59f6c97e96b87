import ClauseComparison
import PolicyText

extension WordingReport {
  /// Marked as `wdiff` marks: [-dropped-], {+added+}; also without colours.
  package func text(on page: Page) -> String {
    var report = TextReport(on: page)
    for (place, clause) in [difference.upper, difference.lower].enumerated() {
      report.paragraph(
        StyledText(place == 0 ? "" : "↔ ") + clause.document.line(in: page.language), hanging: 2)
      report.paragraph(StyledText(clause.title, .strong), indent: 2, hanging: 2)
      report.line(
        StyledText("\(clause.document.file):\(clause.lines.hyphenated)  \(clause.locator)", .faint), indent: 2
      )
    }
    report.paragraph(
      StyledText(
        report.say(
          "[-only above-] {+only below+} {~moved~}, the rest is in both", "[-上文独有-] {+下文独有+} {~移位~}，其余相同"),
        .faint))
    for sentence in difference.sentences {
      report.blank()
      report.paragraph(sentence.head(in: report), hanging: 2)
      var words = StyledText()
      for piece in sentence.pieces { words = words + piece.styled }
      report.paragraph(words, indent: 2)
    }
    return report.text
  }
}

extension ClauseDifference.Sentence {
  fileprivate func head(in report: TextReport) -> StyledText {
    let lines = [upper?.lines, lower?.lines].map { $0?.hyphenated ?? "–" }.joined(separator: " ↔ ")
    var head = StyledText(report.say("lines \(lines)", "第 \(lines) 行"), .faint)
    for note in notes(in: report.page.language) { head.append("  " + note) }
    return head
  }

  /// What became of the sentence as a whole.
  func notes(in language: Language) -> [String] {
    var notes = [relation.message]
    if let wording {
      let percent = Int((wording.likeness * 100).rounded())
      notes.append(Message("\(percent)% of the words kept", "保留 \(percent)%"))
    }
    if isMoved { notes.append(Message("moved", "移位")) }
    if needsReview { notes.append(Message("待核 review: a number changed", "待核：数字有变")) }
    return notes.map { $0(in: language) }
  }
}

extension WordingPiece {
  fileprivate var styled: StyledText {
    switch kind {
    case .kept, .replaced, .changedValue: StyledText(words)
    case .dropped: StyledText("[-\(words)-]", .dropped)
    case .added: StyledText("{+\(words)+}", .added)
    case .moved: StyledText("{~\(words)~}", .shared)
    }
  }
}
