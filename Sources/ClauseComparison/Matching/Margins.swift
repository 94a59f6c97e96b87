/// How far two clauses stand out among their neighbours: their likeness against the mean of the nearest of both sides
/// (Artetxe and Schwenk, “Margin-based Parallel Corpus Mining”, 2019).
///
/// In a document that speaks of one thing throughout much is alike, and nothing is meant by it.
struct Margins {
  private let likeness: Likeness
  private let rows: [Double]
  private let columns: [Double]

  /// Three to six tell alike.
  private static let neighbours = 4

  init(_ likeness: Likeness) {
    self.likeness = likeness
    rows = (0..<likeness.rows).map { row in
      Margins.mean((0..<likeness.columns).map { likeness[row, $0] })
    }
    columns = (0..<likeness.columns).map { column in
      Margins.mean((0..<likeness.rows).map { likeness[$0, column] })
    }
  }

  /// 1 for what is no more alike than the neighbours are.
  subscript(clauses: Sides<Int>) -> Double {
    let near = (rows[clauses.upper] + columns[clauses.lower]) / 2
    return near > 0 ? likeness[clauses] / near : 0
  }

  /// Row by row.
  var values: [Double] {
    (0..<likeness.rows).flatMap { row in (0..<likeness.columns).map { self[Sides(row, $0)] } }
  }

  private static func mean(_ values: [Double]) -> Double {
    var nearest = Array(values.prefix(neighbours)).sorted(by: >)
    for value in values.dropFirst(neighbours) where value > nearest[neighbours - 1] {
      nearest[neighbours - 1] = value
      nearest.sort(by: >)
    }
    return nearest.isEmpty ? 0 : nearest.reduce(0, +) / Double(nearest.count)
  }
}
