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

  /// What stands in front of a line that may go on.
  struct Paragraph {
    let isOneLine: Bool
    let text: [UInt8]
    let start: Int
    let numbers: RunningNumbers

    var range: Range<Int> { start..<text.count }
  }

  /// Whether `next` goes on where `line` was broken.
  func joins(_ line: SourceLine, _ next: SourceLine, _ paragraph: Paragraph) -> Bool {
    guard isFull(line) else { return false }
    if MastheadLine.isNumber(bytes, line.range) || MastheadLine.isNumber(bytes, next.range) { return false }
    if !paragraph.numbers.haveBegun, MastheadLine.isComplete(paragraph.text, paragraph.range) { return false }
    // The number that comes next in its row opens what it numbers, whatever the line before looks like.
    if let opening = next.opening, paragraph.numbers.expect(opening) { return false }
    if indentsParagraphs { return next.indent - margin < 2 }
    let ended =
      LineEnd.isSentenceEnd(bytes, line.range) || LineEnd.closesNote(paragraph.text, paragraph.range)
    if next.opening != nil {
      // A title that fills its line is followed by its first clause; a broken sentence goes on with anything.
      let isTitle = paragraph.isOneLine && line.opening != nil
      return !ended && !isTitle
    }
    guard ended else { return true }
    if next.indent - margin >= 3 && line.indent < next.indent { return false }
    if !isFull(next), ClosingLine(String(decoding: bytes[next.range], as: UTF8.self)) != nil { return false }
    return isFull(next) || LineEnd.isSentenceEnd(bytes, next.range)
  }

  private func isFull(_ line: SourceLine) -> Bool { line.indent + line.width >= edge - PageWidth.slack }
}

/// Lines of the masthead that never share a paragraph with others.
enum MastheadLine {
  /// （苏政发〔2020〕101号） and nothing else.
  static func isNumber(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 80, bytes[range].suffix(6).contains(0x8f) else { return false }
    let words = String(decoding: bytes[range], as: UTF8.self).filter { !$0.isWhitespace }
    guard words.hasSuffix("号") || words.hasSuffix("号）") || words.hasSuffix("号)"),
      let found = DocumentNumber.all(in: words).first
    else { return false }
    return words.unicodeScalars.count - found.range.count <= 2
  }

  /// A title that has come to its kind of document, or an address that has come to its colon.
  static func isComplete(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 600 else { return false }
    let words = String(decoding: text[range], as: UTF8.self).trimmingSpace
    if words.hasSuffix("：") { return !words.contains("。") }
    return words.contains("关于") && !words.contains("，") && !words.contains("《")
      && TitleEnd.isComplete(words)
  }
}
