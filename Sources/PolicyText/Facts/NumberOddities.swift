/// Numbers that would say something else if they were read as others are: rates, terms of years and months, numbers of items,
/// days and powers.
extension NumberReader {
  /// Of 1 80亿元 neither half is a number.
  func isSplit(_ number: Quantity) -> Bool {
    guard !splits.isEmpty else { return false }
    let place = text.bytes(number.start..<number.end)
    let next = splits.indices.partition { splits[$0].upperBound <= place.lowerBound }
    return next < splits.count && splits[next].overlaps(place)
  }

  /// 12/10万: so many of a hundred thousand.
  func rate(_ first: Quantity) -> Found? {
    guard !first.isInWords, first.isFraction || isStroke(first.end),
      let above = DigitRun(text, at: first.start), isStroke(above.end),
      let below = DigitRun(text, at: above.end + 1), !below.hasPoint, text[below.end] == "万"
    else { return nil }
    let stroke = above.end
    let place = first.start..<below.end + 1
    let bound = comparison(place, isAbout: false)
    return (fact(place, above.value, unit: text.string(stroke..<below.end + 1), bound), place.upperBound)
  }

  private func isStroke(_ index: Int) -> Bool { text[index] == "/" || text[index] == "／" }

  /// 一年六个月, 1年6个月, 2年零6个月: one stretch of time.
  func term(_ first: Quantity, _ years: Counted) -> Found? {
    let next = text[years.end] == "零" || text[years.end] == "又" ? years.end + 1 : years.end
    guard years.unit == "年", !years.isHalved, years.value < 100, let months = Quantity(text, at: next),
      months.isInWords == first.isInWords, let counted = Counted(months, in: text), counted.unit == "个月",
      !counted.isHalved
    else { return nil }
    let place = first.start..<counted.end
    let bound = comparison(place, isAbout: false, of: counted)
    return (fact(place, years.value * 12 + counted.value, unit: counted.unit, bound), place.upperBound)
  }

  /// Of 第一条第二、三款 the last.
  func isOrdinal(_ start: Int) -> Bool {
    var index = start - 1
    guard let mark = text[index], "、和或至到及".unicodeScalars.contains(mark) else { return false }
    while let scalar = text[index],
      Numeral.digit(scalar.value) != nil || Numeral.unit(scalar.value) != nil
        || "、和或至到及".unicodeScalars.contains(scalar)
    {
      index -= 1
    }
    return text[index] == "第" && index < start - 2
  }

  /// 7.62×104米 was a power of ten, and of a number with a character of somebody's own font in it neither half is one.
  func isOfPower(_ number: Quantity) -> Bool {
    let (before, next) = (text[number.start - 1], text[number.end])
    if isPrivate(before) || isPrivate(next) { return true }
    return isTimes(before) && text.stands("10", at: number.start) && number.value > 100
      || isTimes(next) && text.stands("10", at: number.end + 1)
        && text[number.end + 3].map(Numeral.isArabic) == true
  }

  private func isPrivate(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { (0xe000...0xf8ff).contains($0.value) } == true
  }

  private func isTimes(_ scalar: Unicode.Scalar?) -> Bool { scalar == "×" || scalar == "*" || scalar == "✕" }

  /// A. 30%: the letter is an item's number.
  func isOption(_ start: Int) -> Bool {
    guard text[start - 1] == ".", text.isGap(before: start), let letter = text[start - 2] else {
      return false
    }
    return letter.value < 0x80 && letter.properties.isAlphabetic
      && (text[start - 3].map { isMark($0) || text.isGap(before: start - 2) } ?? true)
  }

  /// 20艘次, 300匹: behind a bare number stands what is counted, in words that are not known.
  func isCountedOtherwise(_ end: Int) -> Bool {
    guard let next = text[end] else { return false }
    return next.properties.isIdeographic && !"以左上下之内的和或且及至到时".unicodeScalars.contains(next)
  }

  /// 1945年, 19日晚: a year and a day that no name of a month stands before.
  func isDay(_ counted: Counted) -> Bool {
    switch counted.unit {
    case "年": (1000...2199).contains(counted.value)
    case "日": (1...31).contains(counted.value) && NumberWords.times.length(in: text, at: counted.end) != nil
    default: false
    }
  }

  /// 由50万元提高至100万元, 从436万亩提高到500万亩: the first is what there was.
  func isBeforeChange(_ place: Range<Int>, _ number: NumberFact) -> Bool {
    guard number.comparison != .by, number.comparison != .from,
      NumberWords.changes.length(in: text, at: place.upperBound) != nil
    else { return false }
    return segment(before: place.lowerBound).contains { NumberWords.origin.length(in: text, at: $0) != nil }
  }

  /// How often something is done: 每3年.
  func isOwnTime(_ place: Range<Int>, _ number: NumberFact) -> Bool {
    number.comparison != .by && number.comparison != .from && isTime(number)
      && text[place.lowerBound - 1] == "每"
  }

  /// 1101 人工智能: at the head of a part of a sentence, a space between it and a word that begins like what is counted.
  func isCode(_ number: Quantity) -> Bool {
    !number.isInWords && !number.hasPoint && number.end - number.start >= NumberReader.shortestCode
      && text.isGap(before: number.end) && segment(before: number.start).isEmpty
      && NumberWords.likeNouns.length(in: text, at: number.end) != nil
  }

  /// In digits: 1101 of a catalogue of subjects.
  private static let shortestCode = 4

  /// 利用3—5年时间
  func isStretch(_ number: NumberFact, endingAt end: Int) -> Bool {
    number.unit == "年" && NumberWords.stretches.length(in: text, at: end) != nil
  }

  func isTime(_ number: NumberFact) -> Bool { number.unit.map(Counted.times.contains) == true }
}

extension NumberReader {
  /// 几十万元, 数十亿元; in 人数十人 and 总数十人 the word in front is a noun's.
  func isVague(_ number: Quantity) -> Bool {
    guard let before = text[number.start - 1] else { return false }
    return before == "几"
      || before == "数" && text[number.start] == "十"
        && NumberWords.counts.length(in: text, endingAt: number.start) == nil
  }

  /// 上一年度, 下一年 and 最后一次 name one; in 六个月以上一年以下 a year is meant.
  func isNeighbour(_ number: Quantity) -> Bool {
    guard number.isInWords, number.value == 1, let next = text[number.end] else { return false }
    if next == "次", ["最后", "最近"].contains(where: { text.stands($0, endingAt: number.start) }) { return true }
    // 同一座建筑, 同一时期
    if text[number.start - 1] == "同" { return true }
    guard next == "年" || next == "个",
      let before = text[number.start - 1], before == "上" || before == "下"
    else { return false }
    return text[number.start - 2].map { !"以之".unicodeScalars.contains($0) } ?? true
  }
}
