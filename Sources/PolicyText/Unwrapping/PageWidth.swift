/// The width at which a page was broken, for text that was.
struct PageWidth {
  /// The right edge of a full line, in columns.
  let edge: Int
  private let margin: Int
  /// Paragraphs begin further in than their other lines: then an indent, or none, decides.
  private let indentsParagraphs: Bool
  /// Few lines were broken: one that ends a sentence was not.
  private let isLoose: Bool
  private let bytes: [UInt8]

  /// Line breaking keeps some marks off a line's begin, so that a full line may be three characters short.
  private static let slack = 6
  /// Shorter lines are titles, dates and last lines; they say nothing of the page.
  private static let fewestColumns = 24
  private static let fewestLines = 6
  /// No page is wider: 65 characters.
  private static let mostColumns = 130
  /// Of the long lines, one in so many may stick out: a table, an address, paragraphs that a converter did not break.
  private static let mostBeyond = 5
  /// A paragraph begins two columns further in than the others: one full-width space.
  private static let paragraphIndent = 2
  /// Where paragraphs are indented, at least one line in so many begins one, and at most every other.
  private static let linesOfParagraph = 16

  /// Nil where the lines are paragraphs: their widths differ, those of a page gather at its edge.
  init?(of lines: [SourceLine], in bytes: [UInt8]) {
    let long = lines.filter { $0.width >= PageWidth.fewestColumns && $0.kind != .row }
    guard long.count >= PageWidth.fewestLines else { return nil }
    let margin = long.map(\.indent).min() ?? 0
    self.margin = margin
    let indented = long.count { $0.indent - margin >= PageWidth.paragraphIndent }
    indentsParagraphs = indented * PageWidth.linesOfParagraph >= long.count && indented * 2 <= long.count
    self.bytes = bytes
    let edges = long.map { $0.indent + $0.width }.sorted()
    let common = PageWidth.edge(of: edges)
    guard common <= PageWidth.mostColumns else { return nil }
    let beyond = edges.count { $0 > common + PageWidth.slack }
    let full = long.filter { abs($0.indent + $0.width - common) <= PageWidth.slack }
    let open = full.count { !LineEnd.isSentenceEnd(bytes, $0.range) }
    let isPage =
      full.count * 2 >= long.count && beyond * PageWidth.mostBeyond <= long.count && open * 2 >= full.count
    guard let edge = isPage ? common : PageWidth.looseEdge(of: lines, in: bytes) else { return nil }
    self.edge = edge
    isLoose = !isPage
    guard edge <= PageWidth.mostColumns else { return nil }
  }

  /// Short paragraphs, of which those that are longer than a line were broken: no line is longer than these, nearly none of
  /// them ends a sentence, and the line behind does. A list of long names has no such lines.
  private static func looseEdge(of lines: [SourceLine], in bytes: [UInt8]) -> Int? {
    let edge = lines.map { $0.indent + $0.width }.max() ?? 0
    guard (fewestOfLoose...mostColumns).contains(edge) else { return nil }
    var full = 0
    var broken = 0
    /// Whether the next line that is not full ends a sentence.
    var isEnded = false
    for line in lines.reversed() {
      let ends = LineEnd.isSentenceEnd(bytes, line.range)
      guard edge - line.indent - line.width <= slack else {
        isEnded = ends
        continue
      }
      full += 1
      if !ends, isEnded { broken += 1 }
    }
    return broken >= fewestBroken && broken * 5 >= full * 4 ? edge : nil
  }

  /// In columns: 30 characters.
  private static let fewestOfLoose = 60
  private static let fewestBroken = 3

  /// Where most lines end, within the slack; of several such edges the outermost.
  private static func edge(of edges: [Int]) -> Int {
    var best = (edge: 0, count: 0)
    var first = 0
    for (last, edge) in edges.enumerated() {
      while edges[first] < edge - slack { first += 1 }
      if last + 1 - first >= best.count { best = (edge, last + 1 - first) }
    }
    return best.edge
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
    guard isFull(line) || isCutByPage(line, next), line.isRunning, next.isRunning else { return false }
    if line.kind.level > 0 || next.kind.level > 0 { return false }
    if Cells.areWide(bytes, line.range) || Cells.areWide(bytes, next.range) { return false }
    if MastheadLine.isNumber(bytes, line.range) || MastheadLine.isNumber(bytes, next.range) { return false }
    if !paragraph.numbers.haveBegun,
      MastheadLine.isComplete(paragraph.text, paragraph.range) || MastheadLine.isFact(bytes, next.range)
        || MastheadLine.areBodies(bytes, line.range, next.range)
    {
      return false
    }
    // The number that comes next in its row opens what it numbers, whatever the line before looks like.
    if let opening = next.opening, paragraph.numbers.expect(opening) { return false }
    if indentsParagraphs { return next.indent - margin < PageWidth.paragraphIndent }
    let ended =
      LineEnd.isSentenceEnd(bytes, line.range) || LineEnd.closesNote(paragraph.text, paragraph.range)
    if isLoose, ended || !isFull(next) && !LineEnd.isSentenceEnd(bytes, next.range) { return false }
    if next.opening?.standsAlone == true {
      // A title that fills its line is followed by its first clause; a broken sentence goes on with anything.
      let isTitle = paragraph.isOneLine && line.opening?.standsAlone == true
      return !ended && !isTitle
    }
    // A chapter's title that fills its line is followed by its text; one that is longer has a short second line.
    if paragraph.isOneLine, line.opening?.family.isDivision == true, isFull(next) { return false }
    guard ended else { return true }
    if next.indent - margin > PageWidth.paragraphIndent && line.indent < next.indent { return false }
    if !isFull(next), ClosingLine(String(decoding: bytes[next.range], as: UTF8.self)) != nil { return false }
    return isFull(next) || LineEnd.isSentenceEnd(bytes, next.range)
  }

  /// A page may end before its last line is full: the sentence goes on at the head of the next one.
  private func isCutByPage(_ line: SourceLine, _ next: SourceLine) -> Bool {
    next.beginsPage && line.width >= 24 && next.indent - margin < 2 && next.opening == nil
      && !LineEnd.isSentenceEnd(bytes, line.range)
  }

  /// A line that sticks out was not broken here.
  private func isFull(_ line: SourceLine) -> Bool {
    abs(line.indent + line.width - edge) <= PageWidth.slack
  }
}
