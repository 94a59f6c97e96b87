import PolicyText

/// Defects of the text itself: clauses cut off, marks mixed or unbalanced.
enum TextCheck {
  static func defects(of document: Document) -> [Defect] {
    let marks = Marks(in: document.text.span)
    return cutOff(of: document) + percents(marks, of: document) + halfWidth(marks, of: document)
      + BracketCheck.defects(of: document)
      + document.impossibleDays.map { defect(document, .impossibleDay, $0) }
      + document.splitNumbers.map { defect(document, .splitNumber, $0) }
      + document.misreadNumbers.map { defect(document, .misreadDigit, $0) }
      + document.notableTextBeside.map { defect(document, .textBeside, $0) }
      + document.matterInClosing.map { defect(document, .textBehind, $0) }
      + [document.unreadOrder].compactMap { $0.map { defect(document, .unreadOrder, $0) } }
  }

  /// Clauses of a text whose clauses end in marks: where many end without one, the text is written so.
  private static func cutOff(of document: Document) -> [Defect] {
    let hasAppendix = document.parts.contains { $0.kind == .appendix }
    let own = document.clauses.filter { clause in
      clause.style != .paragraph && !(hasAppendix && document.appendix(of: clause) != nil)
    }
    let found = own.compactMap { cutOff($0, of: document) }
    return found.count * mostCutOff <= max(own.count, mostCutOff) ? found : []
  }

  /// One clause in so many may be cut off.
  private static let mostCutOff = 5
  /// Of a paragraph that is a sentence, in characters.
  private static let shortestSentence = 20

  /// A last paragraph of some length that ends like the middle of a sentence.
  private static func cutOff(_ clause: Clause, of document: Document) -> Defect? {
    let body = ResponsibleUnits.provisions(of: clause.body, in: document.plain)
    guard mayBeCutOff(document.text, body) else { return nil }
    var words = document.string(body)[...]
    while let last = words.last, last.isWhitespace { words.removeLast() }
    guard let last = words.last, open.contains(last) || isWord(last), words.count >= shortestSentence else {
      return nil
    }
    // A heading that lost its number, a table's row, a formula or a list's line end without a mark too; a sentence that
    // has run for a while does not.
    let paragraphs = words.split(whereSeparator: \.isNewline)
    let paragraph = paragraphs.last ?? words
    guard paragraph.contains("，") || paragraph.contains("。"), !paragraph.contains(where: "＝=×÷\t".contains)
    else { return nil }
    // Behind a line that ends in a colon stands a list.
    guard !paragraphs.dropLast().suffix(listLines).contains(where: { $0.hasSuffix("：") }) else { return nil }
    // Behind a full stop a few words without a mark are the next heading.
    let rest = paragraph.split(whereSeparator: { "。；！？".contains($0) }).last ?? paragraph
    guard
      rest.contains("，") || !paragraph.contains("。") || rest.count >= shortestSentence || open.contains(last)
    else { return nil }
    let end = body.lowerBound + words.utf8.count
    let start = end - words.suffix(12).utf8.count
    return defect(document, .cutOff, start..<end, clause)
  }

  /// Whether it ends in a word or an open mark: nearly every clause ends in another mark, told by its bytes.
  private static func mayBeCutOff(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound {
      let last = UTF8Decoding.scalar(in: text.span, before: &end, from: range.lowerBound)
      guard let last = Unicode.Scalar(last), last != "。", last != "；" else { return false }
      guard last.properties.isWhitespace else {
        return open.contains(Character(last)) || isWord(Character(last))
      }
    }
    return false
  }

  private static let listLines = 12
  private static let open: Set<Character> = ["、", "，", ",", "（", "(", "“", "《"]

  private static func isWord(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { $0.properties.isIdeographic || $0.properties.isAlphabetic }
  }

  /// Where some marks stand, found in one walk over the text.
  private struct Marks {
    private(set) var halfPercents: [Range<Int>] = []
    private(set) var fullPercents: [Range<Int>] = []
    /// Half-width commas and semicolons.
    private(set) var commas: [Range<Int>] = []

    init(in text: Span<UInt8>) {
      var index = 0
      while index < text.count {
        let byte = text[index]
        // Of a character of three bytes only the first is looked at, but of the full-width marks.
        guard byte < 0xe0 else {
          if byte == 0xef, index &+ 2 < text.count, text[index &+ 1] == 0xbc, text[index &+ 2] == 0x85 {
            fullPercents.append(index..<index + 3)
          }
          index &+= 3
          continue
        }
        if byte == UInt8(ascii: "%") { halfPercents.append(index..<index + 1) }
        if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") { commas.append(index..<index + 1) }
        index &+= 1
      }
    }
  }

  private static func percents(_ marks: Marks, of document: Document) -> [Defect] {
    let (half, full) = (marks.halfPercents, marks.fullPercents)
    guard !half.isEmpty, !full.isEmpty else { return [] }
    return (half.count < full.count ? half : full).map { defect(document, .mixedPercent, $0) }
  }

  /// A half-width comma or semicolon with a Chinese character on each side.
  private static func halfWidth(_ marks: Marks, of document: Document) -> [Defect] {
    marks.commas.filter { place in
      isChinese(document.text, endingAt: place.lowerBound)
        && isChinese(document.text, startingAt: place.upperBound)
    }.map { defect(document, .halfWidthMark, $0) }
  }

  private static func isChinese(_ text: [UInt8], endingAt end: Int) -> Bool {
    end >= 3 && isChinese(text, startingAt: end - 3)
  }

  private static func isChinese(_ text: [UInt8], startingAt start: Int) -> Bool {
    start + 2 < text.count && (0xe4...0xe9).contains(text[start])
  }

  static func defect(
    _ document: Document, _ kind: Defect.Kind, _ range: Range<Int>, _ clause: Clause? = nil
  ) -> Defect {
    let clause = clause ?? document.clauses.first { $0.range.contains(range.lowerBound) }
    let quotation = Quotation(document, context(of: range, in: document))
    return Defect(
      document: document.id, place: document.placeOfStart(range), kind: kind,
      clause: clause.map(document.citation), quotation: quotation, found: document.string(range))
  }

  /// Words are found by themselves, a mark or a number is not. In bytes.
  private static let longestMark = 12

  /// The words around a mark, so that a reader finds it.
  private static func context(of range: Range<Int>, in document: Document) -> Range<Int> {
    guard range.count < longestMark else { return range }
    var start = range.lowerBound
    var end = range.upperBound
    for _ in 0..<8 {
      guard start > 0, document.text[start - 1] != 0x0a else { break }
      repeat { start -= 1 } while start > 0 && document.text[start] & 0xc0 == 0x80
    }
    for _ in 0..<8 {
      guard end < document.text.count, document.text[end] != 0x0a else { break }
      repeat { end += 1 } while end < document.text.count && document.text[end] & 0xc0 == 0x80
    }
    return start..<end
  }
}

extension Document {
  /// Where a stretch of the text begins.
  func placeOfStart(_ range: Range<Int>) -> Place { place(of: range.lowerBound..<range.lowerBound + 1) }
}
