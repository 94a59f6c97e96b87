package import PolicyText

/// `show` of more than one clause: documents, chapters, clauses in a row.
package struct ReadingReport: Report {
  /// What is read of one document.
  package struct Part: Sendable {
    let head: DocumentHead
    let isWhole: Bool
    let clauses: [ClausePage]
    /// What stands outside its clauses, where the document or a part is read whole.
    let outside: [OutsidePage]

    package init(
      _ head: DocumentHead, isWhole: Bool = false, clauses: [ClausePage], outside: [OutsidePage] = []
    ) {
      self.head = head
      self.isWhole = isWhole
      self.clauses = clauses
      self.outside = outside
    }
  }

  let parts: [Part]
  /// Where it is one that is read whole.
  package let document: Document?

  package init(_ parts: [Part], whole document: Document? = nil) {
    self.parts = parts
    self.document = document
  }

  package var isEmpty: Bool { parts.allSatisfy { $0.clauses.isEmpty && $0.outside.isEmpty } }

  var clauses: [ClausePage] { parts.flatMap(\.clauses) }
  var outside: [OutsidePage] { parts.flatMap(\.outside) }
}

/// Words of a document outside its clauses.
package struct OutsidePage: Sendable {
  let document: String
  let kind: OutsideText.Kind
  let text: String
  let lines: ClosedRange<Int>
  /// How many of the clauses shown stand before it.
  private(set) var clausesBefore: Int
  /// What a part says in front of its clauses, as it is cited.
  let lead: ClauseCitation?
  /// Of a heading below which no clause stands: with its number, and the headings above it.
  let bareHeading: String?

  /// In the order of the text.
  ///
  /// - Parameters:
  ///   - places: in the document's `outsideTexts`.
  ///   - clauses: those that are shown, by their places in the document.
  package static func pages(_ places: [Int], of document: Document, among clauses: [Int]) -> [OutsidePage] {
    let all = all(of: document)
    return places.sorted().map { place in
      var page = all[place]
      page.clausesBefore = clauses.count { $0 < page.clausesBefore }
      return page
    }
  }

  private static func all(of document: Document) -> [OutsidePage] {
    var used: Set<Ordinal<Part>> = []
    for clause in document.clauses { used.formUnion(document.parts.wayUp(from: clause.part)) }
    // A heading above a bare one has it below.
    for part in document.parts.indices.map({ Ordinal<Part>($0) }) where !used.contains(part) {
      if let parent = document.parts[part].parent, !used.contains(parent) { used.insert(parent) }
    }
    var (part, clause) = (0, 0)
    let leads = document.leads
    return document.outsideTexts.map { outside in
      // Both stand in the order of the text.
      while clause < document.clauses.count,
        document.clauses[clause].range.lowerBound < outside.range.lowerBound
      {
        clause += 1
      }
      var bare: String?
      if outside.kind == .heading, part < document.parts.count {
        let ordinal = Ordinal<Part>(part)
        if !used.contains(ordinal) {
          bare = document.parts.path(to: ordinal).map(\.label).joined(separator: " › ")
        }
        part += 1
      }
      let lead = leads.first { $0.range == outside.range }.map(document.citation)
      return OutsidePage(outside, of: document, clausesBefore: clause, lead: lead, bareHeading: bare)
    }
  }

  private init(
    _ outside: OutsideText, of document: Document, clausesBefore: Int, lead: ClauseCitation?,
    bareHeading: String?
  ) {
    self.lead = lead
    self.document = document.id
    kind = outside.kind
    text = document.string(outside.range)
    lines = outside.lines
    self.clausesBefore = clausesBefore
    self.bareHeading = bareHeading
  }
}

extension ReadingReport {
  package func content(in language: Language) -> ReportContent {
    if let part = parts.first, parts.count == 1 {
      return ReportContent(
        title: part.head.heading, document: part.head, named: part.references, blocks: part.blocks)
    }
    return ReportContent(
      title: language.say("Clauses", "条款"), named: parts.flatMap(\.references),
      blocks: parts.map { .section($0.head, $0.blocks) })
  }

