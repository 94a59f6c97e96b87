import ClauseSearch
import PolicyText

extension SearchReport {
  package func html(on page: Page) -> String? {
    let file = HTMLPage(
      page: page, title: Message("Search: \(answer.query)", "检索：\(answer.query)")(in: page.language))
    let groups = hitsByDocument
    return file.written { html in
      html.element("p", text: summary(in: Markdown(on: page)))
      html.levelFilter(groups.map { $0[0].citation.document.masthead.level }, on: page)
      if groups.count > 1 { write(contents: groups, to: &html, in: file) }
      for group in groups {
        let head = group[0].citation.document
        html.element("section", ["class": head.levelClass, "id": head.id]) { html in
          html.documentHead(head, on: page)
          for hit in group { hit.write(to: &html, on: page) }
        }
      }
    }
  }

  private func write(contents groups: [[Hit]], to html: inout HTML, in file: HTMLPage) {
    html.element("nav", ["aria-label": file.say("Contents", "目录")]) { html in
      html.element("ul") { html in
        for group in groups {
          let head = group[0].citation.document
          html.element("li", ["class": head.levelClass]) { html in
            html.element("a", ["href": "#" + head.id, "lang": HTML.chinese], text: head.heading)
            html.element("ul") { html in
              for hit in group {
                html.element("li", ["lang": HTML.chinese]) { html in
                  html.element("a", ["href": "#" + hit.citation.locator], text: hit.citation.title)
                }
              }
            }
          }
        }
      }
    }
  }
}

extension Hit {
  fileprivate func write(to html: inout HTML, on page: Page) {
    html.element("article", ["id": citation.locator]) { html in
      html.element("h3", ["lang": HTML.chinese], text: citation.title)
      html.element("blockquote", ["lang": HTML.chinese]) { html in
        for passage in passages {
          html.element("p") { $0.marked(passage.text, passage.matches, as: "mark") }
        }
      }
      html.place(of: citation, on: page)
    }
  }
}
