import PolicyText

extension DocxWriter {
  /// A cell, as wide as its column or some columns.
  struct Cell {
    var span = 1
    /// Behind its words.
    var fill: String?
    let write: (inout DocxWriter) -> Void

    init(span: Int = 1, fill: String? = nil, _ write: @escaping (inout DocxWriter) -> Void) {
      self.span = span
      self.fill = fill
      self.write = write
    }

    static func words(_ runs: [Run], _ style: DocxParagraph = .cell, span: Int = 1, fill: String? = nil)
      -> Cell
    {
      Cell(span: span, fill: fill) { $0.paragraph(style, runs) }
    }

    static var nothing: Cell { words([.said("–")]) }
  }

  /// - Parameters:
  ///   - heads: said again on every page.
  ///   - weights: how much of the width each column is to have.
  mutating func table(_ heads: [String], _ weights: [Int], _ rows: [[Cell]]) {
    guard !rows.isEmpty else { return }
    let widths = paper.widths(weights)
    xml.open("w:tbl")
    xml.element("w:tblPr") { xml in
      xml.empty("w:tblStyle", ["w:val": "TableGrid"])
      xml.empty("w:tblW", ["w:w": "\(widths.reduce(0, +))", "w:type": "dxa"])
      xml.empty("w:tblLayout", ["w:type": "fixed"])
    }
    xml.element("w:tblGrid") { xml in
      for width in widths { xml.empty("w:gridCol", ["w:w": "\(width)"]) }
    }
    row(heads.map { .words([.said($0)], .cellHead, fill: Self.headFill) }, widths, isHead: true)
    for cells in rows { row(cells, widths) }
    xml.close("w:tbl")
    // Two tables in a row would be one.
    paragraph(.cell, [])
  }

  static let headFill = "E7E9EC"
  static let groupFill = "F4F5F7"

  private mutating func row(_ cells: [Cell], _ widths: [Int], isHead: Bool = false) {
    xml.open("w:tr")
    xml.element("w:trPr") { xml in
      xml.empty("w:cantSplit")
      if isHead { xml.empty("w:tblHeader") }
    }
    var column = 0
    for cell in cells {
      let width = widths[column..<min(widths.count, column + cell.span)].reduce(0, +)
      column += cell.span
      xml.open("w:tc")
      xml.element("w:tcPr") { xml in
        xml.empty("w:tcW", ["w:w": "\(width)", "w:type": "dxa"])
        if cell.span > 1 { xml.empty("w:gridSpan", ["w:val": "\(cell.span)"]) }
        if let fill = cell.fill {
          xml.empty("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": fill])
        }
      }
      cell.write(&self)
      xml.close("w:tc")
    }
    xml.close("w:tr")
  }
}

extension DocxPaper {
  /// The width of the text, shared; every column has room for four characters.
  fileprivate func widths(_ weights: [Int]) -> [Int] {
    let least = min(1000, textWidth / max(1, weights.count))
    let rest = textWidth - least * weights.count
    let sum = max(1, weights.reduce(0, +))
    return weights.map { least + rest * $0 / sum }
  }
}

// MARK: - Tables and sides

extension DocxWriter {
  /// What is about one document is a table of its own.
  mutating func write(_ table: Table) {
    if !table.ungrouped.isEmpty { write(table.ungrouped, under: table.columns) }
    let columns = table.columns
    write(beside: table.groups.filter { $0.count > 0 }) { group, page in page.write(group, under: columns) }
  }

  private mutating func write(_ group: Table.Group, under columns: [Table.Column]) {
    heading([.quoted(group.document.heading)], at: .document(id: group.document.id))
    write(group.rows, under: columns)
  }

  private mutating func write(_ rows: [Table.Row], under columns: [Table.Column]) {
    let weights = columns.indices.map { column in
      rows.reduce(DisplayWidth.of(columns[column].name)) { max($0, $1.cells[column].width) }
    }
    table(
      columns.map(\.name), weights.map { min($0, Self.widest) },
      rows.map { row in
        row.cells.enumerated().map { place, cell in
          Cell { $0.write(cell, at: place == 0 ? row.target : nil) }
        }
      })
  }

  /// In columns of a terminal; longer words are set in lines.
  private static let widest = 60

  private mutating func write(_ cell: Table.Cell, at target: Target?) {
    switch cell {
    case .words(let runs): paragraph(.cell, runs, at: target)
    case .quotation(let runs, let source): quoted(runs, source, at: target)
    case .evidence(let words, let source): quoted([.quoted(words)], source, at: target)
    case .document(let head): paragraph(.cell, [.quoted(head.heading)], at: target)
    case .nothing: paragraph(.cell, [.said("–")], at: target)
    }
  }

  /// Words of a document with the number of their source, and the clause's own number where it has one.
  mutating func quoted(_ runs: [Run], _ source: Source, at target: Target? = nil) {
    paragraph(.cellQuotation, runs: target) { page in
      page.inline(runs)
      page.words(" " + (source.clause?.label ?? ""), styled: "ClauseLabel")
      page.mark(source)
    }
  }

  mutating func write(_ sides: SideBySide) {
    let columns = sides.columns.count
    let verdicts = sides.groups.flatMap(\.rows).map { $0.verdict.lines(in: language) }
    let widest = verdicts.joined().reduce(4) { max($0, DisplayWidth.of($1.plainText)) }
    let weights = [Int](repeating: Self.widest, count: columns) + [min(widest, Self.widest / 2)]
    var rows: [[Cell]] = []
    for group in sides.groups {
      if !group.clauses.isEmpty {
        let titles: [Cell] = group.clauses.map {
          .words([.quoted($0.title)], .cellHead, fill: Self.groupFill)
        }
        rows.append(titles + [.words([], .cellHead, fill: Self.groupFill)])
      }
      for row in group.rows {
        let cells: [Cell] = row.cells.map { cell in
          guard let cell else { return .nothing }
          return Cell { $0.quoted(cell.runs, cell.source) }
        }
        let lines = row.verdict.lines(in: language)
        rows.append(cells + [Cell { page in for line in lines { page.paragraph(.cell, line) } }])
      }
    }
    table(sides.columns + [say("relation", "关系")], weights, rows)
  }
}

extension Verdict {
  /// In a narrow column.
  fileprivate func lines(in language: Language) -> [[Run]] {
    let more: [String] = ([numbers] + remarks + [review(in: language)]).compactMap { $0 }
    let style: Run.Style = tag.hue.map { .hued($0) } ?? .strong
    return [[.said(tag.signed, style)]] + more.map { [.faint($0)] }
  }
}

extension Table.Cell {
  fileprivate var width: Int {
    switch self {
    case .words(let runs), .quotation(let runs, _): DisplayWidth.of(runs.plainText)
    case .evidence(let words, _): DisplayWidth.of(words)
    case .document(let head): DisplayWidth.of(head.heading)
    case .nothing: 1
    }
  }
}
