import PolicyText

/// When something is done, and in what order: a step before it came or went, or another is in its place.
extension WordingPair {
  /// 经专家论证，可以提高标准 and 可以提高标准: what must come first, with its comma or its 后.
  func isOtherStep(_ span: ChangedSpan) -> Bool {
    guard !isRewritten, span.isPure else { return false }
    let (text, range) = onlySide(of: span)
    let step = Punctuation.trimmed(range, of: text)
    guard step.count >= Self.shortestStep, text[step.lowerBound] == Self.through,
      !Self.noSteps.contains(where: text[step].starts),
      !text[step].contains(where: Punctuation.ofParts.contains)
    else { return false }
    if let end = text[step].firstIndex(of: Self.behind) { return end == step.upperBound - 1 }
    // 经一次审议即表决的法规案，
    guard !text[step].contains(Signs.of) else { return false }
    let isWhole = step.lowerBound == 0 || Punctuation.ofParts.contains(text[step.lowerBound - 1])
    return isWhole && step.upperBound < text.count && text[step.upperBound] == Signs.comma
  }

  /// 开工前取得 and 开工后补办: before what stands in front of both, or behind it.
  func isOtherTime(_ span: ChangedSpan) -> Bool {
    func order(_ side: Side) -> UInt32? {
      let (text, range) = (texts[side], span[side])
      guard let first = text[range].first, Self.times.contains(first), range.lowerBound >= 2,
        !Self.noTimes.contains(where: text[range.lowerBound...].starts)
      else { return nil }
      return first
    }
    guard !isRewritten || isAnswering(span), let above = order(.upper), let below = order(.lower),
      above != below
    else { return false }
    let event = texts.upper[..<span.upper.lowerBound].suffix(2)
    return event.elementsEqual(texts.lower[..<span.lower.lowerBound].suffix(2))
      && !event.contains(where: Punctuation.contains) && event.last != Signs.of
  }

  private static let times: CharacterGroup = "前后"
  private static let noTimes = ["前期", "前款", "前置", "前提", "前列", "后续", "后果", "后期", "后勤", "后备", "后者", "前者"]
    .map { FoldedText($0).characters }

  /// Words that begin with 经.
  private static let noSteps = OtherWords.byFirst(CompoundWords.all)[through] ?? []
  /// In characters: 经评估.
  private static let shortestStep = 3
  private static let (through, behind) = (Signs.code("经"), Signs.code("后"))

  /// 验收后拨付 and 签订合同后拨付, 停产的，… and 转让的，…: of when it holds another is said, and what follows stands.
  func isOtherOccasion(_ stretch: Stretch) -> Bool {
    let (span, above, below) = (stretch.span, stretch.things.upper, stretch.things.lower)
    guard !isRewritten, min(above.count, below.count) >= 2,
      max(above.count, below.count) <= Self.longestOccasion,
      Set(above).isDisjoint(with: below)
    else { return false }
    return isOccasion(span, .upper) && isOccasion(span, .lower)
  }

  /// Whether a stretch ends a part that says when, and most of what follows stands.
  private func isOccasion(_ span: ChangedSpan, _ side: Side) -> Bool {
    let (text, range) = (texts[side], span[side])
    let part = startOfPart(text, range.lowerBound)..<range.upperBound
    let wording = Array(text[part])
    guard !text[range].contains(where: Punctuation.ofParts.contains),
      spans.allSatisfy({ $0[side] == range || !$0[side].overlaps(part) }),
      !Self.otherCases.contains(where: wording.has),
      let end = Self.endsOfOccasions.first(where: { text[range.upperBound...].starts(with: $0) })
    else { return false }
    let next = text[(range.upperBound + end.count)...]
      .drop(while: Punctuation.ofParts.contains).prefix { !Punctuation.ofParts.contains($0) }
    return next.count >= 2 && 2 * changed(next.indices, side) < next.count
  }

  /// In characters.
  private static let longestOccasion = 8
  /// 有下列行为之一的 is a list of cases, and 逾期不拆除 is of what was asked before.
  private static let otherCases = ["下列", "逾期"].map { FoldedText($0).characters }
  private static let endsOfOccasions = ["后", "时", "的，", "前提下", "之日起"].map { FoldedText($0).characters }

  /// 即征即退 and 先征后退, 先建后验 and 边建边验: the same two acts in another order of time.
  func isOtherOrder(_ span: ChangedSpan) -> Bool {
    orders(texts.upper, span.upper).contains { above in
      orders(texts.lower, span.lower).contains { below in
        above.acts == below.acts && above.order != below.order
      }
    }
  }

  /// Two acts of one or two characters, each behind what sets its place in the order, that a stretch touches.
  private func orders(_ text: [UInt32], _ range: Range<Int>) -> [(order: [UInt32], acts: [UInt32])] {
    guard !range.isEmpty else { return [] }
    return (1...2).flatMap { length in
      (max(0, range.lowerBound - 2 * length - 1)..<range.upperBound).compactMap { start in
        let (second, end) = (start + length + 1, start + 2 * length + 2)
        guard end <= text.count else { return nil }
        let order = [text[start], text[second]]
        return Self.orders.contains(order)
          ? (order, Array(text[(start + 1)..<second] + text[(second + 1)..<end])) : nil
      }
    }
  }

  private static let orders = Set(["先后", "即即", "边边", "随随"].map { FoldedText($0).characters })
}
