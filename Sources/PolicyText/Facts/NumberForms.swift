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
