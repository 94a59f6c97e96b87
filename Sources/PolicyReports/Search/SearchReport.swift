package import ClauseSearch
import PolicyText

/// The answer to a search.
package struct SearchReport: Report {
  let answer: Answer
  /// Whether it tells how the query was read and what made each score.
  let isExplained: Bool

  package init(_ answer: Answer, explained: Bool = false) {
    self.answer = answer
    isExplained = explained
  }

  package var isEmpty: Bool { answer.hits.isEmpty }
}
