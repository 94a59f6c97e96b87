import PolicyText

/// Cells under headings, aligned by the columns that text takes on a terminal. The last column may go on below itself.
struct TextTable {
  let columns: [String]
  let rightAligned: Set<Int>
  private var rows: [[StyledText]] = []
  /// Of each column, what its widest cell takes: kept, since a register's rows are written a document at a time.
  private var widths: [Int]

  init(columns: [String], rightAligned: Set<Int> = []) {
    self.columns = columns
    self.rightAligned = rightAligned
    widths = columns.map { DisplayWidth.of($0) }
  }

  mutating func append(_ cells: [String]) { append(cells.map { StyledText($0) }) }

  private mutating func append(_ row: [StyledText]) {
    for (column, cell) in row.enumerated() { widths[column] = max(widths[column], cell.width) }
    rows.append(row)
  }

  func text(on page: Page) -> String { text(of: rows.indices, on: page) }

  /// Some of its rows under its heads, in columns as wide as all need them.
  func text(of shown: Range<Int>, on page: Page) -> String {
    let heads = columns.map { StyledText($0, .strong) }
    let hanging = widths.dropLast().reduce(0) { $0 + $1 + 2 }
    guard (page.columns ?? .max) - hanging >= min(20, widths.last ?? 0) else {
      return stacked(rows[shown], on: page)
    }
    var report = TextReport(on: page)
    for row in [heads] + rows[shown] {
      var line = StyledText()
      for (column, cell) in row.enumerated() {
        let isLast = column == columns.count - 1
        let isRight = rightAligned.contains(column)
        let padding = widths[column] - cell.width
        if isRight { line.appendSpaces(padding) }
        line.append(cell)
        if !isLast { line.appendSpaces(isRight ? 2 : padding + 2) }
      }
      report.paragraph(line, hanging: hanging, longest: max(TextReport.longestLine, hanging))
    }
    return report.text
  }

  /// Where hardly anything would be left for the last column: the first above the others, these with their names.
  private func stacked(_ rows: ArraySlice<[StyledText]>, on page: Page) -> String {
    var report = TextReport(on: page)
    for row in rows {
      report.paragraph(row[0], hanging: 2)
      var line = StyledText()
      for (name, cell) in zip(columns, row).dropFirst() where cell.plain != Self.nothing {
        if line.width > 0 { line.append("  ") }
        line.append(name + " ", .faint)
        line = line + cell
      }
      report.paragraph(line, indent: 4, hanging: 2)
    }
    return report.text
  }

  private static let nothing = "-"
}

extension TextTable {
  /// Where rows were read off stands in front, so that it can be cut off or copied.
  init(_ table: Table, in language: Language) {
    let hasSource = table.rows.contains { $0.cells.contains { $0.source != nil } }
    let isShown = table.columns.indices.map { column in
      table.rows.contains { !$0.cells[column].isEvidence }
    }
    let shown = table.columns.indices.filter { isShown[$0] }
    self.init(
      columns: (hasSource ? [language.say("where", "出处")] : []) + shown.map { table.columns[$0].name },
      rightAligned: Set(
        shown.indices.filter { table.columns[shown[$0]].isNumber }.map { $0 + (hasSource ? 1 : 0) }))
    for row in table.rows {
      let source = row.cells.compactMap(\.source).first.map(\.locator.text) ?? Self.nothing
      append((hasSource ? [StyledText(source)] : []) + shown.map { row.cells[$0].styled })
    }
  }
}

extension Table.Cell {
  fileprivate var isEvidence: Bool { if case .evidence = self { true } else { false } }

  fileprivate var styled: StyledText {
    switch self {
    case .words(let runs), .quotation(let runs, _): StyledText(runs)
    case .clauses(let clauses): StyledText(clauses.placed)
    case .document(let head): StyledText(head.id)
    case .nothing: StyledText("-")
    case .evidence: StyledText()
    }
  }
}
