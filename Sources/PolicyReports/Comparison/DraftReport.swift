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

  package func besideRows(in language: Language) -> [String] {
    let (numbers, open) = (review.numbers.count, review.unanswered.count)
    let others =
      numbers + open == 0
      ? []
      : [
        language.say(
          "rows are defects alone; \(counted(numbers, "number")) beside those above and what is unanswered above (\(open)) "
            + "are in text, json, markdown, html and docx",
          "各行只列缺陷；与上位对照的数字 \(numbers) 处、上位未答的规定 \(open) 处见 text、json、markdown、html、docx 格式")
      ]
    return others + review.comparisons.unread().lines(\.shortName, in: language)
  }
}
