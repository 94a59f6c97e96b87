/// Says of every paragraph what it is to the outline.
struct Roles {
  private(set) var roles: [Outline.Role]
  private let text: [UInt8]
  private var blocks: [OutlineBlock]
  /// What stands above the title, which a site may say again below the text.
  private var linesAbove: Set<String> = []
  /// The level of headings at which numbered parts stand, where they do.
  private var partOfLevel: [Int: Part.Kind] = [:]

  /// - Parameters:
  ///   - start: the first paragraph behind the masthead.
  ///   - title: what the masthead calls the text.
  init(_ text: [UInt8], _ blocks: [OutlineBlock], from start: Int, title: String) {
    self.text = text
    self.blocks = blocks
    roles = Array(repeating: .text, count: blocks.count)
    let contents = ContentsPages.paragraphs(blocks, in: text, from: start)
    for index in contents { roles[index] = .outside(.contents) }
    var body = start
    while contents.contains(body) { body += 1 }
    for index in contents { self.blocks[index].close() }
    linesAbove = Set(blocks[..<start].lazy.map { Words(text, $0.range).string.withoutSpace })
    let brought = BroughtText(self.blocks, in: text, outerTitle: title, from: body, passing: contents)
    read(
      segments(
        from: body, brought,
        FollowingText.titles(self.blocks, in: text, from: body, title: title, behind: brought)))
  }

  /// A stretch with numbers of its own.
  private struct Segment {
    enum Kind {
      case main
      /// A text that another brings, below its title; or another document in the same file.
      case brought(title: Range<Int>, isOther: Bool)
      case appendix
    }

    let kind: Kind
    let range: Range<Int>
  }

  /// The text before what it brings, that, then each appendix.
  private func segments(from start: Int, _ brought: BroughtText?, _ following: [Range<Int>]) -> [Segment] {
    var borders: [(start: Int, kind: Segment.Kind)] = [(start, .main)]
    let others = Dictionary(following.map { ($0.lowerBound, $0) }) { first, _ in first }
    for index in start..<max(start, blocks.count) where roles[index] == .text {
      if let title = brought?.title, title.lowerBound == index, borders.count == 1 {
        borders.append((index, .brought(title: title, isOther: false)))
      } else if let title = others[index] {
        borders.append((index, .brought(title: title, isOther: true)))
      } else if index > start, opensAppendix(index) {
        borders.append((index, .appendix))
      }
    }
    let ends = borders.dropFirst().map(\.start) + [blocks.count]
    return zip(borders, ends).map { Segment(kind: $0.kind, range: $0.start..<max($0.start, $1)) }
  }

  private func opensAppendix(_ index: Int) -> Bool {
    let next = index + 1 < blocks.count ? blocks[index + 1] : nil
    guard let opening = blocks[index].opening, opening.family == .appendix else {
      // 附件：任务分解表, and the table directly below.
      return next?.isRow == true && !blocks[index].isRow
        && Words(text, blocks[index].range).string.opens(with: "附件")
        && Words(text, blocks[index].range).isTitleLike(atMost: TitleLimit.document, allowing: "：:")
    }
    let isLabel = text[blocks[index].range].suffix(3).elementsEqual("：".utf8)
    return !(isLabel && next?.opening?.family == .item)
  }

  private mutating func read(_ segments: [Segment]) {
    var hasClauses = false
    let bringsText = segments.contains {
      if case .brought(_, isOther: false) = $0.kind { true } else { false }
    }
    for segment in segments where !segment.range.isEmpty {
      var start = segment.range.lowerBound
      switch segment.kind {
      case .main: break
      case .appendix:
        roles[start] = .part(.appendix, blocks[start].opening?.numeral, inferred: false)
        start += 1
        let end = AnnexTitle.end(at: start, before: segment.range.upperBound, blocks, text)
        for index in start..<end { roles[index] = .outside(.title) }
        start = end
      case .brought(let title, let isOther):
        // Beside clauses of the text that brings it, it is addressed as an appendix is, if it has a title.
        for index in title {
          roles[index] =
            (hasClauses || isOther) && index == start
            ? .part(.appendix, nil, inferred: false) : .outside(.title)
        }
        start = title.upperBound
      }
      let range = start..<segment.range.upperBound
      let numbering = Numbering(of: blocks[range], in: text)
      // 现印发给你们，请认真贯彻执行。
      if case .main = segment.kind, bringsText, numbering == .paragraphs {
        closeNotice(range)
        continue
      }
      var isAppendix = false
      if case .appendix = segment.kind { isAppendix = true }
      read(range, numbering, isAppendix: isAppendix)
      hasClauses = hasClauses || range.contains { roles[$0].isProvision }
    }
  }

  private mutating func read(_ segment: Range<Int>, _ numbering: Numbering, isAppendix: Bool) {
    let closing = ClosingMatter(text, blocks[segment], numbering: numbering, below: linesAbove).start
    for index in closing..<segment.upperBound where roles[index] == .text {
      roles[index] = .outside(.closing)
    }
    let body = segment.lowerBound..<closing
    learnLevels(body)
    var row = NumberRow(
      numbering, hasDivisions: blocks[body].contains { $0.opening?.family.isDivision == true })
    for index in body where roles[index] == .text { roles[index] = role(of: index, in: body, &row) }
    LostNumbers.inferChapters(&roles, body)
    if numbering == .parentheses { LostNumbers.infer(&roles, body, blocks, text) }
    if numbering != .paragraphs {
      PartText.keep(&roles, body, numbering, blocks, text)
    } else {
      Paragraphs.count(&roles, body, blocks, text, isAppendix: isAppendix)
    }
    Tables.separateLast(&roles, body, blocks, text)
  }

