import PolicyText

/// HTML written element by element, well-formed as XML is too. Text comes into it escaped.
struct HTML: Sendable {
  /// What documents say is Chinese, whatever the report's language.
  static let chinese = "zh-Hans"

  private(set) var source = ""
  /// The ids written so far. An id that is there already is left out: the first place keeps it.
  private(set) var places: Set<ExactText> = []
  /// Where links may lead.
  private let targets: Set<ExactText>
  /// Whether it is only gone through for its ids: then nothing is kept.
  private let isDraft: Bool

  /// Whether files and lines stand beside what was read there.
  let showsPaths: Bool
  /// The address of what stands on another page.
  private let elsewhere: @Sendable (Target) -> String?

  init(
    linkingTo targets: Set<ExactText> = [], showsPaths: Bool = false, isDraft: Bool = false,
    elsewhere: @escaping @Sendable (Target) -> String? = { _ in nil }
  ) {
    self.targets = targets
    self.isDraft = isDraft
    self.showsPaths = showsPaths
    self.elsewhere = elsewhere
  }

  mutating func text(_ text: String) {
    if !isDraft { source += HTML.escaped(text) }
  }

  /// What this program has written as HTML already.
  mutating func append(_ source: String) {
    if !isDraft { self.source += source }
  }

  /// To be written apart, beside others.
  var part: HTML {
    HTML(linkingTo: targets, showsPaths: showsPaths, isDraft: isDraft, elsewhere: elsewhere)
  }

  /// What was written apart. False where an id of it stands here already, which it would have left out: then nothing of it
  /// is taken.
  mutating func take(_ part: HTML) -> Bool {
    guard places.isDisjoint(with: part.places) else { return false }
    places.formUnion(part.places)
    append(part.source)
    return true
  }

  /// Before much is taken: what grows by and by is copied again and again.
  mutating func reserve(_ length: Int) {
    if !isDraft { source.reserveCapacity(source.utf8.count + length) }
  }

  /// Rules of this program's own making: nothing that a document says stands in them.
  mutating func style(_ rules: String) { append("<style>\n\(rules)</style>\n") }

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
    append(">")
  }

  mutating func close(_ name: StaticString) {
    guard !isDraft else { return }
    source += "</"
    source += name.description
    source += HTML.blocks.contains(name.description) ? ">\n" : ">"
  }

  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text: String
  ) {
    element(name, attributes) { $0.text(text) }
  }

  /// An element that has no content and no end.
  mutating func empty(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) {
    begin(name, attributes)
    append(" />")
  }

  /// A link to a part of this page or to another page; the same without a link where neither has it.
  ///
  /// - Parameter isLocator: what names a clause leads to the clause's own page, where there is one.
  mutating func link(to target: Target?, isLocator: Bool = false, _ content: (inout HTML) -> Void) {
    guard let target, !isDraft else { return content(&self) }
    let anchor = target.anchor
    let own = targets.contains(ExactText(anchor)) ? "#" + anchor : nil
    let other = isLocator || own == nil ? elsewhere(target) : nil
    guard let address = other ?? own else { return content(&self) }
    element("a", ["href": address], content)
  }

  /// A link to another page alone.
  mutating func link(out target: Target, _ content: (inout HTML) -> Void) {
    guard let address = elsewhere(target) else { return content(&self) }
    element("a", ["href": address], content)
  }

  /// An id, a class and a mark that are empty are left out.
  private mutating func begin(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
    append("<")
    append(name.description)
    for (key, value) in attributes {
      let key = key.description
      if value.isEmpty, key == "id" || key == "class" || key == "data-corpus" { continue }
      if key == "id", !places.insert(ExactText(value)).inserted { continue }
      if !isDraft { source.append(attribute: key, value) }
    }
  }

  private static let blocks: Set<String> = [
    "article", "blockquote", "caption", "details", "div", "fieldset", "figcaption", "figure", "footer", "h1",
    "h2", "h3", "h4", "head", "header", "li", "main", "nav", "ol", "p", "section", "summary", "svg", "table",
    "tbody", "thead", "tr", "ul",
  ]

  /// For text and for attributes in quotation marks.
  static func escaped(_ text: String) -> String {
    guard text.hasByte({ mayNeedEscape($0) }) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes += "&amp;".utf8
      case "<": bytes += "&lt;".utf8
      case ">": bytes += "&gt;".utf8
      case "\"": bytes += "&quot;".utf8
      case "'": bytes += "&#39;".utf8
      case "\n": bytes.append(0x0a)
      default: bytes.append(scalar.shown)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether what is escaped or shown otherwise can begin with a byte: most words in Chinese have none.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x0a: false
    case 0x22, 0x26, 0x27, 0x3c, 0x3e: true
    default: byte.mayBeShownOtherwise
    }
  }
}

extension String {
  /// ` href="#甲"`, the value escaped.
  mutating func append(attribute key: String, _ value: String) {
    self += " "
    self += key
    self += "=\""
    self += HTML.escaped(value)
    self += "\""
  }

  /// A locator as an element's id: without white space, and without a second # behind that of a link.
  var asAnchor: String {
    // The bytes with which white space begins: locators mostly have none.
    guard utf8.contains(where: { $0 <= 0x20 || $0 == 0xc2 || (0xe1...0xe3).contains($0) }) else {
      return String(
        decoding: utf8.map { $0 == UInt8(ascii: "#") ? UInt8(ascii: "/") : $0 }, as: UTF8.self)
    }
    return String(
      String.UnicodeScalarView(
        unicodeScalars.map { $0 == "#" ? "/" : $0.properties.isWhitespace ? "_" : $0 }))
  }
}
