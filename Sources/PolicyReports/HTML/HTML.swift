/// HTML written element by element. Text comes into it escaped.
struct HTML {
  private(set) var source = ""

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
    open(name, attributes)
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

  private mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
    source += "<\(name)"
    for (key, value) in attributes { source += " \(key)=\"\(HTML.escaped(value))\"" }
    source += ">"
  }

  private static let blocks: Set<String> = [
    "article", "blockquote", "details", "div", "footer", "h1", "h2", "h3", "header", "li", "main", "nav",
    "ol", "p",
    "section", "svg", "table", "tr", "ul",
  ]

  /// For text and for attributes in quotation marks.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n": result.unicodeScalars.append(scalar)
      default: result += String(scalar).harmless
      }
    }
    return result
  }
}
