import PolicyText

extension DocxWriter {
  /// 对照表: the base's provisions to the left, what each document has to them beside, under the clause's name.
  mutating func write(_ matrix: Matrix) {
    let width = matrix.names.count
    var rows: [[Cell]] = []
    for group in matrix.groups {
      let title: Run = .quoted(group.title)
      rows.append([
        Cell(span: width, fill: Self.groupFill) {
          $0.paragraph(.cellHead, [title], at: .clause(group.clause))
        }
      ])
      for row in group.rows {
        let words =
          row.words.isEmpty
          ? Cell.words([.faint(Matrix.wholeClause(in: language))])
          : Cell { $0.quoted(row.words, row.source) }
        rows.append([words] + row.cells.map { answers in Cell { $0.write(answers) } })
      }
    }
    table(matrix.names, [Int](repeating: 1, count: width), rows)
  }

  private mutating func write(_ answers: [Matrix.Answer]) {
    if answers.isEmpty { paragraph(.cell, [.said("–")]) }
    for answer in answers {
      paragraph(.cell, [.said(answer.head, answer.tag.hue.map { .hued($0) } ?? .strong)])
      if let source = answer.source, !answer.words.isEmpty { quoted(answer.words, source) }
      for remark in answer.remarks { paragraph(.cell, [.faint(remark)]) }
    }
  }

  /// A cell has the colour of what is gravest in it, and says it in signs.
  mutating func write(_ map: HeatMap) {
    let rows: [[Cell]] = map.rows.map { row in
      let counts: [Cell] = row.cells.map { cell in
        guard let gravest = cell.first else { return .nothing }
        let words = cell.map { "\($0.hue.sign)\($0.count)" }.joined(separator: " ")
        return .words([.said(words)], fill: gravest.hue.tint)
      }
      return [.words([row.title])] + counts
    }
    let weights: [Int] = [2] + map.columns.map { _ in 1 }
    table([map.label] + map.columns, weights, rows)
  }
}

extension [Block] {
  /// Whether a table in it needs the long side of the paper.
  var isWide: Bool {
    contains { block in
      switch block {
      case .section(let section): section.blocks.isWide
      case .matrix(let matrix): matrix.names.count > Matrix.mostOnPortrait
      case .heatMap(let map): map.columns.count > HeatMap.mostOnPortrait
      case .paragraph, .note, .legend, .list, .quotation, .clause, .outline, .verdict, .table, .sides,
        .filter, .contents:
        false
      }
    }
  }
}

extension HeatMap {
  fileprivate static let mostOnPortrait = 6
}
