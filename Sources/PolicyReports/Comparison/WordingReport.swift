package import ClauseComparison
import PolicyText

/// `compare LOCATOR LOCATOR`: two clauses sentence by sentence, each with what became of its words.
package struct WordingReport: Report {
  let difference: ClauseDifference
  let layout: ComparisonReport.Layout

  /// - Parameter layout: of Markdown.
  package init(_ difference: ClauseDifference, layout: ComparisonReport.Layout = .table) {
    self.difference = difference
    self.layout = layout
  }
}

extension ClauseDifference.Sentence {
  /// The words in order of the lower sentence, each with what became of it.
  var pieces: [WordingPiece] {
    guard let wording else {
      if let upper { return [WordingPiece(words: upper.text.onOneLine, kind: .dropped)] }
      return lower.map { [WordingPiece(words: $0.text.onOneLine, kind: .added)] } ?? []
    }
    let pieces = wording.spans.flatMap { span -> [WordingPiece] in
      let went = span.upper.flatMap { upper?.words($0).onOneLine } ?? ""
      let came = span.lower.flatMap { lower?.words($0).onOneLine } ?? ""
      return switch span.kind {
      case .kept, .added, .moved: [WordingPiece(words: came, kind: span.kind)]
      case .dropped: [WordingPiece(words: went, kind: .dropped)]
      case .replaced, .changedValue:
        [WordingPiece(words: went, kind: .dropped), WordingPiece(words: came, kind: .added)]
      }
    }
    // A mark at the end of a sentence is not quoted.
    return pieces.filter { !$0.words.isEmpty }
  }

  var needsReview: Bool { wording?.spans.contains(where: \.needsReview) ?? false }
}

/// A stretch of one of two wordings.
struct WordingPiece {
  let words: String
  let kind: WordingDifference.Kind
}
