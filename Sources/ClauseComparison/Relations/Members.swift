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
    if side == .lower || !isThing { return !pair.stands(words, side.other) }
    return pair.unsaid(telling) >= 2
  }
}
