import PolicyText

/// 本级, 上一级: who is named by where they stand to the one that is spoken of.
extension WordingPair {
  /// 报本级人民政府批准 and 报上一级人民政府批准.
  func isOtherRank(_ span: ChangedSpan) -> Bool {
    guard !isRewritten, let above = rank(span, .upper), let below = rank(span, .lower) else { return false }
    return above != below
  }

  /// Of the word that a stretch is a part of, in front of a body.
  private func rank(_ span: ChangedSpan, _ side: Side) -> Int? {
    let (text, range) = (texts[side], span[side])
    for start in max(0, range.lowerBound - 1)..<min(text.count, range.upperBound) {
      guard let rank = Self.ranks.first(where: { text[start...].starts(with: $0.word) }) else { continue }
      let end = start + rank.word.count
      guard range.lowerBound >= start, range.upperBound <= end,
        Self.bodies.contains(where: text[end...].starts)
      else { continue }
      return rank.kind
    }
    return nil
  }

  private static let ranks = [["本级", "同级"], ["上级", "上一级"], ["下级", "下一级"]].enumerated().flatMap {
    kind, words in
    words.map { (word: FoldedText($0).characters, kind: kind) }
  }
  private static let bodies = ["人民政府", "政府", "主管", "行政", "部门", "机关", "财政", "人民代表大会", "人大", "党委", "监察"]
    .map { FoldedText($0).characters }
}
