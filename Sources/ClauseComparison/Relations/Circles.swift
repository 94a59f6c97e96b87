import PolicyText

/// Of whom and when a measure is said: an attribute or a condition more, or fewer, makes it another.
extension WordingPair {
  /// 中央部门所属高等学校可以… for 高等学校可以…, 对中小微企业给予… for 对企业给予…: an attribute of who may and must, or of whom it
  /// is done for.
  ///
  /// Adverbials (根据需要可以…) and other members (学校、幼儿园应当…) say more of the same measure.
  func isOtherCircle(_ span: ChangedSpan, _ words: [UInt32]) -> Bool {
    guard likeness >= Self.sameWording, span.isPure, words.count >= 2 else {
      return false
    }
    let (text, range) = onlySide(of: span)
    let attribute = Array(text[range])
    guard !attribute.contains(where: { Punctuation.contains($0) || Joints.members.contains($0) }),
      !isAdverbial(attribute),
      names[span.onlySide].isDisjoint(with: range),
      !Self.governmental.contains(attribute[0]), !Bodies.ends(text, range),
      mayHaveAttribute(text, at: range.lowerBound)
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

  /// 对种粮50亩以上的农民发放…, 由具有甲级资质的机构出具…: how much or of what rank who it is said of must be.
  func isOfCircle(_ range: Range<Int>, _ text: [UInt32]) -> Bool {
    let before = text[..<range.lowerBound].reversed().prefix { !Punctuation.ofParts.contains($0) }
    let behind = text[range.upperBound...].prefix { !Punctuation.ofParts.contains($0) }
    guard behind.contains(Signs.of) || before.count == 1 && Self.towards.contains(text[range.lowerBound - 1]),
      firstDuty(in: text, text.index(range.lowerBound, offsetBy: -before.count)..<range.lowerBound) == nil
    else { return false }
    return (before.contains(Signs.toward) || before.last.map(Self.towards.contains) ?? false)
      && firstDuty(in: text, behind.startIndex..<behind.endIndex) != nil
      || before.prefix(Self.nearDoer).contains(Signs.by)
  }

  static let likeCircle = 0.6

  /// In characters: 由具有.
  private static let nearDoer = 6

  /// Whether an attribute of who must or may can begin there: at a part's beginning, behind 由 or behind 对.
  private func mayHaveAttribute(_ text: [UInt32], at index: Int) -> Bool {
    guard index > 0, !Punctuation.ofParts.contains(text[index - 1]), text[index - 1] != Signs.by else {
      return true
    }
    let part = text[..<index].reversed().prefix { !Punctuation.ofParts.contains($0) }
    return Self.towards.contains(text[index - 1]) || part.contains(Signs.toward) && !part.contains(Signs.of)
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

  /// 缴费满一年并办理失业登记的，可以…: of a case (…的，) more is asked, or less, and what follows from it stands. A case of its own
  /// that came with its own consequence is one more thing said.
  func isOtherCase(_ span: ChangedSpan, _ words: [UInt32]) -> Bool {
    guard !isRewritten, words.count >= 2, span.upper.isEmpty || span.lower.isEmpty else { return false }
    let (text, range) = onlySide(of: span)
    guard
      let end = text[(range.upperBound - 1)...].firstIndex(where: Punctuation.ofParts.contains),
      end > range.lowerBound, end + 1 < text.count, text[end] == Signs.comma,
      Self.endsOfCases.contains(where: { text[..<end].suffix($0.count).elementsEqual($0) }),
      words.count >= Self.shortestCase || isMember(range, of: text),
      !text[range].dropLast().contains(where: Punctuation.ofParts.contains)
        || range.lowerBound > 0 && text[range.lowerBound] == Signs.comma
    else { return false }
    let next = text[(end + 1)...].prefix { !Punctuation.ofParts.contains($0) }
    let other = spans.reduce(0) { $0 + $1[span.onlySide].clamped(to: next.indices).count }
    return 2 * other < next.count
  }

  /// 招用本市户籍人员，签订劳动合同的，给予补贴: a case that goes on over one comma, whether or not its end is of the same wording.
  func isOfLongCase(_ span: ChangedSpan, _ words: [UInt32]) -> Bool {
    guard !isRewritten, words.count >= 2 else { return false }
    let (text, range) = onlySide(of: span)
    let around = surroundings[span.onlySide]
    let start = startOfPart(text, range.lowerBound)
    let end = text[range.lowerBound...].firstIndex(where: Punctuation.ofParts.contains) ?? text.count
    guard range.count >= Self.shortestCase, start < range.lowerBound, range.upperBound < end,
      start == 0 || text[start - 1] != Signs.comma,
      end == text.count || text[end] == Signs.comma, text[end - 1] != Signs.of,
      !OtherWords.opensMeasure(text[start...]), !isAdverbial(Array(text[start...]))
    else { return false }
    let rest =
      Array(text[min(end + 1, text.count)...])
      + (around.firstIndex(of: Signs.stop).map { Array(around[($0 + 1)...]) } ?? [])
    let next = rest.drop(while: Punctuation.ofParts.contains).prefix { !Punctuation.ofParts.contains($0) }
    return next.last == Signs.of && next.endIndex < rest.count && rest[next.endIndex] == Signs.comma
      && !BindingWord.all(in: Array(text[start..<end] + [Signs.comma] + next)).contains { $0.kind == .duty }
  }

  /// 除国家和省另有规定外: of what is excepted there is more, or less.
  func isOfException(_ span: ChangedSpan) -> Bool {
    let (text, range) = onlySide(of: span)
    let start = startOfPart(text, range.lowerBound)
    let part = text[start...].prefix { !Punctuation.ofParts.contains($0) }
    return part.first == Signs.except && part.last == Signs.outside && range.upperBound < part.endIndex
      && isMember(range, of: text)
      && content(of: range, span.onlySide, beside: []).contains(where: \.isTelling)
  }

  /// In characters: 认为, 发生 and 会议 are less than a condition; 、处分 is one of several.
  static let shortestCase = 3

  private func isMember(_ range: Range<Int>, of text: [UInt32]) -> Bool {
    text[max(0, range.lowerBound - 1)..<min(text.count, range.upperBound + 1)].contains(
      where: Joints.members.contains)
  }

  private static let endsOfCases = ["的", "时", "后", "情况下", "前提下", "条件下"].map { FoldedText($0).characters }
}
