/// One paragraph as the outline sees it, or one of two provisions that stand in a paragraph together.
struct OutlineBlock {
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

  /// Of a line that is styled as a heading; nil for others.
  var styledLevel: Int? { if case .styled(let level) = kind { level } else { nil } }

  var isRow: Bool { kind == .row }

  /// The words behind the number.
  var content: Range<Int> {
    min(range.lowerBound + (opening?.length ?? 0), range.upperBound)..<range.upperBound
  }

  /// Whether it may be a title of its own, or a line of one.
  func mayBeTitle(in text: [UInt8]) -> Bool {
    opening == nil && !isRow && range.count <= 3 * TitleLimit.document
      && Words(text, range).isTitleLike(atMost: TitleLimit.document)
  }

  /// What looked like a number opens nothing.
  mutating func close() { opening = nil }

  /// Its row says that what may be an amount is a number.
  mutating func open(_ opening: Opening) { self.opening = opening }

  mutating func becomeHeading() { opening = opening?.asHeading }

  mutating func becomeHeading(level: Int) { kind = .heading(level: level) }

  /// Its mark says of what is around the text, not of the text.
  mutating func becomeText() { kind = .text }

  mutating func becomeRow() {
    kind = .row
    opening = nil
  }
}

// MARK: - Provisions that share a paragraph

extension OutlineBlock {
  /// The paragraphs, cut where a further article begins in one: 第二条 …。 第三条 …, 第七章 法律责任 第四十二条 ….
  static func blocks(of paragraphs: [Unwrapping.Paragraph], in text: [UInt8]) -> [OutlineBlock] {
    var blocks: [OutlineBlock] = []
    blocks.reserveCapacity(paragraphs.count)
    var article: Opening?
    for paragraph in paragraphs {
      if let opening = paragraph.opening, opening.family == .article || opening.family.isDivision {
        append(paragraph, opening, in: text, to: &blocks)
      } else if paragraph.kind != .row, let article,
        let index = next(behind: article, in: paragraph, of: text),
        let opening = Opening(openingLine: text, index..<paragraph.range.upperBound)
      {
        // （二）…的资金。第四条 …: behind the list of an article.
        blocks.append(
          OutlineBlock(
            paragraph.range.lowerBound..<index, paragraph, kind: paragraph.kind, opening: paragraph.opening))
        append(paragraph, opening, from: index, in: text, to: &blocks)
      } else {
        blocks.append(OutlineBlock(paragraph))
      }
      if let opening = blocks.last?.opening, opening.family == .article { article = opening }
    }
    return blocks
  }

  /// Where in a paragraph that opens with something else the article behind one begins.
  private static func next(
    behind article: Opening, in paragraph: Unwrapping.Paragraph, of text: [UInt8]
  ) -> Int? {
    let words = text.span.extracting(first: paragraph.range.upperBound)
    var search = paragraph.range.lowerBound
    while let stop = ByteSearch.first(stopBeforeOrdinal, in: words, from: search) {
      let index = stop + stopBeforeOrdinal.count - ordinal.count
      search = index
      if let opening = Opening(openingLine: text, index..<words.count), opening.family == .article,
        opening.isSetOff, let own = article.numeral, let number = opening.numeral,
        number.counts(as: Numeral(own.value + 1))
      {
        return index
      }
    }
    return nil
  }

  private static func append(
    _ paragraph: Unwrapping.Paragraph, _ opening: Opening, from start: Int? = nil, in text: [UInt8],
    to blocks: inout [OutlineBlock]
  ) {
    let start = start ?? paragraph.range.lowerBound
    var current = (start: start, opening: opening)
    let words = text.span.extracting(first: paragraph.range.upperBound)
    var search = current.start + opening.length
    while let index = ByteSearch.first(ordinal, in: words, from: search) {
      search = index + ordinal.count
      guard let end = OutlineBlock.end(before: index, from: current.start, in: words),
        let next = Opening(openingLine: text, index..<words.count), next.family == .article,
        current.opening.ends(at: end, before: next, at: index, from: current.start, in: text)
      else { continue }
      blocks.append(
        OutlineBlock(current.start..<end, paragraph, kind: paragraph.kind, opening: current.opening))
      current = (index, next)
    }
    guard current.start > paragraph.range.lowerBound else {
      blocks.append(OutlineBlock(paragraph))
      return
    }
    blocks.append(
      OutlineBlock(
        current.start..<paragraph.range.upperBound, paragraph, kind: .text, opening: current.opening))
  }

  private static let ordinal = Array("第".utf8)
  private static let stopBeforeOrdinal = Array("。第".utf8)

  /// Where a provision ends if another opens at `index`: nil where neither white space nor a full stop is in front.
  private static func end(before index: Int, from start: Int, in text: Span<UInt8>) -> Int? {
    var end = index
    while end > start, case let length = WhiteSpace.length(before: end, in: text, from: start), length > 0 {
      end -= length
    }
    return end < index || LineEnd.isFullStop(before: end, in: text) ? end : nil
  }
}

extension Opening {
  /// Whether this provision ends in a line because `next`, an article, opens at `index`.
  fileprivate func ends(
    at end: Int, before next: Opening, at index: Int, from start: Int, in text: [UInt8]
  ) -> Bool {
    let isApart = end < index && next.isSetOff
    if family.isDivision {
      // The signs between two numbers may count as the first one's: then it has no title.
      return isApart && start + length <= end
        && Words(text, (start + length)..<end).isTitleLike(atMost: TitleLimit.numbered)
    }
    guard let own = numeral, let number = next.numeral, number.counts(as: Numeral(own.value + 1)) else {
      return false
    }
    return (isApart || end == index) && LineEnd.isFullStop(before: end, in: text.span)
  }
}
