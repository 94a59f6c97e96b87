/// The days that are deadlines, and those between which something is so.
extension NumberReader {
  /// 到2025年, 2025年底前, 2024年9月30日前, 从2018年起; a day and a mere mention of a year bind nothing.
  func deadline(_ written: WrittenDay, from start: Int) -> NumberFact? {
    guard let value = written.year ?? written.month else { return nil }
    let isBefore = isBefore(written.end)
    let isUntil = isUntil(start)
    guard !isPast(written, from: start) else { return nil }
    let day = written.month.map { NumberFact.Day(month: $0, day: written.day) }
    let place = start..<written.end
    let unit = written.year == nil ? "月" : "年"
    if NumberWords.since.length(in: text, endingAt: start) != nil {
      guard written.year != nil, NumberWords.onward.length(in: text, at: written.end) != nil,
        NumberWords.force.length(in: text, at: written.end) == nil
      else { return nil }
      return fact(place, Double(value), unit: unit, .from, year: written.year, day: day)
    }
    guard
      isBefore || isUntil && written.month == nil || isLimited(start) || isDue(start) || endsTerm(start)
        || isLastDay(written, from: start)
    else { return nil }
    return fact(place, Double(value), unit: unit, .by, year: written.year, day: day)
  }

  private func isBefore(_ end: Int) -> Bool {
    guard let length = NumberWords.before.length(in: text, at: end) else { return false }
    return length > 1 || text[end] != "前" || text[end + 1].map { !NumberWords.ahead.contains($0) } ?? true
  }

  /// 不得晚于6月30日.
  func isLimited(_ start: Int) -> Bool {
    NumberWords.notLater.length(in: text, endingAt: start) != nil
  }

  /// 完成时限：2025年9月30日, 截止时间为7月31日.
  private func isDue(_ start: Int) -> Bool {
    guard let link = text[start - 1], "：:为是至到".unicodeScalars.contains(link) else { return false }
    return NumberWords.dueNouns.length(in: text, endingAt: start - 1) != nil
  }

  /// 有效期至2026年5月31日.
  private func endsTerm(_ start: Int) -> Bool {
    guard NumberWords.until.length(in: text, endingAt: start) != nil else { return false }
    let subject = text.string(segment(before: start))
    return NumberWords.terms.contains(where: subject.mentions)
  }

  /// 至2026年12月31日止, 于2023年3月15日结束, 截止到2026年12月31日 in a text of 2023.
  private func isLastDay(_ written: WrittenDay, from start: Int) -> Bool {
    let until = NumberWords.until.length(in: text, endingAt: start)
    guard let until = until ?? (text[start - 1] == "于" ? 1 : nil), !isOver(written) else { return false }
    if NumberWords.last.length(in: text, at: written.end) != nil { return true }
    guard text[start - 1] != "于" else { return false }
    // In a text of the same year it may be counted then.
    guard let issued, let year = written.year, year > issued.year else { return false }
    return NumberWords.countedAt.length(in: text, endingAt: start) != nil
      || NumberWords.countedAt.length(in: text, endingAt: start - until) != nil
  }

  /// Whether it was before the text's own day: 公示于2020年5月28日结束.
  private func isOver(_ written: WrittenDay) -> Bool {
    guard let issued, let year = written.year else { return false }
    guard let month = written.month, let day = written.day,
      let date = PolicyDate(year: year, month: month, day: day)
    else { return year < issued.year }
    return date < issued
  }

  /// 到2025年; 1981年至1983年 is a span of time.
  private func isUntil(_ start: Int) -> Bool {
    guard let length = NumberWords.until.length(in: text, endingAt: start) else { return false }
    return text[start - length - 1].map { !"年月日号".unicodeScalars.contains($0) } ?? true
  }

  /// 2019年末常住人口, 截至2019年底 in a text of 2020: when something was counted. 2019年底前 may be a day that still binds.
  private func isPast(_ written: WrittenDay, from start: Int) -> Bool {
    guard let issued, let year = written.year else { return false }
    let isOver = year < issued.year || year == issued.year && written.month.map { $0 < issued.month } == true
    // 在2022年已预缴
    if text[start - 1] == "在", text[written.end] == "已" { return true }
    guard isOver else { return false }
    if NumberWords.countedAt.length(in: text, endingAt: start) != nil { return true }
    guard let length = NumberWords.before.length(in: text, at: written.end) else { return false }
    let end = written.end + length
    return text[end - 1] != "前" && NumberWords.before.length(in: text, at: end) == nil
  }

