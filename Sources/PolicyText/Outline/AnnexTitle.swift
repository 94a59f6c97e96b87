/// The lines below 附件1 that say what it is: 科技创新券支持范围; or a title of several lines above a text.
enum AnnexTitle {
  /// The first line behind the title that stands at an index; the index itself where none does.
  static func end(at index: Int, before end: Int, _ blocks: [OutlineBlock], _ text: [UInt8]) -> Int {
    guard index + 1 < end, blocks[index - 1].content.isEmpty, blocks[index].mayBeTitle(in: text) else {
      return index
    }
    var title = ""
    for last in index..<min(index + TitleLimit.lines, end - 1) {
      guard blocks[last].mayBeTitle(in: text) else { break }
      title += Words(text, blocks[last].range).string
      guard TitleEnd.isComplete(title) else { continue }
      // A list of names has no text below it, and each is a line of its own.
      return last == index || beginsText(blocks[last + 1], text) ? last + 1 : index + 1
    }
    return index + 1
  }

  private static func beginsText(_ block: OutlineBlock, _ text: [UInt8]) -> Bool {
    block.opening != nil || LineEnd.isSentenceEnd(text, block.range)
  }
}
