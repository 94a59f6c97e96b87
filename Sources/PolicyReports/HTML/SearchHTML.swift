import ClauseSearch
import PolicyText

extension SearchReport {
  package func html(on page: Page) -> String? {
    let file = HTMLPage(
      page: page, title: Message("Search: \(answer.query)", "检索：\(answer.query)")(in: page.language))
    let groups = hitsByDocument
    return file.written { html in
      if isExplained, let query = answer.interpretation {
        html.element("p", ["class": "note"], text: file.say("read as: \(query)", "理解为：\(query)"))
      }
      html.element("p", text: summary(in: Markdown(on: page)))
      if answer.hits.isEmpty { writeAbsence(to: &html, on: page) }
      writeRelated(to: &html, in: file)
      html.levelFilter(groups.map { $0[0].citation.document.masthead.level }, on: page)
      if answer.hits.count > 1 { write(contents: groups, to: &html, in: file) }
      for group in groups {
        let head = group[0].citation.document
        html.element("section", ["class": head.levelClass, "id": head.anchor]) { html in
          html.documentHead(head, on: page)
          for hit in group { hit.write(to: &html, explained: isExplained, in: file) }
        }
      }
      if let facets = answer.facets { facets.write(to: &html, in: file) }
    }
  }

  private func write(contents groups: [[Hit]], to html: inout HTML, in file: HTMLPage) {
    html.element("nav", ["aria-label": file.say("Contents", "目录")]) { html in
      html.element("ul") { html in
        for group in groups {
          let head = group[0].citation.document
          html.element("li", ["class": head.levelClass]) { html in
            html.link(to: head.anchor) { $0.element("span", ["lang": HTML.chinese], text: head.heading) }
            html.element("ul") { html in
              for hit in group {
                html.element("li") { html in
                  html.link(to: hit.citation.anchor) {
                    $0.element("span", ["lang": HTML.chinese], text: hit.citation.title)
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  private func writeAbsence(to html: inout HTML, on page: Page) {
    let facts = answer.absence.facts(in: TextReport(on: page))
    guard !facts.isEmpty else { return }
    html.element("ul") { html in
      for fact in facts { html.element("li", text: fact.plain) }
    }
  }

  private func writeRelated(to html: inout HTML, in file: HTMLPage) {
    guard let line = related(in: TextReport(on: file.page)) else { return }
    html.element("p", ["class": "note"], text: line)
  }
}

extension Hit {
  fileprivate func write(to html: inout HTML, explained: Bool, in file: HTMLPage) {
    html.element("article", ["id": citation.anchor]) { html in
      html.element("h3") { html in
        html.element("span", ["lang": HTML.chinese], text: citation.title)
        guard let via else { return }
        html.element("span", ["class": "note"], text: file.say(" (as \(via))", "（作“\(via)”）"))
      }
      html.element("blockquote", ["lang": HTML.chinese]) { html in
        for passage in passages {
          html.element("p") { $0.marked(passage.text, passage.matches, as: "mark") }
        }
      }
      html.place(of: citation)
      guard explained else { return }
      html.element("ul", ["class": "note"]) { html in
        let report = TextReport(on: file.page)
        for part in explanation { html.element("li", text: part.line(in: report)) }
        html.element("li", text: file.say("score \(score.rounded4)", "得分 \(score.rounded4)"))
      }
    }
  }
}

extension Facets {
  fileprivate func write(to html: inout HTML, in file: HTMLPage) {
    for (name, counts) in named(in: TextReport(on: file.page)) where !counts.isEmpty {
      html.element("h2", text: name)
      HTMLTable(
        columns: [name, file.say("clauses", "条数")],
        rows: counts.map { HTMLTable.Row(cells: [.said($0.name), .count("\($0.hits)")]) }
      ).write(to: &html)
    }
  }
}
