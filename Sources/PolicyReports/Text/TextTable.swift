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
  /// The same in a pipe.
  private var plainPieces: [PlainRows] = [PlainRows()]
  /// Of each column, what its widest cell takes.
  private var widths: [Int]

  init(columns: [String], rightAligned: Set<Int> = []) {
    self.columns = columns
    self.rightAligned = rightAligned
    widths = columns.map { DisplayWidth.of($0) }
  }

  mutating func append(_ cells: [String]) {
    let row: Row = cells.map { [.said($0)] }
    pieces[0].append(row)
    for (column, cell) in row.enumerated() {
      widths[column] = max(widths[column], plainPieces[0].append(cell))
    }
  }

  func text(on page: Page) -> String { texts(on: page).joined() }

  /// Of each piece its rows under the heads, in columns as wide as all need them.
  func texts(on page: Page) -> [String] {
    guard !page.isPlain else { return plainTexts }
    let heads: Row = columns.map { [.said($0, .strong)] }
    let hanging = widths.dropLast().reduce(0) { $0 + $1 + 2 }
    let fits = (page.columns ?? .max) - hanging >= min(20, widths.last ?? 0)
    return concurrently(pieces) { rows in
      fits ? styledText(of: [heads] + rows, hanging: hanging, on: page) : stacked(rows, on: page)
    }
  }

  private var plainTexts: [String] {
    let layout = columns.indices.map { (width: widths[$0], isRight: rightAligned.contains($0)) }
    var heads = PlainRows()
    for column in columns { _ = heads.append([.said(column)]) }
    let head = heads.lines(in: layout, below: [])
    return concurrently(plainPieces) { piece in
      let lines = piece.lines(in: layout, below: head)
      return String(decoding: lines.span)
    }
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
      let named = zip(columns, cells).dropFirst().filter { $1.plain != Self.nothing }.map { name, cell in
        StyledText(name + " ", .faint) + cell
      }
      report.pieces(named, indent: 4, hanging: 2)
    }
    return report.text
  }

  private static let nothing = "-"
}

extension TextTable {
  /// Where rows were read off stands in front, so that it can be cut off or copied. Its pieces are the rows without a
  /// document, then those of each document.
  init(_ table: Table, on page: Page) {
    let hasSource = table.hasRow { $0.cells.contains { $0.source != nil } }
    let shown = table.columns.indices.filter { column in table.hasRow { !$0.cells[column].isEvidence } }
    self.init(
      columns: (hasSource ? [page.language.say("where", "出处")] : []) + shown.map { table.columns[$0].name },
      rightAligned: Set(
        shown.indices.filter { table.columns[shown[$0]].isNumber }.map { $0 + (hasSource ? 1 : 0) }))
    let measured = concurrently(0..<table.groups.count + 1) { place in
      Measured(
        place == 0 ? table.ungrouped : table.groups[place - 1].rows, shown, hasSource: hasSource,
        isPlain: page.isPlain)
    }
    pieces = measured.map(\.rows)
    plainPieces = measured.map(\.plainRows)
    for piece in measured { widths = zip(widths, piece.widths).map { max($0, $1) } }
  }

  private struct Measured: Sendable {
    private(set) var rows: [Row] = []
    private(set) var plainRows = PlainRows()
    private(set) var widths: [Int]

    init(_ rows: [Table.Row], _ shown: [Int], hasSource: Bool, isPlain: Bool) {
      widths = Array(repeating: 0, count: shown.count + (hasSource ? 1 : 0))
      for row in rows {
        var cells: Row = []
        cells.reserveCapacity(widths.count)
        if hasSource {
          let source = row.cells.lazy.compactMap(\.source).first?.locator.text
          cells.append([.said(source ?? TextTable.nothing)])
        }
        for column in shown { cells.append(row.cells[column].runs) }
        for column in cells.indices {
          let width = isPlain ? plainRows.append(cells[column]) : cells[column].shownWidth
          widths[column] = max(widths[column], width)
        }
        if !isPlain { self.rows.append(cells) }
      }
    }
  }
}

extension Page {
  /// A pipe: lines are neither wrapped nor coloured.
  fileprivate var isPlain: Bool { !isColoured && columns == nil }
}

/// Rows in a pipe: what is shown of each cell, and how wide that is.
private struct PlainRows: Sendable {
  private var bytes: [UInt8] = []
  private var cells: [(end: Int, width: Int)] = []

  /// The next cell, behind which the next row may begin.
  ///
  /// - Returns: its width.
  mutating func append(_ runs: [Run]) -> Int {
    var width = 0
    for place in runs.indices {
      let signs = runs[place].style.signs
      if let signs { bytes.append(contentsOf: signs.before.utf8) }
      let shown = DisplayWidth.shown(runs[place].text)
      if shown.isItself {
        bytes.append(contentsOf: runs[place].text.utf8)
      } else {
        for scalar in runs[place].text.unicodeScalars { bytes.append(scalar.shown) }
      }
      if let signs { bytes.append(contentsOf: signs.after.utf8) }
      width += shown.width + runs[place].signsWidth
    }
    cells.append((bytes.count, width))
    return width
  }

  func lines(in columns: [(width: Int, isRight: Bool)], below head: [UInt8]) -> [UInt8] {
    var lines = head
    let padding = columns.reduce(0) { $0 + $1.width + 2 }
    lines.reserveCapacity(head.count + bytes.count + cells.count * padding / max(1, columns.count))
    var start = 0
    for (place, cell) in cells.enumerated() {
      let column = place % columns.count
      let isLast = column == columns.count - 1
      let isRight = columns[column].isRight
      let padding = isLast && !isRight ? 0 : columns[column].width - cell.width
      if isRight { lines.append(contentsOf: repeatElement(0x20, count: padding)) }
      lines.append(contentsOf: bytes[start..<cell.end])
      if !isLast { lines.append(contentsOf: repeatElement(0x20, count: isRight ? 2 : padding + 2)) }
      if isLast { lines.append(0x0a) }
      start = cell.end
    }
    return lines
  }
}

extension Run {
  fileprivate var signsWidth: Int {
    style.signs.map { DisplayWidth.of($0.before) + DisplayWidth.of($0.after) } ?? 0
  }
}

extension [Run] {
  /// The columns of what a terminal shows, with the signs around it.
  fileprivate var shownWidth: Int {
    reduce(0) { $0 + DisplayWidth.shown($1.text).width + $1.signsWidth }
  }
}

extension Table.Cell {
  fileprivate var isEvidence: Bool { if case .evidence = self { true } else { false } }

  fileprivate var runs: [Run] {
    switch self {
    case .words(let runs), .quotation(let runs, _): runs
    case .document(let head): [.said(head.id)]
    case .nothing: [.said("-")]
    case .evidence: []
    }
  }
}
