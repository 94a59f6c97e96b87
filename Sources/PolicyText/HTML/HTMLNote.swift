/// Footnotes of a page that an office program or pandoc made, and the numbers that refer to them.
enum HTMLNote {
  /// Whether an element holds a footnote.
  static func isNote(_ node: Int, in tree: HTMLTree) -> Bool {
    guard ["p", "section", "div"].contains(tree.nodes[node].name) else { return false }
    let name = tree.attribute("class", of: node)?.lowercased() ?? ""
    let id = tree.attribute("id", of: node)?.lowercased() ?? ""
    return name.opens(with: "footnote") || name.opens(with: "endnote") || id.opens(with: "sdfootnote")
      || id.opens(with: "sdendnote")
  }

  /// Whether a link within the page is nothing but a number or an arrow.
  static func isReference(_ node: Int, in tree: HTMLTree) -> Bool {
    let element = tree.nodes[node]
    guard element.name == "a", element.end - node < mostNodes, let target = tree.attribute("href", of: node),
      target.opens(with: "#")
    else { return false }
    let texts = tree.nodes[node..<element.end].filter(\.isText).map(\.range)
    return !texts.isEmpty
      && texts.allSatisfy { HTMLEntity.resolved(tree.source[$0]).unicodeScalars.allSatisfy(isMark) }
  }

  /// A link that was never closed holds the rest of its page, which is not gone through for each of them.
  private static let mostNodes = 12

  /// 0 to 9, brackets, ①, and the arrow back with its variation selector.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x5b, 0x5d, 0x2460...0x2473, 0x21a9, 0xfe0e, 0xfe0f, 0x20, 0x0a, 0x0d, 0x09: true
    default: false
    }
  }
}
