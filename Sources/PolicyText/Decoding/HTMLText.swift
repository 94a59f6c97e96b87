/// The text of an HTML page: what a reader sees of its main part, a line a block, each with its source line.
///
/// Scripts, styles, navigation and comments are left out. Of a portal's page the element that holds the article is
/// taken where it is marked as one; otherwise the whole body.
struct HTMLText {
  private(set) var bytes: [UInt8] = []
  /// The one-based source line of each line of `bytes`.
  private(set) var lines: [Int] = []
  /// Which line of `bytes` is the first footnote; nil where there is none. They stand behind everything else.
  private(set) var notes: Int?

  private var noteBytes: [UInt8] = []
  private var noteLines: [Int] = []
  private let source: [UInt8]
  private var line: [UInt8] = []
  private var lineNumber = 1
  private var sourceLine = 1
  private var pendingSpace = false
  private var verbatim = 0
  private var isInNote = false
  /// How many blocks the open cell of a table has begun; nil outside.
  private var blocksInCell: Int?

  init(_ source: [UInt8]) {
    self.source = source
    let main = HTMLMainPart.range(in: source)
    if let title = HTMLMainPart.articleTitle(in: source) { write(title, once: main) }
    sourceLine = 1 + source[..<main.lowerBound].count { $0 == 0x0a }
    read(main)
    endLine()
    guard !noteLines.isEmpty else { return }
    notes = lines.count
    bytes += noteBytes
    lines += noteLines
  }

  /// The article's title of the page's metadata, unless the text begins with it.
  private mutating func write(_ title: String, once main: Range<Int>) {
    let start = source[main].prefix(6000)
    guard ByteSearch.count(of: Array(title.utf8), in: Array(start)) == 0 else { return }
    line = Array(title.utf8)
    endLine()
  }

  private mutating func read(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      if source[index] == 0x3c, let tag = HTMLTag(source, at: index, before: range.upperBound) {
        countLines(index..<tag.end)
        index = tag.end
        if let end = HTMLNote.endOfReference(tag, source, before: range.upperBound) {
          countLines(index..<end)
          index = end
        } else if !isInNote, let end = HTMLNote.end(tag, source, before: range.upperBound) {
          readNote(index..<end)
          index = end
        } else if tag.isOpening, !tag.isClosed(source), HTMLTag.invisible.contains(tag.name) {
          let end = HTMLTag.end(of: tag.name, in: source, from: index, before: range.upperBound)
          countLines(index..<end)
          index = end
        } else {
          handle(tag)
        }
      } else if source[index] == 0x26,
        let (character, end) = HTMLEntity.read(source, at: index, before: range.upperBound)
      {
        append(Array(String(character).utf8), isSpace: character == "\u{a0}" || character == " ")
        index = end
      } else {
        let byte = source[index]
        if byte == 0x0a { sourceLine += 1 }
        if byte == 0x0a, verbatim > 0 { endLine() } else { append([byte], isSpace: byte <= 0x20) }
        index += 1
      }
    }
  }

  /// Lays a footnote aside.
  private mutating func readNote(_ range: Range<Int>) {
    endLine()
    let text = (bytes, lines)
    (bytes, lines) = (noteBytes, noteLines)
    isInNote = true
    read(range)
    endLine()
    isInNote = false
    (noteBytes, noteLines) = (bytes, lines)
    (bytes, lines) = text
  }

  private mutating func countLines(_ range: Range<Int>) {
    sourceLine += source[range].count { $0 == 0x0a }
  }

  private mutating func handle(_ tag: HTMLTag) {
    if tag.name == "pre" { verbatim = max(0, verbatim + (tag.isOpening ? 1 : -1)) }
    if tag.name == "td" || tag.name == "th" {
      pendingSpace = !line.isEmpty
      blocksInCell = tag.isOpening ? 0 : nil
    } else if tag.name == "tr" || tag.name == "table" {
      blocksInCell = nil
      endLine()
    } else if HTMLTag.blocks.contains(tag.name) {
      handleBlock(tag)
    }
  }

  /// The first block of a cell goes on with its row: office programs put a paragraph into every cell.
  private mutating func handleBlock(_ tag: HTMLTag) {
    guard let blocks = blocksInCell else { return endLine() }
    guard tag.isOpening else { return }
    blocksInCell = blocks + 1
    if blocks > 0 { endLine() }
  }

  /// Runs of white space are one space, none at a line's begin.
  private mutating func append(_ characters: [UInt8], isSpace: Bool) {
    if isSpace {
      pendingSpace = !line.isEmpty
      return
    }
    if line.isEmpty { lineNumber = sourceLine }
    if pendingSpace { line.append(0x20) }
    pendingSpace = false
    line += characters
  }

  private mutating func endLine() {
    pendingSpace = false
    guard !line.isEmpty else { return }
    bytes += line
    bytes.append(0x0a)
    lines.append(lineNumber)
    line.removeAll(keepingCapacity: true)
  }
}

