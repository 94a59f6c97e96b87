import PolicyText

/// The addressees of a measure, those of whom it is said: an attribute more, or fewer, makes it another.
extension WordingPair {
  /// 中央部门所属高等学校可以… for 高等学校可以…, 对中小微企业给予… for 对企业给予…: an attribute of who may and must, or of whom it
  /// is done for.
  ///
  /// Adverbials (根据需要可以…) and other members (学校、幼儿园应当…) say more of the same measure.
  func isOtherAddressee(_ span: ChangedSpan, _ words: [UInt32]) -> Bool {
    // Where nothing else is another, the wording is the same however short it is.
    guard likeness >= Self.sameWording || spans.count == 1, span.isPure, words.count >= 2 else {
      return false
    }
    let (text, range) = onlySide(of: span)
    let own = names[span.onlySide]
    var attribute = range.drop(while: own.contains).map { text[$0] }
    if Self.ownPlaces.contains(where: attribute.starts) { attribute.removeFirst(2) }
    guard !attribute.isEmpty,
      !attribute.contains(where: { Punctuation.contains($0) || Joints.members.contains($0) }),
      !isAdverbial(attribute),
      own.isDisjoint(with: range) || !Self.ownArea.contains(where: attribute.has),
      !Self.governmental.contains(attribute[0]), !Bodies.ends(text, range),
      mayHaveAttribute(text, at: range.lowerBound) || isWithinSubject(range, text)
    else { return false }
    let behind = text[range.upperBound...].prefix { !Punctuation.ofParts.contains($0) }
    // Only a noun has an attribute: 可以 stands behind who may, not behind the attribute.
    if text[..<range.lowerBound].last == Signs.by { return text[range.upperBound - 1] == Signs.of }
    guard let duty = firstDuty(in: text, behind.startIndex..<behind.endIndex) else {
      // 出现严重困难的企业，可以…
      let next = text[min(behind.endIndex + 1, text.count)...]
      return behind.count >= 2 && attribute.last == Signs.of
        && Predicates.behindAddressees.contains(where: next.starts)
    }
    return duty.lowerBound - range.upperBound >= 2
  }

  /// 政府投资的项目应当… and 使用国有资金的项目应当…: who or what must is another of its kind.
  func isOtherBearer(_ stretch: Stretch) -> Bool {
    let (span, above, below) = (stretch.span, stretch.things.upper, stretch.things.lower)
    guard !isRewritten, min(above.count, below.count) >= 2,
      max(above.count, below.count) <= Self.longestBearer, areUnlike(above, below)
    else { return false }
    return Side.allCases.allSatisfy { side in
      let (text, range) = (texts[side], span[side])
      let behind = text[range.upperBound...].prefix { !Punctuation.ofParts.contains($0) }
      guard startOfPart(text, range.lowerBound) == range.lowerBound,
        !text[range].contains(where: Punctuation.contains), !isAdverbial(Array(text[range])),
        !OtherWords.opensMeasure(text[range.lowerBound...]) || text[range.upperBound - 1] == Signs.of,
        let duty = firstDuty(in: text, behind.startIndex..<behind.endIndex)
      else { return false }
      return duty.lowerBound - range.upperBound >= 2 && changed(range.upperBound..<text.count, side) == 0
    }
  }

  /// In characters.
  private static let longestBearer = 8

  /// 对种粮50亩以上的农民发放…, 由具有甲级资质的机构出具…: how much or of what rank who it is said of must be.
  func isOfAddressee(_ range: Range<Int>, _ text: [UInt32]) -> Bool {
    let before = text[..<range.lowerBound].reversed().prefix { !Punctuation.ofParts.contains($0) }
    let behind = text[range.upperBound...].prefix { !Punctuation.ofParts.contains($0) }
    guard behind.contains(Signs.of) || before.count == 1 && Self.towards.contains(text[range.lowerBound - 1]),
      firstDuty(in: text, text.index(range.lowerBound, offsetBy: -before.count)..<range.lowerBound) == nil
    else { return false }
    return (before.contains(Signs.toward) || before.last.map(Self.towards.contains) ?? false)
      && firstDuty(in: text, behind.startIndex..<behind.endIndex) != nil
      || before.prefix(Self.nearDoer).contains(Signs.by)
  }

