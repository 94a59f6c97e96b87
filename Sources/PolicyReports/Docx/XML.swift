/// XML written element by element. Text comes into it escaped.
struct XML: Sendable {
  private(set) var source = ""
  /// Behind every element: a line feed where people read and compare the file.
  private let lineEnd: String
  /// Whether it is only gone through: then nothing is kept.
  let isDraft: Bool

  init(lineEnd: String = "", isDraft: Bool = false) {
    self.lineEnd = lineEnd
    self.isDraft = isDraft
  }

  mutating func text(_ text: String) {
    if !isDraft { source += HTML.escaped(text) }
  }

  /// What this program has written as XML already.
  mutating func append(_ source: String) {
    if !isDraft { self.source += source }
  }

  /// Before much is appended: what grows by and by is copied again and again.
  mutating func reserve(_ length: Int) {
    if !isDraft { source.reserveCapacity(source.utf8.count + length) }
  }

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
    append(">")
  }

  mutating func close(_ name: StaticString) {
    guard !isDraft else { return }
    source += "</"
    source += name.description
    source += ">"
    source += lineEnd
  }

  /// An element without content.
  mutating func empty(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) {
    begin(name, attributes)
    append("/>")
    append(lineEnd)
  }

  private mutating func begin(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
    guard !isDraft else { return }
    source += "<"
    source += name.description
    for (key, value) in attributes { source.append(attribute: key.description, value) }
  }
}
