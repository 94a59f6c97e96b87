import PolicyText

/// Words that bind, and that one side has alone or at another place.
extension WordingChanges {
  /// A word that moved is no change; one that came or went is, where the rest of its part stands.
  mutating func readWordsAlone() {
    for word in alone.upper {
      let moved = alone.lower.firstIndex(where: word.saysTheSame(as:))
      let replaced = alone.lower.firstIndex {
        word.kind == .number && $0.kind == .number && $0.unit == word.unit && word.unit != .bare
          && (pieces.upper.stands(word.range) && pieces.lower.stands($0.range) || isSaidOfTheSame(word, $0))
      }
      guard let other = moved ?? replaced else { continue }
      if moved != nil {
        changes.append(change(isOtherDenial(word) ? .duty : .wording, word.range, alone.lower[other].range))
      }
      if moved == nil { changes.append(change(.number, word.range, alone.lower[other].range)) }
      settled.upper.formUnion(word.places)
      settled.lower.formUnion(alone.lower[other].places)
      alone.lower.remove(at: other)
      alone.upper.removeAll { $0 == word }
    }
    if !isRewritten { readOtherDuty() }
    for side in Side.allCases {
      settled[side].formUnion(alone[side].filter { isLeave($0, side) }.flatMap(\.places))
    }
    let around = surroundings.map(BindingWord.all)
    for side in Side.allCases {
      for word in alone[side] where bindsAlone(word, side) {
        guard word.kind == .number || !around[side.other].contains(where: word.saysTheSame(as:)) else {
          continue
        }
        changes.append(change(kind(ofAlone: word, side), word.range, of: side))
        settled[side].formUnion(word.places)
      }
    }
  }

  /// 有效期5年 and 有效期为1年, whatever else stands around them: a text is in force for one span of time.
  private func isSaidOfTheSame(_ upper: BindingWord, _ lower: BindingWord) -> Bool {
    func isTerm(_ word: BindingWord, _ excerpt: Excerpt) -> Bool {
      let words = Array(excerpt.characters[..<word.range.lowerBound].suffix(Self.nearTerm))
      return Self.terms.contains { words.has($0) }
    }
    return isTerm(upper, excerpts.upper) && isTerm(lower, excerpts.lower)
  }

  private static let terms = ["有效期", "试行期"].map { FoldedText($0).characters }
  /// In characters: 有效期限为.
  private static let nearTerm = 5

  /// 以共享为原则、不共享为例外: in a wording that is otherwise the same, 不 in front of other words denies other words.
  private func isOtherDenial(_ word: BindingWord) -> Bool {
    word.sense == .not && likeness >= Self.sameWording
  }

  /// 企业必须公开 and 鼓励企业公开: one duty went, another came, each at its place.
  private mutating func readOtherDuty() {
    for word in alone.upper where word.kind == .duty && pieces.upper.stands(word.range) {
      guard let other = alone.lower.firstIndex(where: { $0.kind == .duty && pieces.lower.stands($0.range) })
      else { continue }
      changes.append(change(.duty, word.range, alone.lower[other].range))
      settled.upper.formUnion(word.places)
      settled.lower.formUnion(alone.lower[other].places)
      alone.lower.remove(at: other)
      alone.upper.removeAll { $0 == word }
    }
  }

  /// 不少于5个工作日 and 5个工作日: what bounds a number that stands. 两年内 and 两年的期限 are one.
  private func isBoundOfAmount(_ word: BindingWord, _ side: Side) -> Bool {
    guard word.kind == .bound, word.range.count > 1, word.sense.map(Self.amounts.contains) ?? false else {
      return false
    }
    if isBoundOfShare(word, side) { return true }
    return words[side].contains { number in
      number.kind == .number && !alone[side].contains(number)
        && (number.range.upperBound == word.range.lowerBound
          || word.range.upperBound == number.range.lowerBound)
    }
  }

  private static let upTo: UInt32 = 0x81f3

  static let likeCircle = 0.6

  /// Bounds that no mere style sets beside a number.
  private static let amounts: Set<Sense> = [.atLeast, .moreThan, .atMost, .lessThan]

  /// A number more or less is more or less that is said; within an amount it is another amount, and behind 禁止 another
  /// thing is forbidden: 10蒸吨以下燃煤锅炉.
  private func kind(ofAlone word: BindingWord, _ side: Side) -> Change.Kind {
    guard word.kind == .number, !isPartOfAmount(word, side), !isInPlaceOfWords(word, side) else {
      return word.kind
    }
    let text = excerpts[side].characters
    // 1至3年
    guard word.range.upperBound == text.count || text[word.range.upperBound] != Self.upTo else {
      return side == .upper ? .dropped : .added
    }
    let isForbidden = words[side].contains { ban in
      ban.sense == .forbid && ban.range.upperBound <= word.range.lowerBound
        && !alone[side].contains(ban)
        && !text[ban.range.upperBound..<word.range.lowerBound].contains(where: Punctuation.contains)
    }
    if isForbidden { return .scope }
    if likeness >= Self.likeCircle, isOfCircle(word.range, text) { return .condition }
    return side == .upper ? .dropped : .added
  }

