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
        index == start || !isBareHeading(blocks[index - 1], text),
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
    guard isBareHeading(blocks[first], text) else { return nil }
    var end = first + 1
    let own = heading(blocks[first], text)
    while end < blocks.count, isBareHeading(blocks[end], text), heading(blocks[end], text) != own { end += 1 }
    guard end - first >= fewestHeadings, end < blocks.count, heading(blocks[end], text) == own else {
      return nil
    }
    // Each comes again, in their order.
    var place = end
    for index in first..<end {
      let words = heading(blocks[index], text)
      guard let next = blocks[place...].firstIndex(where: { opens($0, with: words, text) }) else {
        return nil
      }
      place = next
    }
    return end - first < place - end ? end : nil
  }

  /// In bytes: what is longer need not be looked at.
  private static let longestHeading = 4 * TitleLimit.numbered
  /// Fewer may be a list that a text takes up again.
  private static let fewestHeadings = 4

  /// Whether as many blocks as must be headings may be, before a word of them is read.
  private static func mayBeginHeadings(at first: Int, _ blocks: [OutlineBlock], _ text: [UInt8]) -> Bool {
    first + fewestHeadings < blocks.count
      && blocks[first..<first + fewestHeadings].allSatisfy { mayBeBareHeading($0, text) }
  }

  /// Most articles are too long or end as a sentence.
  private static func mayBeBareHeading(_ block: OutlineBlock, _ text: [UInt8]) -> Bool {
    block.opening != nil && block.level == 0 && !block.isRow && block.content.count <= longestHeading
      && !text[block.content].suffix(3).elementsEqual("。".utf8)
  }

  private static func isBareHeading(_ block: OutlineBlock, _ text: [UInt8]) -> Bool {
    mayBeBareHeading(block, text) && Words(text, block.content).isTitleLike(atMost: TitleLimit.numbered)
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
