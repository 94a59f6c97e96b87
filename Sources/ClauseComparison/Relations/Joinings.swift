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
    // 注册地、纳税地均在本市 and 注册地或者纳税地在本市: a mark of a list joins as 和 does where 均 says so. 企业、个人均可申请 is of each.
    func isOfAll(_ side: Side) -> Bool {
      let (text, range) = (texts[side], span[side])
      let behind = text[range.upperBound...].prefix { !Punctuation.ofParts.contains($0) }
      return text[range].elementsEqual([Signs.listMark]) && behind.contains(Self.all)
        && !words[side].contains { $0.sense == .may && behind.indices.contains($0.range.lowerBound) }
    }
    let above = joining(texts.upper, span.upper) ?? (isOfAll(.upper) ? false : nil)
    let below = joining(texts.lower, span.lower) ?? (isOfAll(.lower) ? false : nil)
    guard let above, let below else { return false }
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

  private static let all = Signs.code("均")
  static let each = ["任何", "所有", "一切"].map { FoldedText($0).characters }

  /// 在境内或者境外存储 for 应当在境内存储, 须具有户籍或者居住证: another way to do what must be done.
  func isOtherWay(_ span: ChangedSpan) -> Bool {
    func isWay(_ side: Side) -> Bool {
      let (text, range) = (texts[side], span[side])
      guard range.count > 2, text[range.lowerBound] == Signs.or else { return false }
      // Behind a mark of a list it joins the list's last.
      let part = Punctuation.part(of: text, before: range.lowerBound)
      return words[side].contains { $0.sense == .must && part.indices.contains($0.range.lowerBound) }
    }
    return !isRewritten && (span.upper.isEmpty && isWay(.lower) || span.lower.isEmpty && isWay(.upper))
  }
}
