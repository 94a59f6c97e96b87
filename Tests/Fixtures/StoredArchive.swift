import PolicyText

/// A ZIP archive without compression, or with members that were packed elsewhere.
package struct StoredArchive {
  package private(set) var bytes: [UInt8] = []

  package init(_ members: [(name: String, content: [UInt8])]) {
    self.init(packed: members.map { ($0.name, $0.content, $0.content, 0) })
  }

  package init(packed members: [(name: String, content: [UInt8], packed: [UInt8], method: Int)]) {
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

/// A Word document of parts that are packed as they are.
package struct WordParts {
  private let document: [UInt8]
  private let others: [(name: String, content: [UInt8])]

  /// - Parameter others: `styles`, `numbering`, `footnotes`.
  package init(document: [UInt8], others: [(name: String, content: [UInt8])]) {
    self.document = document
    self.others = others
  }

  package var bytes: [UInt8] {
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    func relations(_ targets: [(type: String, target: String)]) -> [UInt8] {
      let all = targets.map {
        #"<Relationship Id="\#($0.type)" Type="\#(relation)\#($0.type)" Target="\#($0.target)"/>"#
      }
      return Array(#"<Relationships xmlns="\#(package)">\#(all.joined())</Relationships>"#.utf8)
    }
    let parts = others.map { ("word/\($0.name).xml", $0.content) }
    return StoredArchive(
      [
        ("_rels/.rels", relations([("officeDocument", "word/document.xml")])),
        ("word/document.xml", document),
        ("word/_rels/document.xml.rels", relations(others.map { ($0.name, "\($0.name).xml") })),
      ] + parts
    ).bytes
  }
}
