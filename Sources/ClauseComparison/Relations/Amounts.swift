import PolicyText

/// What makes an amount another without another number in its place.
extension WordingChanges {
  /// 每五年组织 and 定期组织, 一次性给予 and 每年给予: words stand where a number stood, in an otherwise like wording.
  func isInPlaceOfWords(_ word: BindingWord, _ side: Side) -> Bool {
    guard likeness >= Self.sameWording,
      let span = spans.first(where: { $0[side].overlaps(word.range) }),
      max(span.upper.count, span.lower.count) <= Self.longestAmount,
      !excerpts[side].characters[span[side]].contains(where: Self.partMarks.contains)
    else { return false }
    return content(of: span, side.other).count(where: \.isTelling) >= 2
  }

  /// In characters; more says something else beside the amount.
  private static let longestAmount = 8

  /// 不得低于上年度营业收入的1.5%: what the share is one of stands between.
  func isBoundOfShare(_ word: BindingWord, _ side: Side) -> Bool {
    let text = excerpts[side].characters
    guard text[word.range.lowerBound] == Self.not,
      let number = words[side].first(where: {
        $0.kind == .number && $0.range.lowerBound > word.range.upperBound
      }), !alone[side].contains(number)
    else { return false }
    let between = text[word.range.upperBound..<number.range.lowerBound]
    return between.last == Self.of && !between.contains(where: Self.partMarks.contains)
  }

  private static let not: UInt32 = 0x4e0d
  static let of: UInt32 = 0x7684

  /// 每千瓦200元 and 每个200元: what an amount is reckoned by. 每个 and 每家 are words of style.
  func isOtherBase(_ span: ChangedSpan) -> Bool {
    func base(_ excerpt: Excerpt, _ range: Range<Int>) -> Units.Unit? {
      let text = excerpt.characters
      guard range.lowerBound > 0, text[range.lowerBound - 1] == ChineseNumber.every,
        let unit = Units.longest(text, at: range.lowerBound), unit.length >= range.count,
        WrittenNumber(text, at: range.lowerBound + unit.length) != nil
      else { return nil }
      return unit
    }
    guard let above = base(excerpts.upper, span.upper), let below = base(excerpts.lower, span.lower) else {
      return false
    }
    return (above.plain != below.plain || above.scale != below.scale) && !(above.isNoun && below.isNoun)
  }

  /// 自货物验收之日起 and 自货物交付之日起: what a term begins with.
  func isOtherStart(_ span: ChangedSpan) -> Bool {
    func starts(_ excerpt: Excerpt, _ range: Range<Int>) -> Bool {
      !range.isEmpty && excerpt.characters[range.upperBound...].starts(with: Self.starting)
    }
    return !isRewritten && starts(excerpts.upper, span.upper) && starts(excerpts.lower, span.lower)
  }

  private static let starting = FoldedText("之日起").characters

  /// Between which a part of a sentence stands.
  static let partMarks = Set("，；：。,;:".unicodeScalars.map(\.value))
}
