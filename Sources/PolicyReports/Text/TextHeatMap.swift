import PolicyText

extension TextWriter {
  /// A clause or a chapter a row, a document a column; where a column had no room for one count, the documents below the
  /// clause.
  mutating func write(_ map: HeatMap) {
    setOff()
    let cells = map.rows.map {
      $0.cells.map { $0.map { StyledText("\($0.hue.sign)\($0.count)", .hued($0.hue)) } }
    }
    guard let layout = HeatMapLayout(map, cells, room: page.columns.map { $0 - indent }) else {
      return stack(map, cells)
    }
    let names = zip(map.columns, layout.columns).map { name, width in
      let name = StyledText(name, .strong)
      return LineBreaking.lines(of: name, first: width, next: width).map { name.part($0) }
    }
    write(StyledText(map.label.cut(toColumns: layout.title), .faint), names, in: layout)
    for (row, cells) in zip(map.rows, cells) {
      let columns = zip(cells, layout.columns).map { counts, width in
        LineBreaking.lines(of: counts, apart: 1, first: width, next: width)
      }
      write(StyledText(row.title.text.cut(toColumns: layout.title)), columns, in: layout)
    }
  }

  private mutating func write(_ title: StyledText, _ cells: [[StyledText]], in layout: HeatMapLayout) {
    for line in 0..<max(1, cells.map(\.count).max() ?? 0) {
      var words = line == 0 ? title : StyledText()
      words.appendSpaces(max(0, layout.title - words.width))
      for (cell, width) in zip(cells, layout.columns) {
        words.appendSpaces(HeatMapLayout.gap)
        let piece = line < cell.count ? cell[line] : StyledText()
        words.append(piece)
        words.appendSpaces(max(0, width - piece.width))
      }
      lines.line(words.trimmed, indent: indent)
    }
  }

  private mutating func stack(_ map: HeatMap, _ cells: [[[StyledText]]]) {
    paragraph(StyledText(map.label, .faint))
    for (row, cells) in zip(map.rows, cells) {
      paragraph(StyledText(row.title.text), hanging: 2)
      let counted = zip(map.columns, cells).filter { !$1.isEmpty }.map { name, counts in
        counts.reduce(into: StyledText(name, .strong)) { $0 = $0 + StyledText(" ") + $1 }
      }
      lines.pieces(counted, indent: indent + 4, hanging: 2)
    }
  }
}

/// How wide title and columns of a heat map are.
private struct HeatMapLayout {
  let title: Int
  let columns: [Int]

  static let gap = 2
  /// A number and four characters: a clause is known by them.
  private static let shortestTitle = 16
  private static let longestTitle = 40

  /// Columns give way, the widest first, as long as each has room for its widest count and two characters of its name.
  ///
  /// - Parameter room: nil where lines go on as long as they like.
  init?(_ map: HeatMap, _ cells: [[[StyledText]]], room: Int?) {
    let titles = min(map.rows.map { DisplayWidth.of($0.title.text) }.max() ?? 0, Self.longestTitle)
    var columns = map.columns.map { DisplayWidth.of($0) }
    var least = columns.map { min($0, 4) }
    for row in cells {
      for (column, counts) in row.enumerated() {
        let widths = counts.map(\.width)
        columns[column] = max(columns[column], widths.reduce(0, +) + max(0, widths.count - 1))
        least[column] = max(least[column], widths.max() ?? 0)
      }
    }
    guard let room else {
      (title, self.columns) = (max(Self.shortestTitle, titles), columns)
      return
    }
    let forColumns = room - Self.shortestTitle - columns.count * Self.gap
    while columns.reduce(0, +) > forColumns {
      let giving = columns.indices.filter { columns[$0] > least[$0] }.max { columns[$0] < columns[$1] }
      guard let giving else { return nil }
      columns[giving] -= 1
    }
    let taken = columns.reduce(0) { $0 + $1 + Self.gap }
    (title, self.columns) = (max(Self.shortestTitle, min(titles, room - taken)), columns)
  }
}
