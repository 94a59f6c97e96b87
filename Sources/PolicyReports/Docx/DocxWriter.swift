import PolicyText

/// Writes a report as a Word document: headings are headings, tables repeat their heads, quotations have their sources
/// as footnotes; words in tables have the number of their source, which the list at the end tells.
/// `DocxQuotations` reads back what is quoted.
struct DocxWriter: Sendable {
  let language: Language
  private(set) var paper: DocxPaper
  var xml: XML
  var notes: DocxNotes
  private var level = 0
  /// The places that links may lead to, by the number of their bookmark.
  var places = DocxPlaces()
  /// Those that there are; empty while they are looked for.
  private let targets: DocxPlaces

  /// - Parameter draft: what was only gone through; nil for the draft itself.
  private init(_ language: Language, _ paper: DocxPaper, behind draft: DocxWriter? = nil) {
    self.language = language
    self.paper = paper
    targets = draft?.places ?? DocxPlaces()
    notes = draft?.notes.numbered ?? DocxNotes()
    xml = XML(isDraft: draft == nil)
  }

  /// Gone through twice: the first time finds which places and sources there are, so that no link leads to one that is not,
  /// and each has its number wherever it is written.
  static func bytes(of content: ReportContent, in language: Language, from provenance: Provenance? = nil)
    -> [UInt8]
  {
    let paper: DocxPaper = content.blocks.isWide && !content.isOfParts ? .onItsSide : .upright
    var draft = DocxWriter(language, paper)
    draft.write(content, from: provenance)
    var writer = DocxWriter(language, paper, behind: draft)
    writer.write(content, from: provenance)
    return DocxPackage(
      title: content.title, body: writer.xml.source, footnotes: writer.notes.footnotes.source,
      paper: writer.paper
    ).bytes
  }

  func say(_ english: String, _ chinese: String) -> String { language.say(english, chinese) }

  private mutating func write(_ content: ReportContent, from provenance: Provenance?) {
    paragraph(.title, [.said(content.title)])
    if let document = content.document { write(facts: document, with: content.facts) }
    if content.isOfParts {
      for block in content.blocks {
        turn(to: [block].isWide ? .onItsSide : .upright)
        write([block])
      }
      turn(to: .upright)
    } else {
      write(content.blocks)
    }
    writeSources()
    if let provenance { paragraph(.source, [.faint(provenance.said(in: language))]) }
  }

  /// What was written so far ends with its page; what comes has another.
  private mutating func turn(to next: DocxPaper) {
    guard next != paper else { return }
    let section = paper.section
    xml.element("w:p") { xml in xml.element("w:pPr") { $0.append(section) } }
    paper = next
  }

  private mutating func write(_ blocks: [Block]) {
    level += 1
    for block in blocks { write(block) }
    level -= 1
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .section(let section): write(section)
    case .paragraph(let runs): paragraph(.body, runs)
    case .note(let runs): paragraph(.note, runs)
    case .legend(let runs, let rest):
      paragraph(.note, runs.joined(by: .said(say(", ", "，"))) + [.said(say("; ", "；") + rest)])
    case .list(let list): write(list)
    case .quotation(let excerpt):
      quotation(excerpt.paragraphs.isEmpty ? excerpt.whole : excerpt.paragraphs, excerpt.source)
    case .clause(let clause, _): write(clause)
    case .outline(let entries): for entry in entries { write(entry) }
    case .verdict(let verdict): paragraph(.note, verdict.runs(in: language))
    case .table(let table): write(table)
    case .sides(let sides): write(sides)
    case .matrix(let matrix): write(matrix)
    case .heatMap(let map): write(map)
    // Word makes the contents of the headings.
    case .filter, .contents: break
    }
  }
}

extension DocxWriter {
  private mutating func write(_ section: Section) {
    let target = section.subject.target
    switch section.subject {
    case .words(let runs): heading(runs, at: target)
    case .documents(let documents):
      let names = documents.count == 1 ? documents.map(\.heading) : documents.map(\.shortName)
      heading([.quoted(names.joined(separator: " ↔ "))], at: target)
      if documents.count == 1 {
        write(facts: documents[0])
      } else {
        write(List(items: documents.map { .init(runs: [.quoted($0.cited)]) }))
      }
    case .clause(_, let heading):
      let remark = heading.remark
      self.heading(heading.title + (remark.isEmpty ? [] : [.said(" ")] + remark), at: target)
    case .unnamed: level -= 1
    }
    if !section.isFolded { write(section.blocks) }
    if case .unnamed = section.subject { level += 1 }
  }

