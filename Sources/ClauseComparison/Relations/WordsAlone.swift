import PolicyText

/// Words that bind, and that one side has alone or at another place.
extension BindingChanges {
  /// A word that moved is no change; one that came or went is, where the rest of its part stands.
  mutating func readWordsAlone() {
    for word in alone.upper {
      let moved = alone.lower.firstIndex(where: word.saysTheSame(as:))
      let replaced = alone.lower.firstIndex {
        word.kind == .number && $0.kind == .number && $0.unit == word.unit && word.unit != .bare
          && (pair.pieces.upper.stands(word.range) && pair.pieces.lower.stands($0.range)
            || isSaidOfTheSame(word, $0))
      }
      guard let other = moved ?? replaced else { continue }
      let kind: Change.Kind = moved == nil ? word.told : isOtherDenial(word) ? .duty : .wording
      found.tell(kind, word.range, alone.lower[other].range)
      settled.settle(word, other, of: &alone)
    }
    if !pair.isRewritten {
      readMoved(as: .duty) { $0.kind == .duty }
      readMoved(as: .bound, where: \.isReckoning)
      readMoved(as: .scope) { $0.sense.map(Self.reaches.contains) ?? false }
    }
    for side in Side.allCases {
      settled[side].formUnion(
        alone[side].filter {
          isLeave($0, side) || isSaidByBound($0, side) || isSaidByAmount($0, side)
            || pair.isAny($0, side)
        }.flatMap(\.places))
    }
    for side in Side.allCases {
      // Read where it is asked for: most wordings have no such word.
      lazy var around = BindingWord.all(in: pair.surroundings[side.other])
      for word in alone[side] where bindsAlone(word, side) {
        guard word.kind == .number || !around.contains(where: word.saysTheSame(as:)) else { continue }
        found.tell(kind(ofAlone: word, side), word.range, of: side)
        settled[side].formUnion(word.places)
      }
    }
  }

  /// 有效期5年 and 有效期为1年, whatever else stands around them: a text is in force for one span of time.
  private func isSaidOfTheSame(_ upper: BindingWord, _ lower: BindingWord) -> Bool {
    func isTerm(_ word: BindingWord, _ text: [UInt32]) -> Bool {
      let words = Array(text[..<word.range.lowerBound].suffix(Self.nearTerm))
      return Self.terms.contains { words.has($0) }
    }
    return isTerm(upper, pair.texts.upper) && isTerm(lower, pair.texts.lower)
  }

  private static let terms = ["有效期", "试行期"].map { FoldedText($0).characters }
  /// In characters: 有效期限为.
  private static let nearTerm = 5

  /// 以共享为原则、不共享为例外: in a wording that is otherwise the same, 不 in front of other words denies other words.
  private func isOtherDenial(_ word: BindingWord) -> Bool {
    word.sense == .not && pair.likeness >= WordingPair.sameWording
  }

  /// One went, another came, each at its place: 企业必须公开 and 鼓励企业公开; 一次性奖励20万元 and 累计奖励20万元; 开展评估试点 and
  /// 全面推开评估.
  private mutating func readMoved(as kind: Change.Kind, where isOfKind: (BindingWord) -> Bool) {
    for word in alone.upper where isOfKind(word) && pair.pieces.upper.stands(word.range) {
      guard
        let other = alone.lower.firstIndex(where: { isOfKind($0) && pair.pieces.lower.stands($0.range) })
      else { continue }
      found.tell(kind, word.range, alone.lower[other].range)
      settled.settle(word, other, of: &alone)
    }
  }

  /// How far something goes.
  private static let reaches: Set<Sense> = [.all, .some, .asfit, .most, .only]

