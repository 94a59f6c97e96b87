/// Pairs rows with columns, best first, each at most once: greedy one-to-one.
struct Pairing {
  struct Candidate {
    let score: Double
    let row: Int
    let column: Int

    /// Of equals the one that stands first.
    static func isBefore(_ a: Candidate, _ b: Candidate) -> Bool {
      if a.score != b.score { return a.score > b.score }
      return a.row == b.row ? a.column < b.column : a.row < b.row
    }
  }

  private(set) var columnOfRow: [Int: Int] = [:]
  private(set) var rowOfColumn: [Int: Int] = [:]

  init(_ candidates: [Candidate]) {
    for candidate in candidates.sorted(by: Candidate.isBefore)
    where columnOfRow[candidate.row] == nil && rowOfColumn[candidate.column] == nil {
      columnOfRow[candidate.row] = candidate.column
      rowOfColumn[candidate.column] = candidate.row
    }
  }

  var count: Int { columnOfRow.count }
}
