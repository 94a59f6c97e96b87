import PolicyText

/// Columns of a table that are read off a row together.
package struct CSVColumns<Row>: Sendable {
  /// Columns that come of one value of the row, which is read once for all of them.
  struct Group: Sendable {
    let names: [String]
    /// Appends one cell a name. Nil is an empty cell. The language is for sentences; everything else is the same in all.
    let append: @Sendable (Row, Language, inout [String?]) -> Void

    /// Those with such names; nil where none is left, and then nothing is read.
    func keeping(_ isKept: (String) -> Bool) -> Group? {
      let kept = names.indices.filter { isKept(names[$0]) }
      guard kept.count < names.count else { return self }
      guard !kept.isEmpty else { return nil }
      let append = append
      return Group(names: kept.map { names[$0] }) { row, language, cells in
        var all: [String?] = []
        append(row, language, &all)
        for place in kept { cells.append(all[place]) }
      }
    }
  }

  let groups: [Group]

  init(groups: [Group]) { self.groups = groups }

  init(_ names: [String], cells: @escaping @Sendable (Row, Language) -> [String?]) {
    groups = [Group(names: names) { row, language, all in all += cells(row, language) }]
  }

  /// One column.
  init(_ name: String, cell: @escaping @Sendable (Row, Language) -> String?) {
    groups = [Group(names: [name]) { row, language, cells in cells.append(cell(row, language)) }]
  }

  init(_ name: String, _ cell: @escaping @Sendable (Row) -> String?) {
    groups = [Group(names: [name]) { row, _, cells in cells.append(cell(row)) }]
  }

  var names: [String] { groups.flatMap(\.names) }

  func append(_ row: Row, _ language: Language, to cells: inout [String?]) {
    for group in groups { group.append(row, language, &cells) }
  }

  /// The columns of what is a part of another row; of what may be missing, empty cells.
  func at<Whole>(_ part: @escaping @Sendable (Whole) -> Row?) -> CSVColumns<Whole> {
    CSVColumns<Whole>(
      groups: groups.map { group in
        CSVColumns<Whole>.Group(names: group.names) { row, language, cells in
          if let part = part(row) {
            group.append(part, language, &cells)
          } else {
            for _ in group.names { cells.append(nil) }
          }
        }
      })
  }

  /// Some of them, in their order.
  func only(_ wanted: Set<String>) -> CSVColumns {
    CSVColumns(groups: groups.compactMap { $0.keeping(wanted.contains) })
  }

  /// Side by side; of two of one name the first.
  static func joined(_ columns: [CSVColumns]) -> CSVColumns {
    var known: Set<String> = []
    return CSVColumns(
      groups: columns.flatMap(\.groups).compactMap { group in
        group.keeping { known.insert($0).inserted }
      })
  }
}
