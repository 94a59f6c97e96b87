/// Reads the numbers of a line, one after the other.
struct NumberReader {
  let text: ScalarText
  /// What goes by a name: official numbers, titles between 《》. In scalars, by where they begin.
  private let names: [Range<Int>]
  /// How many of them end where the reader stands, or before.
  private var passed = 0
  /// Behind the number at the line's head, where one opens it: 1. in 1.2025年底前.
  private let head: Int
  /// Numbers that a space parts, so that neither half is one.
  let splits: [Range<Int>]
  private let signs = NumberBeginnings.all
  private var index: Int
  /// The number before, and where it ends.
  private(set) var previous: (end: Int, value: Double)?
  /// Whether the number before is what there was before a change, and its bound.
  private var wasChanged = false
  private var formerBound: NumberFact.Comparison?
  /// The bound of a list that it is of: 分别超过90%、75%.
  private var listed: NumberFact.Comparison?
  /// Whether a deadline before the last number governs it not.
  private(set) var isTimeless = false
  /// 利用3年时间 ends by itself, and what is to be done in it.
  private(set) var isOwnTerm = false
  /// The last year that opens a sentence or a part of one, and where it ends: 2025年，突破1300亿元.
  private(set) var openingYear: (year: Int, end: Int)?
  /// The day of the document, where it is known.
  let issued: PolicyDate?
  /// The second end of a range of days, which comes next.
  private var waiting: NumberFact?
  /// Whether the last number ends a range of days, which governs no other number.
  private(set) var isInPeriod = false

  init(_ text: [UInt8], _ range: Range<Int>, issued: PolicyDate? = nil) {
    self.issued = issued
    self.text = ScalarText(text, range, keepsTabs: true)
    names = (DocumentNumber.all(in: self.text).map(\.range) + TitleMarks.ranges(in: self.text))
      .sorted { $0.lowerBound < $1.lowerBound }
    let behind = self.text.behindNumber(ofLineAt: 0, text)
    head = self.text[behind] == "\t" ? behind + 1 : behind
    splits = SplitDigits(text, range).runs.map(\.range)
    index = head
  }

  mutating func next() -> NumberFact? {
    isInPeriod = waiting != nil
    if let last = waiting {
      waiting = nil
      return last
    }
    while index < text.count {
      let start = index
      guard signs.contains(text.scalars[start].value) else {
        index &+= 1
        continue
      }
      if let name = name(at: start) {
        index = name.upperBound
      } else if let day = WrittenDay(text, at: start) {
        if let period = period(day, from: start) {
          index = period.end
          waiting = period.facts[1]
          return finished(period.facts[0], from: start)
        }
        index = endOfDays(day)
        if let number = deadline(day, from: start) { return finished(number, from: start) }
        if let year = day.year, day.month == nil, text[day.end] == "，",
          segment(before: start).isEmpty || start == head
        {
          openingYear = (year, text.bytes(start..<day.end).upperBound)
        }
      } else if let number = quota(at: start) ?? half(at: start) {
        index = number.end
        return finished(number.fact, from: start)
      } else if let quantity = Quantity(text, at: start) {
        index = ratioOfMany(quantity) ?? quantity.end
        if index == quantity.end, let number = number(quantity) {
          index = number.end
          return finished(number.fact, from: start)
        }
      } else {
        index += 1
        skipDigits()
      }
    }
    return nil
  }

  private mutating func name(at place: Int) -> Range<Int>? {
    while passed < names.count, names[passed].upperBound <= place { passed += 1 }
    return passed < names.count && names[passed].contains(place) ? names[passed] : nil
  }

  /// A number that cannot be read is passed over whole: of 三五个 five is none.
  private mutating func skipDigits() {
    guard Numeral.digit(text.scalars[index - 1].value) != nil else { return }
    while let scalar = text[index], Numeral.digit(scalar.value) != nil { index += 1 }
  }

  private mutating func finished(_ number: NumberFact, from start: Int) -> NumberFact {
    var number = number
    let isChanged = wasChanged
    isOwnTerm = isStretch(number, endingAt: index)
    wasChanged = isBeforeChange(start..<index, number)
    isTimeless = isOwnTerm || wasChanged || isOwnTime(start..<index, number)
    if wasChanged { number = number.former }
    // 最高额度由50万元提高至100万元: the words in front of both bound both.
    if isChanged, number.comparison == .equal, let end = previous?.end, end < start, let bound = formerBound,
      NumberWords.changes.length(in: text, at: end) == start - end
    {
      number = number.bound(by: bound)
    }
    formerBound = wasChanged && number.comparison.isBound ? number.comparison : nil
    if let bound = listed, number.comparison == .equal, let end = previous?.end, end < start,
      text.scalars[end..<start].allSatisfy(isJoint)
    {
      number = number.bound(by: bound)
    } else {
      let isFirst = text.string(segment(before: start).lowerBound..<start).mentions("分别")
      listed = isFirst && number.comparison.isBound ? number.comparison : nil
    }
    previous = (index, number.value)
    return number
  }
}

// MARK: - Amounts

extension NumberReader {
  typealias Found = (fact: NumberFact, end: Int)

