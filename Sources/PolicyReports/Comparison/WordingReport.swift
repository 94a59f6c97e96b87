package import ClauseComparison
import PolicyText

/// `compare LOCATOR LOCATOR`: two clauses sentence by sentence, each with what became of its words.
package struct WordingReport: Report {
  let difference: ClauseDifference
  let layout: SideLayout

  /// - Parameter layout: of Markdown.
  package init(_ difference: ClauseDifference, layout: SideLayout = .table) {
    self.difference = difference
    self.layout = layout
  }
}
