import PolicyText

/// One file that needs no other: a head, a body, the style of all reports. It has no script and may load nothing.
struct HTMLPage {
  let page: Page
  let title: String

  func say(_ english: String, _ chinese: String) -> String { Message(english, chinese)(in: page.language) }

  /// Written twice: the first time finds which places there are, so that no link leads to one that is not.
  func written(_ body: (inout HTML) -> Void) -> String {
    var draft = HTML()
    write(to: &draft, body)
    var html = HTML(linkingTo: draft.places)
    write(to: &html, body)
    return "<!DOCTYPE html>\n" + html.source + "\n"
  }

  private func write(to html: inout HTML, _ body: (inout HTML) -> Void) {
    let language = page.language == .chinese ? HTML.chinese : "en"
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
  }
}

extension HTML {
  /// What documents say is Chinese, whatever the report's language.
  static let chinese = "zh-Hans"

  /// Rules of this program's own making: nothing that a document says stands in them.
  mutating func style(_ rules: String) { unescaped("<style>\n\(rules)</style>\n") }

  /// Title and facts of a document.
  mutating func documentHead(_ head: DocumentHead, on page: Page) {
    let title = head.masthead.title.isEmpty ? head.id : head.masthead.title
    element("h2", ["lang": HTML.chinese], text: title)
    facts([
      head.masthead.number?.description, head.masthead.issuer, head.masthead.issued?.description,
      head.masthead.validity?.name(in: page.language), head.file,
    ]) { html in
      guard let level = head.masthead.level else { return }
      html.element("span", ["class": "level"], text: level.name(in: page.language))
      html.text(" ")
    }
  }

  mutating func facts(_ facts: [String?], _ opening: (inout HTML) -> Void = { _ in }) {
    element("p", ["class": "facts"]) { html in
      opening(&html)
      html.element("span", ["lang": HTML.chinese], text: facts.compactMap { $0 }.joined(separator: " · "))
    }
  }

  /// File, lines and locator, as a footer.
  mutating func place(of clause: ClauseCitation, lines: ClosedRange<Int>? = nil) {
    element("footer") { html in
      html.text("\(clause.document.file):\((lines ?? clause.lines).hyphenated) ")
      html.locator(of: clause)
    }
  }

  /// A link where the clause stands in the page.
  mutating func locator(of clause: ClauseCitation) { locator(clause.locator) }

  mutating func locator(_ locator: String) {
    link(to: locator.asAnchor) { $0.element("code", text: locator) }
  }

  /// Something to be scrolled where the window is narrow, also with the keys.
  mutating func scrolled(_ label: String, _ content: (inout HTML) -> Void) {
    element("div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": label], content)
  }
}

extension String {
  /// A locator as an element's id: without white space, and without a second # behind that of a link.
  var asAnchor: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { $0 == "#" ? "/" : $0.properties.isWhitespace ? "_" : $0 }))
  }
}

extension ClauseCitation {
  /// The id of the element that has the clause.
  var anchor: String { locator.asAnchor }

  /// The id of what shows how another clause answers this one.
  func anchor(to lower: ClauseCitation) -> String { anchor + "+" + lower.anchor }
}

extension DocumentHead {
  /// The id of the element that has the document; no id of the page itself has a slash.
  var anchor: String { id.asAnchor + "/" }

  /// What a filter by level hides it by.
  var levelClass: String { masthead.level?.word ?? "unknown" }
}
