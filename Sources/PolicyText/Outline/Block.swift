/// One paragraph as the outline sees it, or one of two provisions that stand in a paragraph together.
struct Block {
  /// In bytes of the text.
  let range: Range<Int>
  let lines: ClosedRange<Int>
  private(set) var kind: LineKind
  private(set) var opening: Opening?
  /// A line of a contents page.
  let isContents: Bool

  init(_ paragraph: Unwrapping.Paragraph) {
    self.init(
      paragraph.range, paragraph, kind: paragraph.kind, opening: paragraph.opening,
      isContents: paragraph.isContents)
  }

  private init(
    _ range: Range<Int>, _ paragraph: Unwrapping.Paragraph, kind: LineKind, opening: Opening?,
    isContents: Bool = false
  ) {
    self.range = range
    self.kind = kind
    self.opening = opening
    self.isContents = isContents
    lines = paragraph.lines
  }

  /// Of a heading that the format marks: 1 for the outermost; 0 for ordinary text.
  var level: Int { kind.level }

  var isRow: Bool { kind == .row }

  /// The words behind the number.
  var content: Range<Int> {
    min(range.lowerBound + (opening?.length ?? 0), range.upperBound)..<range.upperBound
  }

  /// What looked like a number opens nothing.
  mutating func close() { opening = nil }

  mutating func becomeHeading() { opening = opening?.asHeading }

  mutating func becomeRow() {
    kind = .row
    opening = nil
  }
}

// MARK: - Provisions that share a paragraph

extension Block {
  /// The paragraph cut where a further article begins in it: 第二条 …。 第三条 …, 第七章 法律责任 第四十二条 ….
  static func blocks(of paragraph: Unwrapping.Paragraph, in text: [UInt8]) -> [Block] {
    guard let opening = paragraph.opening, opening.family == .article || opening.family.isDivision else {
      return [Block(paragraph)]
    }
    var blocks: [Block] = []
    var current = (start: paragraph.range.lowerBound, opening: opening)
    for index in (current.start + opening.length)..<paragraph.range.upperBound
    where text[index] == 0xe7 {
      let rest = index..<paragraph.range.upperBound
      guard let next = Opening(openingLine: text, rest),
        let end = current.opening.end(before: next, at: index, from: current.start, in: text)
      else { continue }
      blocks.append(Block(current.start..<end, paragraph, kind: paragraph.kind, opening: current.opening))
      current = (index, next)
    }
    guard !blocks.isEmpty else { return [Block(paragraph)] }
    blocks.append(
      Block(current.start..<paragraph.range.upperBound, paragraph, kind: .text, opening: current.opening))
    return blocks
  }
}

extension Opening {
  /// Where this provision ends in a line if `next` opens another one at `index`; nil if it does not.
  fileprivate func end(before next: Opening, at index: Int, from start: Int, in text: [UInt8]) -> Int? {
    guard next.family == .article, let number = next.numeral else { return nil }
    var end = index
    while end > start, case let length = WhiteSpace.length(before: end, in: text.span, from: start),
      length > 0
    {
      end -= length
    }
    let isApart = end < index && next.isSetOff
    if family.isDivision {
      return isApart && Words(text, (start + length)..<end).isTitleLike(atMost: TitleLimit.numbered)
        ? end : nil
    }
    guard let own = numeral, number.counts(as: Numeral(own.value + 1)),
      text[start..<end].suffix(3).elementsEqual("。".utf8)
    else { return nil }
    return isApart || end == index ? end : nil
  }
}
