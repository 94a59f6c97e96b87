package import PolicyText

/// `show` of more than one clause: documents, chapters, clauses in a row.
package struct ReadingReport: Report {
  /// What is read of one document.
  package struct Part: Sendable {
    let head: DocumentHead
    let clauses: [ClausePage]
    /// What stands outside its clauses; only where the document is read whole.
    let outside: [OutsidePage]

    package init(_ head: DocumentHead, clauses: [ClausePage], outside: [OutsidePage] = []) {
      self.head = head
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

  package init(_ outside: OutsideText, of document: Document) {
    self.document = document.id
    kind = outside.kind
    text = document.string(outside.range)
    lines = outside.lines
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
        Key("outside", \.outside, "what stands outside the clauses of a whole document", "整篇文件中条款之外的文字"),
      ]),
    lines: .each(\.clauses), summary: [.shown("clauses", \.clauses.count)], table: .each(\.clauses))
}

extension OutsidePage: Recorded {
  static let record = Record<OutsidePage>(
    "outside_text", "words outside the clauses", "条款之外的文字",
    [
      .document(\.document), Key("where", \.kind, "which part", "何处"),
      Key("text", \.text, "unwrapped", "全文"), .lines(\.lines),
    ])
}

extension ReadingReport.Part {
  /// The document, where it is read whole.
  fileprivate var references: [Reference] {
    outside.isEmpty
      ? clauses.map { Reference(document: head, clause: $0.citation) } : [Reference(document: head)]
  }

  /// What stands before the first clause, the chapters with what opens them, what stands behind the last.
  fileprivate var blocks: [Block] {
    let leads = outside.filter { $0.kind == .lead }
    let chapters = clauses.grouped { $0.citation.chapter?.path ?? [] }
    var blocks: [Block] = paragraphs([.preamble])
    var begin = 0
    for pages in chapters {
      let end = pages[0].citation.lines.lowerBound
      let opening = leads.filter { $0.lines.lowerBound >= begin && $0.lines.lowerBound <= end }
      begin = end + 1
      let inside: [Block] =
        opening.flatMap(\.paragraphs) + pages.map { .clause($0, isAskedFor: true) }
      guard let path = pages[0].citation.chapter?.path else {
        blocks += inside
        continue
      }
      let name: [Run] = [.quoted(path.joined(separator: " › "))]
      blocks.append(.section(Section(subject: .words(name), blocks: inside)))
    }
    return blocks + paragraphs([.table, .closing, .footnote])
  }

  private func paragraphs(_ kinds: [OutsideText.Kind]) -> [Block] {
    outside.filter { kinds.contains($0.kind) }.flatMap(\.paragraphs)
  }
}

extension OutsidePage {
  fileprivate var paragraphs: [Block] {
    text.split(separator: "\n").map { .paragraph([.quoted(String($0))]) }
  }
}
