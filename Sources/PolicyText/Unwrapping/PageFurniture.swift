/// What a page carries beside its text: numbers such as — 3 — and 第 3 页, heads that run over all pages, footnotes.
struct PageFurniture {
  /// The text's lines, none blank.
  private(set) var lines: [SourceLine] = []
  /// The lines of footnotes, which stood below the text of their pages.
  private(set) var footnotes: [SourceLine] = []

  /// - Parameter known: lines that are known to be footnotes.
  init(_ source: ArraySlice<SourceLine>, footnotes known: ArraySlice<SourceLine>, of bytes: [UInt8]) {
    // Where pages begin among the lines: at a form feed, and behind a page's number.
    var borders: [Int] = []
    var isFed = false
    lines.reserveCapacity(source.count)
    let bare = BarePageNumbers(source, of: bytes).places
    for place in source.indices {
      let line = source[place]
      if line.beginsPage { isFed = true }
      if line.isBlank || Rule.isRule(bytes, line.range) { continue }
      let isNumber = PageNumber.isPageNumber(bytes, line.range) || bare.contains(place)
      if isFed || isNumber, borders.last != lines.count { borders.append(lines.count) }
      if isFed { isFed = false }
      if !isNumber { lines.append(line) }
    }
    if borders.contains(where: { $0 > 0 && $0 < lines.count }) { separate(borders, bytes) }
    footnotes += known
  }

  /// Takes heads and footnotes out, page by page.
  private mutating func separate(_ borders: [Int], _ bytes: [UInt8]) {
    let starts = [0] + borders.filter { $0 > 0 && $0 < lines.count } + [lines.count]
    let pages = zip(starts, starts.dropFirst()).map { lines[$0..<$1] }
    let heads = RunningHeads(pages, bytes)
    lines = []
    for (number, page) in pages.enumerated() {
      var text: [SourceLine] = []
      for (position, line) in page.enumerated()
      where !heads.contains(
        line, at: position, of: page.count, onPage: number, behind: number > 0 ? pages[number - 1].last : nil)
      {
        text.append(line)
      }
      let start = Footnote.start(in: text, of: bytes)
      if number > 0, start > 0 { text[0].beginPage() }
      lines += text[..<start]
      footnotes += text[start...]
    }
  }
}

enum PageNumber {
  /// Of a dash or 第: a look at two bytes turns nearly every line away.
  private static func mayBegin(with byte: UInt8) -> Bool {
    switch byte {
    case 0x2d, 0xc2, 0xe2, 0xe7, 0xef: true
    default: false
    }
  }

  /// Of a dash or 页.
  private static func mayEnd(with byte: UInt8) -> Bool {
    switch byte {
    case 0x2d, 0x80, 0x8d, 0x93...0x95, 0xb5, 0xb7: true
    default: false
    }
  }

  private static let dashes: Set<Unicode.Scalar> = ["-", "—", "–", "－", "―", "─", "·"]

  static func isPageNumber(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 40, mayBegin(with: bytes[range.lowerBound]),
      mayEnd(with: bytes[range.upperBound - 1])
    else { return false }
    let scalars = String(decoding: bytes[range], as: UTF8.self).unicodeScalars.filter {
      !$0.properties.isWhitespace
    }
    guard let first = scalars.first, let last = scalars.last, scalars.count >= 3 else { return false }
    let middle = scalars.filter { !dashes.contains($0) }
    if dashes.contains(first) && dashes.contains(last) {
      return !middle.isEmpty && middle.count <= 4 && middle.allSatisfy { (0x30...0x39).contains($0.value) }
    }
    guard first == "第", last == "页" else { return false }
    return scalars.allSatisfy { "第页共/，,".unicodeScalars.contains($0) || Numeral.digit($0.value) != nil }
  }
}

/// A line that is drawn, not written: ──────, - - - -, +-----+-----+.
enum Rule {
  static func isRule(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    switch bytes[range.lowerBound] {
    case 0x2d, 0x2b, 0x3d, 0x5f, 0xe2: break
    default: return false
    }
    var index = range.lowerBound
    var marks = 0
    while index < range.upperBound {
      switch UTF8Decoding.scalar(in: bytes.span, at: &index) {
      case 0x2d, 0x2b, 0x3d, 0x5f, 0x2014, 0x2015, 0x2500...0x257f: marks += 1
      case 0x20, 0x09: break
      default: return false
      }
    }
    return marks >= 5
  }
}

/// The first line of the footnotes of a page: ① 见…, [2] 本意见所称…, 3   指….
///
/// A number is believed only where the same page refers to it: text that is taken for a footnote leaves its clause.
struct Footnote {
  /// More lines are not looked at.
  private static let longest = 12

  /// Where the footnotes begin; the end where there are none.
  static func start(in page: [SourceLine], of bytes: [UInt8]) -> Int {
    let first = max(1, page.count - longest)
    guard first < page.count else { return page.count }
    for position in first..<page.count {
      guard let mark = mark(bytes, page[position].range) else { continue }
      guard
        page[..<position].contains(where: { refers(bytes, $0.range, to: mark) })
          || cutsSentence(page[position - 1], page[position], bytes)
      else { continue }
      // Notes above it whose references cannot be told from text.
      var start = position
      while start > first, self.mark(bytes, page[start - 1].range) != nil { start -= 1 }
      return start
    }
    return page.count
  }

  /// Whether a line stands apart below one that a sentence goes on from: 制定本条 … ① 本条例所称….
  private static func cutsSentence(_ before: SourceLine, _ line: SourceLine, _ bytes: [UInt8]) -> Bool {
    line.number - before.number >= 3 && before.width >= 24 && !LineEnd.isSentenceEnd(bytes, before.range)
  }

  /// ①, [2], or a number of at most two digits with a gap behind it.
  private static func mark(_ bytes: [UInt8], _ range: Range<Int>) -> ArraySlice<UInt8>? {
    let start = range.lowerBound
    switch bytes[start] {
    case 0xe2 where range.count > 3 && bytes[start + 1] == 0x91 && bytes[start + 2] >= 0xa0:  // ① to ⑳ and on
      return bytes[start..<start + 3]
    case 0x5b:  // [
      guard let close = bytes[start..<min(start + 5, range.upperBound)].firstIndex(of: 0x5d),
        close > start + 1,
        bytes[(start + 1)..<close].allSatisfy(isDigit)
      else { return nil }
      return bytes[start...close]
    case 0x31...0x39:
      var end = start + 1
      if end < range.upperBound, isDigit(bytes[end]) { end += 1 }
      // One space stands between any number and Chinese in text from a PDF.
      guard end + 2 < range.upperBound, bytes[end] == 0x20, bytes[end + 1] == 0x20 else { return nil }
      return bytes[start..<end]
    default: return nil
    }
  }

  /// Whether the mark stands behind a word of the line, as a reference does.
  private static func refers(_ bytes: [UInt8], _ range: Range<Int>, to mark: ArraySlice<UInt8>) -> Bool {
    let line = bytes.span.extracting(range)
    var from = 1
    while let position = ByteSearch.first(Array(mark), in: line, from: from) {
      let end = position + mark.count
      let isWhole = !isDigit(mark.first ?? 0) || end == line.count || line[end] >= 0x80
      if isWhole && line[position - 1] >= 0x80 { return true }
      from = position + 1
    }
    return false
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
