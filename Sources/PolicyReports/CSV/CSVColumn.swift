import PolicyText

/// A column of a table and how its cells are read off a row.
package struct CSVColumn<Row>: Sendable {
  package let name: String
  /// Whether it is called so wherever it stands.
  let isNamed: Bool
  /// Nil is an empty cell. The language is for sentences; everything else is the same in all.
  let cell: @Sendable (Row, Language) -> String?

  init(_ name: String, isNamed: Bool = false, cell: @escaping @Sendable (Row, Language) -> String?) {
    self.name = name
    self.isNamed = isNamed
    self.cell = cell
  }

  init(_ name: String, _ cell: @escaping @Sendable (Row) -> String?) {
    self.init(name) { row, _ in cell(row) }
  }

  /// The column of what is a part of another row; of what may be missing, an empty cell.
  func at<Whole>(_ part: @escaping @Sendable (Whole) -> Row?) -> CSVColumn<Whole> {
    let cell = cell
    return CSVColumn<Whole>(name, isNamed: isNamed) { row, language in
      part(row).flatMap { cell($0, language) }
    }
  }

  func within(_ object: String) -> CSVColumn {
    isNamed ? self : CSVColumn("\(object)_\(name)", cell: cell)
  }
}
