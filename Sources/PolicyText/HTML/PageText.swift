/// The text of a page as a reader sees it, line by line, wherever on the page it stands.
struct PageText {
  struct Line {
    /// In bytes of `text`; lines stand apart by one byte.
    var range: Range<Int>
    /// One-based.
    let sourceLine: Int
    /// The innermost block that holds it; -1 for the page itself.
    let block: Int
    /// The node of its first character: rises from line to line.
    let position: Int
    /// How many characters it has, and how many of them are words of links.
    var count: Int
    var linked: Int
    var isNote = false
    /// It is a row of a table, not running text.
    var isRow = false
  }

  var text: [UInt8] = []
  var lines: [Line] = []

  private let tree: HTMLTree
  private let visibility: HTMLVisibility
  private let numbersLists: Bool
  private var lists: [OrderedList] = []

  // The line that is being written.
  private var start = 0
  private var sourceLine = 1
  private var position = 0
  private var count = 0
  private var linked = 0
  private var pendingSpace = false

  // Where on the page the writer is.
  private var counted = 0
  private var currentLine = 1
  private var blocks: [Int] = []
  private var linkEnd = 0
  private var linkStart = 0
  private var raisedEnd = 0
  private var isLowered = false
  private var noteEnd = 0
  private var verbatimEnd = 0

  /// - Parameter numbersLists: the numbers that a browser counts are written.
  init(_ tree: HTMLTree, _ visibility: HTMLVisibility, numbersLists: Bool) {
    self.tree = tree
    self.visibility = visibility
    self.numbersLists = numbersLists
    var index = 0
    while index < tree.nodes.count {
      closeBlocks(before: index)
      let node = tree.nodes[index]
      if node.isText {
        write(node.range, of: index)
        index += 1
      } else if visibility.hides(index) || HTMLNote.isReference(index, in: tree) {
        if node.isBlock { endLine() }
        index = node.end
      } else {
        enter(index, node)
        index += 1
      }
    }
    endLine()
  }

  private mutating func enter(_ index: Int, _ node: HTMLTree.Node) {
    switch node.name {
    case "a":
      linkEnd = max(linkEnd, node.end)
      linkStart = text.count
    case "sup", "sub":
      // One that holds more was never closed.
      guard node.end - index <= 8 else { break }
      raisedEnd = node.end
      isLowered = node.name == "sub"
    case "pre", "listing": verbatimEnd = max(verbatimEnd, node.end)
    case "ol": if numbersLists { lists.append(OrderedList(index, in: tree)) }
    default: break
    }
    guard node.isBlock else { return }
    endLine()
    if HTMLNote.isNote(index, in: tree) { noteEnd = max(noteEnd, node.end) }
    if node.name != "br" && node.name != "hr" { blocks.append(index) }
    if node.name == "li", !lists.isEmpty { writeNumber(ofItem: index) }
  }

  private mutating func closeBlocks(before index: Int) {
    while let last = blocks.last, tree.nodes[last].end <= index {
      endLine()
      blocks.removeLast()
    }
    while let list = lists.last, list.end <= index { lists.removeLast() }
  }

  /// What a browser writes in front of a list's item, unless the item has a number of its own.
  private mutating func writeNumber(ofItem index: Int) {
    guard let number = lists[lists.count - 1].next(index, in: tree) else { return }
    for scalar in number.unicodeScalars { append(scalar, at: tree.nodes[index].range.lowerBound, index) }
    pendingSpace = true
  }

  private mutating func write(_ range: Range<Int>, of node: Int) {
    let source = tree.source
    var index = range.lowerBound
    while index < range.upperBound {
      let place = index
      if source[index] == 0x26,
        let (characters, end) = HTMLEntity.read(source, at: index, before: range.upperBound)
      {
        for character in characters { take(character.value, at: place, node) }
        index = end
      } else {
        take(UTF8Decoding.scalar(in: source.span, at: &index), at: place, node)
      }
    }
  }