  package static let data = ReportData<ReadingReport>(
    json: .report(
      "reading", command: "show", "a document, a chapter, or several clauses", "文件、章或若干条款",
      [
        Key("clauses", \.clauses, "in the order of the source", "按原文次序"),
        outsideKey,
      ]),
    lines: .each(\.clauses), summary: [.shown("clauses", \.clauses.count), outsideKey],
    table: .each(\.clauses))
}

extension ReadingReport {
  private static let outsideKey = Key<ReadingReport>(
    "outside", \.outside, "what stands outside the clauses of a document or a part read whole",
    "整篇文件或整章中条款之外的文字")
}

extension OutsidePage: Recorded {
  static let record = Record<OutsidePage>(
    "outside_text", "words outside the clauses", "条款之外的文字",
    [
      .document(\.document), Key("where", \.kind, "which part", "何处"),
      Key("text", \.text, "unwrapped", "全文"), .lines(\.lines),
      Key("locator", \.lead?.locator, "of a lead; null for others", "章首的定位；其他为 null"),
    ])
}

extension ReadingReport.Part {
  /// The document, where it is read whole.
  fileprivate var references: [Reference] {
    isWhole
      ? [Reference(document: head)] : clauses.map { Reference(document: head, clause: $0.citation) }
  }

  /// Clauses under their chapters, and what stands outside of them where it stands: a signature above a text that is
  /// brought, a table between two chapters, a chapter that has no clause.
  fileprivate var blocks: [Block] {
    var blocks: [Block] = []
    var rest = outside.filter { [.preamble, .heading, .lead, .table, .closing].contains($0.kind) }[...]
    var first = 0
    for pages in chapters {
      let passed = rest.prefix { $0.clausesBefore <= first }
      rest = rest.dropFirst(passed.count)
      first += pages.count
      let own = passed.firstIndex { $0.kind == .heading && $0.bareHeading == nil } ?? passed.endIndex
      blocks += standing(passed[..<own])
      let inside: [Block] = standing(passed[own...]) + pages.map { .clause($0, isAskedFor: true) }
      guard let path = pages[0].citation.chapter?.path else {
        blocks += inside
        continue
      }
      let name: [Run] = [.quoted(path.joined(separator: " › "))]
      blocks.append(.section(Section(subject: .words(name), blocks: inside)))
    }
    return blocks + standing(rest) + paragraphs([.footnote])
  }

  /// A chapter's clauses stand in a row; those outside of chapters may stand between two.
  private var chapters: [[ClausePage]] {
    clauses.reduce(into: []) { rows, page in
      if let last = rows.last?.last, last.citation.chapter?.path == page.citation.chapter?.path {
        rows[rows.count - 1].append(page)
      } else {
        rows.append([page])
      }
    }
  }

  /// What opens a part without clauses stands below its heading.
  private func standing(_ pages: ArraySlice<OutsidePage>) -> [Block] {
    var blocks: [Block] = []
    var rest = pages.filter { $0.kind != .heading || $0.bareHeading != nil }[...]
    while let page = rest.popFirst() {
      guard let heading = page.bareHeading else {
        blocks += page.paragraphs
        continue
      }
      let below = rest.prefix { $0.kind == .lead || $0.kind == .table }
      rest = rest.dropFirst(below.count)
      blocks.append(
        .section(Section(subject: .words([.quoted(heading)]), blocks: below.flatMap(\.paragraphs))))
    }
    return blocks
  }

  private func paragraphs(_ kinds: [OutsideText.Kind]) -> [Block] {
    outside.filter { kinds.contains($0.kind) }.flatMap(\.paragraphs)
  }
}

extension OutsidePage {
  fileprivate var paragraphs: [Block] {
    let words = text.split(separator: "\n").map { [Run.quoted(String($0))] }
    guard let lead else { return words.map(Block.paragraph) }
    return [.quotation(QuotedText(paragraphs: words, source: Source(lead)))]
  }
}
