/// HTML written element by element, well-formed as XML is too. Text comes into it escaped.
struct HTML {
  /// What documents say is Chinese, whatever the report's language.
  static let chinese = "zh-Hans"

  private(set) var source = ""
  /// The ids written so far. An id that is there already is left out: the first place keeps it.
  private(set) var places: Set<String> = []
  /// Where links may lead.
  let targets: Set<String>

  /// Whether files and lines stand beside what was read there.
  let showsPaths: Bool
  /// The address of what stands on another page.
  private let elsewhere: @Sendable (Target) -> String?

  init(
    linkingTo targets: Set<String> = [], showsPaths: Bool = false,
    elsewhere: @escaping @Sendable (Target) -> String? = { _ in nil }
  ) {
    self.targets = targets
    self.showsPaths = showsPaths
    self.elsewhere = elsewhere
  }

  mutating func text(_ text: String) { source += HTML.escaped(text) }

  /// What this program has written as HTML already.
  mutating func append(_ source: String) { self.source += source }

  /// Rules of this program's own making: nothing that a document says stands in them.
  mutating func style(_ rules: String) { source += "<style>\n\(rules)</style>\n" }

  /// - Parameter attributes: values are escaped.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ content: (inout HTML) -> Void = { _ in }
  ) {
    open(name, attributes)
    content(&self)
    close(name)
  }

  mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
    begin(name, attributes)
    source += ">"
  }

  mutating func close(_ name: StaticString) {
    source += "</\(name)>"
    if HTML.blocks.contains("\(name)") { source += "\n" }
  }

  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text: String
  ) {
    element(name, attributes) { $0.text(text) }
  }

  /// An element that has no content and no end.
  mutating func empty(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) {
    begin(name, attributes)
    source += " />"
  }

  /// A link to a part of this page or to another page; the same without a link where neither has it.
  ///
  /// - Parameter isLocator: what names a clause leads to the clause's own page, where there is one.
  mutating func link(to target: Target?, isLocator: Bool = false, _ content: (inout HTML) -> Void) {
    guard let target else { return content(&self) }
    let own = targets.contains(target.anchor) ? "#" + target.anchor : nil
    let other = isLocator || own == nil ? elsewhere(target) : nil
    guard let address = other ?? own else { return content(&self) }
    element("a", ["href": address], content)
  }

  /// A link to another page alone.
  mutating func link(out target: Target, _ content: (inout HTML) -> Void) {
    guard let address = elsewhere(target) else { return content(&self) }
    element("a", ["href": address], content)
  }

  /// An id and a class that are empty are left out.
  private mutating func begin(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
    source += "<\(name)"
    for (key, value) in attributes {
      if value.isEmpty, key.description == "id" || key.description == "class" { continue }
      if key.description == "id", !places.insert(value).inserted { continue }
      source += " \(key)=\"\(HTML.escaped(value))\""
    }
  }

  private static let blocks: Set<String> = [
    "article", "blockquote", "caption", "details", "div", "fieldset", "figcaption", "figure", "footer", "h1",
    "h2", "h3", "h4", "head", "header", "li", "main", "nav", "ol", "p", "section", "summary", "svg", "table",
    "tbody", "thead", "tr", "ul",
  ]

  /// For text and for attributes in quotation marks.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      case "\n", " "..."~", "\u{3000}"..."\u{9fff}": result.append(scalar)
      default: result.append(contentsOf: String(scalar).harmless.unicodeScalars)
      }
    }
    return String(result)
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
