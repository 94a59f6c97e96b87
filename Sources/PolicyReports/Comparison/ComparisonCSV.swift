import ClauseComparison
package import PolicyText

extension ComparisonReport {
  /// One provision a row; a side without one is empty.
  package func csv(in language: Language) -> CSVTable? {
    var table = CSVTable(columns: [
      "upper_document", "upper_locator", "upper_heading", "upper_text", "upper_lines", "relation", "review",
      "lower_document", "lower_locator", "lower_heading", "lower_text", "lower_lines", "score", "numbers",
      "note",
    ])
    let separator = Message("; ", "；")(in: language)
    for compared in comparisons {
      for row in compared.rows {
        for provision in row.provisions {
          let notes = provision.doubts.map { $0.message(in: language) }.joined(separator: separator)
          table.append(
            row.pair.upper.side(provision.upper) + [provision.relation.rawValue, provision.needsReview.word]
              + row.pair.lower.side(provision.lower) + [
                provision.score.rounded4, provision.numberLine, notes,
              ])
        }
      }
      for entry in compared.unmatched {
        let own = entry.clause.side(entry.quotation)
        let none = [String?](repeating: nil, count: own.count)
        let relation = [entry.relation.rawValue, entry.levelBetweenMissing.word]
        let note = entry.nearest?.note(in: language)
        let sides = entry.relation == .missing ? own + relation + none : none + relation + own
        table.append(sides + [nil, nil, note])
      }
    }
    return table
  }
}

extension NearestCandidate {
  fileprivate func note(in language: Language) -> String {
    let refusal = refusal.message(in: language)
    return Message(
      "nearest: \(clause.locator) (\(score.rounded2); \(refusal))",
      "最接近：\(clause.locator)（\(score.rounded2)；\(refusal)）")(in: language)
  }
}

extension ClauseCitation {
  fileprivate func side(_ quotation: Quotation?) -> [String?] {
    [document.id, locator, heading, quotation?.text, (quotation?.lines ?? lines).hyphenated]
  }
}

extension Bool {
  fileprivate var word: String { self ? "true" : "false" }
}
