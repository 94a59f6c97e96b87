/// The words of a Markdown file without its marks, a line for a line.
///
/// Number signs stay: they say where a heading stands. Front matter is facts, notes stand behind the text, and quoted
/// lines above the title are of who published the text, not of the text.
struct MarkdownText {
  private(set) var bytes: [UInt8] = []
  /// The one-based source line of each line of `bytes`.
  private(set) var lines: [Int] = []
  private(set) var rows: Set<Int> = []
  private(set) var notes: Int?
  private(set) var beside: Int?
  private(set) var facts: [FactName: String] = [:]

  private struct Line {
    var words: ArraySlice<UInt8>
    let number: Int
    var isRow = false
    /// Quoted above the title.
    var isAbove = false
    /// Of a site's page, not of the paper on it.
    var isBeside = false
  }

  private var text: [Line] = []
  private var footnotes: [Line] = []
  private var fence: [UInt8]?
  private var hasTitle = false

  init(_ source: [UInt8]) {
    let found = MarkdownLine.lines(of: source.span)
    let front = FrontMatter(found.lazy.map { source[$0.range] })
    facts = front?.facts ?? [:]
    bytes.reserveCapacity(source.count + 1)
    text.reserveCapacity(found.count)
    lines.reserveCapacity(found.count)
    let reader = front == nil ? ReaderPage(found.lazy.map { source[$0.range] }) : nil
    for index in (front?.end ?? reader?.start ?? 0)..<found.count {
      read(source[found[index].range], isPlain: found[index].isPlain, number: index + 1)
    }
    if let reader { keepPaper(of: reader) }
    let quoted = reader != nil || hasTitle ? text.filter { $0.isBeside || hasTitle && $0.isAbove } : []
    for line in text where !(line.isBeside || hasTitle && line.isAbove) { append(line) }
    if !footnotes.isEmpty { notes = lines.count }
    for line in footnotes { append(line) }
    if !quoted.isEmpty { beside = lines.count }
    for line in quoted { append(line) }
  }

  /// Menus and feet are none of the paper; of them only what says something is kept.
  private mutating func keepPaper(of page: ReaderPage) {
    let read = text.map { ReaderPage.Line($0.words) }
    guard let paper = page.paper(in: read) else {
      facts[.title] = PageTitle.withoutSite(page.title)
      return
    }
    for index in text.indices where !paper.contains(index) { text[index].isBeside = true }
    text = text.indices.filter { paper.contains($0) || read[$0].saysSomething }.map { text[$0] }
  }

  private mutating func append(_ line: Line) {
    if line.isRow { rows.insert(lines.count) }
    bytes += line.words
    bytes.append(0x0a)
    lines.append(line.number)
  }

  private mutating func read(_ line: ArraySlice<UInt8>, isPlain: Bool, number: Int) {
    if let mark = fence {
      if line.trimmingSpaces.elementsEqual(mark) {
        fence = nil
      } else {
        text.append(Line(words: line, number: number))
      }
      return
    }
    if isPlain {
      text.append(Line(words: line, number: number))
      return
    }
    let trimmed = line.trimmingSpaces
    if trimmed.starts(with: "```".utf8) || trimmed.starts(with: "~~~".utf8) {
      fence = Array(trimmed.prefix { $0 == trimmed[trimmed.startIndex] })
    } else if trimmed.starts(with: "<!--".utf8) {
      text.append(Line(words: trimmed, number: number))
    } else if let note = MarkdownLine.note(trimmed) {
      footnotes.append(Line(words: MarkdownWords.plain(note), number: number))
    } else if MarkdownLine.isContainer(trimmed) {
      return
    } else if MarkdownLine.isReference(trimmed) || MarkdownLine.isRule(trimmed) {
      underline(trimmed)
    } else if let cells = MarkdownLine.cells(trimmed) {
      guard !MarkdownLine.isDelimiter(cells) else { return }
      let row = cells.map { RowText.Cell(String(decoding: MarkdownWords.plain($0), as: UTF8.self)) }
      let words = Array(RowText.cells(row).joined(separator: "\t").utf8)
      text.append(Line(words: words[...], number: number, isRow: true))
    } else {
      readText(line, number: number)
    }
  }

  private mutating func readText(_ line: ArraySlice<UInt8>, number: Int) {
    let (rest, isQuoted) = MarkdownLine.withoutMarks(line)
    if rest.first == 0x23 { hasTitle = true }
    text.append(Line(words: MarkdownWords.plain(rest), number: number, isAbove: isQuoted && !hasTitle))
  }

  /// A line of === below a line makes it a title.
  private mutating func underline(_ line: ArraySlice<UInt8>) {
    guard line.first == 0x3d, let last = text.last, !last.words.isEmpty, last.words.first != 0x23 else {
      return
    }
    text[text.count - 1].words = Array("# ".utf8) + last.words
    hasTitle = true
  }
}

extension DecodedText {
  /// The words of a Markdown file.
  ///
  /// - Throws: as for plain text.
  package init(markdown source: [UInt8]) throws(DecodingError) {
    let decoded = try DecodedText(source)
    let text = MarkdownText(decoded.bytes)
    self.init(
      encoding: decoded.encoding, bytes: text.bytes, lineNumbers: text.lines, notes: text.notes,
      beside: text.beside,
      rows: text.rows, facts: text.facts)
  }
}
