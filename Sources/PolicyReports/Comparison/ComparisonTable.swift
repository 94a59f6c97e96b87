import ClauseComparison
import PolicyText

/// A row of a table of comparisons: a provision with its counterpart, or one without; a side without one is empty.
struct ComparisonTableRow {
  typealias Side = (clause: ClauseCitation, quotation: Quotation?)

  let upper: Side?
  let lower: Side?
  let relation: Relation
  let provision: ProvisionPair?
  let unmatched: UnmatchedProvision?

  static let columns: [CSVColumns<ComparisonTableRow>] = [
    side("upper", \.upper), CSVColumns("relation", \.relation.keyword),
    CSVColumns("review") { row, language in
      language.say("\(row.needsReview)", row.needsReview ? "是" : "否")
    }, side("lower", \.lower),
    ProvisionPair.record.columns.only(["score", "numbers"]).at(\.provision),
    CSVColumns("note") { row, language in row.note(in: language) },
  ]

  private static func side(
    _ name: String, _ side: @escaping @Sendable (ComparisonTableRow) -> Side?
  ) -> CSVColumns<ComparisonTableRow> {
    let names: [String] = [
      "document", "locator", "heading", "text", "first_line", "last_line", "page",
    ].map { "\(name)_\($0)" }
    return CSVColumns<Side>(names) { side, _ in
      let clause = side.clause
      let place = side.quotation?.place ?? clause.place
      return [
        clause.document.id, clause.locator, clause.heading, side.quotation?.text,
        String(place.lines.lowerBound), String(place.lines.upperBound),
        place.pages.map { String($0.lowerBound) },
      ]
    }.at(side)
  }

  private var needsReview: Bool { provision?.needsReview ?? unmatched?.levelBetweenMissing ?? false }

  /// Why a reader should look, or what comes nearest.
  private func note(in language: Language) -> String? {
    guard let provision else { return unmatched?.nearest?.note(in: language) }
    return provision.doubts.said(in: language)
  }
}

extension ComparedRows {
  var tableRows: [ComparisonTableRow] {
    let pairs: [ComparisonTableRow] = rows.flatMap { row in
      row.provisions.map { provision in
        ComparisonTableRow(
          upper: (row.pair.upper, provision.upper), lower: (row.pair.lower, provision.lower),
          relation: provision.relation, provision: provision, unmatched: nil)
      }
    }
    return pairs
      + unmatched.map { entry in
        let side = (clause: entry.clause, quotation: entry.quotation)
        let isAbove = entry.relation == .missing
        return ComparisonTableRow(
          upper: isAbove ? side : nil, lower: isAbove ? nil : side, relation: entry.relation, provision: nil,
          unmatched: entry)
      }
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
