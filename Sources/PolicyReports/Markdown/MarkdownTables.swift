import PolicyText

extension MarkdownWriter {
  /// - Parameters:
  ///   - columns: plain text.
  ///   - rows: Markdown, as many cells as columns.
  mutating func table(_ columns: [String], _ rows: [[String]]) {
    guard !rows.isEmpty else { return }
    let head = columns.map(MarkdownSyntax.escaped)
    let rules = columns.indices.map { column in
      let longest = ([head] + rows).reduce(0) { max($0, DisplayWidth.of($1[column])) }
      return String(repeating: "-", count: min(Self.widestRule, longest + Self.margin))
    }
    let lines: [[String]] = [head, rules] + rows
    block(lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n"))
  }

  /// Where lines are long, pandoc makes a column as wide as its rule is long; what is quoted shares what notes leave.
  private static let widestRule = 60
  /// What a column of words as short as 细化 needs beside them.
  private static let margin = 10

  mutating func write(_ table: Table) {
    self.table(table.columns.map(\.name), table.rows.map { $0.cells.map(cell) })
  }

  /// Words and where they stand are one cell, so that they can be looked up again.
  private func cell(_ cell: Table.Cell) -> String {
    switch cell {
    case .words(let runs): MarkdownSyntax.inline(runs)
    case .quotation(let runs, let source): MarkdownSyntax.inline(runs + [.said(" "), source.locator])
    case .evidence(let words, let source):
      MarkdownSyntax.inline([.quoted(words), .said(" "), source.locator])
    case .document(let head): MarkdownSyntax.escaped(head.id)
    case .nothing: ""
    }
  }

  mutating func write(_ sides: SideBySide) {
    switch sides.layout {
    case .table: writeTable(sides)
    case .list: for group in sides.groups { write(group) }
    }
  }

  private mutating func writeTable(_ sides: SideBySide) {
    let hasNumbers = sides.groups.contains { $0.rows.contains { $0.verdict.numbers != nil } }
    let rest: [String] = hasNumbers ? ["", ""] : [""]
    var rows: [[String]] = []
    for group in sides.groups {
      if !group.clauses.isEmpty {
        rows.append(group.clauses.map { MarkdownSyntax.inline([.quoted($0.title, .strong)]) } + rest)
      }
      for row in group.rows {
        let cells: [String] = row.cells.map { cell in
          guard let cell else { return "–" }
          return MarkdownSyntax.inline(
            cell.runs.cut(to: sides.cellLimit) + [.said(" "), cell.source.locator])
        }
        let numbers: [String] = hasNumbers ? [MarkdownSyntax.escaped(row.verdict.numbers ?? "")] : []
        rows.append(cells + [MarkdownSyntax.escaped(row.verdict.cell(in: language))] + numbers)
      }
    }
    let more = [language.say("relation", "关系")] + (hasNumbers ? [language.say("numbers", "数字")] : [])
    table(sides.columns + more, rows)
    guard let limit = sides.cellLimit, sides.isCut(at: limit) else { return }
    block(Self.cutNote(at: limit)(in: language))
  }

  static func cutNote(at limit: Int) -> Message {
    Message(
      "Texts longer than \(limit) characters are cut at “…”; `--layout list` quotes them whole.",
      "超过 \(limit) 字的规定在“…”处截断；`--layout list` 引用全文。")
  }

  private mutating func write(_ group: SideBySide.Group) {
    if !group.clauses.isEmpty {
      heading(MarkdownSyntax.escaped(group.clauses.map(\.title).joined(separator: " ↔ ")))
    }
    for row in group.rows {
      write(.verdict(row.verdict))
      let quoted: [String] = row.cells.compactMap { $0 }.flatMap { cell in
        [MarkdownSyntax.inline(cell.runs), MarkdownSyntax.cited(cell.source)]
      }
      block(quoted.map { "> " + $0 }.joined(separator: "\n>\n"))
    }
  }
}

extension Verdict {
  /// Why a person should look has no room in a cell.
  fileprivate func cell(in language: Language) -> String {
    ([tag.signed] + remarks + (needsReview ? [language.say("to review", "待核")] : [])).joined(separator: " ")
  }
}

extension SideBySide {
  fileprivate func isCut(at limit: Int) -> Bool {
    groups.contains { group in
      group.rows.contains { row in
        row.cells.contains { $0?.runs.isLonger(than: limit) ?? false }
      }
    }
  }
}

extension [Run] {
  func isLonger(than limit: Int) -> Bool { plainText.unicodeScalars.count > limit }

  func cut(to limit: Int?) -> [Run] {
    guard let limit, plainText.unicodeScalars.count > limit else { return self }
    var rest = limit
    var runs: [Run] = []
    for run in self where rest > 0 {
      let words = run.text.unicodeScalars.prefix(rest)
      rest -= words.count
      runs.append(Run(text: String(words), style: run.style, isQuoted: run.isQuoted))
    }
    return runs + [.said("…")]
  }
}
