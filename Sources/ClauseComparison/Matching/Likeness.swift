/// The cosine of every text of one side with every text of the other.
///
/// With a prior mass added to both, two short texts need more than one common word to be alike.
struct Likeness {
  private(set) var values: [Double]
  let rows: Int
  let columns: Int

  init(_ texts: Sides<[TermVector]>, prior: Double) {
    let (above, below) = (texts.upper, texts.lower)
    rows = above.count
    columns = below.count
    values = []
    values.reserveCapacity(rows * columns)
    let postings = TermPostings(below)
    let norms = below.map { ($0.mass + prior).squareRoot() }
    for vector in above {
      var products = postings.products(with: vector)
      let norm = (vector.mass + prior).squareRoot()
      for column in products.indices where products[column] > 0 { products[column] /= norms[column] * norm }
      values += products
    }
  }

  subscript(row: Int, column: Int) -> Double {
    get { values[row * columns + column] }
    set { values[row * columns + column] = newValue }
  }

  subscript(pair: Sides<Int>) -> Double { self[pair.upper, pair.lower] }

  /// What must not be alike is not.
  mutating func remove(where isBarred: (Sides<Int>) -> Bool) {
    for row in 0..<rows {
      for column in 0..<columns where isBarred(Sides(row, column)) { self[row, column] = 0 }
    }
  }

  func bestOfRows() -> [Double] {
    (0..<rows).map { row in (0..<columns).reduce(0) { max($0, self[row, $1]) } }
  }

  func bestOfColumns() -> [Double] {
    var best = [Double](repeating: 0, count: columns)
    for row in 0..<rows { for column in 0..<columns { best[column] = max(best[column], self[row, column]) } }
    return best
  }
}
