import PolicyText

/// Where a word of the lexicon says what it says: what must stand before it or behind it.
extension Lexicon {
  /// 除不可抗力外，: what stands between the two characters is told apart as other words are.
  static func closing(ofException text: [UInt32], at start: Int) -> Int? {
    guard text[start] == Signs.except, start == 0 || Punctuation.contains(text[start - 1]) else { return nil }
    let words = text[(start + 1)...].prefix(longestException)
      .prefix { !Punctuation.ofParts.contains($0) }
    // 除提供周转房外，还应当…: beside it.
    let next = text[words.endIndex...].first { !Punctuation.contains($0) }
    return words.last == Signs.outside && next.map(besides.contains) != true ? words.endIndex - 1 : nil
  }

  private static let besides: CharacterGroup = "还也另"
  /// In characters; behind more a comma ends something else.
  private static let longestException = 40

  /// 国务院意见, 党中央、国务院决策部署, 国务院关于…的通知: whose paper it is, not who decides.
  static func namesPaper(_ text: [UInt32], behind end: Int, of sense: Sense?) -> Bool {
    let next = governments.first { text[end...].starts(with: $0) }.map { end + $0.count } ?? end
    return papers.contains { text[next...].starts(with: $0) }
      || sense == .nation && text[next...].starts(with: plans)
  }

  private static let governments = ["、国务院", "办公厅", "办公室"].map { FoldedText($0).characters }
  private static let papers = ["意见", "文件", "通知", "关于", "决策部署"].map { FoldedText($0).characters }
  private static let plans = FoldedText("部署").characters

  /// 一般不得, 一般应当, 一般在10日内.
  static func isModal(_ text: [UInt32], behind end: Int) -> Bool {
    guard end < text.count else { return false }
    if let next = longest(text, at: end), next.kind == .duty || next.kind == .bound {
      return next.sense.map(modals.contains) ?? false || next.kind == .bound && text[end] == Signs.not
    }
    return leadsToAmount.contains { word in
      text[end...].starts(with: word) && end + word.count < text.count
        && WrittenNumber(text, at: end + word.count) != nil
    }
  }

  private static let modals: Set<Sense> = [.must, .may, .forbid, .refuse, .not]
  private static let leadsToAmount = ["为", "在", "按", "控制在"].map { FoldedText($0).characters }

  static func isCounted(_ text: [UInt32], behind end: Int) -> Bool {
    text[end...].indices.prefix(longestException).prefix { !Punctuation.contains(text[$0]) }
      .contains { WrittenNumber(text, at: $0)?.bindsAlone ?? false }
  }

  /// 批准, 审核 and their like are somebody's leave where 经, 报 or 由 stands before them; else a thing that is done.
  static func isGiven(_ text: [UInt32], before word: Range<Int>) -> Bool {
    Punctuation.part(of: text, before: word.lowerBound).suffix(longestLeave).contains(where: givers.contains)
  }

  /// In characters: 报登记的县级人民政府文物行政部门批准. Of 31,920 relations (220 pairs of laws and local rules) 21 are others than
  /// at 12, 20 of them rightly, and one is another without an end.
  private static let longestLeave = 24

  private static let givers: CharacterGroup = "经报由须未"
}
