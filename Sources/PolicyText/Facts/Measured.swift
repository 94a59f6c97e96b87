extension NumberFact {
  /// What the number is an amount of, as far as the words around it say so: 罚款 of 处二千元以下的罚款, 保存期限 of 保存期限不少于三年.
  /// Nil where they say only what is to be done (三日内备案), for a doubtful name is worse than none. In bytes of the text.
  package func measured(in text: [UInt8]) -> Range<Int>? {
    guard !isName, comparison != .rank else { return nil }
    let words = ScalarText(text, quote)
    let front = words.index(ofByte: place.lowerBound)
    let found =
      Measured.behind(words, words.index(ofByte: place.upperBound), self)
      ?? Measured.inFront(words, front, self, behindNumber: words.behindNumber(ofLineAt: 0, text))
    return found.map { words.bytes($0) }
  }
}

extension NumberFact {
  /// Whether the words in front of it say only what is done, and how: 给予, 一次性奖励最高, 处.
  package func isBare(in text: [UInt8]) -> Bool {
    let words = ScalarText(text, subject.lowerBound..<max(subject.lowerBound, place.lowerBound))
    var end = words.count
    while end > 0, let length = MeasuredWords.deed(in: words, endingAt: end) { end -= length }
    return end == 0
  }

  /// Whether between the number before and this one stands no word but what bounds or joins them: 二万元以上五万元以下, 30万元、20万元.
  package func continues(_ previous: NumberFact, in text: [UInt8]) -> Bool {
    guard previous.place.upperBound <= place.lowerBound else { return false }
    let words = ScalarText(text, previous.place.upperBound..<place.lowerBound)
    var start = 0
    while start < words.count {
      guard
        let length = MeasuredWords.bounds.length(in: words, at: start)
          ?? NumberRange.marks.length(in: words, at: start)
          ?? MeasuredWords.joints.length(in: words, at: start)
      else { return false }
      start += length
    }
    return true
  }
}

private enum Measured {
  /// 罚款, 的惩罚性赔偿; behind a verb of giving 一次性建设支持 too.
  static func behind(_ text: ScalarText, _ end: Int, _ fact: NumberFact) -> Range<Int>? {
    var start = end
    while let length = MeasuredWords.bounds.length(in: text, at: start) ?? amount(text, at: start) {
      start += length
    }
    guard start < text.count else { return nil }
    if let length = MeasuredWords.objects.length(in: text, at: start) {
      let isGoingOn = text[start + length].map { $0.properties.isIdeographic } == true
      if !isGoingOn || text.stands("罚", at: start) { return start..<start + length }
    }
    let name = start..<text.count
    guard name.count <= longestObject, isMeasurable(text, name), !holdsBorder(text, name),
      !name.contains(where: { text.stands("或者", at: $0) || Numeral.isArabic(text.scalars[$0]) }),
      MeasuredWords.giving.length(in: text, endingAt: withoutEach(text, fact)) != nil
    else { return nil }
    return name
  }

  /// In scalars: 一次性配套建设支持.
  private static let longestObject = 12

  /// Where the words end in front of 每家 and 人民币 beside the number.
  private static func withoutEach(_ text: ScalarText, _ fact: NumberFact) -> Int {
    var end = text.index(ofByte: fact.place.lowerBound)
    while let length = MeasuredWords.adverbs.length(in: text, endingAt: end) { end -= length }
    return end
  }

  /// The other end of a range: 二万元 of 二千元以上二万元以下.
  private static func amount(_ text: ScalarText, at start: Int) -> Int? {
    guard let quantity = Quantity(text, at: start), let counted = Counted(quantity, in: text) else {
      return nil
    }
    return counted.end - start
  }

  /// 台账保存期限 of 台账保存期限不少于.
  static func inFront(
    _ text: ScalarText, _ end: Int, _ fact: NumberFact, behindNumber first: Int
  ) -> Range<Int>? {
    var (end, isLinked) = behindName(text, end, first)
    if !isLinked, let link = distantLink(text, end, first, fact) {
      end = behindName(text, link, first).end
      isLinked = true
    }
    guard end > first, MeasuredWords.others.length(in: text, endingAt: end) == nil else { return nil }
    let name = behindBorder(text, min(behindTime(text, first), end)..<end)
    guard name.count >= 2, MeasuredWords.rulings.length(in: text, at: name.lowerBound) == nil else {
      return nil
    }
    if isMeasurable(text, name) { return isLinked || isBeside(text, name, fact) ? name : nil }
    return isLinked && isCounted(text, name, fact) ? name : nil
  }

  /// Where a name ends at the latest that what leads to the number stands behind.
  private static func behindName(_ text: ScalarText, _ end: Int, _ first: Int) -> (end: Int, isLinked: Bool) {
    var (end, isLinked) = (end, false)
    while end > first {
      if let link = MeasuredWords.links.length(in: text, endingAt: end) {
        (end, isLinked) = (end - link, true)
      } else if let adverb = MeasuredWords.adverbs.length(in: text, endingAt: end) {
        end -= adverb
      } else {
        break
      }
    }
    return (end, isLinked)
  }

