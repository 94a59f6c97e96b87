/// Says of every paragraph what it is to the outline.
struct Roles {
  private(set) var roles: [Outline.Role]
  private let text: [UInt8]
  private let blocks: [Block]
  /// The Markdown level at which numbered parts stand, where they do.
  private var partOfMarkdown: [Int: Part.Kind] = [:]

  /// - Parameter start: the first paragraph behind the masthead.
  init(_ text: [UInt8], _ blocks: [Block], from start: Int) {
    self.text = text
    self.blocks = blocks
    roles = Array(repeating: .text, count: blocks.count)
    let body = skipContents(from: start)
    for segment in segments(from: body) { read(segment) }
  }

  /// The text before the first appendix, then each appendix.
  private func segments(from start: Int) -> [Range<Int>] {
    var borders = [start]
    for index in start..<max(start, blocks.count) where index > start {
      guard let opening = blocks[index].opening, opening.family == .appendix else { continue }
      let listsAttachments = index + 1 < blocks.count && blocks[index + 1].opening?.family == .item
      let isLabel = text[blocks[index].range].suffix(3).elementsEqual("：".utf8)
      if !(isLabel && listsAttachments) { borders.append(index) }
    }
    borders.append(blocks.count)
    return zip(borders, borders.dropFirst()).map { $0..<max($0, $1) }
  }

  /// A contents page repeats the headings: it ends where its first line comes again.
  private mutating func skipContents(from start: Int) -> Int {
    let window = start..<min(start + 4, blocks.count)
    guard let title = window.first(where: { isContentsTitle($0) }), title + 1 < blocks.count else {
      return start
    }
    let first = words(title + 1)
    guard let again = ((title + 2)..<max(title + 2, blocks.count)).first(where: { words($0) == first }) else {
      return start
    }
    for index in title..<again { roles[index] = .outside(.contents) }
    return again
  }

  private func isContentsTitle(_ index: Int) -> Bool {
    let bytes = blocks[index].range
    return bytes.count <= 12 && ["目录", "目次"].contains(words(index))
  }

  /// Without white space.
  private func words(_ index: Int) -> String {
    Words(text, blocks[index].range).string.withoutSpace
  }

  private mutating func read(_ segment: Range<Int>) {
    guard !segment.isEmpty else { return }
    var start = segment.lowerBound
    if let opening = blocks[start].opening, opening.family == .appendix {
      roles[start] = .part(.appendix, opening.numeral, inferred: false)
      start += 1
    }
    let numbering = Numbering(of: blocks[start..<segment.upperBound])
    let closing = ClosingMatter(text, blocks[start..<segment.upperBound], numbering: numbering).start
    for index in closing..<segment.upperBound { roles[index] = .outside(.closing) }
    learnMarkdown(start..<closing)
    var previous: Numeral?
    for index in start..<closing where roles[index] == .text {
      roles[index] = role(of: index, in: start..<closing, numbering, after: &previous)
    }
    if numbering == .parentheses { LostNumbers.infer(&roles, start..<closing, blocks, text) }
    if numbering == .parentheses || numbering == .pauses { makeChildlessPartsClauses(start..<closing) }
    if numbering == .paragraphs { countParagraphs(start..<closing) }
  }

  private func role(
    of index: Int, in segment: Range<Int>, _ numbering: Numbering, after previous: inout Numeral?
  ) -> Outline.Role {
    let block = blocks[index]
    guard let opening = block.opening else { return headingRole(block) ?? .text }
    switch numbering.use(of: opening.family) {
    case .titledPart(let kind):
      if opening.family.isDivision {
        return isTitle(block) ? .part(kind, opening.numeral, inferred: false) : .text
      }
      guard leadsToArticle(index, in: segment), Words(text, block.content).isTitleLike(atMost: 40) else {
        return .text
      }
      return .part(kind, opening.numeral, inferred: false)
    case .part(let kind): return .part(kind, opening.numeral, inferred: false)
    case .clause(let style):
      guard let numeral = opening.numeral else { return .text }
      if style == .article {
        guard Roles.opens(opening, numeral, after: previous) else { return .text }
        previous = numeral
      } else if case .items(let mark) = numbering, opening.mark != mark {
        return .text
      }
      return .clause(style, numeral)
    case .list: return .text
    }
  }

  /// 第一章 is a part only as a title: a sentence that begins so goes on.
  private func isTitle(_ block: Block) -> Bool {
    let words = Words(text, block.content)
    return block.level > 0 || words.count == 0 || words.isTitleLike(atMost: 50)
  }

  /// With white space behind it a number opens an article; without, it must also be the next one.
  private static func opens(_ opening: Opening, _ numeral: Numeral, after previous: Numeral?) -> Bool {
    if opening.isSetOff { return true }
    guard let previous else { return true }
    return numeral.value == previous.value + 1 || (numeral.value == previous.value && numeral.branch > 0)
  }

  private func leadsToArticle(_ index: Int, in segment: Range<Int>) -> Bool {
    guard index + 1 < segment.upperBound, let next = blocks[index + 1].opening else { return false }
    return next.family == .article || next.family == .section
  }

  private mutating func learnMarkdown(_ segment: Range<Int>) {
    partOfMarkdown = [:]
    for block in blocks[segment] where block.level > 0 {
      guard partOfMarkdown[block.level] == nil, let family = block.opening?.family, family.isDivision else {
        continue
      }
      partOfMarkdown[block.level] = family.traits.part
    }
  }

  /// ## 附则: a Markdown heading without a number is a part of the level its neighbours have.
  private func headingRole(_ block: Block) -> Outline.Role? {
    guard block.level > 0 else { return nil }
    return .part(
      partOfMarkdown[block.level] ?? (block.level > 2 ? .section : .chapter), nil, inferred: false)
  }

  /// 一、 with nothing finer below is itself the provision.
  private mutating func makeChildlessPartsClauses(_ segment: Range<Int>) {
    var index = segment.lowerBound
    while index < segment.upperBound {
      defer { index += 1 }
      guard case .part(.chapter, let numeral?, inferred: false) = roles[index],
        blocks[index].opening?.family == .pause
      else { continue }
      var next = index + 1
      while next < segment.upperBound, roles[next] == .text { next += 1 }
      if next < segment.upperBound, case .clause = roles[next] {
        if case .clause(.pause, _) = roles[next] {} else { continue }
      }
      roles[index] = .clause(.pause, numeral)
    }
  }

  private mutating func countParagraphs(_ segment: Range<Int>) {
    var count = 0
    for index in segment where roles[index] == .text {
      count += 1
      roles[index] = .clause(.paragraph, Numeral(count))
    }
  }
}
