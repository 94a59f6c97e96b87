import PolicyText

/// One member more, or fewer, of a list that else stands.
extension WordingPair {
  /// How many characters stand on the lower side in none of their pairs: 资金支持和便利条件 and 便利条件和资金、技术支持 have all.
  func unsaid(_ words: [UInt32]) -> Int {
    var said: Set<Int> = []
    for (place, pair) in zip(words, words.dropFirst()).enumerated()
    where stands([pair.0, pair.1], .lower) {
      said.formUnion([place, place + 1])
    }
    return words.count - said.count
  }

  /// Without the joint before or behind it; nil where there is none, or where more than a member stands there.
  func member(_ text: [UInt32], _ range: Range<Int>) -> Range<Int>? {
    var member = range
    func isJoint(_ place: Int?) -> Bool { place.map { Joints.ofMembers.contains(text[$0]) } ?? false }
    while isJoint(member.first) { member.removeFirst() }
    // 参与、 ends in one joint, 、参与 in none.
    if member == range, isJoint(member.last) {
      let isOne = text[member.upperBound - 1] == Signs.listMark
      repeat { member.removeLast() } while !isOne && isJoint(member.last)
    }
    guard member.count >= 2, member != range, !text[member].contains(where: Punctuation.contains) else {
      return nil
    }
    return member
  }

  /// 知识、技能、经验 and 知识、纪律、经验: a member in the place of another, of which one at least is a thing.
  func isMemberInPlace(_ stretch: Stretch) -> Bool {
    let span = stretch.span
    let (above, below) = (Array(texts.upper[span.upper]), Array(texts.lower[span.lower]))
    guard likeness >= Self.sameWording, min(above.count, below.count) >= 2,
      max(above.count, below.count) <= Self.longestMember, areUnlike(above, below),
      isWholeMember(texts.upper, span.upper), isWholeMember(texts.lower, span.lower)
    else { return false }
    return !(OtherWords.objects(above).isEmpty && OtherWords.objects(below).isEmpty) && !sayTheSame(stretch)
  }

  /// In characters.
  private static let longestMember = 8

  private func isWholeMember(_ text: [UInt32], _ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0, range.upperBound < text.count,
      !text[range].contains(where: { Punctuation.contains($0) || Joints.members.contains($0) })
    else { return false }
    let (before, behind) = (text[range.lowerBound - 1], text[range.upperBound])
    return before == Signs.listMark && Joints.memberEnds.contains(behind)
      || behind == Signs.listMark && Joints.memberEnds.contains(before)
  }

  func isForbidden(_ text: [UInt32], before index: Int) -> Bool {
    let part = Array(text[startOfPart(text, index)..<index])
    return Lexicon.bans.contains { part.has($0) }
  }

  func isBesideMark(_ member: Range<Int>, _ text: [UInt32]) -> Bool {
    [member.lowerBound - 1, member.upperBound].contains {
      text.indices.contains($0) && text[$0] == Signs.listMark
    }
  }
}

extension OtherChanges {
  /// 支持、包庇、参与 for 支持、包庇, 办事机构、工作机构 for 办事机构: a member that stands nowhere on the other side, although what is told
  /// of it does. Verbs that documents vary for style (加强和完善 for 加强) are members behind a ban alone, where each is an act.
  func isMemberAlone(_ span: ChangedSpan) -> Bool {
    guard !pair.isRewritten, span.isPure else { return false }
    let side = span.onlySide
    let text = pair.texts[side]
    guard let member = pair.member(text, span[side]) else { return false }
    let telling = pair.telling(content(of: member, side), side)
    let isThing = telling.count >= 2 && !OtherWords.objects(telling).isEmpty
    guard isThing || pair.isForbidden(text, before: member.lowerBound) && pair.isBesideMark(member, text)
    else {
      return false
    }
    let words = Array(text[member])
    // 生产经营企业应当具备与生产、经营相适应的条件: it stands elsewhere too, on both sides.
    if isThing, pair.isBesideMark(member, text), pair.saysLessOften(words, side.other) { return true }
    if side == .lower || !isThing { return !pair.stands(words, side.other) }
    return pair.unsaid(telling) >= 2
  }
}
