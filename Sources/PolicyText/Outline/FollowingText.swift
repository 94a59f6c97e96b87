/// Another document behind the first, in one file: its title with an official number on a line beside it, or the name of an
/// order with its number.
///
///     某市人民政府关于印发某办法的通知         某市人民政府令
///     某政规〔2022〕4号                     第57号
///
/// or its title where that is the first one's with another number, or above articles that begin anew behind others. What a
/// notice brings behind the first text is another too, where 一、 begins anew below its title.
/// Nothing of it is said by the document above it.
struct FollowingText {
  /// The first line of each, and the lines of its title.
  ///
  /// - Parameters:
  ///   - own: the title of the first document.
  ///   - brought: the first text that a notice brings.
  static func titles(
    _ blocks: [OutlineBlock], in text: [UInt8], from start: Int, title own: String,
    behind brought: BroughtText?
  ) -> [Range<Int>] {
    guard let first = blocks.indices.first(where: { $0 >= start && blocks[$0].opening != nil }) else {
      return []
    }
    let series = TitleOfSeries(own)
    var found: [Range<Int>] = []
    var articles = 0
    var pauses = 0
    for index in blocks.indices where index >= first {
      switch blocks[index].opening?.family {
      case .article: articles += 1
      case .pause: pauses += 1
      case .appendix: (articles, pauses) = (0, 0)
      default: break
      }
      guard index > first, mayBeMark(blocks[index]) else { continue }
      let line = Words(text, blocks[index].range).string
      let title =
        if let number = DocumentNumber(wholeLine: line) {
          titleAbove(index, blocks, text, first) ?? titleBelow(index, blocks, text)
            ?? order(number, at: index)
        } else if DocumentNumber.OrderSerial(wholeLine: line) != nil {
          order(index, blocks, text)
        } else if let series, series.goesOn(in: line) {
          index..<index + 1
        } else if articles > 1, restartsArticles(index, blocks, text) {
          index..<index + 1
        } else if pauses > 1, let brought, index >= brought.title.upperBound {
          restartedPauses(index, blocks, text, brought)
        } else {
          Range<Int>?.none
        }
      // What stands below 附件 is told by that.
      guard let title, title.lowerBound > (found.last?.upperBound ?? first),
        beginsAnew(behind: index, blocks),
        blocks[title.lowerBound - 1].opening?.family != .appendix
      else { continue }
      found.append(title)
      (articles, pauses) = (0, 0)
    }
    return found
  }

  /// 某市内部审计办法 above another 第一条, behind articles: one notice brings several.
  private static func restartsArticles(_ index: Int, _ blocks: [OutlineBlock], _ text: [UInt8]) -> Bool {
    guard blocks[index].mayBeTitle(in: text) else { return false }
    let words = Words(text, blocks[index].range).string
    guard words.scalarCount >= shortestTitle, TitleEnd.isComplete(words) else { return false }
    let openings = blocks[index + 1..<min(index + 1 + introduction, blocks.count)].lazy.compactMap(\.opening)
      .prefix { $0.family.isDivision || $0.family == .article }
    return openings.first { $0.family == .article }?.numeral == Numeral(1)
  }

  /// 某市人才若干政策 above another 一、, behind some: the name that the notice gives it, or a title of no other kind.
  private static func restartedPauses(
    _ index: Int, _ blocks: [OutlineBlock], _ text: [UInt8], _ brought: BroughtText
  ) -> Range<Int>? {
    guard brought.names != nil, blocks[index].mayBeTitle(in: text) else { return nil }
    let openings = blocks[index + 1..<min(index + 1 + introduction, blocks.count)].lazy.compactMap(\.opening)
    guard openings.first?.family == .pause, openings.first?.numeral?.value == 1 else { return nil }
    if let named = brought.title(at: index, blocks, in: text) { return named }
    let words = Words(text, blocks[index].range).string
    return words.scalarCount >= shortestTitle && TitleEnd.isComplete(words) ? index..<index + 1 : nil
  }

  /// In characters: 实施细则 alone is a heading.
  private static let shortestTitle = 6
  /// Between a title and its first article: when it was passed, a chapter, a section.
  private static let introduction = 5

  /// In bytes: a number and its brackets.
  private static let longestMark = 120
  /// Between a title and the first number below it, which is a first one: addressees, an introduction, a signature.
  private static let reach = 14

  private static func mayBeMark(_ block: OutlineBlock) -> Bool {
    block.opening == nil && !block.isRow && block.range.count <= longestMark
  }

  private static func titleAbove(_ mark: Int, _ blocks: [OutlineBlock], _ text: [UInt8], _ first: Int)
    -> Range<Int>?
  {
    guard mark - 1 > first, blocks[mark - 1].mayBeTitle(in: text),
      TitleEnd.isComplete(Words(text, blocks[mark - 1].range).string)
    else { return nil }
    var start = mark - 1
    while start - 1 > first, mark - start < TitleLimit.lines,
      Words(text, blocks[start].range).string.opens(with: "关于"),
      !Issuer.all(signature: Words(text, blocks[start - 1].range).string).isEmpty
    {
      start -= 1
    }
    return start..<mark
  }

  private static func titleBelow(_ mark: Int, _ blocks: [OutlineBlock], _ text: [UInt8]) -> Range<Int>? {
    var title = ""
    for index in mark + 1..<min(mark + 1 + TitleLimit.lines, blocks.count) {
      guard blocks[index].mayBeTitle(in: text) else { return nil }
      title += Words(text, blocks[index].range).string
      if TitleEnd.isComplete(title) { return mark..<index + 1 }
    }
    return nil
  }

  /// 某市人民政府令 above 第57号.
  private static func order(_ mark: Int, _ blocks: [OutlineBlock], _ text: [UInt8]) -> Range<Int>? {
    guard mark > 0, blocks[mark - 1].mayBeTitle(in: text) else { return nil }
    let name = Words(text, blocks[mark - 1].range).string.withoutSpace
    guard name.closes(with: "令"), Issuer(signature: String(name.dropLast())) != nil else { return nil }
    return mark - 1..<mark
  }

  /// 某市人民政府令第57号, 某市人民政府公告第2号 on one line.
  private static func order(_ number: DocumentNumber, at index: Int) -> Range<Int>? {
    guard let series = (["令"] + SeriesName.names).first(where: number.agency.closes),
      Issuer(signature: number.agency.before(series)) != nil
    else { return nil }
    return index..<index + 1
  }

  private static func beginsAnew(behind mark: Int, _ blocks: [OutlineBlock]) -> Bool {
    blocks[mark + 1..<min(mark + 1 + reach, blocks.count)].lazy.compactMap(\.opening).first?.numeral?.value
      == 1
  }
}
