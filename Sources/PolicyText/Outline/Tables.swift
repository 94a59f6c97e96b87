/// Tables among the paragraphs: their rows open nothing, and are no clauses.
enum Tables {
  /// Finds the rows of tables in plain text: two lines at least that look like rows stand together.
  static func findRows(_ blocks: inout [OutlineBlock], in text: [UInt8]) {
    var first: Int?
    for index in 0...blocks.count {
      if index < blocks.count, mayBeRow(blocks[index], text) {
        first = first ?? index
      } else if let start = first {
        if index - start >= 2 { for row in start..<index { blocks[row].becomeRow() } }
        first = nil
      }
    }
  }

  private static func mayBeRow(_ block: OutlineBlock, _ text: [UInt8]) -> Bool {
    if block.isRow { return true }
    guard block.level == 0, !block.isContents else { return false }
    if let opening = block.opening, opening.standsAlone, opening.family != .item { return false }
    return Cells.mayBeRow(text, block.range)
  }

  /// A table behind the last clause, with the title above it, stands outside; a table that the clause announces is
  /// part of it, as is one with more text behind.
  static func separateLast(
    _ roles: inout [Outline.Role], _ segment: Range<Int>, _ blocks: [OutlineBlock], _ text: [UInt8]
  ) {
    guard let clause = segment.last(where: { roles[$0].isProvision }) else { return }
    let end = segment.last { roles[$0] == .text }.map { $0 + 1 } ?? clause + 1
    guard var start = (clause + 1..<max(clause + 1, end)).first(where: { blocks[$0].isRow }) else { return }
    while start - 1 > clause, isTitle(blocks[start - 1], text) { start -= 1 }
    let isLast = (start..<end).allSatisfy {
      roles[$0] != .text || blocks[$0].isRow || isTitle(blocks[$0], text)
    }
    guard isLast, !announces(blocks[start - 1], text), start - 1 > clause || !isBare(blocks[clause], text)
    else {
      return
    }
    for index in start..<end where roles[index] == .text { roles[index] = .outside(.table) }
  }

  private static func isTitle(_ block: OutlineBlock, _ text: [UInt8]) -> Bool {
    block.opening == nil && block.range.count <= 3 * TitleLimit.bare
      && Words(text, block.range).isTitleLike(atMost: TitleLimit.bare)
  }

  /// 三、办理方式 and nothing said: the table is what the clause says.
  private static func isBare(_ block: OutlineBlock, _ text: [UInt8]) -> Bool {
    block.opening != nil && Words(text, block.content).isTitleLike(atMost: TitleLimit.bare)
  }

  /// …标准如下：, …见下表。
  private static func announces(_ block: OutlineBlock, _ text: [UInt8]) -> Bool {
    let end = String(decoding: text[block.range].suffix(60), as: UTF8.self).withoutSpace
    return end.endsInColon || ["下表", "如下"].contains(where: end.mentions)
  }
}
