import ClauseIndex
import PolicyText

extension HTMLWriter {
  /// What is about one document is a table of its own.
  mutating func write(_ table: Table) {
    if !table.ungrouped.isEmpty { write(table.ungrouped, under: table.columns) }
    let groups = table.groups.filter { $0.count > 0 }.pieces
    var part = self
    part.html = html.part
    let parts = concurrently(groups) { [part] groups in
      var page = part
      for group in groups { page.write(group, under: table.columns) }
      return page.html
    }
    html.reserve(parts.reduce(0) { $0 + $1.source.utf8.count })
    for (groups, part) in zip(groups, parts) where !html.take(part) {
      for group in groups { write(group, under: table.columns) }
    }
  }

  private mutating func write(_ group: Table.Group, under columns: [Table.Column]) {
    let head = group.document
    let id = Target.document(id: head.id).anchor
    element("section", ["id": id, "class": head.levelTag(in: language).name]) { page in
      page.write(head: head)
      page.write(group.rows, under: columns)
    }
  }

  /// A phone shows it row by row, each cell behind the name of its column.
  private mutating func write(_ rows: [Table.Row], under columns: [Table.Column]) {
    html.element("table") { html in
      html.element("thead") { html in
        html.element("tr") { html in
          for column in columns { html.element("th", ["scope": "col"], text: column.name) }
        }
      }
      html.element("tbody") { html in
        for row in rows { html.row(row, under: columns) }
      }
    }
  }
}

extension HTML {
  fileprivate mutating func row(_ row: Table.Row, under columns: [Table.Column]) {
    let names = row.tags.map(\.name).joined(separator: " ")
    element("tr", ["id": row.target?.anchor ?? "", "class": names]) { html in
      for (index, (column, cell)) in zip(columns, row.cells).enumerated() {
        let name = cell.className(in: column)
        if index == 0 {
          html.element("th", ["scope": "row", "class": name]) { $0.cell(cell) }
        } else {
          html.element("td", ["class": name, "data-label": column.name]) { $0.cell(cell) }
        }
      }
    }
  }

  private mutating func cell(_ cell: Table.Cell) {
    switch cell {
    case .words(let runs): inline(runs)
    case .quotation(let runs, let source): inline(runs + [.said(" "), source.locator])
    case .evidence(_, let source):
      if let clause = source.clause { inline([.quoted(clause.title), .said(" ")]) }
      inline([source.locator])
    case .document(let head): inline([.quoted(head.heading).linked(to: .document(id: head.id))])
    case .nothing: text("–")
    }
  }
}

extension Table.Cell {
  fileprivate func className(in column: Table.Column) -> String {
    switch self {
    case .words(let runs):
      column.isNumber ? "count" : runs.contains(where: \.isQuoted) ? "words" : "said"
    case .quotation, .evidence, .document: "words"
    case .nothing: "none"
    }
  }
}
