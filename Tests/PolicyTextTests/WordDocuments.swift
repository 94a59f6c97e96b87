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
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    var members = [
      (
        "_rels/.rels",
        #"<Relationships xmlns="\#(package)"><Relationship Id="a" Type="\#(relation)officeDocument" "#
          + #"Target="word/document.xml"/></Relationships>"#
      ),
      ("word/document.xml", part("document", "<w:body>\(body)</w:body>")),
    ]
    var relations = ""
    for (name, root, content) in [
      ("styles", "styles", styles), ("numbering", "numbering", numbering),
      ("footnotes", "footnotes", footnotes),
    ] {
      guard let content else { continue }
      members.append(("word/\(name).xml", part(root, content)))
      relations += #"<Relationship Id="\#(name)" Type="\#(relation)\#(name)" Target="\#(name).xml"/>"#
    }
    members.append(
      ("word/_rels/document.xml.rels", #"<Relationships xmlns="\#(package)">\#(relations)</Relationships>"#))
    return StoredArchive(members.map { ($0.0, Array($0.1.utf8)) }).bytes
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

/// A ZIP archive without compression, or with members that were packed elsewhere.
struct StoredArchive {
  private(set) var bytes: [UInt8] = []

  init(_ members: [(name: String, content: [UInt8])]) {
    self.init(packed: members.map { ($0.name, $0.content, $0.content, 0) })
  }

  init(packed members: [(name: String, content: [UInt8], packed: [UInt8], method: Int)]) {
    var directory: [UInt8] = []
    for member in members {
      let offset = bytes.count
      let name = Array(member.name.utf8)
      let sizes =
        little(Int(CRC32.of(member.content)), 4) + little(member.packed.count, 4)
        + little(member.content.count, 4) + little(name.count, 2) + little(0, 2)
      let kind = little(20, 2) + little(0, 2) + little(member.method, 2) + little(0, 4)
      bytes += little(0x0403_4b50, 4) + kind + sizes + name + member.packed
      directory +=
        little(0x0201_4b50, 4) + little(20, 2) + kind + sizes + little(0, 2) + little(0, 2) + little(0, 2)
        + little(0, 4) + little(offset, 4) + name
    }
    let start = bytes.count
    bytes += directory
    bytes +=
      little(0x0605_4b50, 4) + little(0, 4) + little(members.count, 2) + little(members.count, 2)
      + little(directory.count, 4) + little(start, 4) + little(0, 2)
  }

  private func little(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
}
