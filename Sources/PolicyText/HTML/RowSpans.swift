/// Cells of a table that reach over several rows, by their first column.
struct RowSpans {
  private struct Span {
    var rows: Int
    let columns: Int
    let hasWords: Bool
  }

  private var open: [Int: Span] = [:]
  private var begun: [Int: Span] = [:]
  private var column = 0

  /// A damaged page says any number.
  private static let most = 1000

  /// Those from above that stand in front of the next cell of the row: whether each has words.
  mutating func passed() -> [Bool] {
    var found: [Bool] = []
    while let span = open[column] {
      found.append(span.hasWords)
      column += span.columns
    }
    return found
  }

  mutating func take(_ cell: Int, in tree: HTMLTree, hasWords: Bool) {
    func count(_ name: String) -> Int {
      guard tree.nodes[cell].hasAttributes else { return 1 }
      return min(max(1, tree.attribute(name, of: cell).flatMap { Int($0.trimmingSpace) } ?? 1), RowSpans.most)
    }
    let (rows, columns) = (count("rowspan"), count("colspan"))
    if rows > 1 { begun[column] = Span(rows: rows, columns: columns, hasWords: hasWords) }
    column += columns
  }

  /// Those from above that stand behind the last cell of the row.
  mutating func endRow() -> [Bool] {
    var found: [Bool] = []
    for place in open.keys.sorted() where place >= column { found.append(open[place]?.hasWords == true) }
    for place in open.keys { open[place]?.rows -= 1 }
    open.merge(begun) { $1 }
    for place in begun.keys { open[place]?.rows -= 1 }
    open = open.filter { $0.value.rows > 0 }
    begun = [:]
    column = 0
    return found
  }
}
