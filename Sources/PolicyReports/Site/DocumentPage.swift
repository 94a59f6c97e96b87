import ClauseComparison
import PolicyText

/// A document whole: what it cites and who cites it, every clause with what answers it in other documents.
struct DocumentPage {
  let document: Document
  let cites: CitationRegister
  /// Entries of other documents.
  let citedBy: [CitationRegister.Entry]
  let counterparts: Counterparts
  /// Seen from the site's folder; nil where the site has none.
  let data: String?
  let language: Language

  var content: ReportContent {
    let head = document.head
    let counts = language.say(
      "\(counted(head.chapters, "chapter")), \(counted(head.clauses, "clause"))",
      "\(head.chapters) 章 \(head.clauses) 条")
    return ReportContent(
      title: head.titleOrID, document: head, facts: [counts],
      blocks: [file, .contents(levels: 3)].compactMap { $0 } + matter + [citations].compactMap { $0 })
  }

  private var file: Block? {
    data.map { .note([.said(language.say("for programs: ", "供程序使用：")), AkomaNtoso.link(to: $0)]) }
  }

  /// Clauses and what stands between them, in the order of the source, under the parts.
  private var matter: [Block] {
    var tree = PartTree()
    var outside = document.outsideTexts.filter { $0.kind.isShown }[...]
    let leads = document.leads
    var path: [(part: Ordinal<Part>, label: String)] = []
    func pass(before offset: Int) {
      while let next = outside.first, next.range.lowerBound < offset {
        outside.removeFirst()
        switch next.kind {
        // It opens the part that the next clause is in.
        case .lead: tree.open(path)
        case .closing, .footnote, .beside: tree.open([])
        default: break
        }
        tree.add(leads.first { $0.range == next.range }.map(block(of:)) ?? block(of: next))
      }
    }
    for clause in document.clauses {
      path = document.parts.wayUp(from: clause.part).reversed().map { ($0, document.parts[$0].label) }
      pass(before: clause.range.lowerBound)
      tree.open(path)
      tree.add(block(of: clause))
    }
    pass(before: .max)
    return tree.blocks
  }

  private func block(of outside: OutsideText) -> Block {
    let paragraphs = document.string(outside.range).split(separator: "\n").map { [Run.quoted(String($0))] }
    switch outside.kind {
    case .preamble, .lead, .table:
      let source = Source(nil, in: document.head, at: document.place(of: outside.range))
      var named = source
      named.isNamed = true
      return .quotation(QuotedText(paragraphs: paragraphs, source: named))
    default: return .section(Section(subject: .unnamed, blocks: paragraphs.map(Block.note)))
    }
  }

  private func block(of clause: Clause) -> Block {
    let citation = document.citation(of: clause)
    var source = Source(citation)
    source.isNamed = true
    let body = document.string(clause.body).split(separator: "\n").map { [Run.quoted(String($0))] }
    var blocks: [Block] = body.isEmpty ? [] : [.quotation(QuotedText(paragraphs: body, source: source))]
    let answers = counterparts.items(of: citation.locator, in: language)
    if !answers.isEmpty { blocks.append(.list(List(items: answers))) }
    blocks.append(.note(source.place))
    return .section(citation, blocks)
  }

  /// Both ways; of who cites it each document once.
  private var citations: Block? {
    let own: [[Run]] = cites.entries.map { entry in
      let words = Run.quoted(entry.quotation.text)
      let target = entry.target.map { Target.document(id: $0.id) }
      let place: [Run] = entry.clause.map { [.said(" "), .locator($0)] } ?? []
      let missing: [Run] = target == nil ? [.faint(language.say(" not in the corpus", " 不在库中"))] : []
      return [target.map(words.linked(to:)) ?? words] + place + missing
    }
    let others: [[Run]] = citedBy.grouped(by: \.document.id).map { entries in
      [.quoted(entries[0].document.heading).linked(to: .document(id: entries[0].document.id))]
        + entries.compactMap(\.clause).flatMap { [Run.said(" "), .locator($0)] }
    }
    let parts: [Block] = [
      own.isEmpty ? nil : .section(language.say("Cites", "引用"), [.list(own)]),
      others.isEmpty ? nil : .section(language.say("Cited by", "被引用"), [.list(others)]),
    ].compactMap { $0 }
    return parts.isEmpty ? nil : .section(language.say("Citations", "引用关系"), parts)
  }
}

extension AkomaNtoso {
  static func link(to file: String) -> Run { Run.said("Akoma Ntoso (XML)").linked(to: .file(file)) }
}

extension OutsideText.Kind {
  /// Titles stand as headings, contents as those of the page.
  fileprivate var isShown: Bool {
    switch self {
    case .title, .contents, .heading: false
    case .masthead, .preamble, .lead, .closing, .footnote, .table, .beside: true
    }
  }
}

/// Sections within sections, as clauses open and leave them.
private struct PartTree {
  private struct Open {
    let part: Ordinal<Part>
    let label: String
    var blocks: [Block] = []
  }

  private var path: [Open] = []
  private var top: [Block] = []

  mutating func open(_ parts: [(part: Ordinal<Part>, label: String)]) {
    let kept = zip(path, parts).prefix { $0.part == $1.part }.count
    while path.count > kept { close() }
    for (part, label) in parts[kept...] { path.append(Open(part: part, label: label)) }
  }

  mutating func add(_ block: Block) {
    if path.isEmpty { top.append(block) } else { path[path.count - 1].blocks.append(block) }
  }

  private mutating func close() {
    let last = path.removeLast()
    add(.section(Section(subject: .words([.quoted(last.label)]), blocks: last.blocks)))
  }

  var blocks: [Block] {
    var tree = self
    while !tree.path.isEmpty { tree.close() }
    return tree.top
  }
}
