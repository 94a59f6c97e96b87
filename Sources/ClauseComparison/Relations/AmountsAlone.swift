import PolicyText

/// Numbers and their bounds that one side has alone.
extension BindingChanges {
  /// 不少于5个工作日 and 5个工作日: what bounds a number that stands. 两年内 and 两年的期限 are one.
  func isBoundOfAmount(_ word: BindingWord, _ side: Side) -> Bool {
    guard word.kind == .bound, word.range.count > 1, word.sense.map(Self.amounts.contains) ?? false else {
      return false
    }
    if isBoundOfShare(word, side) { return true }
    if isEnd(word) { return isOfOtherEnd(word, side) }
    return pair.words[side].contains { number in
      number.kind == .number && !alone[side].contains(number)
        && (number.range.upperBound == word.range.lowerBound
          || word.range.upperBound == number.range.lowerBound)
    }
  }

  /// 不足15平方米（含）, 10万元以上（不含）: 以上 and 以下 have their end in any case, and what is less or more has not.
  private func isOfOtherEnd(_ word: BindingWord, _ side: Side) -> Bool {
    let part = Punctuation.part(of: pair.texts[side], before: word.range.lowerBound).startIndex
    return pair.words[side].contains {
      $0.range.lowerBound >= part && $0.range.upperBound <= word.range.lowerBound
        && ($0.sense.map { word.sense == .inclusive ? Self.open.contains($0) : Self.closed.contains($0) }
          ?? false)
    }
  }

  /// 10万元以上（含）: 以上 says so.
  func isSaidByBound(_ word: BindingWord, _ side: Side) -> Bool { isEnd(word) && !isOfOtherEnd(word, side) }

  private func isEnd(_ word: BindingWord) -> Bool { word.sense == .inclusive || word.sense == .exclusive }

  private static let open: Set<Sense> = [.lessThan, .moreThan]
  private static let closed: Set<Sense> = [.atLeast, .atMost]

  /// 3—6个月 and 6个月: of a range the other end stands.
  func isLowerEnd(_ word: BindingWord, _ side: Side) -> Bool {
    let text = pair.texts[side]
    guard word.range.upperBound < text.count, Self.between.contains(text[word.range.upperBound]),
      let end = pair.words[side].first(where: {
        $0.kind == .number && (1...2).contains($0.range.lowerBound - word.range.upperBound)
      })
    else { return false }
    return !alone[side].contains(end) && end.unit != .ordinal && end.unit != .citation
      && end.unit != .name
      && (word.unit == .bare || word.unit == end.unit)
  }

  private static let between: CharacterGroup = "至到—-~"

  /// 高于全省平均水平 and 达到全省平均水平: what is bound by something that stands, and is no number.
  func isBoundOfStandard(_ word: BindingWord, _ side: Side) -> Bool {
    guard word.kind == .bound, pair.likeness >= WordingPair.sameWording else { return false }
    let (text, other) = (pair.texts[side], side.other)
    guard Self.comparing.contains(text[word.range.upperBound - 1]),
      let span = pair.spans.first(where: { $0[side] == word.range }),
      Self.equals.contains(Array(pair.texts[other][span[other]]))
    else { return false }
    let standard = text[word.range.upperBound...].prefix { !Punctuation.contains($0) }
    return standard.count >= 2 && WrittenNumber(text, at: word.range.upperBound) == nil
      && pair.spans.allSatisfy { !$0[side].overlaps(standard.indices) }
  }

  /// Of 高于, 低于, 不高于, 超过, 不超过.
  private static let comparing: CharacterGroup = "于过"
  private static let equals = ["达到", "为", "等于", "按", "与", ""].map { FoldedText($0).characters }

  /// Bounds that no mere style sets beside a number.
  private static let amounts: Set<Sense> = [
    .atLeast, .moreThan, .atMost, .lessThan, .about, .inclusive, .exclusive,
  ]

  /// 不得低于上年度营业收入的1.5%: what the share is one of stands between.
  private func isBoundOfShare(_ word: BindingWord, _ side: Side) -> Bool {
    let text = pair.texts[side]
    guard text[word.range.lowerBound] == Signs.not,
      let number = pair.words[side].first(where: {
        $0.kind == .number && $0.range.lowerBound > word.range.upperBound
      }), !alone[side].contains(number)
    else { return false }
    let between = text[word.range.upperBound..<number.range.lowerBound]
    return between.last == Signs.of && !between.contains(where: Punctuation.ofParts.contains)
  }

  /// A number that came to one that stands, as the other end of a range, or to a bound that stood without one: 低于标准
  /// and 低于标准1.5倍 are two amounts.
  func isPartOfAmount(_ word: BindingWord, _ side: Side) -> Bool {
    let text = pair.texts[side]
    // 2400元/公顷: what an amount is reckoned by.
    if text[word.range.lowerBound] == Signs.slash { return true }
    let standing = pair.words[side].filter { !alone[side].contains($0) }
    return standing.contains { other in
      let gap = text[
        min(
          other.range.upperBound, word.range.upperBound)..<max(other.range.lowerBound, word.range.lowerBound)]
      if other.kind == .number {
        return other.unit == word.unit && word.unit != .bare && gap.count <= Self.withinAmount
      }
      return other.kind == .bound && other.range.upperBound <= word.range.lowerBound
        && !gap.contains(where: Punctuation.contains)
        && !pair.words[side].contains {
          $0.kind == .number && $0 != word && $0.unit != .issue
            && (other.range.lowerBound - 2..<word.range.lowerBound).overlaps($0.range)
        }
    }
  }

  /// 五十元以上二百元: in characters.
  private static let withinAmount = 3

  /// 每五年组织 and 定期组织, 一次性给予 and 每年给予: words stand where a number stood, in an otherwise like wording.
  func isInPlaceOfWords(_ word: BindingWord, _ side: Side) -> Bool {
    guard pair.likeness >= WordingPair.sameWording,
      let span = pair.spans.first(where: { $0[side].overlaps(word.range) }),
      max(span.upper.count, span.lower.count) <= Self.longestAmount,
      !pair.texts[side][span[side]].contains(where: Punctuation.ofParts.contains)
    else { return false }
    let other = side.other
    let known = settled[other].union(pair.names[other])
    return pair.content(of: span[other], other, beside: known).count(where: \.isTelling) >= 2
  }

  /// In characters; more says something else beside the amount.
  private static let longestAmount = 8
}