  /// A number more or less is more or less that is said; within an amount it is another amount, and behind 禁止 another
  /// thing is forbidden: 10蒸吨以下燃煤锅炉.
  private func kind(ofAlone word: BindingWord, _ side: Side) -> Change.Kind {
    guard word.told == .number, !isPartOfAmount(word, side), !isInPlaceOfWords(word, side) else {
      return word.kind == word.told ? word.kind : side == .upper ? .dropped : .added
    }
    let text = pair.texts[side]
    // 1至3年
    if isLowerEnd(word, side) { return .number }
    guard word.range.upperBound == text.count || text[word.range.upperBound] != Signs.upTo else {
      return side == .upper ? .dropped : .added
    }
    let isForbidden = pair.words[side].contains { ban in
      ban.sense == .forbid && ban.range.upperBound <= word.range.lowerBound
        && !alone[side].contains(ban)
        && !text[ban.range.upperBound..<word.range.lowerBound].contains(where: Punctuation.contains)
    }
    if isForbidden { return .scope }
    if let span = pair.spans.first(where: { $0[side].overlaps(word.range) }), span.isPure,
      pair.isOtherMember(span)
    {
      return .scope
    }
    if pair.likeness >= WordingPair.likeAddressee, pair.isOfAddressee(word.range, text) { return .condition }
    return side == .upper ? .dropped : .added
  }

  /// Whether a word of one side changes the measure by itself. A body that came with its name and others is one more
  /// thing said: 协助乡镇人民政府、街道办事处做好工作.
  private func bindsAlone(_ word: BindingWord, _ side: Side) -> Bool {
    // Of what was written anew a word alone says nothing, an amount does.
    guard word.bindsAlone || isBoundOfAmount(word, side) || isBoundOfStandard(word, side),
      !pair.isRewritten || word.kind == .number,
      !word.isQuality || pair.likeness >= WordingPair.sameWording,
      pair.pieces[side].stands(pair.reach(of: word, side)) || isExceptionOfWhatStands(word, side)
    else { return false }
    // 有下列情形之一 in the place of what a case is said to be is a list of cases.
    // 一般经两次会议审议 says it without 应当.
    if word.sense == .principle, pair.stands(Array(pair.texts[side][word.range]), side.other) { return false }
    if isSaidAgain(word, side) || isLeave(word, side) || isOfActAlone(word, side)
      || isSaidByAmount(word, side)
      || isLevelAlone(word, side) || pair.isOfOwnText(word, side) || pair.isAny(word, side)
      || isDenialOfItsOwn(word, side)
    {
      return false
    }
    if word.announcesCases {
      return pair.texts[side.other].has(Self.cases)
    }
    guard word.kind == .authority else { return true }
    let span = pair.spans.map { $0[side] }.first { $0.overlaps(word.range) }
    let bound = pair.words[side].filter { span?.overlaps($0.range) ?? false }
    let beside = span?.filter { place in !bound.contains { $0.range.contains(place) } } ?? []
    let others = beside.filter { !Punctuation.contains(pair.texts[side][$0]) }
    return others.count <= Self.fewBeside
  }

  /// 可以申请复议，也可以提起诉讼: what is allowed or forbidden of one sentence's other measures, with words of its own.
  private func isSaidAgain(_ word: BindingWord, _ side: Side) -> Bool {
    guard word.kind == .duty, word.sense.map(Self.saidAgain.contains) ?? false else { return false }
    let text = pair.texts[side]
    let isBefore = pair.words[side].contains { other in
      other.value == word.value && other.range.upperBound <= word.range.lowerBound
        && !alone[side].contains(other)
        && !text[other.range.upperBound..<word.range.lowerBound].contains(where: Self.sentenceMarks.contains)
    }
    guard isBefore, let span = pair.spans.first(where: { $0[side].overlaps(word.range) }) else {
      return false
    }
    return span[side].count >= word.range.count + Self.shortestMeasureOfItsOwn
      || pair.texts[side.other][span[side.other]].contains(where: Joints.memberEnds.contains)
  }

  /// 未牟取私利 that came: what it denies came with it, and nothing that stands is denied.
  private func isDenialOfItsOwn(_ word: BindingWord, _ side: Side) -> Bool {
    guard word.sense == .not, !Self.absences.contains(pair.texts[side][word.range.lowerBound]),
      word.range.upperBound < pair.texts[side].count,
      let span = pair.spans.first(where: { $0[side].contains(word.range.upperBound) })
    else { return false }
    return !pair.texts[side.other][span[side.other]].contains(pair.texts[side][word.range.upperBound])
  }

