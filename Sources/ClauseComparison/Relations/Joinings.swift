import PolicyText

/// Words that join: 和 and 或者.
extension WordingPair {
  func areJoinings(_ span: ChangedSpan) -> Bool {
    let words = (Self.words(texts.upper, span.upper), Self.words(texts.lower, span.lower))
    return (Joints.alternatives + Joints.conjunctions).contains(words.0)
      && (Joints.alternatives + Joints.conjunctions).contains(words.1)
  }

  /// 或者 in the place of 和: one of two is enough, or both must be.
  func isOtherJoining(_ span: ChangedSpan) -> Bool {
    func joining(_ text: [UInt32], _ range: Range<Int>) -> Bool? {
      let words = Self.words(text, range)
      if Joints.alternatives.contains(words) { return true }
      return Joints.conjunctions.contains(words) ? false : nil
    }
    guard let above = joining(texts.upper, span.upper), let below = joining(texts.lower, span.lower)
    else { return false }
    return above != below && !isOfEach(texts.upper, span.upper)
      && !isOfEach(texts.lower, span.lower)
  }

  /// Without marks: ，并.
  private static func words(_ text: [UInt32], _ range: Range<Int>) -> [UInt32] {
    text[range].filter { !Punctuation.contains($0) }
  }

  /// 任何组织或者个人有权, 单位或者个人不得, 不得侵占或者损毁: said of each, or of none, one and the other are the same.
  private func isOfEach(_ text: [UInt32], _ range: Range<Int>) -> Bool {
    let before = Array(Punctuation.part(of: text, before: range.lowerBound))
    let behind = Array(text[range.upperBound...].prefix { !Punctuation.ofParts.contains($0) })
    return Self.each.contains { before.has($0) }
      || Lexicon.bans.contains { before.has($0) || behind.has($0) }
  }

  static let each = ["任何", "所有", "一切"].map { FoldedText($0).characters }

  /// 在境内或者境外存储 for 应当在境内存储: another way to do what must be done.
  func isOtherWay(_ span: ChangedSpan) -> Bool {
    func isWay(_ text: [UInt32], _ range: Range<Int>) -> Bool {
      guard range.count > 2, text[range.lowerBound] == Signs.or else { return false }
      let before = Punctuation.part(of: text, before: range.lowerBound)
      return Predicates.obligations.contains { Array(before).has($0) }
    }
    return !isRewritten
      && (span.upper.isEmpty && isWay(texts.lower, span.lower)
        || span.lower.isEmpty && isWay(texts.upper, span.upper))
  }
}
