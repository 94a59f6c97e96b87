/// Paragraphs made from lines: what a page broke is joined again.
///
/// Text taken from a PDF has a line end every so many characters, blank lines between, page gaps inside sentences.
/// A line that fills the page's width goes on in the next one; a short one ends its paragraph. Text that is not
/// wrapped is left as it is: there a line is a paragraph.
struct Unwrapping {
  struct Paragraph: Equatable {
    /// In bytes of `text`.
    let range: Range<Int>
    /// One-based source lines.
    let lines: ClosedRange<Int>
    /// White space in front of the first line, in columns.
    let indent: Int
  }

  /// UTF-8; paragraphs apart by one line feed.
  private(set) var text: [UInt8] = []
  private(set) var paragraphs: [Paragraph] = []
  private(set) var pieces: [LineMap.Piece] = []
  /// How many paragraphs stand above the line `<!-- INFO END -->`, where a text has it.
  private(set) var frontMatter: Int?
  /// How many paragraphs at the end are footnotes, wherever they stood.
  private(set) var footnotes = 0

  init(_ decoded: DecodedText) {
    let bytes = decoded.bytes
    let source = SourceLine.lines(of: bytes, numbers: decoded.lineNumbers)
    let notes = decoded.notes ?? source.count
    let furniture = PageFurniture(source[..<notes], footnotes: source[notes...], of: bytes)
    text.reserveCapacity(bytes.count)
    pieces.reserveCapacity(furniture.lines.count)
    var page = PageWidth(of: furniture.lines, in: bytes)
    let lines = page == nil ? furniture.lines : RunningHeads.removed(from: furniture.lines, of: bytes)
    if lines.count < furniture.lines.count { page = PageWidth(of: lines, in: bytes) }
    appendParagraphs(of: lines, bytes, page)
    let count = paragraphs.count
    appendParagraphs(of: furniture.footnotes, bytes, page)
    footnotes = paragraphs.count - count
  }

  private mutating func appendParagraphs(of lines: [SourceLine], _ bytes: [UInt8], _ page: PageWidth?) {
    var index = 0
    while index < lines.count {
      if let comment = Comment(bytes, lines[index].range) {
        if comment == .endOfFrontMatter && frontMatter == nil { frontMatter = paragraphs.count }
        index += 1
        continue
      }
      let start = index
      append(bytes, lines[index], continuing: false)
      index += 1
      while let page, index < lines.count, page.joins(lines[index - 1], lines[index], start: lines[start]) {
        append(bytes, lines[index], continuing: true)
        index += 1
      }
      close(lines[start], lines[index - 1])
    }
  }

  private var paragraphStart = 0

  private mutating func append(_ bytes: [UInt8], _ line: SourceLine, continuing: Bool) {
    if !continuing {
      if !text.isEmpty { text.append(0x0a) }
      paragraphStart = text.count
    } else if let last = text.last, Unwrapping.isWord(last), Unwrapping.isWord(bytes[line.range.lowerBound]) {
      text.append(0x20)
    }
    pieces.append(LineMap.Piece(offset: text.count, line: line.number))
    text.append(contentsOf: bytes[line.range])
  }

  private mutating func close(_ first: SourceLine, _ last: SourceLine) {
    paragraphs.append(
      Paragraph(range: paragraphStart..<text.count, lines: first.number...last.number, indent: first.indent))
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
  }
}

/// The width at which a page was broken, for text that was.
struct PageWidth {
  /// The right edge of a full line, in columns.
  let edge: Int
  private let margin: Int
  /// Paragraphs begin further in than their other lines: then an indent, or none, decides.
  private let indentsParagraphs: Bool
  private let bytes: [UInt8]

  /// Line breaking keeps some marks off a line's begin, so that a full line may be three characters short.
  private static let slack = 6

  /// Nil where the lines are paragraphs: their widths differ, those of a page gather at its edge.
  init?(of lines: [SourceLine], in bytes: [UInt8]) {
    let long = lines.filter { $0.width >= 24 }
    guard long.count >= 6 else { return nil }
    let margin = long.map(\.indent).min() ?? 0
    self.margin = margin
    let indented = long.count { $0.indent - margin >= 2 }
    indentsParagraphs = indented * 16 >= long.count && indented * 2 <= long.count
    let edges = long.map { $0.indent + $0.width }.sorted()
    // Three lines in a hundred may stick out: a table, an address.
    edge = edges[edges.count - 1 - edges.count * 3 / 100]
    guard edge <= 130 else { return nil }
    let full = long.filter { [edge] in abs($0.indent + $0.width - edge) <= PageWidth.slack }
    guard full.count * 2 >= long.count else { return nil }
    let open = full.count { !LineEnd.isSentenceEnd(bytes, $0.range) }
    guard open * 2 >= full.count else { return nil }
    self.bytes = bytes
  }

  func joins(_ line: SourceLine, _ next: SourceLine, start: SourceLine) -> Bool {
    guard isFull(line) else { return false }
    if indentsParagraphs { return next.indent - margin < 2 }
    let ended = LineEnd.isSentenceEnd(bytes, line.range)
    if Opening(openingLine: bytes, next.range) != nil {
      // A title that fills its line is followed by its first clause; a broken sentence goes on with anything.
      let isTitle = line == start && Opening(openingLine: bytes, line.range) != nil
      // （责任单位：…） closes a clause as a full stop does.
      return !ended && !isTitle && !bytes[line.range].suffix(3).elementsEqual("）".utf8)
    }
    guard ended else { return true }
    if next.indent - margin >= 3 && line.indent < next.indent { return false }
    return isFull(next) || LineEnd.isSentenceEnd(bytes, next.range)
  }

  private func isFull(_ line: SourceLine) -> Bool { line.indent + line.width >= edge - PageWidth.slack }
}

/// A line that is an HTML comment: nothing a reader sees.
enum Comment {
  case endOfFrontMatter
  case other

  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    let line = bytes[range]
    guard line.first == 0x3c, line.starts(with: Array("<!--".utf8)), line.suffix(3) == Array("-->".utf8)[...]
    else {
      return nil
    }
    self = String(decoding: line, as: UTF8.self).contains("INFO END") ? .endOfFrontMatter : .other
  }
}

enum LineEnd {
  /// Whether a line ends as a sentence does: 。！？；： and a closing mark behind one of them.
  static func isSentenceEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    for _ in 0..<3 {
      guard end - 3 >= range.lowerBound else { return false }
      switch (bytes[end - 3], bytes[end - 2], bytes[end - 1]) {
      case (0xe3, 0x80, 0x82), (0xef, 0xbc, 0x81), (0xef, 0xbc, 0x9f), (0xef, 0xbc, 0x9b), (0xef, 0xbc, 0x9a):
        return true
      case (0xe2, 0x80, 0x9d), (0xef, 0xbc, 0x89), (0xe3, 0x80, 0x8d): end -= 3  // ” ） 」
      default: return false
      }
    }
    return false
  }
}
