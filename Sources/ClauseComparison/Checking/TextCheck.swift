import PolicyText

/// Defects of the text itself: clauses cut off, marks mixed or unbalanced.
enum TextCheck {
  static func defects(of document: Document) -> [Defect] {
    document.clauses.compactMap { cutOff($0, of: document) } + percents(of: document)
      + halfWidth(of: document)
      + unbalanced(of: document)
      + document.notableTextBeside.map { defect(document, .textBeside, $0) }
  }

  /// A last paragraph of some length that ends like the middle of a sentence.
  private static func cutOff(_ clause: Clause, of document: Document) -> Defect? {
    let body = ResponsibleUnits.provisions(of: clause.body, in: document.text)
    var words = document.string(body)[...]
    while let last = words.last, last.isWhitespace { words.removeLast() }
    guard words.count >= 20, let last = words.last else { return nil }
    // A heading that lost its number, a table's cell, a formula or a list's line end without a mark too; a sentence
    // that has run for a while does not.
    let paragraph = words.split(whereSeparator: \.isNewline).last ?? words
    guard paragraph.contains("，") || paragraph.contains("。"), !paragraph.contains(where: "＝=×÷".contains)
    else {
      return nil
    }
    let open: Set<Character> = ["、", "，", ",", "（", "(", "“", "《"]
    let isWord = last.unicodeScalars.allSatisfy { $0.properties.isIdeographic || $0.properties.isAlphabetic }
    guard isWord || open.contains(last) else { return nil }
    // Behind a full stop a few words without a mark are the next heading.
    let rest = paragraph.split(whereSeparator: { "。；！？".contains($0) }).last ?? paragraph
    guard rest.contains("，") || !paragraph.contains("。") || rest.count >= 20 || open.contains(last) else {
      return nil
    }
    let end = body.lowerBound + words.utf8.count
    let start = end - words.suffix(12).utf8.count
    return defect(document, .cutOff, start..<end, clause)
  }

  private static func percents(of document: Document) -> [Defect] {
    let half = places(of: [0x25], in: document)
    let full = places(of: [0xff05], in: document)
    guard !half.isEmpty, !full.isEmpty else { return [] }
    return (half.count < full.count ? half : full).map { defect(document, .mixedPercent, $0) }
  }

  /// A half-width comma or semicolon with a Chinese character on each side.
  private static func halfWidth(of document: Document) -> [Defect] {
    places(of: [0x2c, 0x3b], in: document).filter { place in
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

  private static func places(of marks: Set<UInt32>, in document: Document) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < document.text.count {
      let start = index
      if marks.contains(UTF8Decoding.scalar(in: document.text.span, at: &index)) {
        found.append(start..<index)
      }
    }
    return found
  }

  private static let closers: [UInt32: UInt32] = [
    0x300b: 0x300a, 0xff09: 0xff08, 0x29: 0x28, 0x201d: 0x201c, 0x3015: 0x3014, 0x300d: 0x300c,
    0x3011: 0x3010,
  ]

  /// Within a paragraph: a mark rarely reaches over its end on purpose. Round brackets of either width close each other.
  ///
  /// A quotation does: each of its paragraphs opens with a mark, the last one closes. So does a bracket above the first
  /// clause, which tells who passed and who approved.
  private static func unbalanced(of document: Document) -> [Defect] {
    var found: [Defect] = []
    var open: [(mark: UInt32, place: Range<Int>)] = []
    /// From paragraphs before.
    var carried: [UInt32: Range<Int>] = [:]
    let firstClause = document.clauses.first?.range.lowerBound ?? 0
    var paragraph = 0
    var index = 0
    func kind(_ mark: UInt32) -> UInt32 { mark == 0x28 ? 0xff08 : mark }
    func endParagraph() {
      for (mark, place) in open {
        if mark == quotation || place.lowerBound < firstClause {
          if carried[mark] == nil { carried[mark] = place }
        } else {
          found.append(defect(document, .unbalancedMark, place))
        }
      }
      open = []
    }
    while index < document.text.count {
      let start = index
      let scalar = UTF8Decoding.scalar(in: document.text.span, at: &index)
      if scalar == 0x0a {
        endParagraph()
        paragraph = index
      } else if closers.values.contains(scalar) {
        // The next paragraph of one quotation.
        if scalar == quotation, start == paragraph { carried[quotation] = nil }
        open.append((kind(scalar), start..<index))
      } else if let opener = closers[scalar] {
        if let last = open.lastIndex(where: { $0.mark == kind(opener) }) {
          open.remove(at: last)
        } else if carried.removeValue(forKey: kind(opener)) == nil, start - paragraph > 6 {
          // 1） and 一） open a line without a partner.
          found.append(defect(document, .unbalancedMark, start..<index))
        }
      }
    }
    endParagraph()
    let left = carried.values.sorted { $0.lowerBound < $1.lowerBound }
    return found + left.map { defect(document, .unbalancedMark, $0) }
  }

  private static let quotation: UInt32 = 0x201c

  private static func defect(
    _ document: Document, _ kind: Defect.Kind, _ range: Range<Int>, _ clause: Clause? = nil
  ) -> Defect {
    let clause = clause ?? document.clauses.first { $0.range.contains(range.lowerBound) }
    let quotation = Quotation(document, context(of: range, in: document))
    return Defect(
      document: document.id, line: document.lines.line(at: range.lowerBound), kind: kind,
      clause: clause.map(document.citation), quotation: quotation, found: document.string(range),
      expected: nil)
  }

  /// The words around a mark, so that a reader finds it.
  private static func context(of range: Range<Int>, in document: Document) -> Range<Int> {
    guard range.count <= 4 else { return range }
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
