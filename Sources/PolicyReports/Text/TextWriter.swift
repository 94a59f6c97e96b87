import PolicyText

/// Writes a report as text for a terminal or a pipe. Its title is left out: the reader has just typed it.
struct TextWriter {
  var lines: TextReport
  private(set) var indent = 0
  /// Right below a heading, and at the top, nothing is set off.
  private var isBelowHeading = true
  /// What comes next is set off from a section that has ended.
  private var isBehindSection = false
  /// Whose heading stands above, with its locator.
  private var named: ClauseCitation?

  static func text(of content: ReportContent, on page: Page) -> String {
    var writer = TextWriter(lines: TextReport(on: page))
    if let document = content.document {
      writer.paragraph(document.line(in: page.language))
      let facts = document.facts(with: content.facts) + (page.showsPaths ? [document.file] : [])
      if !content.facts.isEmpty { writer.paragraph(StyledText(facts.joined(separator: "  "), .faint)) }
    }
    writer.write(content.blocks)
    return writer.lines.text
  }

  var page: Page { lines.page }

  func say(_ english: String, _ chinese: String) -> String { page.language.say(english, chinese) }

  private mutating func write(_ blocks: [Block]) {
    for block in blocks { write(block) }
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .section(let section): write(section)
    case .paragraph(let runs): paragraph(StyledText(runs))
    case .note(let runs): paragraph(StyledText(runs, plain: .faint))
    case .legend(let runs, let rest): write(legend: runs, rest)
    case .list(let list): write(list)
    case .quotation(let excerpt): write(excerpt)
    case .clause(let clause, let isAskedFor): write(clause, isAskedFor)
    case .outline(let entries): write(outline: entries)
    case .verdict(let verdict): paragraph(verdict.line(in: page.language))
    case .table(let table): write(table)
    case .sides(let sides): for group in sides.groups { write(group, of: sides) }
    case .matrix(let matrix): write(matrix)
    case .heatMap(let map): write(map)
    case .filter, .contents: break
    }
  }

  mutating func setOff() {
    if !isBelowHeading { lines.blank() }
    isBelowHeading = false
    isBehindSection = false
  }

  mutating func paragraph(_ words: StyledText, indent more: Int = 0, hanging: Int = 2) {
    if isBehindSection { setOff() }
    lines.paragraph(words, indent: indent + more, hanging: hanging)
    isBelowHeading = false
  }

  /// Its locator, where no heading above has it; the path where it was asked for, and outside all clauses.
  private mutating func place(_ source: Source, indent more: Int = 0) {
    var parts: [String] = []
    if page.showsPaths || source.clause == nil { parts.append(source.place) }
    if let clause = source.clause, clause != named {
      parts.append(clause.locator)
      if !page.showsPaths, let page = clause.page { parts.append(page) }
    }
    guard !parts.isEmpty else { return }
    lines.line(StyledText(parts.joined(separator: "  "), .faint), indent: indent + more)
  }
}

extension TextWriter {
  /// Of a document's line, in bytes: hardly one is longer.
  private static let headLength = 256

  /// The rows of a document stand under its line.
  private mutating func write(_ table: Table) {
    setOff()
    let texts = TextTable(table, on: page).texts(on: page)
    lines.reserve(texts.reduce(0) { $0 + $1.utf8.count + Self.headLength })
    var isFirst = true
    if !table.ungrouped.isEmpty || table.groups.isEmpty {
      lines.append(texts[0])
      isFirst = false
    }
    for (group, text) in zip(table.groups, texts.dropFirst()) where group.count > 0 {
      if !isFirst { lines.blank() }
      lines.paragraph(group.document.line(in: page.language), indent: indent, hanging: 2)
      lines.append(text)
      isFirst = false
    }
    isBehindSection = !table.groups.isEmpty
  }

  private mutating func write(_ section: Section) {
    if indent == 0 || section.isOfClause { setOff() }
    var step = 0
    let outer = named
    defer { named = outer }
    switch section.subject {
    case .words(let runs): lines.paragraph(StyledText(runs, plain: .strong), indent: indent, hanging: 2)
    case .documents(let documents):
      step = documents.count == 1 ? 2 : 0
      for (place, document) in documents.enumerated() {
        let line = StyledText(place == 0 ? "" : "↔ ") + document.line(in: page.language)
        lines.paragraph(line, indent: indent, hanging: 2)
      }
    case .clause(let clause, let heading):
      step = 2
      lines.paragraph(heading.line(of: clause), indent: indent, hanging: 2)
      named = clause
    case .unnamed: break
    }
    isBelowHeading = true
    indent += step
    if section.isFolded {
      paragraph(StyledText(say("not listed; --only lists it", "（略；用 --only 列出）"), .faint))
    } else {
      write(section.blocks)
    }
    indent -= step
    isBelowHeading = false
    isBehindSection = indent == 0
  }

