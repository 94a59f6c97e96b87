import PolicyText

/// Writes a report as one file that needs no other, without a script and loading nothing; or as a page of a site.
struct HTMLWriter: Sendable {
  let language: Language
  let frame: HTMLFrame
  var html: HTML
  private var level = 1
  /// Whose heading stands above, with its locator.
  private var named: ClauseCitation?

  /// Written twice: the first time finds which places there are, so that no link leads to one that is not.
  static func text(
    of content: ReportContent, in language: Language, showsPaths: Bool = false,
    from provenance: Provenance? = nil, frame: HTMLFrame = .none
  ) -> String {
    var draft = HTMLWriter(language: language, frame: frame, html: HTML(isDraft: true))
    draft.write(content, from: provenance)
    let html = HTML(linkingTo: draft.html.places, showsPaths: showsPaths, elsewhere: frame.address)
    var writer = HTMLWriter(language: language, frame: frame, html: html)
    writer.html.append("<!DOCTYPE html>\n")
    writer.write(content, from: provenance)
    writer.html.append("\n")
    return writer.html.source
  }

  func say(_ english: String, _ chinese: String) -> String { language.say(english, chinese) }

  private mutating func write(_ content: ReportContent, from provenance: Provenance?) {
    element("html", ["lang": language == .chinese ? HTML.chinese : "en"]) { page in
      page.writeHead(content.title)
      page.element("body", ["class": page.frame.kind, "data-corpus": page.frame.mark]) { page in
        page.html.element(
          "a", ["class": "skip", "href": "#main"], text: page.say("to the content", "跳至正文"))
        page.writeSiteHeader()
        page.element("main", page.siteFacts(of: content)) { page in
          page.html.element("h1", text: content.title)
          if let document = content.document { page.write(facts: document, with: content.facts) }
          page.write(content.blocks)
          guard let provenance else { return }
          page.html.element("footer", ["class": "provenance"], text: provenance.said(in: page.language))
        }
      }
    }
  }

  private mutating func writeHead(_ title: String) {
    let frame = frame
    html.element("head") { html in
      html.empty("meta", ["charset": "utf-8"])
      html.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      html.empty("meta", ["http-equiv": "Content-Security-Policy", "content": frame.policy])
      html.empty("meta", ["name": "color-scheme", "content": "light dark"])
      html.element("title", text: title)
      guard let root = frame.root else { return html.style(HTMLStyle.sheet) }
      html.empty("link", ["rel": "stylesheet", "href": root + "site.css"])
      html.element("script", ["src": root + "site.js"])
      if let data = frame.data { html.data(data) }
    }
  }

  /// An element whose content is blocks.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ content: (inout HTMLWriter) -> Void
  ) {
    html.open(name, attributes)
    content(&self)
    html.close(name)
  }

  mutating func write(_ blocks: [Block]) {
    level += 1
    for (place, block) in blocks.enumerated() {
      if case .contents(let levels) = block {
        write(contents: blocks[(place + 1)...], levels)
      } else {
        write(block)
      }
    }
    level -= 1
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .section(let section): write(section)
    case .paragraph(let runs): html.element("p") { $0.inline(runs) }
    case .note(let runs): html.element("p", ["class": "note"]) { $0.inline(runs) }
    case .legend(let runs, let rest):
      let all = runs.joined(by: .said(say(", ", "，"))) + [.said(say("; ", "；") + rest)]
      html.element("p", ["class": "note"]) { $0.inline(all) }
    case .list(let list): write(list)
    case .quotation(let excerpt): write(excerpt)
    case .clause(let clause, _): write(clause)
    case .outline(let entries): for entry in entries { write(entry) }
    case .verdict(let verdict): write(verdict)
    case .table(let table): write(table)
    case .sides(let sides): for group in sides.groups { write(group, of: sides) }
    case .matrix(let matrix): write(matrix)
    case .heatMap(let map): write(map)
    case .filter(let filter): write(filter)
    case .contents: break
    }
  }

  /// - Parameter below: so many levels further down.
  mutating func heading(below: Int = 0, isQuoted: Bool, _ content: (inout HTML) -> Void) {
    let names: [StaticString] = ["h1", "h2", "h3", "h4"]
    let name = names[min(level + below, names.count) - 1]
    html.element(name, isQuoted ? ["lang": HTML.chinese] : [:], content)
  }
}

