/// The elements and texts of a page, as a browser nests them: end tags may be missing, doubled or misplaced.
struct HTMLTree {
  struct Node {
    /// Empty for a text.
    let name: String
    /// An element's attributes, or the text, in bytes of the source.
    let range: Range<Int>
    /// The element that holds it; -1 at the top.
    let parent: Int
    /// Behind the last node within this one.
    fileprivate(set) var end: Int

    var isText: Bool { name.isEmpty }
    var isBlock: Bool { HTMLElement.blocks.contains(name) }
    /// Whether its attributes may say something: the shortest that do are hidden and id=nav. Most elements have none.
    var hasAttributes: Bool { range.count >= 6 }
  }

  let source: [UInt8]
  /// In the order of the page: what stands within an element follows it.
  private(set) var nodes: [Node] = []
  /// <title>
  private(set) var title = ""

  /// Browsers nest no deeper either.
  private static let deepest = 512
  private static let isOpen = Int.max

  private var open: [Int] = []
  private var openCount: [String: Int] = [:]

  init(_ source: [UInt8]) {
    self.source = source
    nodes.reserveCapacity(source.count / 24)
    // In XML an element that closes itself is empty: <title/>, <script src="a.js"/>.
    let isXML = source.starts(with: "<?xml".utf8)
    var index = 0
    var text = 0
    while index < source.count {
      guard source[index] == 0x3c, let tag = HTMLTag(source, at: index) else {
        index += 1
        continue
      }
      addText(text..<index)
      index = tag.end
      if tag.isOpening, HTMLElement.raw.contains(tag.name), !(isXML && tag.isClosed) {
        let end = HTMLTree.end(ofRaw: tag.name, in: source, from: index)
        if tag.name == "title", title.isEmpty { title = HTMLEntity.resolved(source[index..<end.lowerBound]) }
        index = end.upperBound
      } else {
        take(tag)
      }
      text = index
    }
    addText(text..<source.count)
    pop(to: 0)
  }

  func attribute(_ name: String, of node: Int) -> String? {
    HTMLAttributes.value(of: name, in: source, nodes[node].range)
  }

  private mutating func addText(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    nodes.append(Node(name: "", range: range, parent: open.last ?? -1, end: nodes.count + 1))
  }

  private mutating func take(_ tag: HTMLTag) {
    // Browsers keep one body, whatever follows its end.
    guard !["", "html", "body"].contains(tag.name) else { return }
    if openCount["head", default: 0] > 0, !HTMLElement.metadata.contains(tag.name) { close("head") }
    if tag.isOpening || tag.name == "br" { begin(tag) } else { close(tag.name) }
  }

  private mutating func begin(_ tag: HTMLTag) {
    if let (ended, within) = HTMLElement.ended(by: tag.name),
      ended.contains(where: { openCount[$0, default: 0] > 0 })
    {
      end(ended, within: within)
    }
    let isEmpty = tag.isClosed || HTMLElement.void.contains(tag.name) || open.count >= HTMLTree.deepest
    nodes.append(
      Node(
        name: tag.name, range: tag.attributes, parent: open.last ?? -1,
        end: isEmpty ? nodes.count + 1 : HTMLTree.isOpen))
    guard !isEmpty else { return }
    open.append(nodes.count - 1)
    openCount[tag.name, default: 0] += 1
  }

  private mutating func end(_ names: Set<String>, within barriers: Set<String>) {
    for place in open.indices.reversed() {
      let name = nodes[open[place]].name
      if names.contains(name) { return pop(to: place) }
      if barriers.contains(name) { return }
    }
  }

  private mutating func close(_ name: String) {
    guard openCount[name, default: 0] > 0 else { return }
    let isTablePart = HTMLElement.tableParts.contains(name)
    let isBlock = HTMLElement.blocks.contains(name)
    var crossesBlock = false
    for place in open.indices.reversed() {
      let node = open[place]
      if nodes[node].name == name {
        // <b><p>…</b>…</p>: what is said by the inner element ends, the paragraph goes on.
        if crossesBlock { nodes[node].end = min(nodes[node].end, nodes.count) } else { pop(to: place) }
        return
      }
      switch nodes[node].name {
      case "table": return
      case "td", "th", "caption": if !isTablePart { return }
      default: if !isBlock, nodes[node].isBlock { crossesBlock = true }
      }
    }
  }

  private mutating func pop(to count: Int) {
    while open.count > count {
      let node = open.removeLast()
      openCount[nodes[node].name, default: 1] -= 1
      nodes[node].end = min(nodes[node].end, nodes.count)
    }
  }

  /// Where the end tag of such an element begins and ends.
  private static func end(ofRaw name: String, in source: [UInt8], from start: Int) -> Range<Int> {
    let tag = Array("</\(name)".utf8)
    var index = start
    while let place = source[index...].firstIndex(of: 0x3c) {
      index = place + 1
      let end = place + tag.count
      guard end < source.count, zip(source[place..<end], tag).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 }),
        HTMLAttributes.isSpace(source[end]) || source[end] == 0x3e || source[end] == 0x2f
      else { continue }
      return place..<(source[end...].firstIndex(of: 0x3e).map { $0 + 1 } ?? source.count)
    }
    return source.count..<source.count
  }
}
