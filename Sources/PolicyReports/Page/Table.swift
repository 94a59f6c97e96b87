/// Cells under headings, aligned by the columns that text takes on a terminal.
struct Table {
  let columns: [String]
  let rightAligned: Set<Int>
  private var rows: [[StyledText]] = []

  init(columns: [String], rightAligned: Set<Int> = []) {
    self.columns = columns
    self.rightAligned = rightAligned
  }

  mutating func append(_ cells: [String]) { rows.append(cells.map { StyledText($0) }) }

  /// The last column goes on below itself where the page is too narrow.
  func text(on page: Page) -> String {
    let all = [columns.map { StyledText($0, .strong) }] + rows
    let widths = columns.indices.map { column in all.map { $0[column].width }.max() ?? 0 }
    let hanging = widths.dropLast().reduce(0) { $0 + $1 + 2 }
    guard (page.columns ?? .max) - hanging >= 20 else { return blocks(on: page) }
    var report = TextReport(on: page)
    for row in all {
      var line = StyledText()
      for (column, cell) in row.enumerated() {
        let padding = StyledText(String(repeating: " ", count: widths[column] - cell.width))
        if column == columns.count - 1 {
          line = line + cell
        } else {
          line = rightAligned.contains(column) ? line + padding + cell : line + cell + padding
          line.append("  ")
        }
      }
      report.paragraph(line, hanging: hanging)
    }
    return report.text
  }

  /// Where hardly anything would be left for the last column: it stands above the others, numbers with their names.
  private func blocks(on page: Page) -> String {
    var report = TextReport(on: page)
    for row in rows {
      guard let last = row.last else { continue }
      report.paragraph(last, hanging: 2)
      var line = StyledText()
      for (column, cell) in row.dropLast().enumerated() {
        if column > 0 { line.append("  ") }
        if rightAligned.contains(column) { line.append(columns[column] + " ", .faint) }
        line = line + cell
      }
      report.paragraph(line, indent: 4, hanging: 2)
    }
    return report.text
  }
}