  /// Without colours, only what has signs.
  private mutating func write(legend runs: [Run], _ rest: String) {
    let shown = runs.filter { $0.style.signs != nil || page.isColoured && $0.style.parameter != nil }
    guard !shown.isEmpty else { return }
    let separator: Run = shown.allSatisfy { $0.style.signs != nil } ? .said(" ") : .said(say(", ", "，"))
    let end: [Run] = [.said(say(", ", "，") + rest)]
    paragraph(StyledText(shown.joined(by: separator) + end, plain: .faint))
  }

  private mutating func write(_ list: List) {
    for item in list.items {
      paragraph(StyledText(item.runs), indent: 2)
      if !item.remark.isEmpty { paragraph(StyledText(item.remark, plain: .faint), indent: 4) }
    }
  }

  private mutating func write(_ excerpt: QuotedText) {
    for runs in excerpt.paragraphs { paragraph(StyledText(runs), hanging: 0) }
    if !excerpt.source.isNamed { place(excerpt.source) }
  }

  private mutating func write(_ clause: ClausePage, _ isAskedFor: Bool) {
    setOff()
    for (index, words) in clause.paragraphs.enumerated() {
      let style: Run.Style = isAskedFor && index == 0 ? .strong : .plain
      paragraph(StyledText(words, style), indent: 2, hanging: 0)
    }
    if let line = clause.responsibleLine(in: page.language) { paragraph(StyledText(line, .faint), indent: 2) }
    place(Source(clause.citation), indent: 2)
  }

  private mutating func write(outline entries: [OutlineEntry]) {
    let widest = entries.reduce(0) { widest, entry in
      guard case .clause(_, let title, _) = entry else { return widest }
      return max(widest, min(44, DisplayWidth.of(title)))
    }
    for entry in entries {
      switch entry {
      case .part(let label, let isInferred, let depth):
        if depth == 0 { setOff() }
        let note = isInferred ? "  " + OutlineEntry.inferred(in: page.language) : ""
        lines.paragraph(
          StyledText(label, .strong) + StyledText(note, .faint), indent: indent + 2 * depth, hanging: 4)
      case .clause(let clause, let title, let depth):
        let gap = String(repeating: " ", count: max(0, widest - DisplayWidth.of(title)))
        let units = clause.responsible.isEmpty ? "" : "  " + clause.responsible.joined(separator: "、")
        let facts = StyledText("  \(clause.citation.place.shown)\(units)", .faint)
        paragraph(StyledText(title + gap) + facts, indent: 2 * depth, hanging: 4)
      }
    }
  }
}

extension TextWriter {
  private mutating func write(_ group: SideBySide.Group, of sides: SideBySide) {
    if !group.clauses.isEmpty {
      setOff()
      let titles = group.clauses.map(\.title).joined(separator: " ↔ ")
      paragraph(StyledText(titles, .strong))
      for clause in group.clauses { place(Source(clause), indent: 2) }
    }
    for row in group.rows {
      if row.merged != nil { setOff() }
      paragraph(row.verdict.line(in: page.language), indent: 2)
      if let merged = row.merged {
        paragraph(StyledText(merged), indent: 4, hanging: 0)
      } else {
        write(row, of: sides, isNamed: !group.clauses.isEmpty)
      }
    }
  }

  /// - Parameter isNamed: whether the clauses stand above.
  private mutating func write(_ row: SideBySide.Row, of sides: SideBySide, isNamed: Bool) {
    let names = sides.sideNames(in: page.language)
    let number = say("number", "数")
    let width = max(2 + (names.map(DisplayWidth.of).max() ?? 0), 1 + DisplayWidth.of(number))
    for (name, cell) in zip(names, row.cells) {
      guard let cell else { continue }
      let locator = isNamed ? "" : "  " + cell.source.locator.text
      labeled(name, StyledText(cell.runs) + StyledText(locator, .faint), width)
    }
    if let numbers = row.verdict.numbers { labeled(number, StyledText(numbers), width) }
  }

  /// Words beside what they are.
  private mutating func labeled(_ label: String, _ words: StyledText, _ width: Int) {
    let gap = String(repeating: " ", count: max(0, width - DisplayWidth.of(label)))
    paragraph(StyledText(label + gap, .faint) + words, indent: 4, hanging: width)
  }
}

extension Section {
  fileprivate var isOfClause: Bool { if case .clause = subject { true } else { false } }
}

extension ClauseTitle {
  /// 1  五（十四）加快发展“一区一战略产业”  jiangsu-2020-101#五.十四
  fileprivate func line(of clause: ClauseCitation) -> StyledText {
    var line = StyledText()
    if let rank { line.append("\(rank)  ", .faint) }
    line = line + StyledText(title, plain: .strong)
    if !remark.isEmpty { line = line + StyledText("  ") + StyledText(remark, plain: .faint) }
    guard !remark.contains(where: { $0.style == .code }) else { return line }
    line.append("  ")
    line.append(clause.locator, .code)
    if let page = clause.page { line.append("  " + page, .faint) }
    return line
  }
}
