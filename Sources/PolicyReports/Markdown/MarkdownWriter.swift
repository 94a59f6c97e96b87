import PolicyText

/// Writes a report in GitHub Flavored Markdown that pandoc takes for the same, as `gfm` and as its own `markdown`: no
/// `<br>`, which it leaves out of Word files. `MemoQuotation` reads back what is quoted.
struct MarkdownWriter {
  let language: Language
  private(set) var text = ""
  private var level = 1

  init(in language: Language) { self.language = language }

  static func text(
    of content: ReportContent, in language: Language, from provenance: Provenance? = nil
  ) -> String {
    var writer = MarkdownWriter(in: language)
    writer.heading(MarkdownSyntax.escaped(content.title))
    if let document = content.document, !content.facts.isEmpty {
      let facts = document.facts(with: content.facts).joined(separator: language.say(", ", "，"))
      writer.block(MarkdownSyntax.inline([.said(facts + " "), .code(document.file)]))
    }
    writer.write(content.blocks)
    if let provenance { writer.block(MarkdownSyntax.inline([.said(provenance.said(in: language))])) }
    return writer.text
  }

  private func say(_ english: String, _ chinese: String) -> String { language.say(english, chinese) }

  private mutating func write(_ blocks: [Block]) {
    level += 1
    for block in blocks { write(block) }
    level -= 1
  }

  mutating func write(_ block: Block) {
    switch block {
    case .section(let section): write(section)
    case .paragraph(let runs), .note(let runs): self.block(MarkdownSyntax.inline(runs))
    case .legend(let runs, let rest): write(legend: runs, rest)
    case .list(let list): write(list)
    case .quotation(let excerpt): quotation(excerpt.whole.map(MarkdownSyntax.inline), excerpt.source)
    case .clause(let clause, _): write(clause)
    case .outline(let entries): write(outline: entries)
    case .verdict(let verdict): self.block(verdict.line(in: language))
    case .table(let table): write(table)
    case .sides(let sides): write(sides)
    // A reader makes the contents of the headings.
    case .matrix(let matrix): write(matrix)
    case .heatMap(let map): write(map)
    case .filter, .contents: break
    }
  }

  /// - Parameter lines: Markdown.
  mutating func block(_ lines: String) {
    if !text.isEmpty { text += "\n" }
    text += lines + "\n"
  }

  /// - Parameter words: Markdown.
  mutating func heading(_ words: String, below: Int = 0) {
    block(String(repeating: "#", count: min(6, level + below)) + " " + words)
  }

  private mutating func write(_ section: Section) {
    switch section.subject {
    case .words(let runs): heading(MarkdownSyntax.inline(runs))
    case .documents(let documents):
      let names = documents.count == 1 ? documents.map(\.heading) : documents.map(\.shortName)
      heading(MarkdownSyntax.escaped(names.joined(separator: " ↔ ")))
      if documents.count > 1 {
        write(List(items: documents.map { .init(runs: [.quoted($0.cited), .said(" "), .code($0.file)]) }))
      }
    case .clause(_, let heading):
      let remark = heading.remark
      if section.namesItsSource {
        if !remark.isEmpty { block(MarkdownSyntax.inline(remark)) }
      } else {
        self.heading(MarkdownSyntax.inline(heading.title + (remark.isEmpty ? [] : [.said(" ")] + remark)))
      }
    case .unnamed: level -= 1
    }
    if !section.isFolded { write(section.blocks) }
    if case .unnamed = section.subject { level += 1 }
  }

  private mutating func write(legend runs: [Run], _ rest: String) {
    let shown = runs.filter { $0.style.mark != nil }
    guard !shown.isEmpty else { return }
    let end: [Run] = [.said(say("; ", "；") + rest)]
    block(MarkdownSyntax.inline(shown.joined(by: .said(say(", ", "，"))) + end))
  }

  private mutating func write(_ list: List) {
    guard !list.items.isEmpty else { return }
    let items: [String] = list.items.map { item in
      let words = "- " + MarkdownSyntax.inline(item.runs)
      return item.remark.isEmpty ? words : words + "\n  - " + MarkdownSyntax.inline(item.remark)
    }
    block(items.joined(separator: "\n"))
  }

  private mutating func write(_ clause: ClausePage) {
    var paragraphs: [[Run]] = clause.paragraphs.map { [.quoted($0)] }
    if let opening = clause.opened.opening, let first = clause.paragraphs.first {
      paragraphs[0] = [.quoted(opening, .strong), .quoted(String(first.dropFirst(opening.count)))]
    }
    if let line = clause.responsibleLine(in: language) { paragraphs.append([.said(line)]) }
    quotation(paragraphs.map(MarkdownSyntax.inline), Source(clause.citation))
  }

  private mutating func write(outline entries: [OutlineEntry]) {
    var items: [[Run]] = []
    for entry in entries {
      switch entry {
      case .part(let label, let isInferred, let depth):
        write(List(items: items.map { List.Item(runs: $0) }))
        items = []
        let note = isInferred ? " " + OutlineEntry.inferred(in: language) : ""
        heading(MarkdownSyntax.escaped(label + note), below: depth)
      case .clause(let clause, let title, _):
        let units = clause.responsible.isEmpty ? "" : "（\(clause.responsible.joined(separator: "、"))）"
        items.append([.quoted(title + units), .said(" "), .locator(clause.citation)])
      }
    }
    write(List(items: items.map { List.Item(runs: $0) }))
  }

  /// - Parameter paragraphs: Markdown.
  private mutating func quotation(_ paragraphs: [String], _ source: Source) {
    block((paragraphs + [MarkdownSyntax.cited(source)]).map { "> " + $0 }.joined(separator: "\n>\n"))
  }
}

extension MarkdownSyntax {
  /// Where a quotation comes from, as a memo cites it, then as a machine finds it.
  static func cited(_ source: Source) -> String {
    let place = code(source.place) + (source.clause.map { " " + code($0.locator) } ?? "")
    guard !source.isNamed else { return "— " + place }
    return "— \(escaped(source.clause?.cited ?? source.document.cited))，\(place)"
  }
}

extension Section {
  /// Whether a quotation in it says which clause it is from: then it needs no heading of its own.
  fileprivate var namesItsSource: Bool {
    blocks.contains { block in
      if case .quotation(let excerpt) = block { !excerpt.source.isNamed } else { false }
    }
  }
}

extension Verdict {
  fileprivate func line(in language: Language) -> String {
    let numbers = numbers.map { language.say("numbers: \($0)", "数字：\($0)") }
    let more: [String] = ([numbers] + remarks + [review(in: language)]).compactMap { $0 }
    return MarkdownSyntax.inline([.said(tag.signed, .strong), .said(more.map { " · " + $0 }.joined())])
  }
}
