/// What stands behind the last provision: in-force sentence, signature, date, notes, copies, printing line.
struct ClosingMatter {
  /// The index of its first paragraph; the end of the blocks where there is none.
  let start: Int

  /// - Parameter head: lines above the title; said again at the end they are a site's: 下载地址：点击此处下载.
  init(_ text: [UInt8], _ blocks: ArraySlice<OutlineBlock>, numbering: Numbering, below head: Set<String>) {
    let first = ClosingMatter.firstPossible(blocks, numbering: numbering, text)
    var kinds: [(Int, ClosingLine?)] = (first..<max(first, blocks.endIndex)).map {
      let line = Words(text, blocks[$0].range).string
      // 改革　市公安局 in a table is no signature, 某厅　某委员会　某局 is one.
      let isCell = blocks[$0].isRow && Issuer.all(signature: line).count < 2
      return ($0, isCell ? nil : ClosingLine(line) ?? ClosingMatter.repeated(line, of: head))
    }
    ClosingMatter.knowNames(&kinds, blocks, text)
    var start: Int
    if let strong = kinds.first(where: { $0.1?.isCertain == true }) {
      start = ClosingMatter.extended(back: strong.0, kinds)
      start = ClosingMatter.attachments(before: start, kinds, blocks, text) ?? start
    } else {
      start = ClosingMatter.extended(back: blocks.endIndex, kinds)
      start = ClosingMatter.attachments(before: start, kinds, blocks, text) ?? start
    }
    // 六、附则, and below it nothing but 本办法自…起施行: that is what the provision says.
    if start > blocks.startIndex, kinds.first(where: { $0.0 == start })?.1 == .effect,
      ClosingMatter.isBare(blocks[start - 1], text)
    {
      start += 1
    }
    self.start = start
  }

  private static func repeated(_ line: String, of head: Set<String>) -> ClosingLine? {
    line.utf8.count <= longestFoot && head.contains(line.withoutSpace) ? .repeated : nil
  }

  /// A body that is not known by its name signs between one that is and the day, or another.
  private static func knowNames(
    _ kinds: inout [(Int, ClosingLine?)], _ blocks: ArraySlice<OutlineBlock>, _ text: [UInt8]
  ) {
    for place in kinds.indices.dropFirst().dropLast() where kinds[place].1 == nil {
      let block = blocks[kinds[place].0]
      guard kinds[place - 1].1 == .signature, kinds[place + 1].1?.signs == true, block.opening == nil,
        !block.isRow, Words(text, block.range).mayBeName
      else { continue }
      kinds[place].1 = .signature
    }
  }

  /// A number with a title or a question and nothing said.
  private static func isBare(_ block: OutlineBlock, _ text: [UInt8]) -> Bool {
    let words = Words(text, block.content)
    return block.opening != nil
      && (words.count == 0 || words.isTitleLike(atMost: TitleLimit.numbered, allowing: "？?"))
  }

  /// 附件：1.报名表 with the lines of its list, directly in front of the rest.
  private static func attachments(
    before start: Int, _ kinds: [(Int, ClosingLine?)], _ blocks: ArraySlice<OutlineBlock>, _ text: [UInt8]
  ) -> Int? {
    guard let list = kinds.last(where: { $0.0 < start && $0.1 == .attachments })?.0 else { return nil }
    let isList = (list + 1..<start).allSatisfy {
      Words(text, blocks[$0].range).isTitleLike(atMost: TitleLimit.document)
    }
    return isList ? extended(back: list, kinds) : nil
  }

  /// Of a text without numbers, so many lines at the end may be closing matter: signatures, date, notes, copies. What a
  /// site sets below its texts is not counted.
  private static let mostLines = 12
  /// In bytes, with white space between.
  private static let longestFoot = 300

  /// Nothing that opens a clause is closing matter, nor the paragraph that does.
  private static func firstPossible(_ blocks: ArraySlice<OutlineBlock>, numbering: Numbering, _ text: [UInt8])
    -> Int
  {
    let opens = blocks.lastIndex { block in
      guard let family = block.opening?.family else { return block.level > 0 }
      // A text of few articles may seem to be one of paragraphs: they are no closing matter all the same.
      if numbering == .paragraphs, family == .article { return true }
      return family.traits.part != nil && family.traits.standsAlone || family == numbering.clauseFamily
    }
    if let opens { return opens + 1 }
    var first = blocks.endIndex
    var count = 0
    while first > blocks.startIndex, count < mostLines {
      first -= 1
      let line = blocks[first].range
      if line.count > longestFoot || !PageFoot.isPageFoot(Words(text, line).string.withoutSpace) {
        count += 1
      }
    }
    return first
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