  /// 补贴标准为每人就餐费用的四分之一, 限额为参保人员每人300元: what it is one of, or whom it is for, stands between.
  private static func distantLink(_ text: ScalarText, _ end: Int, _ first: Int, _ fact: NumberFact) -> Int? {
    let isShare =
      fact.unit.map { Counted.ratios.contains($0) || $0 == Quantity.share } == true && text[end - 1] == "的"
    guard isShare || text[end] == "每" else { return nil }
    for link in stride(from: end - 1, to: first, by: -1) {
      if let length = MeasuredWords.links.length(in: text, endingAt: link) { return link - length }
      if isShare, let length = MeasuredWords.bases.length(in: text, endingAt: link) { return link - length }
    }
    return nil
  }

  /// 到2035年 in front of what is to be reached.
  private static func behindTime(_ text: ScalarText, _ first: Int) -> Int {
    var start = first
    if let length = NumberWords.until.length(in: text, at: start) { start += length }
    guard let year = DigitRun(text, at: start), text[year.end] == "年" else { return first }
    start = year.end + 1
    if let length = NumberWords.before.length(in: text, at: start) { start += length }
    return start
  }

  private static func behindBorder(_ text: ScalarText, _ range: Range<Int>) -> Range<Int> {
    var depth = 0
    var start = range.upperBound
    while start > range.lowerBound {
      let last = text.scalars[start - 1]
      if Bracket.closes(last) { depth += 1 }
      if Bracket.opens(last) { depth -= 1 }
      if depth < 0 || last == "…" { break }
      if depth == 0, range.upperBound - start >= 2,
        isBorder(text, endingAt: start) || isLacking(text, range.lowerBound, start)
      {
        break
      }
      start -= 1
    }
    if text[start] == "的" { start += 1 }
    if text.stands("或者", at: start) { start += 2 }
    return start..<max(start, range.upperBound)
  }

  /// 没有违法所得或者违法所得: the first is what there is not.
  private static func isLacking(_ text: ScalarText, _ first: Int, _ start: Int) -> Bool {
    text.stands("或者", endingAt: start) && (first..<start).contains { text.stands("没有", at: $0) }
  }

  private static func isBorder(_ text: ScalarText, endingAt end: Int) -> Bool {
    if let length = MeasuredWords.borders.length(in: text, endingAt: end) {
      return length > 1 || !DefinitionWords.isInCompound(text, end)
    }
    return MeasuredWords.deeds.length(in: text, endingAt: end) != nil
      && MeasuredWords.named.length(in: text, at: end) == nil
  }

  private static func holdsBorder(_ text: ScalarText, _ range: Range<Int>) -> Bool {
    range.contains { isBorder(text, endingAt: $0 + 1) }
  }

  private static func isMeasurable(_ text: ScalarText, _ name: Range<Int>) -> Bool {
    guard MeasuredWords.others.length(in: text, endingAt: name.upperBound) == nil,
      let length = MeasuredWords.ends.length(in: text, endingAt: name.upperBound)
    else { return false }
    return length <= name.count
  }

  /// 人才公寓不少于300套: what is counted, where nothing is done with it.
  private static func isCounted(_ text: ScalarText, _ name: Range<Int>, _ fact: NumberFact) -> Bool {
    guard fact.comparison.isBound, name.count <= longestObject, let unit = fact.unit, !isMeasure(unit),
      MeasuredWords.counted.length(in: text, endingAt: name.upperBound) != nil
    else { return false }
    return !name.contains { index in
      DefinitionWords.verbs.length(in: text, at: index) != nil || text[index] == "的"
        || Numeral.digit(text.scalars[index].value) != nil
    }
  }

  /// 有效期5年 needs no verb; 制定标准3项 is not measured, 违法所得一倍 is one of it, and 截止时间10日前 is before it.
  private static func isBeside(_ text: ScalarText, _ name: Range<Int>, _ fact: NumberFact) -> Bool {
    guard let unit = fact.unit else { return true }
    if Counted.ratios.contains(unit) {
      return unit != "倍" && MeasuredWords.shares.length(in: text, endingAt: name.upperBound) != nil
    }
    let end = text.index(ofByte: fact.place.upperBound)
    if Counted.times.contains(unit) { return text[end] != "前" && text[end] != "后" }
    return isMeasure(unit)
  }

  private static func isMeasure(_ unit: String) -> Bool {
    if Counted.times.contains(unit) || Counted.ratios.contains(unit) { return true }
    let words = ScalarText(unit)
    let noun = words.scalars.prefix { "万亿".unicodeScalars.contains($0) }.count
    return NumberWords.measures.length(in: words, at: noun) == words.count - noun
  }
}

extension ScalarText {
  /// The first scalar whose bytes begin there or behind.
  fileprivate func index(ofByte byte: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if bytes(middle..<middle + 1).lowerBound < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
