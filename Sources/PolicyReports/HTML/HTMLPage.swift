import PolicyText

/// One file that needs no other: a head, a body, the style of all reports. It has no script and may load nothing.
struct HTMLPage {
  let page: Page
  let title: String

  func say(_ english: String, _ chinese: String) -> String { Message(english, chinese)(in: page.language) }

  func written(_ body: (inout HTML) -> Void) -> String {
    var html = HTML()
    let language = page.language == .chinese ? "zh" : "en"
    html.element("html", ["lang": language]) { html in
      html.element("head") { html in
        html.empty("meta", ["charset": "utf-8"])
        html.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        html.empty(
          "meta",
          [
            "http-equiv": "Content-Security-Policy",
            "content": "default-src 'none'; style-src 'unsafe-inline'",
          ])
        html.empty("meta", ["name": "color-scheme", "content": "light dark"])
        html.element("title", text: title)
        html.style(HTMLStyle.sheet)
      }
      html.element("body") { html in
        html.element("a", ["class": "skip", "href": "#main"], text: say("to the content", "跳至正文"))
        html.element("main", ["id": "main"]) { html in
          html.element("h1", text: title)
          body(&html)
        }
      }
    }
    return "<!DOCTYPE html>\n" + html.source + "\n"
  }
}

extension HTML {
  /// What documents say is Chinese, whatever the report's language.
  static let chinese = "zh-Hans"

  /// Title and facts of a document.
  mutating func documentHead(_ head: DocumentHead, on page: Page, link: String? = nil) {
    let title = head.masthead.title.isEmpty ? head.id : head.masthead.title
    element("h2", ["lang": HTML.chinese]) { html in
      guard let link else { return html.text(title) }
      html.element("a", ["href": link], text: title)
    }
    element("p", ["class": "facts"]) { html in
      if let level = head.masthead.level {
        html.element("span", ["class": "level"], text: page.language == .chinese ? level.chinese : level.word)
        html.text(" ")
      }
      let facts = [
        head.masthead.number?.description, head.masthead.issuer, head.masthead.issued?.description, head.file,
      ]
      html.text(facts.compactMap { $0 }.joined(separator: " · "))
    }
  }

  /// File, lines and locator, as a footer.
  mutating func place(of clause: ClauseCitation, on page: Page) {
    element("footer") { html in
      html.text("\(clause.document.file):\(clause.lines.hyphenated) ")
      html.element("code", text: clause.locator)
    }
  }

  /// Boxes that hide what is not checked, by the style sheet alone.
  /// - Parameter choices: the class of what each box shows, and its label.
  mutating func filter(_ legend: String, _ choices: [(name: String, label: String)]) {
    element("fieldset", ["class": "filter"]) { html in
      html.element("legend", text: legend)
      for choice in choices {
        html.element("label") { html in
          html.empty("input", ["type": "checkbox", "checked": "", "id": "show-\(choice.name)"])
          html.text(" " + choice.label)
        }
      }
    }
    style(
      choices.map { "body:has(#show-\($0.name):not(:checked)) .\($0.name){display:none}\n" }.joined())
  }

  mutating func levelFilter(_ levels: [Level?], on page: Page) {
    let present = Level.allCases.filter { levels.contains($0) }
    guard present.count > 1 else { return }
    filter(
      Message("Levels", "层级")(in: page.language),
      present.map { ($0.word, page.language == .chinese ? $0.chinese : $0.word) })
  }
}

extension DocumentHead {
  /// What a filter by level hides it by.
  var levelClass: String { masthead.level?.word ?? "unknown" }
}
