/// The words beside a number that say how it binds, days of a month, and times of the day.
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
      if isIncluded(place.upperBound) {
        if comparison == .above { return .atLeast }
        if comparison == .below { return .atMost }
      }
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

  /// 超出3%（含3%）, 小于200平方米（含）: the number itself too. A wage of less than 4000元（含加班费） is not as much.
  private func isIncluded(_ end: Int) -> Bool {
    guard text[end].map(Bracket.opens) == true, text[end + 1] == "含", let next = text[end + 2] else {
      return false
    }
    return Bracket.closes(next) || text.stands("本数", at: end + 2) || Quantity(text, at: end + 2) != nil
  }

  /// 一万元以上（不含一万元）
  private func isExcluded(_ end: Int) -> Bool {
    text[end].map(Bracket.opens) == true && text.stands("不含", at: end + 1)
  }

  /// Of 22万伏以上（含22万伏） the second, which says no more; so too of 超过10万元（不含10万元）.
  func isRepeated(_ number: Quantity) -> Bool {
    guard number.value == previous?.value, text.stands("含", endingAt: number.start) else { return false }
    let open = text[number.start - 2] == "不" ? number.start - 3 : number.start - 2
    return text[open].map(Bracket.opens) == true
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
      for follower in NumberWords.followers {
        guard let length = follower.words.length(in: text, at: end + gap) else { continue }
        return isExcluded(end + gap + length) ? follower.comparison.strict : follower.comparison
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