  /// 非因工负伤 came for 负伤: what stands is another.
  private static let absences: CharacterGroup = "非并勿"

  /// 除法律规定外，不得收取押金: what is excepted is longer than what it is excepted from, which stands.
  private func isExceptionOfWhatStands(_ word: BindingWord, _ side: Side) -> Bool {
    guard let close = word.closing.first, word.sense == .except else { return false }
    let next = pair.texts[side][(close + 1)...].drop(while: Punctuation.ofParts.contains)
      .prefix { !Punctuation.ofParts.contains($0) }
    return next.count >= 2 && 2 * pair.changed(next.indices, side) < next.count
  }

  /// 减半征收 and 按50%征收: the share that stands says that it is less; 全部由县财政承担 and 由县财政全额承担: all of it is.
  private func isSaidByAmount(_ word: BindingWord, _ side: Side) -> Bool {
    let text = pair.texts[side]
    switch word.sense {
    case .reduce where Self.toShare.contains(text[word.range.upperBound - 1]):
      return pair.words[side].contains {
        $0.range.lowerBound == word.range.upperBound && $0.unit == .share && !alone[side].contains($0)
      }
    case .all: return alone[side.other].contains { $0.amount == Self.whole }
    default: return word.amount == Self.whole && alone[side.other].contains { $0.sense == .all }
    }
  }

  /// Of 减半 and 减按.
  private static let toShare: CharacterGroup = "减按"
  private static let whole = WrittenNumber(1, .share, end: 0).key

  /// 县级财政 and 县财政, 国家级园区 and 国家园区: of the level 级 alone came or went.
  private func isLevelAlone(_ word: BindingWord, _ side: Side) -> Bool {
    let text = pair.texts[side]
    guard word.kind == .authority, text[word.range.upperBound - 1] == Self.level else { return false }
    return pair.spans.contains { span in
      span[side] == word.range.upperBound - 1..<word.range.upperBound && span[side.other].isEmpty
    }
  }

  private static let level = Signs.code("级")

  /// 对排放的污染物自行监测，: who does it of its own accord is said of an act that this side has alone, a part of its own. So are
  /// whether one must and how far it goes, where the other side has nothing in its place: 提供资料 and 提供资料，不得隐瞒任何情况.
  private func isOfActAlone(_ word: BindingWord, _ side: Side) -> Bool {
    guard word.kind == .duty || word.kind == .scope else { return false }
    let text = pair.texts[side]
    let start = pair.startOfPart(text, word.range.lowerBound)
    let end = text[word.range.upperBound...].firstIndex(where: Punctuation.ofParts.contains) ?? text.count
    return pair.spans.contains { span in
      let own = span[side]
      let isAlone = pair.texts[side.other][span[side.other]].allSatisfy(Punctuation.contains)
      return own.lowerBound <= start && end <= own.upperBound && (word.sense == .voluntary || isAlone)
    }
  }

  private static let saidAgain: Set<Sense> = [.may, .forbid]
  private static let sentenceMarks: CharacterGroup = "；。;"
  /// In characters.
  private static let shortestMeasureOfItsOwn = 4

  /// 未经批准，不得变更 and 不得擅自变更: 批准 is whose leave 擅自 does not ask.
  private func isLeave(_ word: BindingWord, _ side: Side) -> Bool {
    let (own, other) = (pair.texts[side], pair.texts[side.other])
    return word.sense == .approval
      && own[..<word.range.lowerBound].suffix(2).elementsEqual(Self.without)
      && other.has(BindingWord.arbitrarily) && !other.has(Self.without)
  }

  private static let without = FoldedText("未经").characters

  private static let cases = FoldedText("下列情形").characters
  /// 人民政府 behind 乡镇 is beside the level.
  private static let fewBeside = 4
}