  private func number(_ first: Quantity) -> Found? {
    guard NumberWords.ordinals.length(in: text, endingAt: first.start) == nil, !isRepeated(first),
      !isNeighbour(first), !isOrdinal(first.start), !isOfPower(first), !isVague(first), !isSplit(first),
      !isCode(first)
    else { return nil }
    if let rate = rate(first) { return rate }
    let counted = Counted(first, in: text)
    if let counted, let term = term(first, counted) { return term }
    let range = NumberRange(first, counted, in: text)
    if let counted, let below = belowZero(first, counted) { return below }
    guard first.isInWords || !isName(first, counted, isCounted: counted != nil || range != nil) else {
      return nil
    }
    if let ratio = ratio(first) { return ratio }
    if let range {
      let place = first.start..<range.end
      let bound = comparison(place, isAbout: false)
      return (fact(place, range.lower, range.upper, unit: range.unit, bound), range.end)
    }
    guard let counted else {
      return first.isInWords ? nil : rank(first) ?? code(first) ?? bareMeasure(first)
    }
    if let clock = clock(first, counted) { return clock }
    let place = first.start..<counted.end
    if isDayOfMonth(place, counted) { return dayOfMonth(place, counted) }
    guard !isDay(counted) else { return nil }
    // 提前3日 and 届满前30日 are so long before, 前3名 is a rank.
    if text.stands("前", endingAt: first.start), !text.stands("提前", endingAt: first.start),
      !isBeforeEvent(first.start - 1, counted.unit)
    {
      guard !Counted.times.contains(counted.unit), !first.isInWords else { return nil }
      return (fact(place, counted.value, unit: counted.unit, .rank), counted.end)
    }
    let bound = comparison(place, isAbout: first.isAbout, of: counted)
    guard !first.isInWords || isBinding(counted, bound, from: first.start) else { return nil }
    guard !first.isFraction || bound != .equal || isShareSaid(place) else { return nil }
    // 经过30多年: years that have passed set nothing.
    guard !first.isAbout || counted.unit != "年" else { return nil }
    return (fact(place, counted.value, unit: counted.unit, bound), counted.end)
  }

  /// 三百人以上, 五日内, 五十万元: an amount in words has a bound, is a measure, or is large.
  private func isBinding(_ counted: Counted, _ bound: NumberFact.Comparison, from start: Int) -> Bool {
    guard counted.unit != "分", !text.stands("十", endingAt: start), !text.stands("百", endingAt: start)
    else { return false }
    if counted.unit == "番" { return text.stands("翻", endingAt: start) }
    if bound != .equal || counted.isShare || counted.unit == "倍" { return true }
    if counted.isMeasure && counted.value > 1 { return true }
    if counted.unit == "年" {
      if text[start - 1] == "每" { return counted.value > 1 }
      return counted.isHalved || Counted.terms.length(in: text, endingAt: start) != nil
        || Counted.stretches.length(in: text, at: counted.end) != nil
    }
    return counted.isLarge
  }

  /// 进入全国前40
  private func rank(_ number: Quantity) -> Found? {
    // 飞入前20至15分钟 ranks nothing.
    guard text.stands("前", endingAt: number.start), !text.stands("提前", endingAt: number.start),
      NumberRange.marks.length(in: text, at: number.end) == nil
    else { return nil }
    return (fact(number.start..<number.end, number.value, unit: nil, .rank), number.end)
  }

  /// “3550”目标: a target that goes by its number.
  private func code(_ number: Quantity) -> Found? {
    guard text[number.start - 1] == "“", text.stands("”目标", at: number.end) else { return nil }
    return (fact(number.start..<number.end, number.value, unit: nil, .equal, isName: true), number.end)
  }

  /// 容积率不低于1.2: nothing is counted.
  private func bareMeasure(_ number: Quantity) -> Found? {
    let place = number.start..<number.end
    let bound = comparison(place, isAbout: number.isAbout)
    let isSaid = number.hasPoint && Counted.copulas.length(in: text, endingAt: number.start) != nil
    guard bound != .equal || isSaid, number.value < 10_000, !isCountedOtherwise(number.end) else {
      return nil
    }
    return (fact(place, number.value, unit: nil, bound), number.end)
  }
}

// MARK: - What stands around the digits

extension NumberReader {
  /// Of digits: 科技创新2030, 5G, 3D, 世界500强, 2020-2025.
  private func isName(_ number: Quantity, _ counted: Counted?, isCounted: Bool) -> Bool {
    if number.start != head || head == 0, let last = text[number.start - 1], last.value < 0x80,
      !"(,=<>:;/\t".unicodeScalars.contains(last),
      !Numeral.isArabic(last), !isOption(number.start)
    {
      return !(last.properties.isAlphabetic && counted.map { isAmount(number, $0) } == true)
    }
    if isCounted { return false }
    if NumberWords.labels.length(in: text, endingAt: number.start) != nil { return true }
    if let next = text[number.end], next.value < 0x80, !"%,);:\t".unicodeScalars.contains(next) {
      return true
    }
    return NumberWords.named.length(in: text, at: number.end) != nil
  }
}
