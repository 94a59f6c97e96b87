import PolicyText

extension ShowReport {
  package func html(on page: Page) -> String? {
    let head = clause.citation.document
    let file = HTMLPage(page: page, title: "\(head.heading) \(clause.citation.title)")
    return file.written { html in
      html.documentHead(head, on: page)
      var path: [String] = []
      for clause in before + [clause] + after {
        if let chapter = clause.citation.chapter, chapter.path != path {
          path = chapter.path
          html.element("h2", ["lang": HTML.chinese], text: path.joined(separator: " › "))
        }
        clause.write(to: &html, on: page)
      }
    }
  }
}

extension ClausePage {
  /// Number and heading, with the full stop behind them, apart from what goes on in their paragraph.
  private var openedHTML: (heading: String?, body: [String]) {
    guard let heading = citation.heading, let first = paragraphs.first,
      let range = first.firstRange(of: heading)
    else { return (nil, paragraphs) }
    var rest = first[range.upperBound...]
    var end = range.upperBound
    if rest.first == "。" { end = rest.index(after: end) }
    rest = first[end...].drop(while: \.isWhitespace)
    return (String(first[..<end]), (rest.isEmpty ? [] : [String(rest)]) + paragraphs.dropFirst())
  }

  fileprivate func write(to html: inout HTML, on page: Page) {
    html.element("article", ["id": citation.anchor]) { html in
      let (heading, body) = openedHTML
      if let heading { html.element("h3", ["lang": HTML.chinese], text: heading) }
      for paragraph in body { html.element("p", ["lang": HTML.chinese], text: paragraph) }
      html.responsible(responsible, on: page)
      html.place(of: citation)
    }
  }
}

extension HTML {
  fileprivate mutating func responsible(_ units: [String], on page: Page) {
    guard !units.isEmpty else { return }
    let line = units.joined(separator: "、")
    element("p", ["class": "facts"], text: Message("responsible: \(line)", "责任单位：\(line)")(in: page.language))
  }
}

extension OutlineReport {
  /// Chapters and clauses; each clause opens to its text.
  package func html(on page: Page) -> String? {
    let head = document.head
    let file = HTMLPage(page: page, title: head.heading)
    return file.written { html in
      html.facts([
        head.masthead.issuer, head.masthead.region, head.masthead.issued?.description, head.file,
      ])
      html.element(
        "p",
        text: file.say(
          "\(counted(head.chapters, "chapter")), \(counted(head.clauses, "clause"))",
          "\(head.chapters) 章 \(head.clauses) 条"))
      var path: [Part] = []
      for (clause, units) in zip(document.clauses, responsible) {
        let parts = document.parts.path(to: clause.part)
        for (depth, part) in parts.enumerated() where depth >= path.count || path[depth] != part {
          html.element("h2", ["lang": HTML.chinese]) { html in
            html.text(part.label)
            guard part.isInferred else { return }
            html.element(
              "span", ["class": "note"],
              text: file.say(" (number inferred: the source has none)", "（章号为推断，原文缺失）"))
          }
        }
        path = parts
        write(clause, units, to: &html, on: page)
      }
    }
  }

  private func write(_ clause: Clause, _ units: [String], to html: inout HTML, on page: Page) {
    let citation = document.citation(of: clause)
    html.element("details", ["id": citation.anchor]) { html in
      html.element("summary", ["lang": HTML.chinese]) { html in
        html.text(clause.style.opening(clause.number) + (citation.heading ?? document.opening(of: clause)))
        html.element("span", ["class": "note"], text: "  \(clause.lines.hyphenated)")
      }
      for paragraph in document.string(clause.range).split(separator: "\n") {
        html.element("p", ["lang": HTML.chinese], text: String(paragraph))
      }
      html.responsible(units, on: page)
      html.place(of: citation)
    }
  }
}

extension Document {
  /// The first words of a clause without a heading.
  fileprivate func opening(of clause: Clause) -> String {
    let words = string(clause.body).unicodeScalars.prefix { $0 != "\n" }
    return String(words.prefix(20)) + (words.count > 20 ? "…" : "")
  }
}

extension ListReport {
  package func html(on page: Page) -> String? {
    let file = HTMLPage(page: page, title: Message("Documents", "文件目录")(in: page.language))
    let columns = columns
    return file.written { html in
      html.element("p", text: file.say(counted(total, "document"), "\(total) 篇"))
      html.levelFilter(documents.map(\.masthead.level), on: page)
      let rows = documents.map { head in
        HTMLTable.Row(
          place: head.anchor, names: head.levelClass,
          cells: columns.map { column in
            guard let cell = column.cell(head, page.language) else { return .nothing }
            return Int(cell) == nil ? .quoted(cell) : .count(cell)
          })
      }
      HTMLTable(columns: columns.map { $0.name(in: page.language) }, rows: rows).write(to: &html)
    }
  }
}
