/// How like the units of two documents are, raised where their clauses belong together and credited only as far as
/// neither has a better counterpart.
///
/// Of the product of all units only what can count is kept: a credit falls with the third power, so that of thousands of
/// sentences each keeps a few. A row at a time is computed whole.
struct UnitLikeness {
  /// A pair of units that may answer each other.
  struct Entry {
    let column: Int
    let value: Double
    var credit: Double
  }

  /// By rising column.
  private var rows: [[Entry]] = []
  /// Of sentences, matched or not.
  private(set) var nearestOfRow: [(unit: Int, score: Double)?] = []
  private(set) var nearestOfColumn: [(unit: Int, score: Double)?]
  private(set) var rivals: Rivals
  private var table: LikenessTable

  /// - Parameter least: a credit below counts for nothing.
  init(_ table: LikenessTable, sentences: Sides<[Int]>, least: Double) {
    self.table = table
    let width = table.clauses.lower.count
    nearestOfColumn = Array(repeating: nil, count: width)
    rivals = Rivals(rows: table.clauses.upper.count, columns: width)
    let isSentence = Set(sentences.upper)
    var bestOfColumn = [Double](repeating: 0, count: width)
    var bestOfRow: [Double] = []
    for row in table.clauses.upper.indices {
      let values = self.table.row(row)
      let alike = values.indices.filter { values[$0] > 0 }
      let isNearest = isSentence.contains(row)
      var best = 0.0
      for column in alike {
        let value = values[column]
        best = max(best, value)
        bestOfColumn[column] = max(bestOfColumn[column], value)
        rivals.add(value, row: row, column: column, table.clauses)
        if isNearest, value > nearestOfColumn[column]?.score ?? 0 { nearestOfColumn[column] = (row, value) }
      }
      nearestOfRow.append(Self.best(of: sentences.lower) { values[$0] })
      bestOfRow.append(best)
      // The best of a column only grows: what does not count now never will.
      rows.append(
        alike.compactMap { column in
          let value = values[column]
          guard value * value * value >= least * best * bestOfColumn[column] else { return nil }
          return Entry(column: column, value: value, credit: 0)
        })
    }
    for row in rows.indices {
      rows[row] = rows[row].compactMap { entry in
        let credit = entry.value * (entry.value / bestOfRow[row]) * (entry.value / bestOfColumn[entry.column])
        return credit < least ? nil : Entry(column: entry.column, value: entry.value, credit: credit)
      }
    }
  }

  func entries(ofRow row: Int) -> [Entry] { rows[row] }

  /// Without credit.
  func value(of units: Sides<Int>) -> Double {
    rows[units.upper].first { $0.column == units.lower }?.value ?? table.value(of: units)
  }

  /// The first of the best; nil where nothing is alike.
  private static func best(of units: [Int], by likeness: (Int) -> Double) -> (unit: Int, score: Double)? {
    var best: (unit: Int, score: Double)?
    for unit in units {
      let score: Double = likeness(unit)
      if score > best?.score ?? 0 { best = (unit, score) }
    }
    return best
  }
}

/// The likeness of units, computed when it is asked for.
struct LikenessTable {
  /// That hold the units.
  let clauses: Sides<[Int]>
  private let vectors: Sides<[TermVector]>
  private let norms: Sides<[Double]>
  private let context: Context
  private let alone: Double
  private let isBarred: (Sides<Int>) -> Bool
  /// Of units: what leads to a list answers nothing else.
  private let leads: Sides<[Bool]>
  private let postings: TermPostings
  private var factors: (clause: Int, values: [Double]) = (-1, [])

  /// - Parameters:
  ///   - prior: with this mass added to both, two short texts need more than one common word to be alike.
  ///   - alone: what a pair counts whose clauses have nothing else in common.
  ///   - barred: clauses of which nothing answers anything of the other.
  init(
    _ vectors: Sides<[TermVector]>, _ clauses: Sides<[Int]>, prior: Double,
    within context: Context, alone: Double, barred: @escaping (Sides<Int>) -> Bool, leads: Sides<[Bool]>
  ) {
    self.vectors = vectors
    self.clauses = clauses
    self.context = context
    self.alone = alone
    isBarred = barred
    self.leads = leads
    norms = vectors.map { $0.map { ($0.mass + prior).squareRoot() } }
    postings = TermPostings(vectors.lower)
  }

  /// Of one upper unit with every lower one. O(postings of its terms)
  mutating func row(_ row: Int) -> [Double] {
    let clause = clauses.upper[row]
    if factors.clause != clause {
      factors = (clause, (0..<context.columns).map { factor(of: Sides(clause, $0)) })
    }
    var values = postings.products(with: vectors.upper[row])
    let norm = norms.upper[row]
    for column in values.indices where values[column] > 0 {
      guard leads.upper[row] == leads.lower[column] else {
        values[column] = 0
        continue
      }
      values[column] = values[column] / (norms.lower[column] * norm) * factors.values[clauses.lower[column]]
    }
    return values
  }

  func value(of units: Sides<Int>) -> Double {
    let weights = Dictionary(
      uniqueKeysWithValues: vectors.lower[units.lower].entries.map { ($0.term, $0.weight) })
    let product = vectors.upper[units.upper].entries.reduce(0) { $0 + $1.weight * (weights[$1.term] ?? 0) }
    let norm = norms.upper[units.upper] * norms.lower[units.lower]
    let factor = factor(of: Sides(clauses.upper[units.upper], clauses.lower[units.lower]))
    return norm > 0 ? product / norm * factor : 0
  }

  private func factor(of clauses: Sides<Int>) -> Double {
    isBarred(clauses) ? 0 : alone + context[clauses.upper, clauses.lower]
  }
}
