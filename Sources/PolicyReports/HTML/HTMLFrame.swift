import PolicyText

/// What stands around the content of a page: nothing, or the head of a site that it is a page of.
struct HTMLFrame: Sendable {
  /// The folder of the site, seen from the page: "", "../"; nil for a page that needs no other file.
  let root: String?
  /// What kind of page it is, for the site's style.
  let kind: String
  /// Of the corpus, where others may stand at the same address.
  let mark: String
  let name: String
  /// Pages that every page leads to.
  let links: [(title: String, address: String)]
  /// What the page is about, for programs: JSON-LD.
  let data: JSONObject?
  /// Where the box leads, and what was asked there.
  let search: (address: String, asked: String)
  /// Where other pages have what a page refers to.
  let address: @Sendable (Target) -> String?

  static let none = HTMLFrame(
    root: nil, kind: "", mark: "", name: "", links: [], data: nil, search: (address: "", asked: "")
  ) { _ in nil }

  init(
    root: String?, kind: String, mark: String, name: String, links: [(title: String, address: String)],
    data: JSONObject?, search: (address: String, asked: String),
    address: @escaping @Sendable (Target) -> String?
  ) {
    (self.root, self.kind, self.mark, self.name, self.links) = (root, kind, mark, name, links)
    (self.data, self.search, self.address) = (data, search, address)
  }

  /// What kind a page with hits is: each can be ticked, and keys lead from one to the next.
  static let answer = "report answer"

  var isOfAnswer: Bool { kind == HTMLFrame.answer }

  /// Whether the box asks a program that serves the pages.
  var isAnsweredElsewhere: Bool { search.address != HTMLFrame.ownSearch }

  /// The page that searches by itself.
  static let ownSearch = "index.html"

  /// A page by itself has no script and may load nothing; one of a site loads what stands beside it.
  var policy: String {
    root == nil
      ? "default-src 'none'; style-src 'unsafe-inline'"
      : "default-src 'none'; script-src 'self' file:; style-src 'self' file: 'unsafe-inline'"
  }
}

extension HTML {
  /// Data for programs; nothing in it can end the element.
  mutating func data(_ object: JSONObject) {
    let text = object.text.split(separator: "<", omittingEmptySubsequences: false).joined(
      separator: "\\u003c")
    append("<script type=\"application/ld+json\">" + text + "</script>")
  }
}

extension HTMLWriter {
  /// Name, box and links, on every page of a site.
  mutating func writeSiteHeader() {
    guard let root = frame.root else { return }
    let frame = frame
    let ask = say("search clauses", "检索条款")
    let pages = say("Pages", "页面")
    let needsScript = say(
      "the search needs JavaScript, which is off here; the pages do not", "检索需要 JavaScript，当前未启用；各页面可照常阅读")
    html.element("header", ["class": "site"]) { html in
      html.element("div") { html in
        html.element("a", ["class": "home", "href": root + "index.html"], text: frame.name)
        html.element("form", ["role": "search", "action": root + frame.search.address]) { html in
          html.empty(
            "input",
            [
              "type": "search", "name": "q", "placeholder": ask + " ( / )", "aria-label": ask,
              "autocomplete": "off", "value": frame.search.asked,
            ])
        }
        if !frame.isAnsweredElsewhere {
          html.element("noscript") { $0.element("p", ["class": "note"], text: needsScript) }
        }
        html.element("nav", ["aria-label": pages]) { html in
          for link in frame.links { html.element("a", ["href": root + link.address], text: link.title) }
        }
      }
    }
  }

  func siteFacts(of content: ReportContent) -> KeyValuePairs<StaticString, String> {
    guard frame.kind == "document", let head = content.document else { return ["id": "main"] }
    return facts(of: head, id: "main")
  }

  /// What copying a clause with its source needs of the document.
  func facts(
    of head: DocumentHead, id: String, names: String = ""
  ) -> KeyValuePairs<StaticString, String> {
    [
      "id": id, "class": names, "data-title": head.titleOrID,
      "data-number": head.masthead.number?.description ?? "",
      "data-date": head.masthead.issued?.description ?? "", "data-file": head.file,
    ]
  }
}
