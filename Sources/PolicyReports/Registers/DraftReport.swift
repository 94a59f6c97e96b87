package import ClauseComparison
package import PolicyText

/// `check -`: a draft held against what stands above it.
package struct DraftReport: Report {
  let review: DraftReview
  let draft: DocumentHead
  let defects: CheckReport
  let citations: CitationsReport

  package init(_ review: DraftReview, of draft: DocumentHead) {
    self.review = review
    self.draft = draft
    defects = CheckReport([(document: draft, defects: review.defects)])
    citations = CitationsReport([review.citations])
  }

  func scope(in language: Language) -> String {
    let names = review.comparisons.map(\.upper.shortName)
    let message =
      names.isEmpty
      ? Message("Held against no document of the corpus: it cites none.", "未与库中文件比对：草稿没有引用库中文件。")
      : Message(
        "Held against \(names.joined(separator: ", ")).", "比对文件：\(names.joined(separator: "、"))。")
    return message(in: language)
  }

  package func text(on page: Page) -> String {
    var report = TextReport(on: page)
    report.paragraph(StyledText(scope(in: page.language), .faint))
    report.blank()
    report.line(StyledText(defects.title(in: page.language), .strong))
    var text = report.text + defects.text(on: page) + "\n"
    report = TextReport(on: page)
    report.line(StyledText(citations.title(in: page.language), .strong))
    text += report.text + citations.text(on: page)
    report = TextReport(on: page)
    if !review.numbers.isEmpty {
      report.blank()
      text += "\n"
      report.line(StyledText(report.say("Numbers beside those above", "与上位文件数字对照"), .strong))
      for alignment in review.numbers { alignment.write(to: &report) }
    }
    text += report.text
    for comparison in review.comparisons {
      let missing = comparison.unmatched.filter { $0.relation == .missing }
      report = TextReport(on: page)
      let coverage = comparison.upperCoverage
      report.line(
        StyledText(
          report.say(
            "Unanswered of \(comparison.upper.id): \(coverage.all - coverage.matched) of \(coverage.all) provisions",
            "\(comparison.upper.id) 未予对应：\(coverage.all) 项规定中的 \(coverage.all - coverage.matched) 项"), .strong
        ))
      for entry in missing { entry.write(to: &report) }
      text += "\n" + report.text
    }
    return text
  }

  package func markdown(on page: Page) -> String? {
    var memo = Markdown(on: page)
    memo.heading(memo.say("Review of a draft", "草稿核对"), level: 1)
    memo.paragraph(scope(in: page.language))
    memo.heading(defects.title(in: page.language), level: 2)
    memo.paragraph(defects.scope(in: page.language))
    defects.table(in: page.language).write(to: &memo)
    memo.heading(citations.title(in: page.language), level: 2)
    memo.paragraph(citations.scope(in: page.language))
    citations.table(in: page.language).write(to: &memo)
    if !review.numbers.isEmpty {
      memo.heading(memo.say("Numbers beside those above", "与上位文件数字对照"), level: 2)
      memo.table(of: review.numbers)
    }
    for comparison in review.comparisons {
      memo.heading(memo.say("Unanswered of ", "未予对应：") + comparison.upper.heading, level: 2)
      memo.list(comparison.unmatched.filter { $0.relation == .missing }.map { $0.item(in: memo) })
    }
    return memo.text
  }
}