  /// Less is asked of an amount or a member that says of whom: of 31,920 relations (220 pairs of laws and local rules) none
  /// is another at 0.4, three at 0.8, two of them wrongly.
  static let likeAddressee = 0.6

  /// In characters: 由具有.
  private static let nearDoer = 6

  /// 职业院校专业课教师应当… for 职业院校教师应当…: within the name of who must or may.
  private func isWithinSubject(_ range: Range<Int>, _ text: [UInt32]) -> Bool {
    let start = startOfPart(text, range.lowerBound)
    let behind = text[range.upperBound...].prefix { !Punctuation.ofParts.contains($0) }
    guard let duty = firstDuty(in: text, behind.startIndex..<behind.endIndex) else { return false }
    let name = text[start..<duty.lowerBound]
    return range.lowerBound - start >= 2 && name.count <= Self.longestSubject
      && !OtherWords.opensMeasure(name) && !OtherWords.opensMeasure(text[range.lowerBound...])
      && !isAdverbial(Array(name)) && firstDuty(in: text, start..<range.lowerBound) == nil
      && !name.contains { Punctuation.contains($0) || Joints.members.contains($0) || $0 == Signs.of }
  }

  /// In characters: of more something else stands before who must.
  private static let longestSubject = 14

  /// Whether an attribute of who must or may can begin there: at a part's beginning, behind 由 or behind 对.
  private func mayHaveAttribute(_ text: [UInt32], at index: Int) -> Bool {
    guard index > 0, !Punctuation.ofParts.contains(text[index - 1]), text[index - 1] != Signs.by else {
      return true
    }
    let part = text[..<index].reversed().prefix { !Punctuation.ofParts.contains($0) }
    return Self.towards.contains(text[index - 1])
      || part.contains(Signs.toward)
        && (!part.contains(Signs.of) || text[index - 1] == Signs.of)
  }

  func firstDuty(in text: [UInt32], _ range: Range<Int>) -> Range<Int>? {
    Predicates.behindAddressees.compactMap { word in
      text[range].indices.first { text[$0..<range.upperBound].starts(with: word) }.map {
        $0..<$0 + word.count
      }
    }.min { $0.lowerBound < $1.lowerBound }
  }

  /// 在…, but not 在编职工.
  func isAdverbial(_ words: [UInt32]) -> Bool {
    words.count > 2 && Self.trades.contains(where: words.starts)
      ? false
      : Self.adverbials.contains { words.starts(with: $0) }
        && !Self.standings.contains { words.starts(with: $0) }
  }

  /// 本市行政区域内的企业 are each level's own; 本市户籍人口 are some of its people.
  private static let ownPlaces = ["本省", "本市", "本县", "本区", "本地"].map { FoldedText($0).characters }
  private static let ownArea = ["区域", "范围", "境内", "辖区"].map { FoldedText($0).characters }
  private static let standings = ["在编", "在职", "在校", "在岗", "在册", "在读", "在建"].map {
    FoldedText($0).characters
  }
  /// 对, 向 and 为, behind which stands for whom it is done.
  private static let towards: CharacterGroup = "对向为"
  /// 从事餐饮服务的单位: what somebody does, although 从 and 经 begin it.
  private static let trades = ["从事", "经营"].map { FoldedText($0).characters }
  private static let adverbials = [
    "按照", "根据", "依法", "依照", "依据", "按", "在", "通过", "结合", "为", "从", "经", "由", "对", "将", "把", "以", "应", "每", "要",
    "均",
    "可", "积极", "加强", "因", "凡", "所有", "任何", "各", "其", "以及", "会同", "国家", "本", "当地",
  ].map { FoldedText($0).characters }
}
