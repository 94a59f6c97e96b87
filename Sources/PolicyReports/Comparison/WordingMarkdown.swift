import ClauseComparison
import PolicyText

extension WordingReport {
  /// Both sides whole, each with its locator: a merged text could not be looked up again.
  package func markdown(on page: Page) -> String? {
    var memo = Markdown(on: page)
    let (upper, lower) = (difference.upper, difference.lower)
    memo.heading(memo.say("Wording", "文字对照"), level: 1)
    memo.list([upper, lower].map { "\($0.document.source) \(MarkdownText.escaped($0.title))，\($0.place)" })
    memo.paragraph(
      memo.say("~~Only above~~, **only below**, the rest is in both.", "~~上文独有~~，**下文独有**，其余相同。"))
    switch layout {
    case .table:
      let rows = difference.sentences.map { sentence in
        [
          sentence.upper.map {
            sentence.marked($0, \.upper, "~~") + " " + MarkdownText.code(upper.locator)
          },
          sentence.lower.map {
            sentence.marked($0, \.lower, "**") + " " + MarkdownText.code(lower.locator)
          },
          sentence.notes(in: page.language).map(MarkdownText.escaped).joined(separator: memo.say("; ", "；")),
        ].map { $0 ?? "–" }
      }
      memo.table([upper.document.shortName, lower.document.shortName, memo.say("change", "变化")], rows)
    case .list:
      for sentence in difference.sentences {
        let notes = sentence.notes(in: page.language).joined(separator: memo.say("; ", "；"))
        memo.paragraph(MarkdownText.escaped(notes))
        memo.quotation(
          (sentence.upper.map { [sentence.marked($0, \.upper, "~~"), upper.source(on: page)] } ?? [])
            + (sentence.lower.map { [sentence.marked($0, \.lower, "**"), lower.source(on: page)] } ?? []))
      }
    }
    return memo.text
  }
}

extension ClauseDifference.Sentence {
  /// One side, with what the other has not between marks. Markdown.
  fileprivate func marked(
    _ quotation: Quotation, _ side: (WordingDifference.Span) -> Range<Int>?, _ mark: String
  ) -> String {
    let own = wording.map { $0.spans.filter { $0.kind != .kept }.compactMap(side) } ?? [quotation.range]
    return MarkdownText.marked(quotation.text.onOneLine, quotation.scalars(own), with: mark)
  }
}
