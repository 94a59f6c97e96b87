/// HTML written element by element, well-formed as XML is too. Text comes into it escaped.
struct HTML {
  private(set) var source = ""
  /// The ids written so far. An id that is there already is left out: the first place keeps it.
  private(set) var places: Set<String> = []
  /// Where links may lead.
  let targets: Set<String>

  init(linkingTo targets: Set<String> = []) { self.targets = targets }

  mutating func text(_ text: String) { source += HTML.escaped(text) }

  /// For this program's own style sheet.
  mutating func unescaped(_ rules: String) { source += rules }

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

  /// A link to a place within the page; the same without a link where there is no such place.
  mutating func link(to place: String?, _ content: (inout HTML) -> Void) {
    guard let place, targets.contains(place) else { return content(&self) }
    element("a", ["href": "#" + place], content)
  }

  /// Text with some stretches in an element of their own; ranges in Unicode scalars, those that do not fit passed over.
  mutating func marked(
    _ text: String, _ ranges: [Range<Int>], as name: StaticString, rest: StaticString? = nil
  ) {
    let scalars = Array(text.unicodeScalars)
    func piece(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
    func between(_ range: Range<Int>, in html: inout HTML) {
      guard !range.isEmpty else { return }
      let words = piece(range)
      let isMarked = words.unicodeScalars.contains {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
      if let rest, isMarked { html.element(rest, text: words) } else { html.text(words) }
    }
    var end = 0
    for range in ranges where range.lowerBound >= end && range.upperBound <= scalars.count {
      between(end..<range.lowerBound, in: &self)
      element(name, text: piece(range))
      end = range.upperBound
    }
    between(end..<scalars.count, in: &self)
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
