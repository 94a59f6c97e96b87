/// The words beside a number that say how it binds, the days that are deadlines, and times of the day.
extension NumberReader {
  /// - Parameter counted: the number, where it is no range.
  func comparison(_ place: Range<Int>, isAbout: Bool, of counted: Counted? = nil) -> NumberFact.Comparison {
    if let follower = follower(place.upperBound) { return follower }
    var longest = 0
    var comparison = NumberFact.Comparison.equal
    for (words, bound) in NumberWords.comparisons {
      guard let length = words.length(in: text, endingAt: place.lowerBound), length > longest else {
        continue
      }
      (longest, comparison) = (length, bound)
    }
    guard longest == 0 else {
      if comparison == .above, isIncluded(place.upperBound) { return .atLeast }
      return isNoBound(place, counted) ? .equal : comparison
    }
    guard !isAbout else { return .about }
    // 至少每15日清洁一次: what is counted is how often, and the days are no less for it.
    guard text[place.lowerBound - 1] != "每" else { return .equal }
    let near = distantComparison(place.lowerBound)
    guard near == .equal else { return near }
    if counted?.isOfSomething == true { return bound(NumberWords.ofShares, before: place.lowerBound) }
    let isStretch = counted.map { $0.isMeasure || Counted.times.contains($0.unit) } == true
    if isStretch, NumberWords.origins.length(in: text, endingAt: place.lowerBound) != nil {
      return bound(NumberWords.ofStretches, before: place.lowerBound)
    }
    return boundOfNoun(before: place.lowerBound)
  }

  /// 期满三十日前 is a day before the end, 近三年 and 最近三年 are the last three.
  private func isNoBound(_ place: Range<Int>, _ counted: Counted?) -> Bool {
    if text.stands("满", endingAt: place.lowerBound) {
      return NumberWords.before.length(in: text, at: place.upperBound) != nil
    }
    return counted.map { Counted.times.contains($0.unit) } == true
      // 接近 and 将近 are longer.
      && NumberWords.nearly.length(in: text, endingAt: place.lowerBound) == 1
  }

  /// 超出3%（含3%）: the number itself too.
  private func isIncluded(_ end: Int) -> Bool {
    text[end].map(Bracket.opens) == true && text[end + 1] == "含"
  }

  /// Of 22万伏以上（含22万伏） the second, which says no more.
  func isRepeated(_ number: Quantity) -> Bool {
    number.value == previous?.value && text.stands("含", endingAt: number.start)
      && text[number.start - 2].map(Bracket.opens) == true
  }

  /// 10个名次及以上, 500万元（含）以上: the unit's noun or a bracket may stand between.
  private func follower(_ end: Int) -> NumberFact.Comparison? {
    var end = end
    if isIncluded(end),
      let close = (end..<min(end + 12, text.count)).first(where: { Bracket.closes(text.scalars[$0]) })
    {
      end = close + 1
    }
    for gap in 0...2 where (0..<gap).allSatisfy({ text[end + $0].map { !isMark($0) } ?? false }) {
      guard !isInside(end + gap, of: end) else { continue }
      for follower in NumberWords.followers where follower.words.length(in: text, at: end + gap) != nil {
        return follower.comparison
      }
    }
    return nil
  }

  /// 一项内容: 内 is a word's begin.
  private func isInside(_ index: Int, of noun: Int) -> Bool {
    if NumberWords.insides.length(in: text, at: index) != nil { return true }
    if index > noun, text[index] == "内", text[index - 1].map(Bracket.closes) != true {
      return NumberWords.spans.length(in: text, endingAt: index) != index - noun
    }
    return text[noun - 1].map(NumberWords.countingNouns.contains) == true
      && NumberWords.parts.length(in: text, at: index) != nil
  }

  /// 至少探访1次: what is done may stand between.
  private func distantComparison(_ start: Int) -> NumberFact.Comparison {
    let segment = segment(before: start)
    for gap in 1...NumberWords.reach where start - gap > segment.lowerBound {
      guard !Numeral.isArabic(text.scalars[start - gap]) else { break }
      for bound in NumberWords.distant where bound.words.length(in: text, endingAt: start - gap) != nil {
        return bound.comparison
      }
    }
    return .equal
  }

  /// 最低保修期限为5年, 最高额为人民币十万元: the bound is the noun's.
  private func boundOfNoun(before start: Int) -> NumberFact.Comparison {
    let segment = segment(before: start)
    var end = start
    for each in stride(
      from: start - 1, through: max(segment.lowerBound, start - NumberWords.longestEach), by: -1)
    where text.scalars[each] == "每" { end = each }
    guard let copula = NumberWords.limitCopulas.length(in: text, endingAt: end),
      let noun = NumberWords.limitNouns.length(in: text, endingAt: end - copula)
    else { return .equal }
    let first = max(segment.lowerBound, previous?.end ?? 0, end - copula - noun - NumberWords.longestLimited)
    for index in stride(from: end - copula - noun, through: first, by: -1) {
      for bound in NumberWords.limits where bound.words.length(in: text, endingAt: index) != nil {
        return bound.comparison
      }
    }
    return .equal
  }

