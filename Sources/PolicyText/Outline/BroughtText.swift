/// A text that another brings: 关于印发某办法的通知 and the 办法 below it, an order and its law, a decision and the law
/// that it reprints as amended.
struct BroughtText {
  /// The paragraphs of its own title.
  let title: Range<Int>
  /// What a notice calls the texts that it brings; nil where a decision or an announcement stands above one.
  let names: Set<String>?

  /// - Parameters:
  ///   - outerTitle: of the text that brings it.
  ///   - start: behind the masthead of that text.
  ///   - contents: the paragraphs of contents pages, which part a title from its text.
  init?(
    _ blocks: [OutlineBlock], in text: [UInt8], outerTitle: String, from start: Int,
    passing contents: Set<Int> = []
  ) {
    if let reprinted = BroughtText.behindAmendments(blocks, text, from: start, passing: contents) {
      title = reprinted
      names = nil
      return
    }
    if let announced = BroughtText.behindAnnouncement(blocks, text, of: outerTitle, from: start) {
      title = announced
      names = nil
      return
    }
    guard BroughtText.brings(outerTitle) else { return nil }
    let names = BroughtText.names(outerTitle, blocks, text, start)
    self.names = Set(names)
    let own = BroughtText.bare(outerTitle)
    for index in start..<max(start, blocks.count) where blocks[index].mayBeTitle(in: text) {
      if index > start, !BroughtText.isListed(index, blocks, text),
        let end = BroughtText.end(ofTitleAt: index, names, notBeing: own, blocks, text)
      {
        title = index..<end
        return
      }
    }
    guard let found = BroughtText.behindSignature(blocks, text, from: start) else { return nil }
    title = found
  }

  /// The lines of a title that stands at an index, if it is the name of one of the texts that are brought.
  func title(at start: Int, _ blocks: [OutlineBlock], in text: [UInt8]) -> Range<Int>? {
    var title = ""
    for index in start..<min(start + TitleLimit.lines, blocks.count) {
      guard blocks[index].mayBeTitle(in: text) else { return nil }
      title += Words(text, blocks[index].range).string
      if names?.contains(BroughtText.bare(title)) == true { return start..<index + 1 }
    }
    return nil
  }

  /// Below 附件：, which opens nothing here: a name, and the text itself is in another file.
  private static func isListed(_ index: Int, _ blocks: [OutlineBlock], _ text: [UInt8]) -> Bool {
    blocks[index - 1].opening == nil
      && ClosingLine.attachmentLabels.contains(Words(text, blocks[index - 1].range).string.withoutSpace)
  }

  /// Kinds of document that bring others. A law, a plan and an opinion bring none.
  private static func brings(_ title: String) -> Bool {
    title.isEmpty
      || (BroughtNames.kinds + ["号"]).contains(where: bare(title).closes)
  }

  /// Of an introduction: the text that is brought is named in the title, in an order's sentence, or in the first lines.
  private static let introduction = 6
  /// In bytes, white space included.
  private static let longestDate = 90
  /// Shorter names stand for many texts: 方案, 办法.
  private static let shortestName = 4

  /// What the outer text calls the one that it brings.
  private static func names(_ title: String, _ blocks: [OutlineBlock], _ text: [UInt8], _ start: Int)
    -> [String]
  {
    var names = quoted(title) + BroughtNames.all(in: title)
    let opening = blocks[start..<max(start, min(start + introduction, blocks.count))]
    for block in opening { names += quoted(Words(text, block.range).string) }
    return names.map(bare).filter { $0.count >= shortestName }
  }

