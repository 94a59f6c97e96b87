import PolicyText

/// What stands in the place of other words.
extension WordingPair {
  /// From here on a wording is the same but for what changed. Of 12,252 relations (80 pairs of laws and local rules) 217 are
  /// others at 0.6, of 14 read 5 rightly; 123 at 0.8, of 14 read 4 rightly.
  static let sameWording = 0.7

  /// Known synonyms, an office's other name, a joint or a short form in its place.
  func sayTheSame(_ stretch: Stretch) -> Bool {
    let span = stretch.span
    return isOtherWordOfOffice(stretch) || Opposites.areAlike(stretch.things.upper, stretch.things.lower)
      || SameWords.areSynonyms(stretch.things.upper, stretch.things.lower)
      || areSynonyms(span) || areJoinings(span) || isAbbreviated(span)
  }

  /// The contrary in its place, with or without particles beside it: 提高至, 降低到.
  func isContrary(_ stretch: Stretch) -> Bool {
    guard isAnswering(stretch.span) else { return false }
    let (upper, lower) = (stretch.words.upper, stretch.words.lower)
    return Opposites.areOpposite(characters(upper, .upper), characters(lower, .lower))
      || Opposites.areOpposite(telling(upper, .upper), telling(lower, .lower))
  }

  /// 水行政主管部门 and 水务部门: what a body is called by its office tells it from none.
  private func isOtherWordOfOffice(_ stretch: Stretch) -> Bool {
    let (went, came) = (stretch.things.upper, stretch.things.lower)
    return areBodies(stretch.span)
      && (!went.isEmpty && Bodies.isOfAny(went) && came.count <= 1
        || !came.isEmpty && Bodies.isOfAny(came) && went.count <= 1)
  }

  /// Words that went without others in their place: a member of a list, or more than an attribute of two or three
  /// characters (社会救助资金 and 救助资金 are one thing).
  func isDropped(_ stretch: Stretch) -> Bool {
    let (went, came) = (stretch.things.upper, stretch.things.lower)
    let span = stretch.span
    guard !isRewritten, stretch.telling.upper > stretch.telling.lower, went.count >= 2,
      went.count >= 2 * came.count + 2
    else { return false }
    let text = texts.upper
    // 或者 says nothing by itself.
    guard !text[span.upper].allSatisfy(Joints.ofAlternatives.contains) else { return false }
    let around = text[max(0, span.upper.lowerBound - 1)..<min(text.count, span.upper.upperBound + 1)]
    return went.count >= Self.shortestThing || around.contains(where: Joints.memberEnds.contains)
      || likeness >= Self.nothingElse && isAttributeAlone(span)
  }

  /// 产品和服务。: at the end of a list 服务 is a thing, in 加强和完善制度 a verb is one.
  private func isLastMember(_ range: Range<Int>, _ text: [UInt32]) -> Bool {
    range.count >= 2 && Joints.memberEnds.contains(text[range.lowerBound])
      && (range.upperBound == text.count || Punctuation.contains(text[range.upperBound]))
  }

  /// In characters.
  private static let shortestThing = 4
  /// From here on nothing else is another, so that an attribute that went is no shorter way to say the same.
  private static let nothingElse = 0.9

  /// 公共 of 公共建筑: what it was said of stands behind it. 方式 of 监管方式 rounds off, and 地方 of 地方人民政府 is each level's own.
  private func isAttributeAlone(_ span: ChangedSpan) -> Bool {
    let text = texts.upper
    let behind = text[span.upper.upperBound...].prefix { !Punctuation.contains($0) }
    return span.isPure && behind.count >= 2 && behind.first != Signs.of
      && !text[span.upper].allSatisfy(Self.governmental.contains)
  }

  func characters(_ words: [OtherWords.Character], _ side: Side) -> [UInt32] {
    words.map { texts[side][$0.index] }
  }

  /// Without particles.
  func telling(_ words: [OtherWords.Character], _ side: Side) -> [UInt32] {
    words.filter(\.isTelling).map { texts[side][$0.index] }
  }

