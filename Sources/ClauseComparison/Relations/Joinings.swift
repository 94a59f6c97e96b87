import PolicyText

/// Words that join: 和 and 或者.
extension WordingChanges {
  func areJoinings(_ span: ChangedSpan) -> Bool {
    let words = (Self.words(excerpts.upper, span.upper), Self.words(excerpts.lower, span.lower))
    return (Self.alternatives + Self.conjunctions).contains(words.0)
      && (Self.alternatives + Self.conjunctions).contains(words.1)
  }

  /// 或者 in the place of 和: one of two is enough, or both must be.
  func isOtherJoining(_ span: ChangedSpan) -> Bool {
    func joining(_ excerpt: Excerpt, _ range: Range<Int>) -> Bool? {
      let words = Self.words(excerpt, range)
      if Self.alternatives.contains(words) { return true }
      return Self.conjunctions.contains(words) ? false : nil
    }
    guard let above = joining(excerpts.upper, span.upper), let below = joining(excerpts.lower, span.lower)
    else { return false }
    return above != below && !isOfEach(excerpts.upper.characters, span.upper)
      && !isOfEach(excerpts.lower.characters, span.lower)
  }

  /// Without marks: ，并.
  private static func words(_ excerpt: Excerpt, _ range: Range<Int>) -> [UInt32] {
    excerpt.characters[range].filter { !Punctuation.contains($0) }
  }

  /// 任何组织或者个人有权, 单位或者个人不得: said of each, or of none, one and the other are the same.
  private func isOfEach(_ text: [UInt32], _ range: Range<Int>) -> Bool {
    let before = Punctuation.part(of: text, before: range.lowerBound)
    let behind = Array(text[range.upperBound...].prefix { !Self.partMarks.contains($0) })
    return Self.each.contains { before.contains($0) } || Self.bans.contains { behind.contains($0) }
  }

  private static let each = ["任何", "所有", "一切"].map { FoldedText($0).characters }
  static let bans = ["不得", "禁止", "严禁"].map { FoldedText($0).characters }

  private static let alternatives = ["或", "或者"].map { FoldedText($0).characters }
  private static let conjunctions = ["和", "与", "及", "以及", "并", "且", "并且"].map { FoldedText($0).characters }
}
