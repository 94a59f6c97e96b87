/// What stands behind the last provision: in-force sentence, signature, date, notes, copies, printing line.
struct ClosingMatter {
  /// The index of its first paragraph; the end of the blocks where there is none.
  let start: Int

  init(_ text: [UInt8], _ blocks: ArraySlice<Block>, numbering: Numbering) {
    let first = ClosingMatter.firstPossible(blocks, numbering: numbering)
    let kinds = (first..<max(first, blocks.endIndex)).map {
      ($0, ClosingLine(Words(text, blocks[$0].range).string))
    }
    guard let strong = kinds.first(where: { $0.1?.isCertain == true }) else {
      start = ClosingMatter.extended(back: blocks.endIndex, kinds)
      return
    }
    let start = ClosingMatter.extended(back: strong.0, kinds)
    self.start = ClosingMatter.attachments(before: start, kinds, blocks, text) ?? start
  }

  /// 附件：1.报名表 with the lines of its list, directly in front of the rest.
  private static func attachments(
    before start: Int, _ kinds: [(Int, ClosingLine?)], _ blocks: ArraySlice<Block>, _ text: [UInt8]
  ) -> Int? {
    guard let list = kinds.last(where: { $0.0 < start && $0.1 == .attachments })?.0 else { return nil }
    let isList = (list + 1..<start).allSatisfy {
      Words(text, blocks[$0].range).isTitleLike(atMost: TitleLimit.document)
    }
    return isList ? extended(back: list, kinds) : nil
  }

  /// Of a text without numbers, so many lines at the end may be closing matter: signatures, date, notes, copies.
  private static let mostLines = 12

  /// Nothing that opens a clause is closing matter, nor the paragraph that does.
  private static func firstPossible(_ blocks: ArraySlice<Block>, numbering: Numbering) -> Int {
    let opens = blocks.lastIndex { block in
      guard let family = block.opening?.family else { return block.level > 0 }
      return family.traits.part != nil && family.traits.standsAlone || family == numbering.clauseFamily
    }
    if let opens { return opens + 1 }
    return max(blocks.startIndex, blocks.endIndex - mostLines)
  }

  private static func extended(back end: Int, _ kinds: [(Int, ClosingLine?)]) -> Int {
    var start = end
    for (index, kind) in kinds.reversed() where index < end {
      guard kind != nil, index == start - 1 else { break }
      start = index
    }
    return start
  }
}