  /// What a stretch names: neither particles nor, but at the end of a list, verbs that stand for each other.
  func things(in range: Range<Int>, _ words: [OtherWords.Character], _ side: Side) -> [UInt32] {
    let telling = telling(words, side)
    return isLastMember(range, texts[side]) ? telling : OtherWords.objects(telling)
  }

  /// A thing in the place of another, in a wording that is otherwise the same.
  func isOtherObject(_ stretch: Stretch) -> Bool {
    let (above, below) = (stretch.things.upper, stretch.things.lower)
    let lengths = isTitle(stretch.span) ? 2...Self.longestTitle : 2...8
    if areBodies(stretch.span), Bodies.isOfAny(above), Bodies.isOfAny(below) { return false }
    guard isLatin(above) == isLatin(below) else { return false }
    guard !Self.ways.contains(above) || !Self.ways.contains(below) else { return false }
    // Where nothing else is another, the wording is the same however short it is.
    let isMeasure = spans.count == 1 && texts.upper.count - stretch.span.upper.count >= Segments.shortest
    return (likeness >= Self.sameWording || isMeasure) && lengths.contains(above.count)
      && lengths.contains(below.count) && areUnlike(above, below)
  }

  /// 《行政强制法》 for 《科学技术进步法》: on both sides what names a law.
  private func isTitle(_ span: ChangedSpan) -> Bool {
    Side.allCases.allSatisfy { side in
      let (text, range) = (texts[side], span[side])
      return !text[range].contains(where: Punctuation.contains)
        && Self.laws.contains {
          text[range.upperBound...].starts(with: $0) || text[range].suffix($0.count).elementsEqual($0)
        }
    }
  }

  private static let laws = ["法", "条例", "办法", "规定"].map { FoldedText($0).characters }
  /// In characters: 各级人民代表大会常务委员会监督.
  private static let longestTitle = 20

  /// 建设单位 and 施工单位, 服务业 and 工业: a verb in front of 单位 is a part of the name of who acts, and stands for no other
  /// there.
  func isOtherActor(_ stretch: Stretch) -> Bool {
    let span = stretch.span
    func actor(_ side: Side) -> [UInt32]? {
      let (text, words) = (texts[side], telling(stretch.words[side], side))
      guard (1...2).contains(words.count), span[side].count == words.count,
        Self.acting.contains(where: text[span[side].upperBound...].starts)
      else { return nil }
      return words
    }
    guard likeness >= Self.sameWording, let above = actor(.upper), let below = actor(.lower) else {
      return false
    }
    return (OtherWords.isStyle(above) || OtherWords.isStyle(below)) && !SameWords.areAlike(above, below)
  }

  private static let acting = ["单位", "机构", "企业", "业"].map { FoldedText($0).characters }

  /// 申请人 and 被申请人: who does it, and to whom it is done.
  func isOtherParty(_ span: ChangedSpan) -> Bool {
    let (text, range) = onlySide(of: span)
    guard span.isPure, text[range].elementsEqual([Self.suffering]), isAnswering(span) else { return false }
    let behind = text[range.upperBound...].prefix(Self.longestParty).prefix { !Punctuation.contains($0) }
    return behind.dropFirst().prefix { $0 != Signs.of }.contains(where: Self.parties.contains)
  }

  private static let suffering = Signs.code("被")
  private static let parties: CharacterGroup = "人方"
  /// In characters: 抵押权人.
  private static let longestParty = 4

  /// 不得违规举债 and 不得举债: what stands between a ban and what is forbidden makes it a ban of less.
  func isWithinBan(_ stretch: Stretch) -> Bool {
    let span = stretch.span
    let (text, range) = onlySide(of: span)
    guard span.isPure, likeness >= Self.sameWording, stretch.things[span.onlySide].count >= 2,
      !text[range].contains(where: { Punctuation.contains($0) || Joints.members.contains($0) }),
      !Self.each.contains(where: Array(text[range]).has)
    else { return false }
    let behind = text[range.upperBound...].prefix { !Punctuation.ofParts.contains($0) }
    return behind.count >= 2
      && words[span.onlySide].contains { $0.sense == .forbid && $0.range.upperBound == range.lowerBound }
  }

