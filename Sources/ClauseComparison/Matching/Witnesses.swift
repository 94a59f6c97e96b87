import PolicyText

/// What third documents say of two clauses: whether one of their clauses stands between them.
///
/// 国发 六（十五） and 南京 二（五） both answer 江苏 二（六）. Of two clauses and a third document the best clause of that between
/// them counts, as far as the weaker of its two margins goes; then the mean over the documents.
struct Witnesses {
  private var sums: [Double]
  private let columns: Int
  private let count: Int

  /// - Parameters:
  ///   - clauses: of both documents.
  ///   - others: of each third document.
  init(_ clauses: Sides<[TermVector]>, others: [[TermVector]]) {
    columns = clauses.lower.count
    count = others.count
    sums = [Double](repeating: 0, count: clauses.upper.count * columns)
    for third in others {
      let above = Margins(Likeness(Sides(clauses.upper, third), prior: 0)).values
      let below = Margins(Likeness(Sides(clauses.lower, third), prior: 0)).values
      add(above, below, third.count)
    }
  }

  private mutating func add(_ above: [Double], _ below: [Double], _ width: Int) {
    for row in 0..<(columns == 0 ? 0 : sums.count / columns) {
      for column in 0..<columns {
        var best = 0.0
        for clause in 0..<width {
          best = max(best, min(above[row * width + clause], below[column * width + clause]))
        }
        sums[row * columns + column] += best
      }
    }
  }

  /// About 1 where a third clause stands between the two as near as neighbours stand; nil without third documents.
  subscript(clauses: Sides<Int>) -> Double? {
    count == 0 ? nil : sums[clauses.upper * columns + clauses.lower] / Double(count)
  }
}
