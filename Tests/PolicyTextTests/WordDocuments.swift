import Fixtures

@testable import PolicyText

/// Word documents made in tests: a ZIP archive of parts that are stored as they are.
struct WordDocument {
  /// What stands within `w:body`.
  var body: String
  var styles: String?
  var numbering: String?
  var footnotes: String?

  private static let vocabularies =
    #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#
    + #" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006""#
    + #" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math""#
    + #" xmlns:v="urn:schemas-microsoft-com:vml""#

  init(_ body: String, styles: String? = nil, numbering: String? = nil, footnotes: String? = nil) {
    self.body = body
    self.styles = styles
    self.numbering = numbering
    self.footnotes = footnotes
  }

  var bytes: [UInt8] {
    WordParts(
      document: Array(part("document", "<w:body>\(body)</w:body>").utf8),
      others: [("styles", styles), ("numbering", numbering), ("footnotes", footnotes)].compactMap {
        name, content in
        content.map { (name, Array(part(name, $0).utf8)) }
      }
    ).bytes
  }

  private func part(_ root: String, _ content: String) -> String {
    #"<?xml version="1.0" encoding="UTF-8"?><w:\#(root) \#(Self.vocabularies)>\#(content)</w:\#(root)>"#
  }

  /// The lines that are read; a row of a table begins with `|`.
  func lines() throws -> [String] {
    let text = try WordText(bytes)
    return text.lines.map { ($0.isRow ? "|" : "") + $0.text } + text.footnotes.map { "注 " + $0 }
  }

  /// A paragraph of one run.
  static func paragraph(_ text: String, _ properties: String = "") -> String {
    let properties = properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>"
    return "<w:p>\(properties)\(run(text))</w:p>"
  }

  static func run(_ text: String, _ properties: String = "") -> String {
    let properties = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
    return #"<w:r>\#(properties)<w:t xml:space="preserve">\#(text)</w:t></w:r>"#
  }

  static func counted(_ text: String, list: Int = 1, level: Int = 0) -> String {
    paragraph(text, #"<w:numPr><w:ilvl w:val="\#(level)"/><w:numId w:val="\#(list)"/></w:numPr>"#)
  }
}
