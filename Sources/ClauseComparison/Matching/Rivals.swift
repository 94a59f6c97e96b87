/// How much two clauses belong together, against their best counterparts: 1 where each is the other's best.
struct Context {
  private let likeness: Likeness
  private let bestOfRows: [Double]
  private let bestOfColumns: [Double]

  init(_ likeness: Likeness) {
    self.likeness = likeness
    bestOfRows = likeness.bestOfRows()
    bestOfColumns = likeness.bestOfColumns()
  }

  var columns: Int { likeness.columns }

  subscript(row: Int, column: Int) -> Double {
    let best = (bestOfRows[row] * bestOfColumns[column]).squareRoot()
    return best > 0 ? likeness[row, column] / best : 0
  }
}

/// The best values of every unit, in two clauses of the other side.
struct Rivals {
  struct Best {
    private var clause = -1
    private var value = 0.0
    private var elsewhere = 0.0

    mutating func add(_ other: Double, in clause: Int) {
      if clause == self.clause {
        value = max(value, other)
      } else if other > value {
        (elsewhere, value, self.clause) = (value, other, clause)
      } else {
        elsewhere = max(elsewhere, other)
      }
    }

    func best(outside clause: Int) -> Double { clause == self.clause ? elsewhere : value }
  }

  private(set) var ofRows: [Best]
  private(set) var ofColumns: [Best]

  init(rows: Int, columns: Int) {
    ofRows = [Best](repeating: Best(), count: rows)
    ofColumns = [Best](repeating: Best(), count: columns)
  }

  /// - Parameter clauses: of the units.
  mutating func add(_ value: Double, row: Int, column: Int, _ clauses: Sides<[Int]>) {
    ofRows[row].add(value, in: clauses.lower[column])
    ofColumns[column].add(value, in: clauses.upper[row])
  }
}
