import PolicyText

/// What stands in a cell of a table.
enum HTMLCell {
  /// A document's words.
  case quoted(String)
  /// The program's own words.
  case said(String)
  case count(String)
  /// By its title and locator.
  case clause(ClauseCitation)
  /// Words and the clause that has them.
  case quotedFrom(String, ClauseCitation)
  /// Of one document, by their labels.
  case clauses([ClauseCitation])
  /// By their labels, each leading to where it is compared.
  case answers([ClauseCitation], to: ClauseCitation)
  case document(DocumentHead)
  case nothing
}

/// A table that a phone shows row by row, each cell behind the name of its column.
struct HTMLTable {
  struct Row {
    /// The id that links lead to.
    var place: String?
    var names: String = ""
    /// The first is the row's heading.
    let cells: [HTMLCell]
  }

  let columns: [String]
  var rows: [Row] = []

  func write(to html: inout HTML) {
    html.element("table") { html in
      html.element("thead") { html in
        html.element("tr") { html in
          for column in columns { html.element("th", ["scope": "col"], text: column) }
        }
      }
      html.element("tbody") { html in
        for row in rows { write(row, to: &html) }
      }
    }
  }

  private func write(_ row: Row, to html: inout HTML) {
    func cells(_ html: inout HTML) {
      for (index, (column, cell)) in zip(columns, row.cells).enumerated() {
        if index == 0 {
          html.element("th", ["scope": "row", "class": cell.className]) { cell.write(to: &$0) }
        } else {
          html.element("td", ["class": cell.className, "data-label": column]) { cell.write(to: &$0) }
        }
      }
    }
    switch (row.place, row.names.isEmpty) {
    case (let place?, _): html.element("tr", ["id": place, "class": row.names], cells)
    case (nil, false): html.element("tr", ["class": row.names], cells)
    case (nil, true): html.element("tr", [:], cells)
    }
  }
}

extension HTMLCell {
  fileprivate var className: String {
    switch self {
    case .quoted, .quotedFrom, .clause, .document: "words"
    case .count: "count"
    case .said, .clauses: "said"
    case .answers(let clauses, _): clauses.isEmpty ? "none" : "said"
    case .nothing: "none"
    }
  }

  fileprivate func write(to html: inout HTML) {
    switch self {
    case .quoted(let words): html.element("span", ["lang": HTML.chinese], text: words.onOneLine)
    case .said(let words), .count(let words): html.text(words)
    case .clause(let clause):
      html.element("span", ["lang": HTML.chinese], text: clause.title)
      html.text(" ")
      html.locator(of: clause)
    case .quotedFrom(let words, let clause):
      html.element("span", ["lang": HTML.chinese], text: words.onOneLine)
      html.text(" ")
      html.locator(of: clause)
    case .clauses(let clauses):
      for (index, clause) in clauses.enumerated() {
        if index > 0 { html.text(" ") }
        html.link(to: clause.anchor) {
          $0.element("span", ["class": "clause", "lang": HTML.chinese], text: clause.label)
        }
      }
    case .answers(let clauses, let upper):
      if clauses.isEmpty { html.text("–") }
      for (index, clause) in clauses.enumerated() {
        if index > 0 { html.text(" ") }
        html.link(to: upper.anchor(to: clause)) {
          $0.element("span", ["class": "clause", "lang": HTML.chinese], text: clause.label)
        }
      }
    case .document(let head):
      html.link(to: head.anchor) { $0.element("span", ["lang": HTML.chinese], text: head.heading) }
    case .nothing: html.text("–")
    }
  }
}
