/// Which of the lines that a word processor or a page styles as headings are headings, as those of Markdown are.
///
/// Such styles are given to bold lines, to signatures and to whole paragraphs too. A heading reads as a title, is said of
/// something below it, and has no number: one that has is read by that.
struct StyledHeadings {
  private let blocks: [OutlineBlock]
  private let text: [UInt8]
  /// 一、 has （一） below it.
  private let pausesArePart: Bool

  /// - Parameter start: the first paragraph behind the masthead, whose title is styled so as well.
  static func settle(_ blocks: inout [OutlineBlock], from start: Int, in text: [UInt8]) {
    guard blocks.contains(where: { $0.styledLevel != nil }) else { return }
    let reader = StyledHeadings(
      blocks: blocks, text: text,
      pausesArePart: blocks.contains { $0.opening?.family == .parenthesis })
    for (index, level) in reader.levels(from: start) { blocks[index].becomeHeading(level: level) }
  }

  /// Of headings, and of numbered parts that tell what is of one level with them.
  private func levels(from start: Int) -> [(index: Int, level: Int)] {
    let titles = blocks.indices.filter { $0 >= start && isTitle(blocks[$0]) }
    // Where 一、 is not styled, what is may stand above or below it.
    guard !titles.contains(where: { isPart(blocks[$0]) && blocks[$0].styledLevel == nil }) else { return [] }
    let styled = titles.compactMap { index in blocks[index].styledLevel.map { (index: index, level: $0) } }
    guard let outermost = styled.map(\.level).min() else { return [] }
    var found: [(index: Int, level: Int)] = []
    // Of the clause that is open.
    var clause: Int?
    for (index, level) in styled {
      let isNumbered = blocks[index].opening != nil
      if isNumbered, !isPart(blocks[index]) {
        clause = level
      } else if isNumbered || clause.map({ level <= $0 }) ?? true, isNumbered || isSaidOfSomething(index) {
        clause = nil
        // As Markdown has them: ## for the outermost below the title.
        found.append((index, level - outermost + 2))
      }
    }
    return found.filter { blocks[$0.index].opening?.family.isDivision ?? true }
  }

  private func isTitle(_ block: OutlineBlock) -> Bool {
    !block.isRow && !block.isContents && Words(text, block.content).isTitleLike(atMost: TitleLimit.numbered)
  }

  private func isPart(_ block: OutlineBlock) -> Bool {
    guard let family = block.opening?.family else { return false }
    return family.isDivision || family == .pause && pausesArePart
  }

  /// Something that is no such line, and no end of the document, stands directly below, or below finer ones.
  private func isSaidOfSomething(_ index: Int) -> Bool {
    guard let level = blocks[index].styledLevel,
      ClosingLine(Words(text, blocks[index].range).string) == nil
    else { return false }
    for next in blocks[(index + 1)...] {
      guard let finer = next.styledLevel, next.opening == nil else {
        return next.opening != nil || ClosingLine(Words(text, next.range).string) == nil
      }
      if finer <= level { return false }
    }
    return false
  }
}
