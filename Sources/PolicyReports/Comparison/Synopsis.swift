import ClauseComparison
import PolicyText

/// A clause of the uppermost document, and the clauses of each of the others that answer it.
struct AnsweredClause {
  let clause: ClauseCitation
  /// In the order of the documents below.
  var answers: [[ClauseCitation]]
}

extension ComparisonReport {
  /// Of three documents and more: which clauses of each of the lower ones answer a clause of the uppermost.
  var synopsis: RegisterTable? {
    let clauses = answeredClauses
    guard !clauses.isEmpty else { return nil }
    var table = RegisterTable(columns: synopsisColumns)
    table.rows = clauses.map { entry in
      [entry.clause.title]
        + entry.answers.map { $0.isEmpty ? nil : $0.map(\.label).joined(separator: " ") }
    }
    return table
  }

  var synopsisColumns: [Message] { documents.map { Message($0.synopsisName, $0.synopsisName) } }

  /// In the uppermost document's own order: pairs of one lower document are in it, those of all are not.
  var answeredClauses: [AnsweredClause] {
    guard documents.count > 2, let first = documents.first else { return [] }
    let below = documents.dropFirst().map(\.id)
    var places: [String: Int] = [:]
    var clauses: [AnsweredClause] = []
    for row in comparisons.filter({ $0.comparison.upper.id == first.id }).flatMap(\.all) {
      guard let column = below.firstIndex(of: row.pair.lower.document.id) else { continue }
      let place = places[row.pair.upper.locator] ?? clauses.count
      if place == clauses.count {
        places[row.pair.upper.locator] = place
        clauses.append(
          AnsweredClause(clause: row.pair.upper, answers: Array(repeating: [], count: below.count)))
      }
      clauses[place].answers[column].append(row.pair.lower)
    }
    return clauses.sorted { $0.clause.lines.lowerBound < $1.clause.lines.lowerBound }
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
