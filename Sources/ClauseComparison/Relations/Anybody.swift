import PolicyText

/// 任何单位和个人: who or what is meant is not less where a ban names nobody.
extension WordingPair {
  /// 未经批准，不得占用道路 and 未经批准，任何单位和个人不得占用道路.
  func isAnybody(_ span: ChangedSpan) -> Bool {
    let (side, range) = (span.onlySide, span[span.onlySide])
    let (text, place) = (texts[side], span[side.other].lowerBound)
    guard span.isPure, text[range].starts(with: Self.anyone), range.count > Self.anyone.count,
      text[range].dropFirst(Self.anyone.count).allSatisfy(Self.ofAnybody.contains)
    else { return false }
    return Lexicon.bans.contains(where: text[range.upperBound...].starts)
      && startOfPart(text, range.lowerBound) == range.lowerBound
      && startOfPart(texts[side.other], place) == place
  }

  /// 不收取任何费用, 任何单位和个人有权举报: 任何 says nothing that is not said without it.
  func isAny(_ word: BindingWord, _ side: Side) -> Bool {
    word.sense == .all && texts[side][word.range].elementsEqual(Self.anyone)
  }

  private static let anyone = FoldedText("任何").characters
  private static let ofAnybody: CharacterGroup = "单位组织机构企业个人和或者、及"
}
