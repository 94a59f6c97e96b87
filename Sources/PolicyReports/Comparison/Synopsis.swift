import ClauseComparison
import PolicyText

/// A clause of the uppermost document, and the clauses of each of the others that answer it.
struct AnsweredClause {
  let clause: ClauseCitation
  /// In the order of the documents below.
  var answers: [[ClauseCitation]]
}

extension ComparisonReport {
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
