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
      }
      goesOn = tables.joined.contains(index)
    }
    page.lines = lines
    return tables.facts
  }

  /// The lines of each cell that has any, row by row; nil where a cell holds a table.
  private func rows(of table: Int) -> (rows: [[Range<Int>]], holdsTables: Bool) {
    var rows: [[Range<Int>]] = []
    var holdsTables = false
    var index = table + 1
    while index < tree.nodes[table].end {
      switch tree.nodes[index].name {
      case "table":
        holdsTables = true
        index = tree.nodes[index].end
        continue
      case "tr": rows.append([])
      case "td", "th":
        if rows.isEmpty { rows.append([]) }
        let lines = page.lines(of: index)
        if !lines.isEmpty { rows[rows.count - 1].append(lines) }
      default: break
      }
      index += 1
    }
    return (rows.filter { !$0.isEmpty }, holdsTables)
  }

  private mutating func read(_ table: Int) {
    let (rows, holdsTables) = rows(of: table)
    guard !(takesFacts && takeFacts(rows)) else { return }
    let wide = rows.filter { $0.count >= 2 }
    let isLayout = holdsTables || holdsText(rows)
    if !isLayout, wide.count >= 2, !isNumbered(wide) {
      // A title above the table is no row of it.
      for row in rows.drop(while: { $0.count < 2 }) { join(row, asRow: true) }
    } else {
      for row in wide where row.allSatisfy({ $0.count == 1 }) { join(row, asRow: false) }
    }
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