  /// 不得低于本单位最低档工资的80%, 不得少于产品保质期满后六个月: what it is a share of, or from when or where it is counted,
  /// stands between, and no other number.
  private func bound(_ bounds: [NumberWords.Bound], before start: Int) -> NumberFact.Comparison {
    let segment = segment(before: start)
    let first = max(segment.lowerBound + 1, previous?.end ?? 0, start - NumberWords.longestBase)
    for end in stride(from: start - 1, through: first, by: -1) {
      guard !Numeral.isArabic(text.scalars[end]) else { break }
      guard NumberWords.attributes.length(in: text, at: end) == nil else { continue }
      for bound in bounds where bound.words.length(in: text, endingAt: end) != nil {
        return bound.comparison
      }
      if NumberWords.lessThan.length(in: text, endingAt: end) != nil {
        return text[start - 1] == "的" ? .below : .equal
      }
      guard NumberWords.giving.length(in: text, endingAt: end) == nil else { break }
    }
    return .equal
  }

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
      isBefore || isUntil && written.month == nil || isLimited(start) || endsTerm(start)
        || isLastDay(written, from: start)
    else { return nil }
    return fact(place, Double(value), unit: unit, .by, year: written.year, day: day)
  }

  private func isBefore(_ end: Int) -> Bool {
    guard let length = NumberWords.before.length(in: text, at: end) else { return false }
    return length > 1 || text[end] != "前" || text[end + 1].map { !NumberWords.ahead.contains($0) } ?? true
  }

  /// 不得晚于6月30日.
  private func isLimited(_ start: Int) -> Bool {
    NumberWords.notLater.length(in: text, endingAt: start) != nil
  }

  /// 有效期至2026年5月31日.
  private func endsTerm(_ start: Int) -> Bool {
    guard NumberWords.until.length(in: text, endingAt: start) != nil else { return false }
    let subject = text.string(segment(before: start))
    return NumberWords.terms.contains(where: subject.mentions)
  }

  /// 至2026年12月31日止, 截止到2026年12月31日 in a text of 2023.
  private func isLastDay(_ written: WrittenDay, from start: Int) -> Bool {
    guard let until = NumberWords.until.length(in: text, endingAt: start) else { return false }
    if let issued, let year = written.year, year < issued.year { return false }
    if NumberWords.last.length(in: text, at: written.end) != nil { return true }
    // In a text of the same year it may be counted then.
    guard let issued, let year = written.year, year > issued.year else { return false }
    return NumberWords.countedAt.length(in: text, endingAt: start) != nil
      || NumberWords.countedAt.length(in: text, endingAt: start - until) != nil
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

  /// 届满前30日, 到达前24小时; of days and hours 每月前5日, and of months and years all but 届满前6个月, are the first: 投产前三年.
  ///
  /// - Parameter index: of 前.
  func isBeforeEvent(_ index: Int, _ unit: String) -> Bool {
    guard index > segment(before: index).lowerBound, let last = text[index - 1] else { return false }
    if NumberWords.shortTimes.contains(unit) { return !NumberWords.calendar.contains(last) }
    return Counted.times.contains(unit) && NumberWords.ends.length(in: text, endingAt: index) != nil
  }

  /// 每月15日前 is a day of each month, 次月十五日内 a stretch.
  func isDayOfMonth(_ place: Range<Int>, _ counted: Counted) -> Bool {
    counted.unit == "日" && (1...31).contains(counted.value)
      && NumberWords.months.length(in: text, endingAt: place.lowerBound) != nil
      && NumberWords.within.length(in: text, at: place.upperBound) == nil
  }

  func dayOfMonth(_ place: Range<Int>, _ counted: Counted) -> Found? {
    let month = NumberWords.months.length(in: text, endingAt: place.lowerBound) ?? 0
    guard
      NumberWords.before.length(in: text, at: place.upperBound) != nil || isLimited(place.lowerBound - month)
    else { return nil }
    return (fact(place, counted.value, unit: counted.unit, .by), place.upperBound)
  }

  /// 20时40分 is one time.
  func clock(_ first: Quantity, _ hour: Counted) -> Found? {
    guard hour.unit == "时", let minute = Quantity(text, at: hour.end), minute.unit == nil,
      minute.value < 60, text.stands("分", at: minute.end), !text.stands("分钟", at: minute.end)
    else { return nil }
    let place = first.start..<minute.end + 1
    let bound = comparison(place, isAbout: false)
    return (fact(place, hour.value + minute.value / 60, unit: hour.unit, bound), place.upperBound)
  }
}