extension HTMLWriter {
  private mutating func write(_ section: Section) {
    let inner = section.blocks.tags.filter { $0.kind != .level }
    let isHolder = section.tags.isEmpty && !inner.isEmpty
    var names = section.allTags(in: language).map(\.name)
    if isHolder, case .clause = section.subject { names = ["pair"] + inner.map { "has-" + $0.name } }
    let id = section.subject.target.map { $0.anchor } ?? ""
    switch section.subject {
    case .words(let runs) where section.isFolded:
      element("details", ["id": id, "class": names.joined(separator: " ")]) { page in
        page.element("summary") { page in
          page.heading(isQuoted: false) { $0.inline(runs, isWithinQuotation: true) }
        }
        page.write(section.blocks)
      }
    case .words(let runs):
      element("section", ["id": id, "class": names.joined(separator: " ")]) { page in
        page.heading(isQuoted: runs.allSatisfy(\.isQuoted)) { $0.inline(runs, isWithinQuotation: true) }
        page.write(section.blocks)
      }
    case .documents(let documents):
      let classes = names.joined(separator: " ")
      let isOfHits = frame.isOfAnswer && documents.count == 1
      element(
        "section", isOfHits ? facts(of: documents[0], id: id, names: classes) : ["id": id, "class": classes]
      ) { page in
        page.write(heads: documents)
        page.write(section.blocks)
      }
    case .clause(let clause, let heading):
      let isHit = frame.isOfAnswer
      if isHit { names.insert("hit", at: 0) }
      element("article", ["id": id, "class": names.joined(separator: " ")]) { page in
        page.heading(isQuoted: true) { $0.write(heading, of: clause, leadsThere: isHit) }
        let outer = page.named
        page.named = clause
        page.write(section.blocks)
        page.named = outer
      }
    case .unnamed:
      level -= 1
      element("div", ["class": (["provision"] + names).joined(separator: " ")]) { $0.write(section.blocks) }
      level += 1
    }
  }

  private mutating func write(heads documents: [DocumentHead]) {
    if documents.count == 1 { return write(head: documents[0]) }
    element("div", ["class": "sides"]) { page in
      for head in documents { page.element("div") { $0.write(head: head) } }
    }
  }

  /// Title and facts of a document.
  mutating func write(head: DocumentHead) {
    heading(isQuoted: true) { $0.text(head.titleOrID) }
    write(facts: head)
  }

  private mutating func write(facts head: DocumentHead, with more: [String] = []) {
    let (masthead, language) = (head.masthead, language)
    let facts: [String?] =
      [
        masthead.number?.description, masthead.issuer, masthead.issued?.description,
        masthead.validity?.name(in: language), html.showsPaths ? head.file : nil,
      ] + more
    html.element("p", ["class": "facts"]) { html in
      if let level = head.levelAndPlace(in: language) {
        html.element("span", ["class": "level"], text: level)
        html.text(" ")
      }
      let known = facts.compactMap { $0 }.joined(separator: " · ")
      if !known.isEmpty { html.element("span", ["lang": HTML.chinese], text: known) }
    }
  }

  private mutating func write(_ list: List) {
    guard !list.items.isEmpty else { return }
    html.element("ul", ["class": list.isNote ? "note" : ""]) { html in
      for item in list.items {
        html.element("li", ["id": item.target?.anchor ?? ""]) { html in
          html.inline(item.runs)
          if !item.remark.isEmpty { html.element("div", ["class": "note"]) { $0.inline(item.remark) } }
        }
      }
    }
  }

  private mutating func write(_ excerpt: QuotedText) {
    let isBelowHeading = named != nil && excerpt.source.clause == named
    let paragraphs = isBelowHeading ? excerpt.paragraphs : excerpt.whole
    if !paragraphs.isEmpty {
      html.element("blockquote", ["lang": HTML.chinese]) { html in
        for runs in paragraphs { html.element("p") { $0.inline(runs, isWithinQuotation: true) } }
      }
    }
    if let clause = excerpt.clause { write(whole: clause, behind: excerpt) }
    if !excerpt.source.isNamed { html.place(excerpt.source, isNamed: isBelowHeading) }
  }

  private mutating func write(_ clause: ClausePage) {
    element("article", ["id": Target.clause(clause.citation).anchor]) { page in
      let (opening, body) = clause.opened
      if let opening { page.heading(isQuoted: true) { $0.text(opening) } }
      page.write(body, of: clause)
    }
  }

  private mutating func write(_ paragraphs: [String], of clause: ClausePage) {
    for paragraph in paragraphs { html.element("p", ["lang": HTML.chinese], text: paragraph) }
    if let line = clause.responsibleLine(in: language) { html.element("p", ["class": "facts"], text: line) }
    html.place(Source(clause.citation))
  }

  /// A clause opens to its text.
  private mutating func write(_ entry: OutlineEntry) {
    let language = language
    switch entry {
    case .part(let label, let isInferred, let depth):
      heading(below: depth, isQuoted: true) { html in
        html.text(label)
        guard isInferred else { return }
        html.element("span", ["class": "note"], text: " " + OutlineEntry.inferred(in: language))
      }
    case .clause(let clause, let title, _):
      element("details", ["id": Target.clause(clause.citation).anchor]) { page in
        page.html.element("summary", ["lang": HTML.chinese]) { html in
          html.text(title)
          if let page = clause.citation.page { html.element("span", ["class": "note"], text: "  " + page) }
        }
        page.write(clause.paragraphs, of: clause)
      }
    }
  }

  mutating func write(_ verdict: Verdict) {
    let more: [String?] = [verdict.numbers] + verdict.remarks + [verdict.review(in: language)]
    let notes: [String] = more.compactMap { $0 }
    html.element(
      "p",
      [
        "class": ["verdict", verdict.tag.name, verdict.tag.hue?.className].compactMap { $0 }.joined(
          separator: " ")
      ]
    ) { html in
      html.element("span", ["class": "tag"], text: verdict.tag.signed)
      if !notes.isEmpty { html.element("span", ["class": "note"], text: notes.joined(separator: " · ")) }
    }
  }
}
