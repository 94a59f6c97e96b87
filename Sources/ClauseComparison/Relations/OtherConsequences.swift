import PolicyText

/// Words that went for longer words: more is said only where what was said stands.
extension WordingPair {
  /// 逾期未缴纳的，停止供水 and 逾期未缴纳的，加收滞纳金: from the same case something else follows, and nothing of what followed stands.
  func isOtherConsequence(_ stretch: Stretch) -> Bool {
    let (span, went, came) = (stretch.span, stretch.things.upper, stretch.things.lower)
    return min(went.count, came.count) >= 2 && haveOneGround(span)
      && (unsaid(went) == went.count
        || went.count >= Self.shortestReplaced && CharacterPair.noneIsShared(went, came)
          && !stands(went, .lower))
      && !isVouched(stretch)
  }

  /// Whether two stretches, each to the end of its sentence, stand behind the same case. 支持开展试点，探索跟投 and 支持开展试点，通过
  /// 上市做强做大 are two things of which one stands.
  func haveOneGround(_ span: ChangedSpan) -> Bool {
    let before = texts.upper[..<span.upper.lowerBound]
    // Of 下列情形 each text has its own.
    return Self.isCase(before.dropLast()) && !Array(before).has(Self.listed) && areLastParts(span)
  }

  /// 完善评价机制，定期开展评估 and 完善评价机制，强化结果运用: behind what both do each does something else. What behind 门票收入， is another
  /// is said of the same thing.
  func areOtherMeasures(_ span: ChangedSpan) -> Bool {
    let before = texts.upper[..<span.upper.lowerBound].dropLast()
    return areLastParts(span) && OtherWords.opensMeasure(before) && !Self.isCase(before)
  }

  /// Whether two stretches are all that is said behind a comma, and what stands before is the same.
  private func areLastParts(_ span: ChangedSpan) -> Bool {
    let before = Sides(texts.upper[..<span.upper.lowerBound], texts.lower[..<span.lower.lowerBound])
    guard before.upper.count >= Self.shortestGround, before.upper.last == Signs.comma,
      before.upper.elementsEqual(before.lower)
    else { return false }
    return Side.allCases.allSatisfy { side in
      let text = texts[side]
      let rest = text[span[side].upperBound...].filter { !Punctuation.contains($0) }
      let ends = text[span[side]].dropLast().filter(Self.sentences.contains)
      return rest.count <= Self.commonEnd && ends.isEmpty
    }
  }

  /// 逾期未缴纳的, 临床用血时, 对污染环境的设施.
  private static func isCase(_ words: ArraySlice<UInt32>) -> Bool {
    let start = words.lastIndex(where: Punctuation.ofParts.contains).map { $0 + 1 } ?? words.startIndex
    let part = words[start...]
    return part.last.map(endsCase.contains) == true && !isAtOnce(part) || part.first == Signs.toward
  }

  private static let endsCase: CharacterGroup = "的时"
  /// In characters: 逾期的，.
  private static let shortestGround = 4
  /// In characters: 处罚, 处理.
  private static let commonEnd = 2
  private static let sentences: CharacterGroup = "；。;"

  /// Of words that went for longer ones the modality that stands nowhere below: 提倡公共服务行业… and 从事…的人员，应当….
  func replacedDuty(_ stretch: Stretch) -> Sides<BindingWord>? {
    let (span, went) = (stretch.span, stretch.things.upper)
    guard !isRewritten, went.count >= 2, 2 * unsaid(went) > went.count else { return nil }
    func modal(_ side: Side) -> BindingWord? {
      words[side].first { word in
        word.isModal && word.range.overlaps(span[side])
          && Self.modals.contains(where: texts[side][word.range].elementsEqual)
      }
    }
    guard let above = modal(.upper), let below = modal(.lower), above.sense != below.sense,
      !words.lower.contains(where: above.saysTheSame), !stands(Array(texts.upper[above.range]), .lower)
    else { return nil }
    return Sides(above, below)
  }

  /// Those that are nothing else: 需要 is as often a thing, and 不能 says what somebody cannot.
  private static let modals = ["应当", "必须", "可以", "不得", "禁止", "严禁", "鼓励", "提倡", "支持"]
    .map { FoldedText($0).characters }

  /// Whether one phrase went for longer words that say none of it, nor does anything else below. Of a list members stand
  /// in each other's place, and more of them is more. Of 60,455 relations (220 pairs of laws and local rules) 25 are others;
  /// of 14 read 6 are told better and 3 worse, all three of lists.
  func isReplaced(_ stretch: Stretch) -> Bool {
    let (range, went) = (stretch.span.upper, stretch.things.upper)
    return !isRewritten && went.count >= Self.shortestReplaced && unsaid(went) == went.count
      && !texts.upper[range].contains { Punctuation.contains($0) || Joints.members.contains($0) }
      && !words.upper.contains { $0.range.overlaps(range) } && !isVouched(stretch)
      // 监测信息网络 and 监测、预警、评估系统: of a list, too.
      && texts.lower[stretch.span.lower].first.map(Joints.members.contains) != true
      && !texts.upper[range].allSatisfy(Self.governmental.contains)
      && !Array(texts.upper[range]).has(Self.listed)
  }

  /// 有下列行为之一 and one of them.
  private static let listed = FoldedText("下列").characters

  /// 应当遵守国家有关规定 and 应当符合文化内涵: behind the same modality another deed.
  func areBehindModality(_ span: ChangedSpan) -> Bool {
    Side.allCases.allSatisfy { side in
      words[side].contains { $0.isModal && $0.range.upperBound == span[side].lowerBound }
    }
  }

  /// In characters.
  private static let shortestReplaced = 4
}