  /// Of which one stands for another: 通过贷款贴息等办法, 等方式.
  private static let ways = Set(["办法", "方式", "形式", "途径", "渠道"].map { FoldedText($0).characters })
  /// From four characters on one in common is chance: 就业困难人员 and 高校毕业生.
  private static let longName = 4

  /// Whether they have nothing in common but by chance.
  func areUnlike(_ above: [UInt32], _ below: [UInt32]) -> Bool {
    Set(above).isDisjoint(with: below)
      || min(above.count, below.count) >= Self.longName && CharacterPair.noneIsShared(above, below)
  }

  /// 市场监管部门 in the place of 公安机关: both stretches end in a body, or before one. 有关部门 names none.
  func isOtherBody(_ stretch: Stretch) -> Bool {
    let (above, below) = (stretch.things.upper, stretch.things.lower)
    let span = stretch.span
    guard !isRewritten, min(above.count, below.count) >= 2, pieces.upper.stands(span.upper),
      pieces.lower.stands(span.lower)
    else { return false }
    if isDoer(span), CharacterPair.noneIsShared(above, below) { return true }
    return areBodies(span) && !(Bodies.isOfAny(above) && Bodies.isOfAny(below))
  }

  /// 由 stands before it and goes on to what is done: 由第三方机构进行评估. 由点到面 names a way.
  private func isDoer(_ span: ChangedSpan) -> Bool {
    func isNamed(_ text: [UInt32], _ range: Range<Int>) -> Bool {
      range.lowerBound > 0 && text[range.lowerBound - 1] == Signs.by && range.upperBound < text.count
        && !text[range.lowerBound...range.upperBound].contains(where: Self.courses.contains)
        && !text[range].contains(where: Punctuation.contains)
    }
    return isNamed(texts.upper, span.upper) && isNamed(texts.lower, span.lower)
  }

  private static let courses: CharacterGroup = "到至向"

  /// 小学 in the place of 义务教育阶段学校: a name for a longer one, in a wording that is otherwise the same. Of a list or of
  /// several parts something was dropped. A single character is a kind only where it has its contrary: 小, but not 推 of
  /// 推广.
  func isOtherKind(_ stretch: Stretch) -> Bool {
    let (went, came) = (stretch.things.upper, stretch.things.lower)
    guard likeness >= Self.sameWording, !areBodies(stretch.span), isLatin(went) == isLatin(came),
      min(went.count, came.count) >= 1,
      max(went.count, came.count) >= 2 * min(went.count, came.count) + 2,
      Set(went).isDisjoint(with: came)
        || min(went.count, came.count) > 1 && !Set(went).isSuperset(of: came)
          && !Set(came).isSuperset(of: went)
          && CharacterPair.noneIsShared(went, came),
      [went, came].allSatisfy({ $0.count > 1 || Opposites.isPole($0) })
    else { return false }
    func isOneName(_ side: Side) -> Bool {
      let words = content(of: stretch.span[side], side, beside: [])
      return words.allSatisfy {
        $0.isTelling && !Joints.ofAlternatives.contains(texts[side][$0.index])
      }
        && OtherWords.objects(words.map { texts[side][$0.index] }).count == words.count
        && !texts[side][stretch.span[side]].contains(where: Punctuation.contains)
    }
    return isOneName(.upper) && isOneName(.lower)
  }

  /// 由中央财政和地方财政承担 for 由中央财政承担: behind who does it stands another, or no longer.
  func isOtherCompany(_ span: ChangedSpan) -> Bool {
    func company(_ side: Side) -> Bool {
      let (text, range) = (texts[side], span[side])
      guard let joint = Joints.companies.first(where: text[range].starts) else { return false }
      let before = text[..<range.lowerBound].suffix(Self.longestDoer)
      guard let by = before.lastIndex(of: Signs.by) else { return false }
      let doer = Array(before[(by + 1)...])
      let words = content(of: range.lowerBound + joint.count..<range.upperBound, side, beside: [])
      return !doer.contains(where: Punctuation.contains) && Bodies.isNamed(doer)
        && !words.prefix(2).isEmpty && words.prefix(2).allSatisfy(\.isTelling)
    }
    return !isRewritten && company(.upper) != company(.lower)
  }

  /// In characters: 设区的市人民政府生态环境主管部门.
  private static let longestDoer = 18
}
