import ClauseIndex
import PolicyText

/// Cells under headings, aligned by the columns that text takes on a terminal. The last column may go on below itself.
struct TextTable {
  /// Of each column its cell, in runs.
  fileprivate typealias Row = [[Run]]

  let columns: [String]
  let rightAligned: Set<Int>
  /// Rows that are written together: a register's stand under their document.
  private var pieces: [[Row]] = [[]]
  /// Of each column, what its widest cell takes.
  private var widths: [Int]

  init(columns: [String], rightAligned: Set<Int> = []) {
    self.columns = columns
    self.rightAligned = rightAligned
    widths = columns.map { DisplayWidth.of($0) }
  }

  mutating func append(_ cells: [String]) {
    let row: Row = cells.map { [.said($0)] }
    widths = zip(widths, row).map { max($0, TextTable.width(of: $1)) }
    pieces[0].append(row)
  }

  func text(on page: Page) -> String { texts(on: page).joined() }

  /// Of each piece its rows under the heads, in columns as wide as all need them.
  func texts(on page: Page) -> [String] {
    let heads: Row = columns.map { [.said($0, .strong)] }
    guard page.isColoured || page.columns != nil else {
      return concurrently(pieces) { rows in plainText(of: [heads] + rows) }
    }
    let hanging = widths.dropLast().reduce(0) { $0 + $1 + 2 }
    let fits = (page.columns ?? .max) - hanging >= min(20, widths.last ?? 0)
    return concurrently(pieces) { rows in
      fits ? styledText(of: [heads] + rows, hanging: hanging, on: page) : stacked(rows, on: page)
    }
  }

  /// In a pipe: neither wrapped nor coloured, so that a row is written at once.
  private func plainText(of rows: [Row]) -> String {
    var bytes: [UInt8] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        let isLast = column == columns.count - 1
        let isRight = rightAligned.contains(column)
        let padding = isLast && !isRight ? 0 : widths[column] - TextTable.width(of: cell)
        if isRight { bytes.append(contentsOf: repeatElement(0x20, count: padding)) }
        for run in cell { run.shown { bytes.append($0) } }
        if !isLast { bytes.append(contentsOf: repeatElement(0x20, count: isRight ? 2 : padding + 2)) }
      }
      bytes.append(0x0a)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func styledText(of rows: [Row], hanging: Int, on page: Page) -> String {
    var report = TextReport(on: page)
    for row in rows {
      var line = StyledText()
      for (column, runs) in row.enumerated() {
        let cell = StyledText(runs)
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
  private func stacked(_ rows: [Row], on page: Page) -> String {
    var report = TextReport(on: page)
    for row in rows {
      let cells = row.map { StyledText($0) }
      report.paragraph(cells[0], hanging: 2)
      var line = StyledText()
      for (name, cell) in zip(columns, cells).dropFirst() where cell.plain != Self.nothing {
        if line.width > 0 { line.append("  ") }
        line.append(name + " ", .faint)
        line = line + cell
      }
      report.paragraph(line, indent: 4, hanging: 2)
    }
    return report.text
  }

  private static func width(of cell: [Run]) -> Int {
    var width = 0
    for run in cell { run.shown { width += DisplayWidth.of($0) } }
    return width
  }

  private static let nothing = "-"
}

extension TextTable {
  /// Where rows were read off stands in front, so that it can be cut off or copied. Its pieces are the rows without a
  /// document, then those of each document.
  init(_ table: Table, in language: Language) {
    let hasSource = table.hasRow { $0.cells.contains { $0.source != nil } }
    let shown = table.columns.indices.filter { column in table.hasRow { !$0.cells[column].isEvidence } }
    self.init(
      columns: (hasSource ? [language.say("where", "出处")] : []) + shown.map { table.columns[$0].name },
      rightAligned: Set(
        shown.indices.filter { table.columns[shown[$0]].isNumber }.map { $0 + (hasSource ? 1 : 0) }))
    let measured = concurrently([table.ungrouped] + table.groups.map(\.rows)) { rows in
      Measured(rows, shown, hasSource: hasSource)
    }
    pieces = measured.map(\.rows)
    for piece in measured { widths = zip(widths, piece.widths).map { max($0, $1) } }
  }

  private struct Measured: Sendable {
    let rows: [Row]
    let widths: [Int]

    init(_ rows: [Table.Row], _ shown: [Int], hasSource: Bool) {
      var widths = Array(repeating: 0, count: shown.count + (hasSource ? 1 : 0))
      self.rows = rows.map { row in
        var cells: Row = []
        cells.reserveCapacity(widths.count)
        if hasSource {
          let source = row.cells.lazy.compactMap(\.source).first?.locator.text
          cells.append([.said(source ?? TextTable.nothing)])
        }
        for column in shown { cells.append(row.cells[column].runs) }
        for (column, cell) in cells.enumerated() {
          widths[column] = max(widths[column], TextTable.width(of: cell))
        }
        return cells
      }
      self.widths = widths
    }
  }
}

extension Run {
  /// What a terminal shows, scalar by scalar, with the signs around it.
  @inline(__always)
  fileprivate func shown(_ body: (Unicode.Scalar) -> Void) {
    let signs = style.signs
    if let signs { for scalar in signs.before.unicodeScalars { body(scalar) } }
    for scalar in text.unicodeScalars { body(scalar.shown) }
    if let signs { for scalar in signs.after.unicodeScalars { body(scalar) } }
  }
}

extension Table.Cell {
  fileprivate var isEvidence: Bool { if case .evidence = self { true } else { false } }

  fileprivate var runs: [Run] {
    switch self {
    case .words(let runs), .quotation(let runs, _): runs
    case .clauses(let clauses): [.said(clauses.placed)]
    case .document(let head): [.said(head.id)]
    case .nothing: [.said("-")]
    case .evidence: []
    }
  }
}
