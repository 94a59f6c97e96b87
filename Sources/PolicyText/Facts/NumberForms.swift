/// Numbers that are no amount with its noun: ratios and times of the day, what each has, and halves.
extension NumberReader {
  /// Behind the last part of 5:3:2 or 9:30:00, which is no ratio of two and has no one value.
  func ratioOfMany(_ first: Quantity) -> Int? {
    var parts = 1
    var end = first.end
    while let colon = text[end], "∶:：".unicodeScalars.contains(colon), let next = DigitRun(text, at: end + 1)
    {
      parts += 1
      end = next.end
    }
    return !first.isInWords && parts > 2 ? end : nil
  }

  /// 1∶2 is a ratio, 9:00 a time.
  func ratio(_ first: Quantity) -> Found? {
    guard !first.isInWords, let colon = text[first.end], "∶:：".unicodeScalars.contains(colon),
      let second = DigitRun(text, at: first.end + 1)
    else { return nil }
    let place = first.start..<second.end
    let isTime =
      colon != "∶" && second.end - first.end == 3 && first.value <= 24 && second.value < 60
      && NumberWords.ratios.length(in: text, endingAt: first.start) == nil
    if isTime {
      return (fact(place, first.value + second.value / 60, unit: "时", .equal), second.end)
    }
    guard second.value > 0 else { return nil }
    return (fact(place, first.value / second.value, unit: "比", comparison(place, isAbout: false)), second.end)
  }

  /// 每个高新区培育发展一个…产业: what each has is a number too. 每次不超过三个月 has a stretch of time, which is read as any.
  func quota(at start: Int) -> Found? {
    guard let value = Numeral.digit(text.scalars[start].value), value > 0, text[start + 1] == "个",
      let length = NumberWords.units.length(in: text, at: start + 1)
    else { return nil }
    let segment = segment(before: start)
    let place = start..<start + 1 + length
    guard let each = segment.first(where: { text.scalars[$0] == "每" }), start - each > 2,
      text[start - 1] != "每", !Numeral.isArabic(text.scalars[start]), Counted(halvedAt: start, text) == nil,
      length == 1 || value == 1 && comparison(place, isAbout: false) == .equal
    else { return nil }
    let unit = text.string(start + 1..<place.upperBound)
    return (fact(place, Double(value), unit: unit, .equal), place.upperBound)
  }

  /// 经2/3以上代表通过, 占1/3; a page and a day of a form are no share.
  func isShareSaid(_ place: Range<Int>) -> Bool {
    NumberWords.shareOf.length(in: text, endingAt: place.lowerBound) != nil || text[place.upperBound] == "的"
  }

  /// GDP 1.8万亿元, R&D 300亿元: behind letters an amount of money, a large one or a measure is no part of a name. Of PM2.5,
  /// A4, G20 and L3级 nothing is measured, and PM10日均 has no days.
  func isAmount(_ number: Quantity, _ counted: Counted) -> Bool {
    // Of l000元 the first is a one.
    guard number.value > 0 else { return false }
    return !number.multiplier.isEmpty
      || counted.isMeasure && !counted.isHalved && !Counted.times.contains(counted.unit)
  }

  /// -18℃, 零下18℃. Behind a number or a letter the mark is another: 5-8℃.
  func belowZero(_ number: Quantity, _ counted: Counted) -> Found? {
    guard !number.isInWords, NumberWords.temperatures.contains(counted.unit),
      let length = NumberWords.belowZero.length(in: text, endingAt: number.start)
    else { return nil }
    let start = number.start - length
    if length == 1, let last = text[start - 1],
      previous?.end == start || Numeral.digit(last.value) != nil
        || last.value < 0x80 && last.properties.isAlphabetic
    {
      return nil
    }
    let place = start..<counted.end
    let bound = comparison(place, isAbout: number.isAbout)
    return (fact(place, -counted.value, unit: counted.unit, bound), counted.end)
  }

  /// 半年, 半个月, 半数以上; 上半年 and 下半年 are names.
  func half(at start: Int) -> Found? {
    guard text.scalars[start] == "半", let counted = Counted(halfAt: start, text) else { return nil }
    if let before = text[start - 1], "上下前后大多一两".unicodeScalars.contains(before) { return nil }
    let place = start..<counted.end
    let isMost = text.stands("过", endingAt: start)
    return (
      fact(place, counted.value, unit: counted.unit, isMost ? .above : comparison(place, isAbout: false)),
      counted.end
    )
  }
}
