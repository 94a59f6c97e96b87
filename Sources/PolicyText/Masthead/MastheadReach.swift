/// How far a masthead reaches around its title.
extension MastheadReader {
  typealias Line = (words: String, kind: TopLine, isHeading: Bool)

  /// Between a title and the number or address that belongs to it stand so many lines at most. From 10 lines and from 26
  /// characters on each of 155 pages and papers has the same masthead.
  private static let reach = 16
  /// Of what a site sets there, in characters: 分享到, 字体：大 中 小, a source with its name.
  private static let longestAside = 40

  /// Where the provisions begin at the latest.
  static func limit(_ blocks: ArraySlice<OutlineBlock>) -> Int {
    var start = blocks.startIndex
    while let first = blocks[start...].firstIndex(where: opensProvision) {
      guard let end = endOfMenu(from: first, blocks) else { return first }
      start = end
    }
    return blocks.endIndex
  }

  /// 第一篇：某市关于…的通知 above the title itself: a page that has several papers counts them.
  static func opensCollection(_ text: [UInt8], _ blocks: [OutlineBlock]) -> Bool {
    guard blocks.count > 1, blocks[0].opening?.family.isDivision == true, blocks[1].opening == nil,
      blocks[0].range.count <= longestCount + blocks[1].range.count
    else { return false }
    let title = String(decoding: text[blocks[1].range], as: UTF8.self).withoutSpace
    return TitleEnd.isComplete(title)
      && String(decoding: text[blocks[0].range], as: UTF8.self).withoutSpace.closes(with: title)
  }

  /// 第十一篇：, in bytes.
  private static let longestCount = 20

  private static func opensProvision(_ block: OutlineBlock) -> Bool {
    block.level > 1 || block.opening?.family.traits.endsMasthead == true
  }

  /// 1. 目录, 1. 规划, 2. 预算, 1. 提案: a site's menu counts its groups, and begins anew with each.
  private static func endOfMenu(from first: Int, _ blocks: ArraySlice<OutlineBlock>) -> Int? {
    let items = blocks[first...].prefix { $0.opening?.family == .item && $0.range.count <= longestMenuItem }
    let groups = items.count { $0.opening?.numeral?.value == 1 }
    return groups >= leastGroups ? items.endIndex : nil
  }

  /// In bytes; a provision that is so short begins no list of four.
  private static let longestMenuItem = 75
  private static let leastGroups = 4

  static func opensWithHeading(_ blocks: [OutlineBlock]) -> Bool {
    guard let first = blocks.first, first.level > 1, first.opening == nil else { return false }
    return blocks.dropFirst().allSatisfy { $0.level == 0 || $0.level > first.level }
  }

  /// Who stands directly above the title, above its number, or above the title with its number as a page has it.
  static func bodies(above title: TitleReader.Title, _ lines: [Line]) -> [Issuer] {
    for line in lines[..<title.lines.lowerBound].reversed() {
      switch line.kind {
      case .number: continue
      case .words where line.words.opens(with: title.words): continue
      case .issuers(let bodies): return bodies
      default: return []
      }
    }
    return []
  }

  /// Whether a line behind the title is of the masthead: a mark, the title said again, the addressees, or what stands in
  /// front of one of these.
  func belongs(
    _ index: Int, _ lines: [MastheadReader.Line]
  ) -> Bool {
    guard addressees == nil else { return false }
    var next = index
    while next < lines.count, next - index <= MastheadReader.reach {
      let line = lines[next]
      if line.kind.isMark
        || line.kind == .address && (!title.isEmpty || next == MastheadReader.places(above: lines))
        || saysTitle(line.words)
        || isSerial(line.words)
      {
        return true
      }
      switch line.kind {
      case .issuers, .words: break
      // 视力保护色： with its buttons gone.
      case .sentence where PageWords.isMenuLabel(line.words): break
      default: return false
      }
      guard line.words.scalarCount <= MastheadReader.longestAside, !line.words.mentions("，") else {
        return false
      }
      next += 1
    }
    return false
  }

  /// How many lines name a place and nothing else, in front of whom a text without a title is for.
  private static func places(above lines: [Line]) -> Int {
    lines.prefix(1).count { Region.isWhole($0.words.withoutSpace) }
  }

  /// The title again, or the begin or the end of it where it is broken. Between bodies stands 、 or a space.
  private func saysTitle(_ line: String) -> Bool {
    var words = line.withoutSpace.filter { $0 != "、" }
    if words.opens(with: "《"), words.closes(with: "》") { words = String(words.dropFirst().dropLast()) }
    guard words.scalarCount >= TitleReader.shortest else { return false }
    let own = title.withoutSpace.filter { $0 != "、" }
    return own.opens(with: words) || own.closes(with: words)
  }
}
