import PolicyText

extension MarkdownWriter {
  mutating func write(_ matrix: Matrix) {
    switch matrix.layout {
    case .table: writeTable(matrix)
    case .list: for group in matrix.groups { write(group, of: matrix) }
    }
  }

  /// One quotation a cell, so that it can be looked up again: what answers in several places has several rows.
  private mutating func writeTable(_ matrix: Matrix) {
    var rows: [[String]] = []
    for group in matrix.groups {
      let empty = [String](repeating: "", count: matrix.names.count - 1)
      rows.append([MarkdownSyntax.inline([.quoted(group.title, .strong)])] + empty)
      for row in group.rows {
        for place in 0..<max(1, row.cells.map(\.count).max() ?? 0) {
          let cells: [String] = row.cells.map { answers in
            guard place < answers.count else { return answers.isEmpty ? "–" : "" }
            return cell(answers[place], limit: matrix.cellLimit)
          }
          rows.append([place == 0 ? opening(row, limit: matrix.cellLimit) : ""] + cells)
        }
      }
    }
    table(matrix.names, rows)
    guard matrix.isCut else { return }
    block(Self.cutNote(at: matrix.cellLimit)(in: language))
  }

  private func opening(_ row: Matrix.Row, limit: Int) -> String {
    guard !row.words.isEmpty else { return MarkdownSyntax.escaped(Matrix.wholeClause(in: language)) }
    return MarkdownSyntax.inline(row.words.cut(to: limit) + [.said(" "), row.source.locator])
  }

  private func cell(_ answer: Matrix.Answer, limit: Int) -> String {
    let verdict = ([answer.head] + answer.remarks).joined(separator: " · ")
    guard let source = answer.source else { return MarkdownSyntax.escaped(verdict) }
    return MarkdownSyntax.inline(
      answer.words.cut(to: limit) + [.said(" "), source.locator, .said(" " + verdict)])
  }

  private mutating func write(_ group: Matrix.Group, of matrix: Matrix) {
    heading(MarkdownSyntax.escaped(group.title))
    for row in group.rows {
      if !row.words.isEmpty {
        block("> " + MarkdownSyntax.inline(row.words) + "\n>\n> " + MarkdownSyntax.cited(row.source))
      }
      for (name, answers) in zip(matrix.names.dropFirst(), row.cells) {
        for answer in answers {
          let remarks = answer.remarks.map { " · " + $0 }.joined()
          block(
            MarkdownSyntax.inline([
              .said("\(answer.name ?? name) \(answer.tag.signed)", .strong), .said(remarks),
            ]))
          guard let source = answer.source else { continue }
          block("> " + MarkdownSyntax.inline(answer.words) + "\n>\n> " + MarkdownSyntax.cited(source))
        }
      }
    }
  }

  mutating func write(_ map: HeatMap) {
    table(
      [map.label] + map.columns,
      map.rows.map { row in
        [MarkdownSyntax.inline([.quoted(row.title.text)])]
          + row.cells.map { cell in
            MarkdownSyntax.escaped(cell.map { "\($0.hue.sign)\($0.count)" }.joined(separator: " "))
          }
      })
  }
}

extension Matrix {
  fileprivate var isCut: Bool {
    groups.flatMap(\.rows).contains { row in
      row.words.isLonger(than: cellLimit)
        || row.cells.joined().contains { $0.words.isLonger(than: cellLimit) }
    }
  }
}
