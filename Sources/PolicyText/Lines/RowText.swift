/// A table's row as one line: a cell that is empty keeps its place, so that what follows stands in its own column.
enum RowText {
  /// What a cell says.
  enum Cell {
    case words(String)
    case empty
    /// It goes on from the row above, where a merged cell says its words once.
    case above

    init(_ words: String) { self = words.isEmpty ? .empty : .words(words) }

    fileprivate var hasWords: Bool { if case .words = self { true } else { false } }
    fileprivate var isAbove: Bool { if case .above = self { true } else { false } }
    fileprivate var isEmpty: Bool { if case .empty = self { true } else { false } }
  }

  static let empty = "□"
  static let above = "〃"

  /// A row with words in one cell is a title or a frame, and empty cells at its end move nothing.
  static func cells(_ row: [Cell]) -> [String] {
    var row = row[...]
    if row.count(where: \.hasWords) < 2, !row.contains(where: \.isAbove) { row.removeAll(where: \.isEmpty) }
    while row.last?.isEmpty == true { row.removeLast() }
    return row.map { cell in
      switch cell {
      case .words(let words): words
      case .empty: empty
      case .above: above
      }
    }
  }
}