  /// Signature and date of a notice or an order that has nothing numbered stand above the text that it brings.
  private mutating func closeNotice(_ segment: Range<Int>) {
    let closing = ClosingMatter(text, blocks[segment], numbering: .paragraphs, below: linesAbove).start
    for index in closing..<segment.upperBound where roles[index] == .text {
      roles[index] = .outside(.closing)
    }
  }

  // MARK: - One paragraph

  private func role(of index: Int, in segment: Range<Int>, _ row: inout NumberRow) -> Outline.Role {
    let block = blocks[index]
    guard let opening = block.opening else {
      return headingRole(block)
        ?? (isUnnumberedChapter(index, in: segment) ? .part(.chapter, nil, inferred: false) : .text)
    }
    switch row.numbering.use(of: opening.family) {
    case .titledPart(let kind):
      if opening.family.isDivision {
        return isTitle(block) ? .part(kind, opening.numeral, inferred: false) : .text
      }
      guard leadsToArticle(index, in: segment),
        Words(text, block.content).isTitleLike(atMost: TitleLimit.numbered)
      else {
        return .text
      }
      return .part(kind, opening.numeral, inferred: false)
    case .part(let kind):
      return .part(row.hasDivisions ? .subsection : kind, opening.numeral, inferred: false)
    case .clause(let style): return clause(style, opening, index, &row)
    case .list: return .text
    }
  }

  private func clause(
    _ style: Clause.Style, _ opening: Opening, _ index: Int, _ row: inout NumberRow
  ) -> Outline.Role {
    guard let numeral = opening.numeral else { return .text }
    switch style {
    case .article:
      guard opensArticle(opening, numeral, at: index, after: row.lastArticle) else { return .text }
      row.lastArticle = numeral
    case .section:
      guard isTitle(blocks[index]) else { return .text }
      return .clause(style, Numeral(numeral.value, branch: numeral.branch, .section))
    case .arabic:
      guard row.opensItem(opening, numeral.value) else { return .text }
    case .parenthesis, .pause, .paragraph, .decimal, .lead: break
    }
    return .clause(style, numeral)
  }

  /// 第一章 is a part only as a title: a sentence that begins so goes on.
  private func isTitle(_ block: OutlineBlock) -> Bool {
    let words = Words(text, block.content)
    return block.level > 0 || words.count == 0 || words.isTitleLike(atMost: TitleLimit.numbered)
  }

  /// With white space behind it a number opens an article. Without, it must be the next one, or a later one behind a
  /// whole sentence or a title: an article between may be deleted, an excerpt leaves many out.
  private func opensArticle(_ opening: Opening, _ numeral: Numeral, at index: Int, after previous: Numeral?)
    -> Bool
  {
    guard !opening.isSetOff, let previous else { return true }
    if numeral.value == previous.value + 1
      || numeral.value == previous.value && numeral.branch > previous.branch
    {
      return true
    }
    guard previous < numeral || numeral.value == 1, index > 0 else { return false }
    let before = blocks[index - 1]
    if LineEnd.isSentenceEnd(text, before.range) { return true }
    if case .part = roles[index - 1] { return true }
    let words = Words(text, before.range)
    return before.opening == nil && words.isTitleLike(atMost: TitleLimit.bare) && !words.string.mentions("，")
  }

  /// Directly, or over a finer title: 三、关于担保物权 above （一）一般规定 above 第三十七条.
  private func leadsToArticle(_ index: Int, in segment: Range<Int>) -> Bool {
    guard index + 1 < segment.upperBound, let next = blocks[index + 1].opening else { return false }
    if next.family == .parenthesis, index + 2 < segment.upperBound {
      return blocks[index + 2].opening?.family == .article
        && Words(text, blocks[index + 1].content).isTitleLike(atMost: TitleLimit.numbered)
    }
    return next.family == .article || next.family == .section
  }

  /// 总则 above 第一节, in a text whose other sections stand in chapters.
  private func isUnnumberedChapter(_ index: Int, in segment: Range<Int>) -> Bool {
    guard index + 1 < segment.upperBound, let next = blocks[index + 1].opening, next.family == .section,
      next.numeral == Numeral(1), !blocks[index].isRow,
      Words(text, blocks[index].range).isTitleLike(atMost: TitleLimit.bare)
    else { return false }
    return blocks[segment].contains { $0.opening?.family == .chapter }
  }

  private mutating func learnLevels(_ segment: Range<Int>) {
    partOfLevel = [:]
    for block in blocks[segment] where block.level > 0 {
      guard partOfLevel[block.level] == nil, let family = block.opening?.family, family.isDivision else {
        continue
      }
      partOfLevel[block.level] = family.traits.part
    }
  }

  /// ## 附则: a heading without a number is a part of the level its neighbours have.
  private func headingRole(_ block: OutlineBlock) -> Outline.Role? {
    guard block.level > 0 else { return nil }
    return .part(partOfLevel[block.level] ?? (block.level > 2 ? .section : .chapter), nil, inferred: false)
  }
}
