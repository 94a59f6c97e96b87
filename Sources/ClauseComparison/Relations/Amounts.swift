import PolicyText

extension BindingWord {
  /// A number, or what bounds one.
  var isAmount: Bool { kind == .number || kind == .bound && range.count > 1 }
}

/// What makes an amount another without another number in its place.
extension WordingPair {
  /// 每千瓦200元 and 每个200元: what an amount is reckoned by. 每个 and 每家 are words of style.
  func isOtherBase(_ span: ChangedSpan) -> Bool {
    func base(_ text: [UInt32], _ range: Range<Int>) -> Units.Unit? {
      guard range.lowerBound > 0, text[range.lowerBound - 1] == Signs.every,
        let unit = Units.longest(text, at: range.lowerBound), unit.length >= range.count,
        WrittenNumber(text, at: range.lowerBound + unit.length) != nil
      else { return nil }
      return unit
    }
    guard let above = base(texts.upper, span.upper), let below = base(texts.lower, span.lower) else {
      return false
    }
    return (above.plain != below.plain || above.scale != below.scale) && !(above.isNoun && below.isNoun)
  }

  /// 自货物验收之日起 and 自货物交付之日起: what a term begins with.
  func isOtherStart(_ span: ChangedSpan) -> Bool {
    func starts(_ text: [UInt32], _ range: Range<Int>) -> Bool {
      !range.isEmpty && text[range.upperBound...].starts(with: Self.starting)
    }
    guard !isRewritten else { return false }
    if starts(texts.upper, span.upper), starts(texts.lower, span.lower) { return true }
    guard let above = event(span, .upper), let below = event(span, .lower) else { return false }
    return above != below
  }

  /// 受理 of 自受理申请之日起: of what kind it is what a term begins with.
  private func event(_ span: ChangedSpan, _ side: Side) -> Int? {
    let (text, range) = (texts[side], span[side])
    let words = Array(text[range])
    guard let kind = Self.events.firstIndex(where: { $0.contains(words) }),
      text[startOfPart(text, range.lowerBound)..<range.lowerBound].contains(where: Self.from.contains)
    else { return nil }
    let behind = text[range.upperBound...].prefix { !Punctuation.ofParts.contains($0) }
    return behind.prefix(Self.longestObject).firstRange(of: Self.starting) == nil ? nil : kind
  }

  /// In characters, with 之日起: 环境影响评价文件之日起.
  private static let longestObject = 12
  private static let from: CharacterGroup = "自从"
  /// Each line one event by its names: who hands in, who gets, who takes up, who decides.
  private static let events = [
    ["提交", "递交", "报送", "提出", "申报", "申请"], ["收到", "接到", "接收", "收讫"], ["受理", "立案"], ["知道", "知悉", "得知"],
    ["作出", "批准", "决定"], ["送达", "告知"], ["公布", "发布", "公告", "公示"], ["签订", "签署", "订立"], ["生效"], ["发生"],
    ["颁发", "发放", "核发"], ["取得", "获得"], ["开工", "动工"], ["完成", "完工", "竣工"], ["验收"], ["届满", "期满"],
  ].map { $0.map { FoldedText($0).characters } }

  private static let starting = FoldedText("之日起").characters

  /// 下降10% and 下降至10%, 提高5% and 达到5%: by how much, or to what.
  func isOtherMeasure(_ span: ChangedSpan) -> Bool {
    func isTarget(_ side: Side) -> Bool? {
      let (text, range) = (texts[side], span[side])
      guard words[side].contains(where: { $0.isAmount && $0.range.lowerBound == range.upperBound }) else {
        return nil
      }
      let before = text[..<range.upperBound]
      if Self.motions.contains(where: { before.suffix($0.count).elementsEqual($0) }) { return false }
      guard let last = before.last, Self.targets.contains(last) else { return nil }
      let verbs = Self.motions + [Self.reached]
      return verbs.contains { before.dropLast().suffix($0.count).elementsEqual($0) } ? true : nil
    }
    guard let above = isTarget(.upper), let below = isTarget(.lower) else { return false }
    return above != below
  }

  private static let reached = FoldedText("达").characters
  private static let targets: CharacterGroup = "至到"
  private static let motions = [
    "提高", "提升", "增长", "增加", "上升", "上调", "扩大", "延长", "下降", "降低", "减少", "下调", "缩短", "缩小", "压减", "压缩", "削减",
    "上浮", "下浮", "调高", "调低", "调增", "调减", "加大", "放宽", "上涨", "下跌", "回升", "回落",
  ].map { FoldedText($0).characters }

  /// 翻一番 and 增长一倍: beside the amount, which both have, stands the verb that one of them is said with.
  func isDoubling(_ stretch: Stretch) -> Bool {
    let left = stretch.words.map { $0.filter(\.isTelling) }
    guard left.upper.isEmpty != left.lower.isEmpty else { return false }
    let side: Side = left.upper.isEmpty ? .lower : .upper
    func amounts(_ side: Side) -> [BindingWord] {
      words[side].filter { $0.unit == .share && $0.range.overlaps(stretch.span[side]) }
    }
    return Self.motions.contains(characters(left[side], side))
      && amounts(side.other).contains { one in amounts(side).contains { $0.amount == one.amount } }
  }
}
