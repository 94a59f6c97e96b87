/// How far a masthead reaches around its title.
extension MastheadReader {
  typealias Line = (words: String, kind: TopLine, isHeading: Bool)

  /// Between a title and the number or address that belongs to it stand so many lines at most.
  private static let reach = 16
  /// Of what a site sets there, in characters: 分享到, 字体：大 中 小, a source with its name.
  private static let longestAside = 40

  /// Where the provisions begin at the latest.
  static func limit(_ blocks: ArraySlice<Block>) -> Int {
    var start = blocks.startIndex
    while let first = blocks[start...].firstIndex(where: opensProvision) {
      guard let end = endOfMenu(from: first, blocks) else { return first }
      start = end
    }
    return blocks.endIndex
  }

  private static func opensProvision(_ block: Block) -> Bool {
    block.level > 1 || block.opening?.family.traits.endsMasthead == true
  }

  /// 1. 目录, 1. 规划, 2. 预算, 1. 提案: a site's menu counts its groups, and begins anew with each.
  private static func endOfMenu(from first: Int, _ blocks: ArraySlice<Block>) -> Int? {
    let items = blocks[first...].prefix { $0.opening?.family == .item && $0.range.count <= longestMenuItem }
    let groups = items.count { $0.opening?.numeral?.value == 1 }
    return groups >= leastGroups ? items.endIndex : nil
  }

  /// In bytes; a provision that is so short begins no list of four.
  private static let longestMenuItem = 75
  private static let leastGroups = 4

  static func opensWithHeading(_ blocks: [Block]) -> Bool {
    guard let first = blocks.first, first.level > 1, first.opening == nil else { return false }
    return blocks.dropFirst().allSatisfy { $0.level == 0 || $0.level > first.level }
  }

  /// Who stands directly above the title, or above its number.
  static func bodies(
    above title: Int, _ lines: [(words: String, kind: TopLine, isHeading: Bool)]
  ) -> [Issuer] {
    for line in lines[..<title].reversed() {
      switch line.kind {
      case .number: continue
      case .issuers(let bodies): return bodies
      default: return []
      }
    }
    return []
  }

  /// Whether a line behind the title is of the masthead: a mark, the title said again, the addressees, or what stands in
  /// front of one of these.
  func belongs(
    _ index: Int, _ lines: [(words: String, kind: TopLine, isHeading: Bool)]
  ) -> Bool {
    guard addressees == nil else { return false }
    var next = index
    while next < lines.count, next - index <= MastheadReader.reach {
      let line = lines[next]
      if line.kind.isMark || line.kind == .address && !title.isEmpty || saysTitle(line.words)
        || isSerial(line.words)
      {
        return true
      }
      switch line.kind {
      case .issuers, .words: break
      default: return false
      }
      guard line.words.scalarCount <= MastheadReader.longestAside, !line.words.mentions("，") else {
        return false
      }
      next += 1
    }
    return false
  }

  /// The title again, or the begin or the end of it where it is broken. Between bodies stands 、 or a space.
  private func saysTitle(_ line: String) -> Bool {
    let words = line.withoutSpace.filter { $0 != "、" }
    guard words.scalarCount >= 6 else { return false }
    let own = title.withoutSpace.filter { $0 != "、" }
    return own.opens(with: words) || own.closes(with: words)
  }
}
