import ClauseComparison
import PolicyText

extension ComparisonReport {
  /// Of three documents and more: which clauses of each of the lower ones answer a clause of the uppermost.
  var synopsis: RegisterTable? {
    guard documents.count > 2, let first = documents.first else { return nil }
    let rows = comparisons.filter { $0.comparison.upper.id == first.id }.flatMap(\.all)
    var titles: [String: String] = [:]
    var order: [String] = []
    var answers: [String: [String: [String]]] = [:]
    for row in rows {
      let upper = row.pair.upper
      if titles[upper.locator] == nil { order.append(upper.locator) }
      titles[upper.locator] = upper.title
      answers[upper.locator, default: [:]][row.pair.lower.document.id, default: []].append(
        row.pair.lower.label)
    }
    guard !order.isEmpty else { return nil }
    var table = RegisterTable(columns: documents.map { Message($0.synopsisName, $0.synopsisName) })
    // The uppermost document's own order: pairs of one lower document are in it, those of all are not.
    let sorted = order.sorted { place(of: $0, in: rows) < place(of: $1, in: rows) }
    table.rows = sorted.map { locator in
      [titles[locator]]
        + documents.dropFirst().map { lower in
          answers[locator]?[lower.id].map { labels in labels.joined(separator: " ") }
        }
    }
    return table
  }

  private func place(of locator: String, in rows: [ComparedRows.Row]) -> Int {
    rows.first { $0.pair.upper.locator == locator }?.pair.upper.lines.lowerBound ?? 0
  }
}

extension DocumentHead {
  /// Short enough for a column.
  fileprivate var synopsisName: String { masthead.number?.description ?? id }
}

extension RegisterTable {
  /// As a table where the page is wide enough, else row by row.
  func fitted(to page: Page) -> String {
    let names = columns.map { $0(in: page.language) }
    let width = names.indices.reduce(0) { sum, column in
      sum + 2
        + ([names] + rows.map { $0.map { $0 ?? "-" } }).reduce(0) { max($0, DisplayWidth.of($1[column])) }
    }
    guard let room = page.columns, width > room else { return text(on: page) }
    var report = TextReport(on: page)
    for row in rows {
      report.paragraph(StyledText(row[0] ?? "-", .strong), hanging: 2)
      for (name, cell) in zip(names, row).dropFirst() {
        guard let cell else { continue }
        report.paragraph(StyledText(name + "  ", .faint) + StyledText(cell), indent: 2, hanging: 2)
      }
    }
    return report.text
  }
}
