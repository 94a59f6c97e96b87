import ClauseComparison
package import PolicyText

extension ComparisonReport {
  package func content(in language: Language) -> ReportContent {
    switch view.form {
    case .matrix, .summary: matrixContent(in: language)
    case .pairs: pairsContent(in: language)
    }
  }
}

extension Relation {
  /// Short, ASCII, unique.
  var tagName: String { "r-\(hue.rawValue)" }

  var hue: Hue {
    switch self {
    case .same: .same
    case .reworded: .reworded
    case .reduced: .reduced
    case .specified: .specified
    case .changed: .changed
    case .new: .new
    case .missing: .missing
    }
  }

  func tag(in language: Language, count: Int? = nil) -> Tag {
    Tag(
      kind: .relation, name: tagName, label: message(in: language) + (count.map { " (\($0))" } ?? ""),
      hue: hue)
  }
}

extension [UnmatchedProvision] {
  /// Where each stands, its words, its locator; below it what came nearest.
  ///
  /// - Parameter openings: the first words of whole clauses, by locator; without them a clause has its heading.
  func items(
    _ openings: [String: String] = [:], withNearest: Bool = true, explained: Bool = false,
    in language: Language
  ) -> List {
    List(
      items: map {
        $0.item(
          opening: openings[$0.clause.locator], withNearest: withNearest, explained: explained, in: language)
      })
  }
}

extension UnmatchedProvision {
  fileprivate func item(opening: String?, withNearest: Bool, explained: Bool, in language: Language)
    -> List.Item
  {
    let words = quotation?.text ?? opening ?? clause.heading ?? ""
    let remarks =
      (quotation == nil ? " " + Matrix.wholeClause(in: language) : "")
      + (levelBetweenMissing ? language.say("  to review", "  待核") : "")
    let runs: [Run] = [
      .quoted(
        quotation == nil && opening == nil ? clause.label : clause.title(above: words), .strong), .said(" "),
      .quoted(words),
      .said("  "),
      .locator(clause), .faint(remarks),
    ]
    return List.Item(
      runs: runs, remark: withNearest ? nearest?.runs(explained: explained, in: language) ?? [] : [],
      target: .clause(clause), source: Source(clause, at: quotation?.place))
  }
}

extension NearestCandidate {
  /// What was refused needs no more than to be recognised.
  fileprivate func runs(explained: Bool, in language: Language) -> [Run] {
    [
      .said(language.say("nearest: ", "最接近：")), .quoted(clause.title + " "), .locator(clause),
      .quoted(" “\(quotation.text.onOneLine.cut(toColumns: 60))”"),
      .said(reason(explained: explained, in: language)),
    ]
  }
}