  /// Whether a word of one side changes the measure by itself. A body that came with its name and others is one more
  /// thing said: 协助乡镇人民政府、街道办事处做好工作.
  private func bindsAlone(_ word: BindingWord, _ side: Side) -> Bool {
    let excerpt = excerpts[side]
    // Of what was written anew a word alone says nothing, an amount does.
    guard word.bindsAlone || isBoundOfAmount(word, side), !isRewritten || word.kind == .number,
      !word.isQuality || likeness >= Self.sameWording,
      pieces[side].stands(reach(of: word, excerpt))
    else { return false }
    // 有下列情形之一 in the place of what a case is said to be is a list of cases.
    if isSaidAgain(word, side) || isLeave(word, side) || isOfActAlone(word, side) { return false }
    if word.announcesCases {
      return excerpts[side.other].characters.contains(Self.cases)
    }
    guard word.kind == .authority else { return true }
    let span = spans.map { $0[side] }.first { $0.overlaps(word.range) }
    let bound = words[side].filter { span?.overlaps($0.range) ?? false }
    let beside = span?.filter { place in !bound.contains { $0.range.contains(place) } } ?? []
    let others = beside.filter { !Punctuation.contains(excerpt.characters[$0]) }
    return others.count <= Self.fewBeside
  }

  /// 可以申请复议，也可以提起诉讼: what is allowed or forbidden of one sentence's other measures, with words of its own.
  private func isSaidAgain(_ word: BindingWord, _ side: Side) -> Bool {
    guard word.kind == .duty, word.sense.map(Self.saidAgain.contains) ?? false else { return false }
    let text = excerpts[side].characters
    let isBefore = words[side].contains { other in
      other.value == word.value && other.range.upperBound <= word.range.lowerBound
        && !alone[side].contains(other)
        && !text[other.range.upperBound..<word.range.lowerBound].contains(where: Self.sentenceMarks.contains)
    }
    guard isBefore, let span = spans.first(where: { $0[side].overlaps(word.range) }) else { return false }
    return span[side].count >= word.range.count + Self.shortestMeasureOfItsOwn
      || excerpts[side.other].characters[span[side.other]].contains(where: Self.listMarks.contains)
  }

  /// 对排放的污染物自行监测，: who does it of its own accord is said of an act that this side has alone, a part of its own.
  private func isOfActAlone(_ word: BindingWord, _ side: Side) -> Bool {
    guard word.sense == .voluntary else { return false }
    let text = excerpts[side].characters
    let start = text[..<word.range.lowerBound].lastIndex(where: Self.partMarks.contains).map { $0 + 1 } ?? 0
    let end = text[word.range.upperBound...].firstIndex(where: Self.partMarks.contains) ?? text.count
    return spans.contains { span in
      let own = span[side]
      return own.lowerBound <= start && end <= own.upperBound
    }
  }

  private static let saidAgain: Set<Sense> = [.may, .forbid]
  private static let sentenceMarks = Set("；。;".unicodeScalars.map(\.value))
  /// In characters.
  private static let shortestMeasureOfItsOwn = 4

  /// 未经批准，不得变更 and 不得擅自变更: 批准 is whose leave 擅自 does not ask.
  private func isLeave(_ word: BindingWord, _ side: Side) -> Bool {
    let (own, other) = (excerpts[side], excerpts[side.other])
    return word.sense == .approval
      && own.characters[..<word.range.lowerBound].suffix(2).elementsEqual(Self.without)
      && other.characters.has(BindingWord.arbitrarily) && !other.characters.has(Self.without)
  }

  private static let without = FoldedText("未经").characters

  /// 除社区便民回收点外，禁止…: an exception is one from what stands behind its mark; 但涉及国家秘密的除外 one from what stands
  /// before it.
  private func reach(of word: BindingWord, _ excerpt: Excerpt) -> Range<Int> {
    let text = excerpt.characters
    guard word.sense == .except else { return word.range }
    if word.closing.isEmpty,
      let mark = text[..<word.range.lowerBound].lastIndex(where: Self.partMarks.contains)
    {
      return max(0, mark - 1)..<word.range.upperBound
    }
    guard let end = text[word.range.upperBound...].firstIndex(where: Punctuation.contains) else {
      return word.range
    }
    return word.range.lowerBound..<min(end + 2, text.count)
  }

  private static let cases = FoldedText("下列情形").characters
  /// 人民政府 behind 乡镇 is beside the level.
  private static let fewBeside = 4

  /// A number that came to one that stands, as the other end of a range, or to a bound that stood without one: 低于标准
  /// and 低于标准1.5倍 are two amounts.
  private func isPartOfAmount(_ word: BindingWord, _ side: Side) -> Bool {
    let text = excerpts[side].characters
    // 2400元/公顷: what an amount is reckoned by.
    if text[word.range.lowerBound] == Self.slash { return true }
    let standing = words[side].filter { !alone[side].contains($0) }
    return standing.contains { other in
      let gap = text[
        min(
          other.range.upperBound, word.range.upperBound)..<max(other.range.lowerBound, word.range.lowerBound)]
      if other.kind == .number {
        return other.unit == word.unit && word.unit != .bare && gap.count <= Self.withinAmount
      }
      return other.kind == .bound && other.range.upperBound <= word.range.lowerBound
        && !gap.contains(where: Punctuation.contains)
        && !words[side].contains {
          $0.kind == .number && $0 != word && $0.unit != .issue
            && (other.range.lowerBound - 2..<word.range.lowerBound).overlaps($0.range)
        }
    }
  }

  private static let slash: UInt32 = 0x2f

  /// 五十元以上二百元: in characters.
  private static let withinAmount = 3
}
