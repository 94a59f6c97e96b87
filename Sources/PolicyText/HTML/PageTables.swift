/// The tables of a page. A row of figures becomes one line; a table that only lays out the page stays paragraphs.
struct PageTables {
  /// Facts that stand in cells, a label beside each value.
  private(set) var facts: [LabelledFact] = []
  /// Lines of tables of facts.
  private(set) var factLines: Set<Int> = []

  private let tree: HTMLTree
  private let page: PageText
  /// Lines that go on in the next one.
  private var joined: Set<Int> = []
  /// Those of them that end a cell of a row.
  private var cellEnds: Set<Int> = []
  private var rowLines: Set<Int> = []
  /// Rows with cells that have no words of their own, by their first line.
  private var written: [Int: String] = [:]

  private let takesFacts: Bool

  private init(_ page: PageText, in tree: HTMLTree, takesFacts: Bool) {
    self.takesFacts = takesFacts
    self.tree = tree
    self.page = page
    for index in tree.nodes.indices where tree.nodes[index].name == "table" { read(index) }
  }

  /// Joins the rows of a page's tables, and takes the facts out.
  static func settle(
    _ page: inout PageText, in tree: HTMLTree, takesFacts: Bool
  ) -> [LabelledFact] {
    let tables = PageTables(page, in: tree, takesFacts: takesFacts)
    guard !tables.joined.isEmpty || !tables.factLines.isEmpty || !tables.rowLines.isEmpty else { return [] }
    var lines: [PageText.Line] = []
    var goesOn = false
    var written: [(line: Int, words: String)] = []
    for (index, line) in page.lines.enumerated() {
      if goesOn {
        let last = lines.count - 1
        page.text[lines[last].range.upperBound] = tables.cellEnds.contains(index - 1) ? 0x09 : 0x20
        lines[last].range = lines[last].range.lowerBound..<line.range.upperBound
        lines[last].count += line.count
        lines[last].linked += line.linked
      } else if !tables.factLines.contains(index) {
        lines.append(line)
        lines[lines.count - 1].isRow = tables.rowLines.contains(index)
        if let words = tables.written[index] { written.append((lines.count - 1, words)) }
      }
      goesOn = tables.joined.contains(index)
    }
    for (line, words) in written {
      lines[line].range = page.text.count..<page.text.count + words.utf8.count
      page.text += words.utf8
      page.text.append(0x0a)
    }
    page.lines = lines
    return tables.facts
  }

  private struct Row {
    /// The lines of each cell that has any.
    var cells: [Range<Int>] = []
    /// Of every cell; nil where it has none.
    var places: [Range<Int>?] = []
    /// Which of them go on from the row above.
    var above: Set<Int> = []
  }

  /// The rows that have words, and whether a cell holds a table.
  private func rows(of table: Int) -> (rows: [Row], holdsTables: Bool) {
    var rows: [Row] = []
    var holdsTables = false
    var spans = RowSpans()
    var index = table + 1
    while index < tree.nodes[table].end {
      switch tree.nodes[index].name {
      case "table":
        holdsTables = true
        index = tree.nodes[index].end
        continue
      case "tr":
        endRow(&rows, &spans)
        rows.append(Row())
      case "td", "th":
        if rows.isEmpty { rows.append(Row()) }
        addAbove(spans.passed(), to: &rows[rows.count - 1])
        let lines = page.lines(of: index)
        spans.take(index, in: tree, hasWords: !lines.isEmpty)
        if !lines.isEmpty { rows[rows.count - 1].cells.append(lines) }
        rows[rows.count - 1].places.append(lines.isEmpty ? nil : lines)
      default: break
      }
      index += 1
    }
    endRow(&rows, &spans)
    return (rows.filter { !$0.cells.isEmpty }, holdsTables)
  }

  private func endRow(_ rows: inout [Row], _ spans: inout RowSpans) {
    guard !rows.isEmpty else { return }
    addAbove(spans.endRow(), to: &rows[rows.count - 1])
  }

  private func addAbove(_ cells: [Bool], to row: inout Row) {
    for hasWords in cells {
      if hasWords { row.above.insert(row.places.count) }
      row.places.append(nil)
    }
  }