  @inline(__always)
  private mutating func take(_ scalar: UInt32, at place: Int, _ node: Int) {
    switch scalar {
    case 0x0a where node < verbatimEnd: endLine()
    case 0x00...0x20, 0x7f, 0xa0: pendingSpace = true
    default:
      guard scalar < 0x7f || !InvisibleCharacters.isInvisible(scalar) else { return }
      let shown = node < raisedEnd ? RaisedCharacter.raised(scalar, lowered: isLowered) : scalar
      append(Unicode.Scalar(shown) ?? "\u{fffd}", at: place, node)
      if node < linkEnd { linked += 1 }
    }
  }

  /// Runs of white space are one space, none at a line's begin.
  @inline(__always)
  private mutating func append(_ scalar: Unicode.Scalar, at place: Int, _ node: Int) {
    if text.count == start {
      // U+3000 and its like: an indent.
      guard !scalar.properties.isWhitespace else { return }
      position = node
      sourceLine = line(at: place)
    } else if pendingSpace {
      text.append(0x20)
    }
    pendingSpace = false
    count += 1
    if scalar.value < 0x80 {
      text.append(UInt8(scalar.value))
    } else {
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  /// The lines within a node. O(log n).
  func lines(of node: Int) -> Range<Int> {
    first(from: node)..<first(from: node < 0 ? Int.max : tree.nodes[node].end)
  }

  private func first(from position: Int) -> Int {
    lines.indices.partition { lines[$0].position < position }
  }

  func words(_ line: Int) -> String { String(decoding: text[lines[line].range], as: UTF8.self) }

  /// Of a line that fills a <h1> to <h6>.
  func headingLevel(_ line: Int) -> Int? {
    let block = lines[line].block
    guard block >= 0, lines(of: block).count == 1 else { return nil }
    let name = tree.nodes[block].name
    let node = HTMLElement.headings[name] == nil ? tree.nodes[block].parent : block
    guard node >= 0, lines(of: node).count == 1 else { return nil }
    return HTMLElement.headings[tree.nodes[node].name]
  }

  private mutating func line(at place: Int) -> Int {
    if place > counted {
      currentLine += tree.source[counted..<place].count { $0 == 0x0a }
      counted = place
    }
    return currentLine
  }

  private mutating func endLine() {
    pendingSpace = false
    dropEditingLink()
    guard text.count > start else { return }
    lines.append(
      Line(
        range: start..<text.count, sourceLine: sourceLine, block: blocks.last ?? -1, position: position,
        count: count, linked: linked, isNote: position < noteEnd))
    text.append(0x0a)
    start = text.count
    count = 0
    linked = 0
  }

  private mutating func dropEditingLink() {
    guard let end = EditingLink.start(in: text.span, start..<text.count, link: headingLink) else { return }
    let removed = String(decoding: text[end...], as: UTF8.self).scalarCount
    count -= removed
    linked = max(0, linked - removed)
    text.removeLast(text.count - end)
    while text.count > start, text.last == 0x20 { text.removeLast() }
  }

  /// Where the last link of a heading begins, or of a line that is a link.
  private var headingLink: Int? {
    guard linkStart >= start, linkStart < text.count else { return nil }
    let link = text[linkStart] == 0x20 ? linkStart + 1 : linkStart
    return link == start || blocks.contains { HTMLElement.headings[tree.nodes[$0].name] != nil } ? link : nil
  }
}

/// Characters that stand above or below the line: joined to a number they would make another one.
enum RaisedCharacter {
  /// 10<sup>4</sup> is shown as 10⁴; what has no such character stands as it is.
  static func raised(_ scalar: UInt32, lowered: Bool) -> UInt32 {
    switch (scalar, lowered) {
    case (0x31, false): 0xb9
    case (0x32...0x33, false): scalar - 0x32 + 0xb2
    case (0x30, false), (0x34...0x39, false): scalar - 0x30 + 0x2070
    case (0x2b, false): 0x207a
    case (0x2d, false), (0x2212, false), (0x2013, false): 0x207b
    case (0x30...0x39, true): scalar - 0x30 + 0x2080
    default: scalar
    }
  }
}
