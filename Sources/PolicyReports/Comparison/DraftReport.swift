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
    review.comparisons.unread().lines(\.shortName, in: language)
  }
}