  mutating func heading(_ runs: [Run], below: Int = 0, at target: Target? = nil) {
    paragraph(.heading(level + below), runs, at: target)
  }

  /// Level, place and who issued it when; number and title stand above.
  private mutating func write(facts head: DocumentHead, with more: [String] = []) {
    let masthead = head.masthead
    let facts: [String?] = [
      head.levelAndPlace(in: language), masthead.issuer, masthead.issued?.description,
      masthead.validity?.name(in: language),
    ]
    let line = (facts.compactMap { $0 } + more).joined(separator: say(", ", "　"))
    if !line.isEmpty { paragraph(.note, [.faint(line)]) }
  }

  mutating func write(_ list: List) {
    for item in list.items {
      paragraph(list.isNote ? .remark : .item, runs: item.target) { page in
        page.inline(item.runs, from: item.source)
      }
      if !item.remark.isEmpty { paragraph(.remark, item.remark) }
    }
  }

  private mutating func write(_ clause: ClausePage) {
    var paragraphs: [[Run]] = clause.paragraphs.map { [.quoted($0)] }
    if let opening = clause.opened.opening, let first = clause.paragraphs.first {
      paragraphs[0] = [.quoted(opening, .strong), .quoted(String(first.dropFirst(opening.count)))]
    }
    if let line = clause.responsibleLine(in: language) { paragraphs.append([.said(line)]) }
    quotation(paragraphs, Source(clause.citation), at: .clause(clause.citation))
  }

  private mutating func write(_ entry: OutlineEntry) {
    switch entry {
    case .part(let label, let isInferred, let depth):
      let note: [Run] = isInferred ? [.faint(" " + OutlineEntry.inferred(in: language))] : []
      heading([.quoted(label)] + note, below: depth)
    case .clause(let clause, let title, _):
      let units = clause.responsible.isEmpty ? "" : "（\(clause.responsible.joined(separator: "、"))）"
      paragraph(
        .item, [.quoted(title + units), .said(" "), .code(clause.citation.locator)],
        at: .clause(clause.citation))
    }
  }

  /// Its source is a footnote of its last paragraph.
  private mutating func quotation(_ paragraphs: [[Run]], _ source: Source, at target: Target? = nil) {
    for (place, runs) in paragraphs.enumerated() {
      let isLast = place == paragraphs.count - 1
      paragraph(.quotation, runs: place == 0 ? target : nil) { page in
        page.inline(runs)
        if isLast { page.footnote(source) }
      }
    }
  }
}

// MARK: - Paragraphs and links

extension DocxWriter {
  mutating func paragraph(_ style: DocxParagraph, _ runs: [Run], at target: Target? = nil) {
    paragraph(style, runs: target) { $0.inline(runs) }
  }

  /// - Parameter target: what a link to it asks for.
  mutating func paragraph(
    _ style: DocxParagraph, runs target: Target? = nil, _ content: (inout DocxWriter) -> Void
  ) {
    xml.append("<w:p><w:pPr><w:pStyle w:val=\"\(style.rawValue)\"/></w:pPr>")
    if let target { place(target) }
    content(&self)
    xml.close("w:p")
  }

  /// The first place keeps a target.
  private mutating func place(_ target: Target) {
    guard places.enter(target) else { return }
    let number = targets.number(of: target) ?? 0
    xml.empty("w:bookmarkStart", ["w:id": "\(number)", "w:name": Self.bookmark(number)])
    xml.empty("w:bookmarkEnd", ["w:id": "\(number)"])
  }

  static func bookmark(_ number: Int) -> String { "p\(number)" }

  /// Nil where a link would lead nowhere.
  func bookmark(of target: Target?) -> String? {
    target.flatMap { targets.number(of: $0) }.map(Self.bookmark)
  }
}

extension Verdict {
  fileprivate func runs(in language: Language) -> [Run] {
    let more: [String] = ([numbers] + remarks + [review(in: language)]).compactMap { $0 }
    let style: Run.Style = tag.hue.map { .hued($0) } ?? .strong
    return [.said(tag.signed, style), .said(more.map { " · " + $0 }.joined())]
  }
}
