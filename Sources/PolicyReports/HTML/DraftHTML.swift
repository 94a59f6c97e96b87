import ClauseComparison
import PolicyText

extension DraftReport {
  package func html(on page: Page) -> String? {
    let file = HTMLPage(page: page, title: Message("Review of a draft", "草稿核对")(in: page.language))
    return file.written { html in
      if !draft.masthead.title.isEmpty {
        html.element("p", ["lang": HTML.chinese], text: draft.masthead.title)
      }
      html.element("p", text: scope(in: page.language))
      for (report, name) in [(defects, "defects"), (citations, "citations")] as [(any RegisterReport, String)]
      {
        html.element("h2", ["id": name], text: report.title(in: page.language))
        html.element("p", text: report.scope(in: page.language))
        for section in report.sections(in: file) where !section.rows.isEmpty {
          HTMLTable(columns: report.pageColumns.map { $0(in: page.language) }, rows: section.rows)
            .write(to: &html)
        }
      }
      let upper = review.comparisons.map(\.upper)
      html.alignments(review.numbers, of: upper + [draft], apart: Set(upper.map(\.id)), in: file)
      for comparison in review.comparisons { write(comparison, to: &html, in: file) }
    }
  }

  private func write(_ comparison: DocumentComparison, to html: inout HTML, in file: HTMLPage) {
    let missing = comparison.unmatched.filter { $0.relation == .missing }
    let coverage = comparison.upperCoverage
    html.element("section", ["id": comparison.upper.anchor]) { html in
      html.documentHead(comparison.upper, on: file.page)
      html.element(
        "h3",
        text: file.say(
          "Unanswered: \(coverage.all - coverage.matched) of \(coverage.all) provisions",
          "未予对应：\(coverage.all) 项规定中的 \(coverage.all - coverage.matched) 项"))
      if !missing.isEmpty { html.unmatched(missing, in: file) }
    }
  }
}