  /// The names between 《 and 》.
  private static func quoted(_ words: String) -> [String] {
    words.split(separator: "《", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: "》").map { String(part[..<$0]) }
    }
  }

  /// Without white space and marks around names, and without a note such as （试行）.
  private static func bare(_ words: String) -> String {
    TitleEnd.bare(
      String(words.withoutSpace.unicodeScalars.filter { !"《》〈〉“”\"".unicodeScalars.contains($0) }))
  }

  private static func end(
    ofTitleAt start: Int, _ names: [String], notBeing own: String, _ blocks: [OutlineBlock], _ text: [UInt8]
  ) -> Int? {
    var title = ""
    for index in start..<min(start + TitleLimit.lines, blocks.count) {
      guard blocks[index].mayBeTitle(in: text) else { return nil }
      title += Words(text, blocks[index].range).string
      let found = bare(title)
      guard found != own else { return nil }
      if names.contains(where: { isSame($0, found) }) { return index + 1 }
    }
    return nil
  }

  /// 转发国家地震局关于…的报告 brings 关于…的报告; 中华人民共和国 stands in front of one or the other.
  private static func isSame(_ name: String, _ title: String) -> Bool {
    name == title || Country.removed(from: title) == name
      || title.count >= shortestName && TitleEnd.isComplete(title) && name.closes(with: title)
  }

  /// 一、第二条修改为… 九、…, then 第一条: the law as amended, in one file with the decision. Its title may be missing.
  private static func behindAmendments(
    _ blocks: [OutlineBlock], _ text: [UInt8], from start: Int, passing contents: Set<Int>
  ) -> Range<Int>? {
    let tail = blocks.indices.suffix(from: min(start, blocks.count))
    guard let pause = tail.first(where: { blocks[$0].opening?.family == .pause }),
      !Words(text, blocks[pause].content).isTitleLike(atMost: TitleLimit.document),
      let last = tail.last(where: { blocks[$0].opening?.family == .pause })
    else { return nil }
    let articles = tail.filter { $0 > last && blocks[$0].opening?.family == .article }
    guard articles.count >= 2, blocks[articles[0]].opening?.numeral == Numeral(1),
      blocks[articles[1]].opening?.numeral == Numeral(2)
    else { return nil }
    var first = articles[0]
    while first - 1 > last, blocks[first - 1].opening?.family.isDivision == true { first -= 1 }
    while contents.contains(first - 1) { first -= 1 }
    // When it was passed and amended stands between the two.
    var history = first
    while history - 1 > last, isHistory(blocks[history - 1], text) { history -= 1 }
    var title = history
    while title - 1 > last, history - title < TitleLimit.lines, blocks[title - 1].mayBeTitle(in: text),
      ClosingLine(Words(text, blocks[title - 1].range).string)?.signs != true
    {
      title -= 1
    }
    let end = BroughtText.end(ofTitle: title..<history, blocks, text)
    return title < history ? title..<end : first..<first
  }

  /// Without 总则 below a title that is whole: a heading that lost its number, or never had one. A note such as （草案） is of
  /// the title.
  private static func end(ofTitle lines: Range<Int>, _ blocks: [OutlineBlock], _ text: [UInt8]) -> Int {
    var title = ""
    for index in lines {
      title += Words(text, blocks[index].range).string
      guard TitleEnd.isComplete(title), index + 1 < lines.upperBound else { continue }
      let next = Words(text, blocks[index + 1].range).string.withoutSpace
      if next.inBrackets == nil, !TitleEnd.isComplete(next) { return index + 1 }
    }
    return lines.upperBound
  }

  /// （2010年7月1日某会议通过　根据2023年5月1日《…的决定》修正）
  private static func isHistory(_ block: OutlineBlock, _ text: [UInt8]) -> Bool {
    guard block.opening == nil, !block.isRow, block.range.count <= longestHistory else { return false }
    let words = Words(text, block.range).string.withoutSpace
    return words.inBrackets != nil && words.mentions("年") && words.mentions("日")
      && TextVerbs.ofHistories.contains(where: words.mentions)
  }

  /// In bytes: of one that tells of every amendment.
  private static let longestHistory = 3000

  /// Below the title of a text, who publishes it, 《…》 with its name, and their signature: the text begins behind that, with
  /// its title said again or without.
  private static func behindAnnouncement(
    _ blocks: [OutlineBlock], _ text: [UInt8], of title: String, from start: Int
  ) -> Range<Int>? {
    let own = bare(title)
    guard own.count >= shortestName else { return nil }
    let end = blocks.indices.suffix(from: min(start, blocks.count)).prefix(announcement)
      .prefix { blocks[$0].opening == nil }.upperBound
    guard start < end, end < blocks.count,
      let sentence = (start..<end).first(where: { publishes(own, Words(text, blocks[$0].range).string) }),
      let day = (sentence + 1..<end).first(where: { isDay(behindNoteAt: $0, blocks, text, from: start) })
    else { return nil }
    for index in day + 1..<min(day + 1 + TitleLimit.lines, blocks.count) {
      var words = ""
      for last in index..<min(index + TitleLimit.lines, blocks.count) where blocks[last].opening == nil {
        words += Words(text, blocks[last].range).string
        if bare(words) == own { return index..<last + 1 }
      }
    }
    return day + 1..<day + 1
  }

  /// Its paragraphs, at most.
  private static let announcement = 12

  private static func publishes(_ title: String, _ words: String) -> Bool {
    words.mentions("》") && TextVerbs.proclaiming.contains(where: words.mentions)
      && quoted(words).contains { bare($0) == title }
  }

  /// Whether a line is a day, or a note such as （此件公开发布） behind one.
  private static func isDay(
    behindNoteAt index: Int, _ blocks: [OutlineBlock], _ text: [UInt8], from start: Int
  ) -> Bool {
    let line = Words(text, blocks[index].range.prefix(longestDate)).string.withoutSpace
    if PolicyDate(wholeLine: line) != nil { return true }
    guard index > start, case .note? = ClosingLine(line) else { return false }
    return PolicyDate(
      wholeLine: Words(text, blocks[index - 1].range.prefix(longestDate)).string.withoutSpace) != nil
  }

  /// A sentence that closes nothing.
  private static func saysSomething(_ block: OutlineBlock, _ text: [UInt8]) -> Bool {
    let words = Words(text, block.range).string
    return words.scalarCount >= shortestSentence && LineEnd.isSentenceEnd(text, block.range)
      && ClosingLine(words) == nil
  }

  /// In characters.
  private static let shortestSentence = 20

  /// Directly behind signature and date: a title above the first number of the text, or above a sentence.
  private static func behindSignature(_ blocks: [OutlineBlock], _ text: [UInt8], from start: Int) -> Range<
    Int
  >? {
    for index in (start + 1)..<max(start + 1, blocks.count - 1) {
      guard blocks[index].mayBeTitle(in: text), isDay(behindNoteAt: index - 1, blocks, text, from: start)
      else {
        continue
      }
      var title = ""
      for last in index..<min(index + TitleLimit.lines, blocks.count - 1) {
        guard blocks[last].mayBeTitle(in: text) else { break }
        title += Words(text, blocks[last].range).string
        guard TitleEnd.isComplete(title) else { continue }
        let below = blocks[last + 1..<min(last + 4, blocks.count)]
        let opening = below.lazy.compactMap(\.opening).first
        if let opening, opening.family != .item, opening.numeral?.value == 1 { return index..<last + 1 }
        // A text without numbers.
        if opening == nil, let first = below.first, saysSomething(first, text) { return index..<last + 1 }
      }
    }
    return nil
  }
}
