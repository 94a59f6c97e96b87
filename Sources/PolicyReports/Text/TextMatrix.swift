import PolicyText

extension TextWriter {
  /// Beside each other where each document has room for a few words; else a provision above what answers it.
  mutating func write(_ matrix: Matrix) {
    setOff()
    let width = columnWidth(of: matrix)
    if let width { row(matrix.names.map { [StyledText($0, .strong)] }, width) }
    for (place, group) in matrix.groups.enumerated() {
      if place > 0 && width == nil { lines.blank() }
      let title = StyledText(group.title, .strong) + StyledText("  " + group.clause.locator, .faint)
      paragraph(title)
      for row in group.rows {
        if let width { write(row, in: width) } else { write(row, below: matrix) }
      }
    }
  }

  /// Nil where the columns would be too narrow, and where lines go on as long as they like.
  private func columnWidth(of matrix: Matrix) -> Int? {
    guard let columns = page.columns else { return nil }
    let count = matrix.names.count
    let width = (columns - Self.gap * (count - 1)) / count
    return width < Self.narrowest ? nil : min(width, TextReport.longestLine)
  }

  /// Fourteen characters a line.
  private static let narrowest = 28
  private static let gap = 2

  private mutating func write(_ matrixRow: Matrix.Row, in width: Int) {
    let own =
      matrixRow.words.isEmpty
      ? StyledText(Matrix.wholeClause(in: page.language), .faint) : StyledText(matrixRow.words)
    let cells: [[StyledText]] = matrixRow.cells.map { answers in
      answers.isEmpty ? [StyledText("–", .faint)] : answers.flatMap(\.paragraphs)
    }
    row([[own]] + cells, width)
  }

  /// Cells beside each other, each of some paragraphs.
  private mutating func row(_ cells: [[StyledText]], _ width: Int) {
    let columns = cells.map { cell in
      cell.flatMap { words in
        LineBreaking.lines(of: words, first: width, next: width).map { words.part($0) }
      }
    }
    for line in 0..<(columns.map(\.count).max() ?? 0) {
      var words = StyledText()
      for (place, column) in columns.enumerated() {
        let piece = line < column.count ? column[line] : StyledText()
        words = words + piece
        guard place + 1 < columns.count else { continue }
        words.append(String(repeating: " ", count: max(0, width - piece.width) + Self.gap))
      }
      lines.line(words.trimmed, indent: indent)
    }
    lines.blank()
  }

  private mutating func write(_ row: Matrix.Row, below matrix: Matrix) {
    // What no document answers stands under a heading that says so.
    if !matrix.isOneColumn, let tag = row.silence {
      let remarks = StyledText(row.remarksOfSilence.map { "  " + $0 }.joined(), .faint)
      let words = row.words.isEmpty ? [Run.faint(Matrix.wholeClause(in: page.language))] : row.words
      return paragraph(
        StyledText(tag.hue?.sign ?? "", tag.style) + StyledText(" ") + StyledText(words) + remarks, indent: 2,
        hanging: 2)
    }
    if !row.words.isEmpty { paragraph(StyledText(row.words), indent: 2, hanging: 0) }
    for (name, answers) in zip(matrix.names.dropFirst(), row.cells) {
      for answer in answers where !answer.words.isEmpty {
        paragraph(
          answer.sign + StyledText((answer.name ?? name) + "  ", .faint) + StyledText(answer.words)
            + answer.locator,
          indent: 4,
          hanging: 2)
        if !answer.remarks.isEmpty { paragraph(answer.remark, indent: 6, hanging: 2) }
      }
    }
    guard !matrix.isOneColumn else {
      for answer in row.cells.joined() where answer.words.isEmpty {
        paragraph(answer.sign + answer.remark, indent: 4, hanging: 2)
      }
      return
    }
    // That nothing answers is said once for all that are silent.
    for tag in row.cells.joined().filter(\.words.isEmpty).grouped(by: \.tag.name).map(\.[0].tag) {
      let silent = zip(matrix.names.dropFirst(), row.cells).compactMap { name, answers in
        answers.first { $0.words.isEmpty && $0.tag.name == tag.name }.map { answer in
          name
            + (answer.remarks.isEmpty
              ? "" : say(" (", "（") + answer.remarks.joined(separator: say("; ", "；")) + say(")", "）"))
        }
      }
      paragraph(
        StyledText(tag.signed, tag.style)
          + StyledText("  " + silent.joined(separator: say(", ", "、")), .faint),
        indent: 4, hanging: 2)
    }
  }
}

extension Matrix.Row {
  /// Nil where a document has something to it.
  fileprivate var silence: Tag? {
    let answers = cells.joined()
    guard let tag = answers.first?.tag, cells.allSatisfy({ $0.count == 1 }),
      answers.allSatisfy({ $0.words.isEmpty && $0.tag.name == tag.name })
    else { return nil }
    return tag
  }

  fileprivate var remarksOfSilence: [String] { cells.count == 1 ? cells[0][0].remarks : [] }
}

extension Matrix.Answer {
  fileprivate var sign: StyledText { StyledText(tag.signed + "  ", tag.style) }

  fileprivate var locator: StyledText {
    source.map { StyledText("  ") + StyledText([$0.locator]) } ?? StyledText()
  }

  fileprivate var remark: StyledText { StyledText(remarks.joined(separator: " · "), .faint) }

  /// In a column of its own.
  fileprivate var paragraphs: [StyledText] {
    let place = [name, label].compactMap { $0 }.map { " " + $0 }.joined()
    var paragraphs = [StyledText(tag.signed, tag.style) + StyledText(place, .faint)]
    if !words.isEmpty { paragraphs.append(StyledText(words)) }
    return paragraphs + remarks.map { StyledText($0, .faint) }
  }
}

extension Tag {
  fileprivate var style: Run.Style { hue.map { .hued($0) } ?? .strong }
}
