import PolicyText

/// What limits a grant: when, where or how far it holds.
extension WordingPair {
  /// 免费乘坐 and 在非高峰时段免费乘坐, 免交费用 and 在献血量三倍以内免交费用. 在本市行政区域内 is each level's own.
  func isOtherLimit(_ span: ChangedSpan) -> Bool {
    let (side, range) = (span.onlySide, span[span.onlySide])
    let text = texts[side]
    let limit = Punctuation.trimmed(range, of: text)
    guard !isRewritten, span.isPure, limit.count >= Self.shortestLimit,
      text[limit.lowerBound] == Self.within || isStepOf(text, limit),
      !text[limit].contains(where: Punctuation.ofParts.contains),
      !Self.noLimits.contains(where: { text[limit].suffix($0.count).elementsEqual($0) }),
      !Self.noLimits.contains(where: text[limit.upperBound...].starts)
    else { return false }
    let behind = text[range.upperBound...].drop(while: Punctuation.ofParts.contains)
    let words = content(of: limit, side, beside: names[side]).filter(\.isTelling)
    return (Self.grants.contains(where: behind.starts) || isTimeOfDuty(limit, side)) && words.count >= 2
      && !Self.ownAreas.contains { Array(text[limit].dropFirst()) == $0 }
  }

  /// 经社区公示可以申请.
  private func isStepOf(_ text: [UInt32], _ range: Range<Int>) -> Bool {
    text[range.lowerBound] == Self.through && !Self.noSteps.contains(where: text[range].starts)
      && text[range.upperBound...].starts(with: Self.may)
  }

  /// 应当在节假日开放: of what must be done, when.
  private func isTimeOfDuty(_ range: Range<Int>, _ side: Side) -> Bool {
    words[side].contains { $0.isModal && $0.range.upperBound == range.lowerBound }
      && Self.times.contains { texts[side][range].suffix($0.count).elementsEqual($0) }
  }

  /// 单个企业每年最高500万元 beside what each gets, and 可以在10日内申请: a cap on a grant, and a term within which a right holds.
  func isOtherCap(_ span: ChangedSpan) -> Bool {
    guard !isRewritten, span.isPure else { return false }
    let (side, range) = (span.onlySide, span[span.onlySide])
    let added = words[side].filter { range.contains($0.range.lowerBound) }
    guard added.contains(where: { $0.kind == .number && $0.told == .number }) else { return false }
    let isWithin = added.contains { $0.kind == .bound && $0.sense == .atMost }
    let isRight = words[side].contains { $0.sense == .may && $0.range.upperBound == range.lowerBound }
    if isRight { return isWithin }
    return isWithin && Punctuation.ofParts.contains(texts[side][range.lowerBound])
      && Self.sums.contains { Array(texts[side.other]).has($0) }
  }

  private static let sums = ["奖励", "补助", "补贴", "资助", "贴息", "奖补"].map { FoldedText($0).characters }

  /// 全面取消审查 and 对低风险项目取消审查: of all, and of what is said.
  func isNarrowed(_ span: ChangedSpan) -> Bool {
    func isOfAll(_ side: Side) -> Bool { Self.wholes.contains(Array(texts[side][span[side]])) }
    func isOfSome(_ side: Side) -> Bool {
      let words = texts[side][span[side]]
      return words.count >= Self.shortestLimit && words.first.map(Self.targets.contains) == true
        && !words.contains(where: Punctuation.ofParts.contains)
    }
    return !isRewritten && Side.allCases.contains { isOfAll($0) && isOfSome($0.other) }
  }

  private static let wholes = Set(["全面", "全部", "一律", "普遍"].map { FoldedText($0).characters })
  private static let targets: CharacterGroup = "对在就"

  /// 境外 and 境内外, 小微企业 and 中小微企业, 低收入 and 中低收入: of a scale one more.
  func isOtherReach(_ span: ChangedSpan) -> Bool {
    guard span.isPure else { return false }
    let (text, range) = (texts[span.onlySide], span[span.onlySide])
    guard range.count == 1 else { return false }
    let beside = [range.lowerBound - 1, range.upperBound].filter(text.indices.contains).map { text[$0] }
    return Self.scales.contains { $0.contains(text[range.lowerBound]) && beside.contains(where: $0.contains) }
  }

  private static let scales: [CharacterGroup] = ["内外", "大中小微", "中低", "中高"]

  private static let through = Signs.code("经")
  private static let may = FoldedText("可以").characters
  private static let noSteps = ["经营", "经济", "经费", "经常", "经办"].map { FoldedText($0).characters }
  private static let times = ["节假日", "休息日", "期间", "时段"].map { FoldedText($0).characters }
  private static let within = Signs.code("在")
  /// In characters: 在节日.
  private static let shortestLimit = 3
  private static let noLimits = ["基础上", "同时", "中"].map { FoldedText($0).characters }
  private static let ownAreas = ["本行政区域内", "辖区内", "行政区域内", "规定期限内"].map { FoldedText($0).characters }
  private static let grants =
    Predicates.benefits + ["免", "减免", "优先", "优惠", "无偿", "半价", "享", "不收"].map { FoldedText($0).characters }
}
