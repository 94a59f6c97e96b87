import PolicyText

/// A department called by its level: 省民政厅, 市民政局.
extension WordingPair {
  /// 省民政厅负责… and 市民政局负责…: each level's own department, also by the ending that a province's has and no other.
  func isOwnOffice(_ span: ChangedSpan) -> Bool {
    let (above, below) = (texts.upper, texts.lower)
    if above[span.upper].elementsEqual(Self.provincial), below[span.lower].elementsEqual(Self.local) {
      return true
    }
    return isOfOwnLevels(span) && !decides(above, span.upper) && !decides(below, span.lower)
  }

  /// The places of 省 and 厅 in 省财政厅, where the text is a province's.
  func ownOffice(_ side: Side) -> Set<Int> {
    let text = texts[side]
    guard let level = excerpts[side].document.masthead.level, let own = Self.levels[level] else { return [] }
    var found: Set<Int> = []
    for start in text.indices where text[start...].starts(with: own) {
      let behind = Array(text[(start + own.count)...].prefix(Self.longestOffice))
      guard let office = Bodies.leading(behind), let end = office.last,
        [Self.provincial, Self.local].contains([end])
      else { continue }
      found.formUnion([start, start + own.count + office.count - 1])
    }
    return found
  }

  /// 由省民政厅批准 and 由市民政局批准, 报省财政厅 and 报市财政局: who decides, or to whom it goes.
  func isOfficeOfOtherLevel(_ span: ChangedSpan) -> Bool {
    isOfOwnLevels(span)
      && decides(texts.upper, span.upper) && decides(texts.lower, span.lower)
  }

  /// 省 and 市, each in front of a department in the text of its level.
  private func isOfOwnLevels(_ span: ChangedSpan) -> Bool {
    func isOwn(_ excerpt: FoldedExcerpt, _ range: Range<Int>) -> Bool {
      guard let level = excerpt.document.masthead.level, let own = Self.levels[level] else { return false }
      let behind = Array(excerpt.characters[range.upperBound...].prefix(Self.longestOffice))
      return excerpt.characters[range].elementsEqual(own)
        && (Bodies.leading(behind) != nil || behind.has(Self.center))
    }
    return isOwn(excerpts.upper, span.upper) && isOwn(excerpts.lower, span.lower)
  }

  /// 市住房公积金管理中心.
  private static let center = FoldedText("管理中心").characters

  /// 由省自然资源厅实施 and 由县（市）自然资源主管部门实施: the office of another level than each text's own.
  func isOfficeOfOtherPlace(_ span: ChangedSpan) -> Bool {
    func level(_ side: Side) -> [UInt32]? {
      let (text, range) = (texts[side], span[side])
      let words = text[range].filter { !Punctuation.contains($0) }
      let behind = Array(text[range.upperBound...].prefix(Self.longestOffice))
      guard !words.isEmpty, words.allSatisfy(Self.levelWords.contains), let office = Bodies.leading(behind),
        office.count > Self.shortestOffice, range.lowerBound > 0,
        text[range.lowerBound - 1] == Signs.by || Self.towardOffice.contains(text[range.lowerBound - 1])
      else { return nil }
      return words.filter { !Self.ofLevels.contains($0) }.map(Self.levelOfKind)
    }
    guard let above = level(.upper), let below = level(.lower), Set(above).isDisjoint(with: below)
    else { return false }
    return !Side.allCases.allSatisfy { side in
      excerpts[side].document.masthead.level.flatMap { Self.levels[$0] } == (side == .upper ? above : below)
    }
  }

  /// 区 and 旗 are counties.
  static func levelOfKind(_ kind: UInt32) -> UInt32 { counties.contains(kind) ? county : kind }

  private static let counties: CharacterGroup = "区旗"
  private static let county = Signs.code("县")
  private static let levelWords: CharacterGroup = "省市县区州旗级设的"
  private static let ofLevels: CharacterGroup = "级设的"
  /// In characters: 部门.
  private static let shortestOffice = 2

  private func decides(_ text: [UInt32], _ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0 else { return false }
    let before = text[range.lowerBound - 1]
    if Self.towardOffice.contains(before) { return true }
    let part = text[range.upperBound...].prefix { !Punctuation.ofParts.contains($0) }
    return before == Signs.by
      && BindingWord.all(in: Array(part)).contains { $0.sense.map(Self.decisions.contains) ?? false }
  }

  private static let towardOffice: CharacterGroup = "向报经"
  private static let decisions: Set<Sense> = [.approval, .consent, .review, .record]
  /// In characters: 人力资源社会保障厅.
  private static let longestOffice = 12
  private static let provincial = FoldedText("厅").characters
  private static let local = FoldedText("局").characters
  private static let levels: [Level: [UInt32]] = [
    Level.province: "省", .city: "市", .county: "县",
  ].mapValues { FoldedText($0).characters }
}
