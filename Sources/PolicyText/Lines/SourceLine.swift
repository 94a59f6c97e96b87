/// One line of a source file, without the white space around it, and what its first characters open.
struct SourceLine: Equatable {
  /// In bytes of the decoded text; empty for a blank line.
  let range: Range<Int>
  /// One-based.
  let number: Int
  /// White space in front, in columns.
  let indent: Int
  /// East Asian columns: a Chinese character is two.
  let width: Int
  /// A form feed stands in front: the line is the first of its page, or a blank one above it.
  private(set) var beginsPage: Bool
  let kind: LineKind
  /// A line of a contents page opens nothing, nor does a row.
  let opening: Opening?
  let isContents: Bool

  var isBlank: Bool { range.isEmpty }

  /// Neither a row of a table nor a line of a contents page: those are never broken.
  var isRunning: Bool { kind != .row && !isContents }

  /// Splits at LF, CR LF and CR. O(n).
  ///
  /// - Parameters:
  ///   - numbers: each line's number, where lines are not counted from the first.
  ///   - rows: the lines that are rows of tables, counted from 0.
  static func lines(of bytes: [UInt8], numbers: [Int]? = nil, rows: Set<Int> = []) -> [SourceLine] {
    var lines: [SourceLine] = []
    lines.reserveCapacity(bytes.count / 60 + 8)
    let span = bytes.span
    var start = 0
    while start < span.count {
      var end = start
      while end < span.count && span[end] != 0x0a && span[end] != 0x0d { end += 1 }
      let number = numbers?[lines.count] ?? lines.count + 1
      let kind: LineKind = rows.contains(lines.count) ? .row : .text
      lines.append(SourceLine(trimming: start..<end, of: bytes, number: number, kind: kind))
      if end + 1 < span.count && span[end] == 0x0d && span[end + 1] == 0x0a { end += 1 }
      start = end + 1
    }
    return lines
  }

  private init(trimming range: Range<Int>, of text: [UInt8], number: Int, kind: LineKind) {
    let bytes = text.span
    var start = range.lowerBound
    var indent = 0
    var beginsPage = false
    while start < range.upperBound {
      let (length, columns) = WhiteSpace.space(in: bytes, at: start, before: range.upperBound)
      guard length > 0 else { break }
      if bytes[start] == 0x0c { beginsPage = true }
      start += length
      indent += columns
    }
    var end = range.upperBound
    while end > start {
      let length = WhiteSpace.length(before: end, in: bytes, from: start)
      guard length > 0 else { break }
      end -= length
    }
    self.kind = kind == .text ? NumberSigns.heading(text, &start, before: end) : kind
    self.range = start..<end
    self.number = number
    self.indent = indent
    self.beginsPage = beginsPage
    width = SourceLine.columns(of: bytes, start..<end)
    isContents = ContentsLine.isContentsLine(text, start..<end)
    opening = isContents || kind == .row ? nil : Emphasis.opening(of: text, start..<end)
  }

  /// The line is the first of its page's text.
  mutating func beginPage() { beginsPage = true }

  private static func columns(of bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var columns = 0
    for index in range {
      // A character's first byte says how wide it is, near enough for telling a full line from a short one.
      let byte = bytes[index]
      if byte < 0x80 || (byte >= 0xc0 && byte < 0xe0) { columns += 1 } else if byte >= 0xe0 { columns += 2 }
    }
    return columns
  }
}
