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
  ///   - headings: of lines that are styled as headings the level.
  static func lines(
    of bytes: [UInt8], numbers: [Int]? = nil, rows: Set<Int> = [], headings: [Int: Int] = [:]
  ) -> [SourceLine] {
    var lines: [SourceLine] = []
    lines.reserveCapacity(bytes.count / 60 + 8)
    let span = bytes.span
    var start = 0
    while start < span.count {
      let end = SourceLine.end(of: span, from: start)
      let number = numbers?[lines.count] ?? lines.count + 1
      let styled = headings.isEmpty ? nil : headings[lines.count].map(LineKind.styled)
      let kind: LineKind = rows.contains(lines.count) ? .row : styled ?? .text
      lines.append(SourceLine(trimming: start..<end, of: bytes, number: number, kind: kind))
      start = LineBreak.behind(end, in: span)
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

  /// What stands at a place of the line, as a line of its own.
  func piece(_ range: Range<Int>, of bytes: [UInt8]) -> SourceLine {
    SourceLine(trimming: range, of: bytes, number: number, kind: .text)
  }

  /// The line is the first of its page's text.
  mutating func beginPage() { beginsPage = true }

  /// Where the line ends; of a character of three bytes only the first is looked at.
  private static func end(of bytes: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if byte >= 0xe0 {
        end &+= 3
      } else if LineBreak.isBreak(UInt32(byte)) {
        break
      } else {
        end &+= 1
      }
    }
    return min(end, bytes.count)
  }

  /// A character's first byte says how wide it is, near enough for telling a full line from a short one.
  private static func columns(of bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var columns = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      columns &+= byte >= 0xe0 ? 2 : byte >= 0x80 && byte < 0xc0 ? 0 : 1
      index &+= byte >= 0xe0 ? 3 : 1
    }
    return columns
  }
}
