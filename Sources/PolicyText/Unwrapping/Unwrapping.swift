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
    /// Of the first line.
    let kind: LineKind
    let opening: Opening?
    let isContents: Bool

    /// The same in simplified characters, where 第一條 opens a provision; what begins alike in both is as it was.
    func reading(_ text: [UInt8], written: [UInt8]) -> Paragraph {
      let begin = range.prefix(Paragraph.longestOpening)
      guard opening == nil, !text[begin].elementsEqual(written[begin]) else { return self }
      return Paragraph(
        range: range, lines: lines, kind: kind, opening: Opening(openingLine: text, range),
        isContents: isContents)
    }

    /// 第一百二十三條之一, in bytes.
    private static let longestOpening = 48
  }

  /// UTF-8; paragraphs apart by one line feed.
  private(set) var text: [UInt8] = []
  private(set) var paragraphs: [Paragraph] = []
  private(set) var pieces: [LineMap.Piece] = []
  /// How many paragraphs stand above the line `<!-- INFO END -->`, where a text has it.
  private(set) var frontMatter: Int?
  /// How many paragraphs at the end are footnotes, wherever they stood.
  private(set) var footnotes = 0
  /// How many paragraphs behind them stood beside the document on its page.
  private(set) var beside = 0

  init(_ decoded: DecodedText) {
    let bytes = decoded.bytes
    isDrawn = decoded.guide != .lines && decoded.guide != .paragraphs
    let source = SourceLine.lines(
      of: bytes, numbers: decoded.lineNumbers, rows: decoded.rows, headings: decoded.headings)
    let end = decoded.beside ?? source.count
    let notes = decoded.notes ?? end
    let furniture = PageFurniture(
      LostLineEnds.restored(LostIndents.restored(source[..<notes], in: bytes), in: bytes),
      footnotes: source[notes..<end], of: bytes)
    text.reserveCapacity(bytes.count)
    pieces.reserveCapacity(furniture.lines.count)
    var page = PageWidth(of: furniture.lines, in: bytes)
    let lines = page == nil ? furniture.lines : RunningHeads.removed(from: furniture.lines, of: bytes)
    if lines.count < furniture.lines.count { page = PageWidth(of: lines, in: bytes) }
    appendParagraphs(of: lines, bytes, page)
    let count = paragraphs.count
    appendParagraphs(of: furniture.footnotes, bytes, page)
    footnotes = paragraphs.count - count
    appendParagraphs(of: Array(source[end...]), bytes, nil)
    beside = paragraphs.count - count - footnotes
    separate(ListNumbers(paragraphs, in: text).gaps)
  }

  /// Puts a space at each of the places, which rise.
  private mutating func separate(_ gaps: [Int]) {
    guard !gaps.isEmpty else { return }
    var separated: [UInt8] = []
    separated.reserveCapacity(text.count + gaps.count)
    var start = 0
    for gap in gaps {
      separated += text[start..<gap]
      separated.append(0x20)
      start = gap
    }
    separated += text[start...]
    var ofPieces = Shift(gaps: gaps)
    pieces = pieces.map { LineMap.Piece(offset: ofPieces.moved($0.offset), line: $0.line) }
    var ofParagraphs = Shift(gaps: gaps)
    paragraphs = paragraphs.map { paragraph in
      let start = ofParagraphs.moved(paragraph.range.lowerBound)
      let range = start..<ofParagraphs.moved(paragraph.range.upperBound)
      let isMoved = range.count > paragraph.range.count
      return Paragraph(
        range: range, lines: paragraph.lines, kind: paragraph.kind,
        opening: isMoved ? Opening(openingLine: separated, range) : paragraph.opening,
        isContents: paragraph.isContents)
    }
    text = separated
  }

  /// Takes stretches of white space out, which rise and are at no paragraph's border.
  mutating func remove(_ gaps: [Range<Int>]) {
    var kept: [UInt8] = []
    kept.reserveCapacity(text.count)
    var start = 0
    for gap in gaps {
      kept += text[start..<gap.lowerBound]
      start = gap.upperBound
    }
    kept += text[start...]
    text = kept
    var next = 0
    var taken = 0
    func moved(_ offset: Int) -> Int {
      while next < gaps.count, gaps[next].upperBound <= offset {
        taken += gaps[next].count
        next += 1
      }
      return offset - taken
    }
    pieces = pieces.map { LineMap.Piece(offset: moved($0.offset), line: $0.line) }
    (next, taken) = (0, 0)
    paragraphs = paragraphs.map { paragraph in
      let start = moved(paragraph.range.lowerBound)
      return Paragraph(
        range: start..<moved(paragraph.range.upperBound), lines: paragraph.lines, kind: paragraph.kind,
        opening: paragraph.opening, isContents: paragraph.isContents)
    }
  }

  /// Where rising offsets come to stand once spaces are put in.
  private struct Shift {
    let gaps: [Int]
    private var passed = 0

    init(gaps: [Int]) { self.gaps = gaps }

    mutating func moved(_ offset: Int) -> Int {
      while passed < gaps.count, gaps[passed] <= offset { passed += 1 }
      return offset + passed
    }
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
      if page != nil { numbers.read(lines[index].opening) }
      index += 1
      while index < lines.count,
        page.map({ goesOn(lines[index - 1], lines[index], isOneLine: index == start + 1, $0) })
          ?? (isDrawn && breaksWord(before: bytes[lines[index].range.lowerBound]))
          || isBroken(lines[index - 1], lines[index], bytes)
      {
        append(bytes, lines[index], continuing: true)
        index += 1
      }
      close(lines[start], lines[index - 1])
    }
  }

  private func goesOn(_ line: SourceLine, _ next: SourceLine, isOneLine: Bool, _ page: PageWidth) -> Bool {
    page.joins(
      line, next,
      PageWidth.Paragraph(isOneLine: isOneLine, text: text, start: paragraphStart, numbers: numbers))
  }

  private func isBroken(_ line: SourceLine, _ next: SourceLine, _ bytes: [UInt8]) -> Bool {
    line.isRunning && next.isRunning && next.kind.level == 0 && next.opening == nil
      && BrokenLine.goesOn(text, from: paragraphStart, bytes, next.range)
  }

  /// The lines are those of pages: a hyphen at the end of one breaks a word, even where all else is too short to tell.
  private let isDrawn: Bool
  private var paragraphStart = 0
  private var numbers = RunningNumbers()

  private mutating func append(_ bytes: [UInt8], _ line: SourceLine, continuing: Bool) {
    if !continuing {
      if !text.isEmpty { text.append(0x0a) }
      paragraphStart = text.count
    } else if let last = text.last, Unwrapping.isWord(last), Unwrapping.isWord(bytes[line.range.lowerBound]) {
      text.append(0x20)
    } else if breaksWord(before: bytes[line.range.lowerBound]) {
      text.removeLast()
    }
    pieces.append(LineMap.Piece(offset: text.count, line: line.number))
    if let plain = Emphasis.removed(from: bytes, line.range) {
      text += plain
    } else {
      text.append(contentsOf: bytes[line.range])
    }
  }

  private mutating func close(_ first: SourceLine, _ last: SourceLine) {
    paragraphs.append(
      Paragraph(
        range: paragraphStart..<text.count, lines: first.number...last.number, kind: first.kind,
        opening: whole(first, last) ?? first.opening, isContents: first.isContents))
  }

  /// （ and 三）保障…, 附件 and ：, 二十一、 and its title, each on a line.
  private func whole(_ first: SourceLine, _ last: SourceLine) -> Opening? {
    guard last.range.lowerBound > first.range.lowerBound, first.isRunning,
      first.range.count <= Unwrapping.longestNumber
    else {
      return nil
    }
    return Opening(openingLine: text, paragraphStart..<text.count)
  }

  /// In bytes.
  private static let longestNumber = 12

  /// International Organi- and zation: a hyphen at a line's end that the page put there.
  private func breaksWord(before next: UInt8) -> Bool {
    guard text.count >= 2, text[text.count - 1] == 0x2d, (0x61...0x7a).contains(next) else { return false }
    return (0x61...0x7a).contains(text[text.count - 2] | 0x20)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
  }
}
