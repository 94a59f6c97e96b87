extension NumberReader {
  /// The words in front of a number, back to a mark or to what joins it to the number before.
  ///
  /// - Parameter overCells: of a row of a table, in whose other cells stands what a number alone in its cell is said of.
  func segment(before end: Int, overCells: Bool = false) -> Range<Int> {
    let first = max(0, end - NumberWords.longestSegment)
    var start = end
    while start > first, !isMark(at: start - 1) || overCells && text[start - 1] == "\t" {
      start -= 1
      // 有效期最高10年、每次停留时间最高180日: behind another number a new subject begins.
      if let last = previous?.end, last == start + 1, last < end,
        let border = text.scalars[last..<end].firstIndex(where: isJoint)
      {
        return min(end, border + (text.stands("或者", at: border) ? 2 : 1))..<end
      }
    }
    return start..<end
  }

  func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "。", "；", "：", "！", "？", "\n", "\t": true
    default: false
    }
  }

  /// Half-width marks part what they stand between, but no digits: 1,000 and 8:30.
  func isMark(at index: Int) -> Bool {
    guard let scalar = text[index] else { return false }
    guard scalar != "\t", scalar.value < 0x80, ",;:!?".unicodeScalars.contains(scalar) else {
      return isMark(scalar)
    }
    return !(text[index - 1].map(Numeral.isArabic) ?? false && text[index + 1].map(Numeral.isArabic) ?? false)
  }

  private func joins(_ scalar: Unicode.Scalar) -> Bool { scalar == "和" || scalar == "及" || scalar == "或" }

  /// Between two numbers of a list.
  func isJoint(_ scalar: Unicode.Scalar) -> Bool { scalar == "、" || joins(scalar) }

  /// Where 完成时限： begins in front of a day; of any other words, where they begin.
  private func frontOfLabel(_ segment: Range<Int>) -> Int {
    guard let colon = text[segment.lowerBound - 1], "：:".unicodeScalars.contains(colon),
      let length = NumberWords.dueNouns.length(in: text, endingAt: segment.lowerBound - 1)
    else { return segment.lowerBound }
    return segment.lowerBound - 1 - length
  }

  func fact(
    _ place: Range<Int>, _ value: Double, _ upper: Double? = nil, unit: String?,
    _ comparison: NumberFact.Comparison, year: Int? = nil, day: NumberFact.Day? = nil, isName: Bool = false
  ) -> NumberFact {
    let isCell = text[place.lowerBound - 1] == "\t"
    var segment = segment(before: place.lowerBound, overCells: isCell)
    if isCell { segment = segment.lowerBound..<max(segment.lowerBound, place.lowerBound - 1) }
    var end = place.upperBound
    let last = min(text.count, end + NumberWords.longestSegment)
    // 到2025年，… says what is to be by then.
    if comparison == .by || comparison == .from {
      while end < last, !isMark(at: end) { end += 1 }
      if text[end] == "，" { end += 1 }
    }
    // 完成率100%和建成率100%: what follows is said of the next.
    let isJoined = text[end].map(joins) ?? false
    while !isJoined, end < last, !isMark(at: end), text[end] != "、" { end += 1 }
    while end > place.upperBound, isMark(at: end - 1) { end -= 1 }
    let start = comparison == .by ? frontOfLabel(segment) : segment.lowerBound
    return NumberFact(
      value: value, upperValue: upper, unit: unit, comparison: comparison, year: year, day: day,
      isName: isName, isFormer: false, subject: text.bytes(segment), quote: text.bytes(start..<end),
      place: text.bytes(place))
  }
}