  private mutating func read(_ table: Int) {
    let (whole, holdsTables) = rows(of: table)
    let rows = whole.map(\.cells)
    guard !(takesFacts && takeFacts(rows)) else { return }
    let wide = rows.filter { $0.count >= 2 }
    let isLayout = holdsTables || holdsText(rows)
    if !isLayout, wide.count >= 2, !isNumbered(wide) {
      // A title above the table is no row of it.
      for row in whole.drop(while: { $0.cells.count < 2 }) {
        join(row.cells, asRow: true)
        write(row)
      }
    } else {
      for row in wide where row.allSatisfy({ $0.count == 1 }) { join(row, asRow: false) }
    }
  }

  private mutating func write(_ row: Row) {
    guard row.places.contains(nil), let first = row.cells.first else { return }
    let cells = row.places.enumerated().map { place, lines in
      lines.map { RowText.Cell.words($0.map(page.words).joined(separator: " ")) }
        ?? (row.above.contains(place) ? .above : .empty)
    }
    written[first.lowerBound] = RowText.cells(cells).joined(separator: "\t")
  }

  private mutating func join(_ row: [Range<Int>], asRow: Bool) {
    guard let first = row.first, let last = row.last else { return }
    joined.formUnion(first.lowerBound..<last.upperBound - 1)
    guard asRow else { return }
    rowLines.insert(first.lowerBound)
    cellEnds.formUnion(row.dropLast().map { $0.upperBound - 1 })
  }

  /// Whether one cell holds numbered paragraphs and most of all words: then the table lays out the text. A table of
  /// tasks has such lists in its cells too.
  private func holdsText(_ rows: [[Range<Int>]]) -> Bool {
    let cells = Array(rows.joined())
    let numbered = cells.filter(holdsProvisions)
    guard !numbered.isEmpty else { return false }
    let longest = numbered.map(length).max() ?? 0
    return longest * 2 >= cells.reduce(0) { $0 + length($1) }
  }

  /// In characters.
  private func length(_ cell: Range<Int>) -> Int { cell.reduce(0) { $0 + page.lines[$1].count } }

  private func holdsProvisions(_ cell: Range<Int>) -> Bool {
    // One or two are what a cell of a table says.
    cell.count { page.opening($0)?.isProvision == true } >= 3
  }

  /// 第一条 in the first column, its words in the second.
  private func isNumbered(_ rows: [[Range<Int>]]) -> Bool {
    let numbers = rows.count { row in
      guard row[0].count == 1, let opening = page.opening(row[0].lowerBound) else { return false }
      return opening.isProvision && opening.length >= page.lines[row[0].lowerBound].range.count
    }
    return numbers * 2 > rows.count
  }

  private mutating func takeFacts(_ rows: [[Range<Int>]]) -> Bool {
    var found: [LabelledFact] = []
    var lines: Set<Int> = []
    var cells = 0
    for row in rows {
      cells += row.count
      for (place, cell) in row.enumerated() where cell.count == 1 {
        let words = page.words(cell.lowerBound)
        guard let name = FactName(label: words) else {
          let stated = LabelledFact.all(in: words)
          if !stated.isEmpty { lines.formUnion(cell) }
          found += stated
          continue
        }
        lines.formUnion(cell)
        guard place + 1 < row.count, row[place + 1].count <= 3 else { continue }
        let value = row[place + 1].map(page.words).joined(separator: " ")
        guard FactName(label: value) == nil else { continue }
        found.append(LabelledFact(name: name, value: value))
        lines.formUnion(row[place + 1])
      }
    }
    // A table of other documents has such words in its first row alone.
    guard found.count >= 2, found.count * 4 >= cells else { return false }
    facts += found
    factLines.formUnion(lines)
    return true
  }
}

extension PageText {
  func opening(_ line: Int) -> Opening? { Opening(openingLine: text, lines[line].range) }
}

extension Opening {
  /// What opens provisions rather than items within one.
  var isProvision: Bool { family.traits.endsMasthead }
}