/// One tag of a page.
struct HTMLTag {
  let name: String
  let isOpening: Bool
  let attributes: Range<Int>
  /// Behind the closing bracket.
  let end: Int

  static let blocks: Set<String> = [
    "p", "div", "br", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "section",
    "article", "main", "header",
    "blockquote", "pre", "hr", "dl", "dt", "dd", "tbody", "thead", "caption", "center", "body", "form",
    "figure", "figcaption",
  ]
  static let invisible: Set<String> = [
    "script", "style", "noscript", "head", "nav", "footer", "iframe", "svg", "select", "button", "template",
    "object", "aside",
  ]
  /// Elements without content, which no end tag closes.
  static let void: Set<String> = [
    "br", "hr", "img", "input", "meta", "link", "col", "area", "base", "source", "wbr", "embed",
  ]

  /// Nil where `<` begins no tag. A comment is a tag without a name.
  init?(_ source: [UInt8], at start: Int, before limit: Int) {
    var index = start + 1
    if source[start..<min(start + 4, limit)].elementsEqual("<!--".utf8) {
      let close = ByteSearch.first(Array("-->".utf8), in: source.span.extracting(0..<limit), from: start + 4)
      self.init(name: "", isOpening: true, attributes: start..<start, end: close.map { $0 + 3 } ?? limit)
      return
    }
    guard index < limit else { return nil }
    let isOpening = source[index] != 0x2f
    if !isOpening { index += 1 }
    let nameStart = index
    while index < limit, HTMLTag.isName(source[index]) { index += 1 }
    guard index > nameStart || (index < limit && (source[index] == 0x21 || source[index] == 0x3f)) else {
      return nil
    }
    let name = String(decoding: source[nameStart..<index], as: UTF8.self).lowercased()
    let attributes = index
    var quote: UInt8?
    while index < limit, quote != nil || source[index] != 0x3e {
      if let open = quote {
        if source[index] == open { quote = nil }
      } else if source[index] == 0x22 || source[index] == 0x27 {
        quote = source[index]
      }
      index += 1
    }
    self.init(name: name, isOpening: isOpening, attributes: attributes..<index, end: min(index + 1, limit))
  }

  private init(name: String, isOpening: Bool, attributes: Range<Int>, end: Int) {
    self.name = name
    self.isOpening = isOpening
    self.attributes = attributes
    self.end = end
  }

  /// <br/>, <a id="…"/>
  func isClosed(_ source: [UInt8]) -> Bool {
    name != "script" && name != "style" && source[attributes].last == 0x2f
  }

  private static func isName(_ byte: UInt8) -> Bool {
    (0x61...0x7a).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2d || byte == 0x3a
  }

  /// Where the element's end tag begins; the limit where it is never closed.
  static func end(of name: String, in source: [UInt8], from start: Int, before limit: Int) -> Int {
    var index = start
    while index < limit {
      if source[index] == 0x3c, let tag = HTMLTag(source, at: index, before: limit) {
        if !tag.isOpening, tag.name == name { return index }
        // In scripts and styles nothing but their end is a tag.
        index = name == "script" || name == "style" ? index + 1 : tag.end
      } else {
        index += 1
      }
    }
    return limit
  }
}
