import ClauseComparison
import PolicyText

extension WordingReport {
  /// Marked as `wdiff` marks: [-dropped-], {+added+}; also without colours.
  package func text(on page: Page) -> String {
    var report = TextReport(on: page)
    for (place, clause) in [difference.upper, difference.lower].enumerated() {
      report.paragraph(
        StyledText(place == 0 ? "" : "↔ ") + clause.document.line(for: page), hanging: 2)
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

  package func markdown(on page: Page) -> String? {
    var memo = Markdown(on: page)
    memo.heading(memo.say("Wording", "文字对照"), level: 1)
    memo.list(
      [difference.upper, difference.lower].map {
        "\($0.document.source) \(MarkdownText.escaped($0.title))，\($0.place)"
      })
    memo.paragraph(
      memo.say("~~Only above~~, **only below**, the rest is in both.", "~~上文独有~~，**下文独有**，其余相同。"))
    for sentence in difference.sentences {
      let head = sentence.head(in: TextReport(on: page))
      memo.paragraph(MarkdownText.escaped(head.plain))
      memo.quotation([sentence.pieces.map(\.markdown).joined()])
    }
    return memo.text
  }
}

extension ClauseDifference.Sentence {
  fileprivate func head(in report: TextReport) -> StyledText {
    let lines = [upper?.lines, lower?.lines].map { $0?.hyphenated ?? "–" }.joined(separator: " ↔ ")
    var head = StyledText(report.say("lines \(lines)", "第 \(lines) 行"), .faint)
    if upper == nil { head.append(report.say("  only below", "  下文新增")) }
    if lower == nil { head.append(report.say("  only above", "  上文独有")) }
    if let wording {
      let percent = Int((wording.likeness * 100).rounded())
      head.append(report.say("  \(percent)% of the words kept", "  保留 \(percent)%"), .faint)
    }
    if isMoved { head.append(report.say("  moved", "  移位")) }
    if needsReview { head.append(report.say("  待核 review: a number changed", "  待核：数字有变")) }
    return head
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

  fileprivate var markdown: String {
    let length = words.unicodeScalars.count
    return switch kind {
    case .kept, .replaced, .changedValue, .moved: MarkdownText.inner(words)
    case .dropped: MarkdownText.marked(words, [0..<length], with: "~~")
    case .added: MarkdownText.marked(words, [0..<length], with: "**")
    }
  }
}
