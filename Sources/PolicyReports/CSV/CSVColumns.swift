import PolicyText

/// Columns of a table that are read off a row together.
package struct CSVColumns<Row>: Sendable {
  let names: [String]
  /// One a name. Nil is an empty cell. The language is for sentences; everything else is the same in all.
  let cells: @Sendable (Row, Language) -> [String?]

  init(_ names: [String], cells: @escaping @Sendable (Row, Language) -> [String?]) {
    self.names = names
    self.cells = cells
  }

  /// One column.
  init(_ name: String, cell: @escaping @Sendable (Row, Language) -> String?) {
    self.init([name]) { row, language in [cell(row, language)] }
  }

  init(_ name: String, _ cell: @escaping @Sendable (Row) -> String?) {
    self.init([name]) { row, _ in [cell(row)] }
  }

  /// The columns of what is a part of another row; of what may be missing, empty cells.
  func at<Whole>(_ part: @escaping @Sendable (Whole) -> Row?) -> CSVColumns<Whole> {
    let (names, cells) = (names, cells)
    return CSVColumns<Whole>(names) { row, language in
      part(row).map { cells($0, language) } ?? names.map { _ in nil }
    }
  }

  /// Some of them, in their order.
  func only(_ wanted: Set<String>) -> CSVColumns {
    let kept = names.indices.filter { wanted.contains(names[$0]) }
    let cells = cells
    return CSVColumns(kept.map { names[$0] }) { row, language in
      let all = cells(row, language)
      return kept.map { all[$0] }
    }
  }
}