  /// 9月21日至23日 and 18日晚8时40分和19日 are days, of which the last has no month of its own.
  func endOfDays(_ written: WrittenDay) -> Int {
    var end = written.end
    while written.day != nil,
      let mark = NumberRange.marks.length(in: text, at: end) ?? (text[end].map(isJoint) == true ? 1 : nil),
      let last = Quantity(text, at: end + mark), text.stands("日", at: last.end),
      (1...31).contains(last.value),
      NumberWords.within.length(in: text, at: last.end + 1) == nil
    {
      end = last.end + 1
    }
    return end
  }

  /// 有效期自2024年1月1日至2026年12月31日, 应当于每年11月1日至11月15日申请: both ends of what is set. What was between two days, as cases tell,
  /// and what is only named by them set nothing.
  func period(_ first: WrittenDay, from start: Int) -> (facts: [NumberFact], end: Int)? {
    guard let month = first.month, first.day != nil, let last = lastDay(behind: first),
      let lastMonth = last.month, last.day != nil
    else { return nil }
    if let issued, let year = last.year ?? first.year, year < issued.year { return nil }
    guard isPeriod(start) || isRuled(start) || isSpan(first, last) || isNamed(last.end) else { return nil }
    let end = last.year ?? (lastMonth >= month && !isNextYear(first.end..<last.start) ? first.year : nil)
    let ends = [(first, first.year, month, NumberFact.Comparison.from), (last, end, lastMonth, .by)]
    let quote = fact(start..<last.end, 0, unit: nil, .by).quote
    let facts = ends.map { day, year, month, comparison in
      fact(
        day.start..<day.end, Double(year ?? month), unit: year == nil ? "月" : "年", comparison, year: year,
        day: NumberFact.Day(month: month, day: day.day)
      ).quoting(quote)
    }
    return (facts, last.end)
  }

  /// 9月30日 of 每年4月1日至次年9月30日.
  private func lastDay(behind first: WrittenDay) -> WrittenDay? {
    var start = first.end
    if text[start] == "起" { start += 1 }
    guard let mark = NumberRange.marks.length(in: text, at: start) else { return nil }
    start += mark
    if let next = NumberWords.untilNext.length(in: text, at: start) { start += next }
    return WrittenDay(text, at: start)
  }

  private func isNextYear(_ joint: Range<Int>) -> Bool {
    joint.contains { "次翌下第".unicodeScalars.contains(text.scalars[$0]) }
  }

  /// 申报时间为, 防汛期为每年, 有效期自
  private func isPeriod(_ start: Int) -> Bool {
    var end = start
    // 六月一日至九月三十日期间和十二月一日至次年三月一日期间
    if text.stands("期间和", endingAt: end) { return true }
    while let length = NumberWords.copulasOfPeriods.length(in: text, endingAt: end) {
      if text.string(end - length..<end).contains("每年") { return true }
      end -= length
    }
    return NumberWords.periods.length(in: text, endingAt: end) != nil
  }

  /// 二月一日至五月十日为高火险期.
  private func isNamed(_ end: Int) -> Bool {
    guard text[end] == "为" else { return false }
    return (end + 1..<end + NumberDays.longestName).contains {
      text[$0] == "期" && (text[$0 + 1].map(isMark) ?? true)
    }
  }

  private func isRuled(_ start: Int) -> Bool {
    let segment = segment(before: start)
    return segment.contains { NumberWords.rulings.length(in: text, at: $0) != nil }
  }

  /// 2025年1月1日至2027年12月31日期间 that had not ended when the text was issued.
  private func isSpan(_ first: WrittenDay, _ last: WrittenDay) -> Bool {
    guard let issued, let year = last.year ?? first.year else { return false }
    return year >= issued.year && (text.stands("期间", at: last.end) || text.stands("，", at: last.end))
  }
}

private enum NumberDays {
  /// In characters: 本市森林防火戒严期.
  static let longestName = 16
}
