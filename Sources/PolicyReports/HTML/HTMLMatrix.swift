import PolicyText

extension HTMLWriter {
  /// A table: beside each other on a screen and on paper, a card a provision on a phone.
  mutating func write(_ matrix: Matrix) {
    let language = language
    element("table", ["class": matrix.names.count > Matrix.mostOnPortrait ? "matrix wide" : "matrix"]) {
      page in
      page.html.head(matrix.names)
      page.element("tbody") { page in
        for group in matrix.groups {
          page.html.element("tr", ["id": Target.clause(group.clause).anchor, "class": "clause-row"]) { html in
            html.element(
              "th", ["scope": "row", "colspan": "\(matrix.names.count)", "lang": HTML.chinese]
            ) { html in
              html.text(group.title)
              html.link(out: .clause(group.clause)) {
                $0.element("code", ["class": "note"], text: group.clause.locator)
              }
            }
          }
          for row in group.rows { page.html.write(row, of: matrix, in: language) }
        }
      }
    }
  }

  /// A cell has the colour of what is gravest in it, and says it in signs.
  mutating func write(_ map: HeatMap) {
    html.element("table", ["class": "heat"]) { html in
      html.head([map.label] + map.columns)
      html.element("tbody") { html in
        for row in map.rows {
          html.element("tr") { html in
            html.element("th", ["scope": "row"]) { $0.inline([row.title]) }
            for (name, cell) in zip(map.columns, row.cells) {
              html.element(
                "td",
                ["class": cell.first.map { "count \($0.hue.className)" } ?? "none", "data-label": name],
                text: cell.isEmpty ? "–" : cell.map { "\($0.hue.sign)\($0.count)" }.joined(separator: " "))
            }
          }
        }
      }
    }
  }
}

extension HTML {
  fileprivate mutating func head(_ names: [String]) {
    element("thead") { html in
      html.element("tr") { html in
        for name in names { html.element("th", ["scope": "col"], text: name) }
      }
    }
  }

  fileprivate mutating func write(_ row: Matrix.Row, of matrix: Matrix, in language: Language) {
    element("tr") { html in
      html.element("th", ["scope": "row", "class": "words"]) { html in
        if row.words.isEmpty {
          html.element("span", ["class": "note"], text: Matrix.wholeClause(in: language))
        } else {
          html.element("span", ["lang": HTML.chinese]) { $0.inline(row.words, isWithinQuotation: true) }
        }
      }
      for (name, answers) in zip(matrix.names.dropFirst(), row.cells) {
        html.element("td", ["class": answers.isEmpty ? "none" : "words", "data-label": name]) { html in
          if answers.isEmpty { html.text("–") }
          for answer in answers { html.write(answer) }
        }
      }
    }
  }

  private mutating func write(_ answer: Matrix.Answer) {
    element("div", ["class": ["answer", answer.tag.hue?.className].compactMap { $0 }.joined(separator: " ")])
    { html in
      html.element("span", ["class": "tag"], text: answer.tag.signed)
      if let name = answer.name { html.text(name) }
      if let clause = answer.source?.clause {
        html.link(out: .clause(clause)) { $0.element("code", ["class": "note"], text: clause.locator) }
      }
      if !answer.words.isEmpty {
        html.element("div", ["lang": HTML.chinese]) { $0.inline(answer.words, isWithinQuotation: true) }
      }
      for remark in answer.remarks { html.element("div", ["class": "note"], text: remark) }
    }
  }
}
