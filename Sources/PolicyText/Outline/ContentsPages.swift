/// Contents pages: 目录, and the headings that are announced there with or without their pages.
enum ContentsPages {
  /// The paragraphs of every contents page from `start` on.
  static func paragraphs(_ blocks: [OutlineBlock], in text: [UInt8], from start: Int) -> IndexSet {
    var found = IndexSet()
    var index = start
    while index < blocks.count {
      if isTitle(blocks[index], text), let end = end(ofPageAt: index, blocks, text) {
        found.formUnion(index..<end)
        index = end
      } else if mayBeginHeadings(at: index, blocks, text),
        index == start || !isBareHeading(index - 1, blocks, text)
          || blocks[index].opening != nil && blocks[index - 1].opening == nil,
        let end = end(ofHeadingsAt: index, blocks, text)
      {
        found.formUnion((isTitleWithText(index - 1, from: start, blocks, text) ? index - 1 : index)..<end)
        index = end
      } else {
        if blocks[index].isContents { found.formUnion(index..<index + 1) }
        index += 1
      }
    }
    return found
  }

  typealias IndexSet = Set<Int>

  /// 目录 and 目　次 are no longer.
  private static let longestTitle = 12

  private static func isTitle(_ block: OutlineBlock, _ text: [UInt8]) -> Bool {
    guard (6...longestTitle).contains(block.range.count) else { return false }
    return ["目录", "目次"].contains(Words(text, block.range).string.withoutSpace)
  }

  /// A page ends where its first heading comes again; where none does, with its last line that names a page.
  private static func end(ofPageAt title: Int, _ blocks: [OutlineBlock], _ text: [UInt8]) -> Int? {
    guard title + 1 < blocks.count else { return nil }
    let first = heading(blocks[title + 1], text)
    guard !first.isEmpty else { return nil }
    for index in (title + 2)..<max(title + 2, blocks.count)
    where !blocks[index].isContents && opens(blocks[index], with: first, text) {
      return index
    }
    var end = title + 1
    while end < blocks.count, blocks[end].isContents { end += 1 }
    return end > title + 1 ? end : nil
  }

  /// Headings of a plan, bare and numbered, and the same again right behind the last of them: a contents page that has lost
  /// its title, its pages or both.
  private static func end(ofHeadingsAt first: Int, _ blocks: [OutlineBlock], _ text: [UInt8]) -> Int? {
    guard isBareHeading(first, blocks, text) else { return nil }
    var end = first + 1
    let own = Announced(blocks[first], text)
    while end < blocks.count, end - first < mostHeadings, isBareHeading(end, blocks, text),
      !own.opens(blocks[end], text)
    {
      end += 1
    }
    guard end - first >= fewestHeadings, end < blocks.count, own.opens(blocks[end], text) else { return nil }
    // Each comes again, in their order; of an excerpt the first of them do, and the rest do not.
    var place = end
    for index in first..<end {
      let heading = Announced(blocks[index], text)
      guard let next = blocks[place...].firstIndex(where: { heading.opens($0, text) }) else {
        let isExcerpt = index - first >= fewestOfExcerpt && comesNever(index..<end, from: end, blocks, text)
        return isExcerpt && index - first <= place - end ? end : nil
      }
      place = next
    }
    return end - first < place - end ? end : nil
  }

  private static func comesNever(
    _ headings: Range<Int>, from end: Int, _ blocks: [OutlineBlock], _ text: [UInt8]
  ) -> Bool {
    headings.allSatisfy { index in
      let heading = Announced(blocks[index], text)
      return !blocks[end...].contains { heading.opens($0, text) }
    }
  }

  /// A heading of a contents page; it may have lost its number.
  private struct Announced {
    private let words: String
    private let isNumbered: Bool

    init(_ block: OutlineBlock, _ text: [UInt8]) {
      words = heading(block, text)
      isNumbered = block.opening != nil
    }

    /// Whether a line of the text opens with it.
    func opens(_ block: OutlineBlock, _ text: [UInt8]) -> Bool {
      if ContentsPages.opens(block, with: words, text) { return true }
      guard !isNumbered, block.opening != nil else { return false }
      return Words(text, block.content.prefix(longestHeading)).string.withoutSpace == words
    }
  }

  /// In bytes: what is longer need not be looked at.
  private static let longestHeading = 4 * TitleLimit.numbered
  /// Fewer may be a list that a text takes up again.
  private static let fewestHeadings = 4
  private static let fewestOfExcerpt = 3
  /// A bound of the work: the contents of a plan have some sixty.
  private static let mostHeadings = 200

  /// Whether as many blocks as must be headings may be, before a word of them is read.
  private static func mayBeginHeadings(at first: Int, _ blocks: [OutlineBlock], _ text: [UInt8]) -> Bool {
    first + fewestHeadings < blocks.count
      && (first..<first + fewestHeadings).allSatisfy { mayBeBareHeading($0, blocks, text) }
  }

  /// Most articles are too long or end as a sentence. 组织体系 above 2.1 has lost its number.
  private static func mayBeBareHeading(_ index: Int, _ blocks: [OutlineBlock], _ text: [UInt8]) -> Bool {
    let block = blocks[index]
    let isNumbered =
      block.opening != nil || beginsWithDigit(block, text)
      || index + 1 < blocks.count
        && (beginsRow(blocks[index + 1]) || beginsWithDigit(blocks[index + 1], text))
    return isNumbered && block.level == 0 && !block.isRow && block.content.count <= longestHeading
      && !text[block.content].suffix(3).elementsEqual("。".utf8)
  }

  /// （一）: the first number below a heading.
  private static func beginsRow(_ block: OutlineBlock) -> Bool {
    block.opening?.family == .parenthesis && block.opening?.numeral?.value == 1
  }

  /// 2.1, or 8 附则 that opens nothing.
  private static func beginsWithDigit(_ block: OutlineBlock, _ text: [UInt8]) -> Bool {
    (0x31...0x39).contains(text[block.range.lowerBound])
  }

  private static func isBareHeading(_ index: Int, _ blocks: [OutlineBlock], _ text: [UInt8]) -> Bool {
    mayBeBareHeading(index, blocks, text)
      && Words(text, blocks[index].content).isTitleLike(atMost: TitleLimit.numbered)
  }

  /// 某市某应急预案目录
  private static func isTitleWithText(
    _ index: Int, from start: Int, _ blocks: [OutlineBlock], _ text: [UInt8]
  ) -> Bool {
    index >= start && blocks[index].mayBeTitle(in: text)
      && Words(text, blocks[index].range).string.withoutSpace.closes(with: "目录")
  }

  private static func heading(_ block: OutlineBlock, _ text: [UInt8]) -> String {
    Words(text, ContentsLine.heading(text, block.range)).string.withoutSpace
  }

  /// A heading of the text may have its first sentence behind it: （一）指导思想。坚持….
  private static func opens(_ block: OutlineBlock, with heading: String, _ text: [UInt8]) -> Bool {
    guard block.range.count >= heading.utf8.count else { return false }
    let words = Words(text, block.range.prefix(4 * heading.utf8.count)).string.withoutSpace
    return words.opens(with: heading)
  }
}
