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
    return !isRewritten && starts(texts.upper, span.upper) && starts(texts.lower, span.lower)
  }

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
      words[side].filter { $0.unit == .times && $0.range.overlaps(stretch.span[side]) }
    }
    return Self.motions.contains(characters(left[side], side))
      && amounts(side.other).contains { one in amounts(side).contains { $0.amount == one.amount } }
  }
}
