/// XML written element by element. Text comes into it escaped.
struct XML: Sendable {
  private(set) var source = ""
  /// Behind every element: a line feed where people read and compare the file.
  private let lineEnd: String

  init(lineEnd: String = "") { self.lineEnd = lineEnd }

  mutating func text(_ text: String) { source += HTML.escaped(text) }

  /// What this program has written as XML already.
  mutating func append(_ source: String) { self.source += source }

  /// - Parameter attributes: values are escaped.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ content: (inout XML) -> Void
  ) {
    open(name, attributes)
    content(&self)
    close(name)
  }

  mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) {
    begin(name, attributes)
    source += ">"
  }

  mutating func close(_ name: StaticString) { source += "</\(name)>" + lineEnd }

  /// An element without content.
  mutating func empty(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) {
    begin(name, attributes)
    source += "/>" + lineEnd
  }

  private mutating func begin(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
    source += "<\(name)"
    for (key, value) in attributes { source += " \(key)=\"\(HTML.escaped(value))\"" }
  }
}
