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
      // Where hardly anything is left for the last column, it wraps at a small indent instead.
      let room = (page.columns ?? .max) - hanging
      report.paragraph(line, hanging: room >= 20 ? hanging : 4)
    }
    return report.text
  }
}
