/// Reads the numbers of a stretch of text, one after the other.
struct NumberReader {
  let scalars: [Unicode.Scalar]
  /// Where each scalar stands, in bytes of the text.
  private let places: [Range<Int>]
  private let documentNumbers: [Range<Int>]
  private var index = 0
  /// Where the number before ends.
  private var previousEnd: Int?

  init(_ text: [UInt8], _ range: Range<Int>) {
    var scalars: [Unicode.Scalar] = []
    var places: [Range<Int>] = []
    var place = range.lowerBound
    for scalar in String(decoding: text[range], as: UTF8.self).unicodeScalars {
      if scalar == "\n" || !scalar.properties.isWhitespace {
        scalars.append(NumberReader.narrow(scalar))
        places.append(place..<place + UTF8.width(scalar))
      }
      place += UTF8.width(scalar)
    }
    self.scalars = scalars
    self.places = places
    documentNumbers = DocumentNumber.all(in: String(String.UnicodeScalarView(scalars))).map(\.range)
  }

  mutating func next() -> NumberFact? {
    while index < scalars.count {
      let start = index
      if NumberReader.isDigit(scalars[start]) {
        let end = endOfNumber(from: start)
        index = end
        if let number = number(start..<end) {
          previousEnd = end
          return number
        }
      } else if let number = quota(at: start) {
        index += 2
        return number
      } else if let numeral = ChineseAmount(scalars, at: start) {
        index = numeral.end
        if let number = number(numeral, from: start) {
          previousEnd = numeral.end
          return number
        }
      } else {
        index += 1
      }
    }
    return nil
  }

  private func number(_ digits: Range<Int>) -> NumberFact? {
    guard !isName(digits), let value = value(of: digits) else { return nil }
    if let year = year(digits, value) { return year }
    guard let unit = unit(at: digits.upperBound) else { return rank(digits, value) ?? code(digits, value) }
    if before(digits.lowerBound, is: ["前"]) != nil {
      return fact(digits.lowerBound..<unit.upperBound, value, unit: unit, .rank)
    }
    return fact(
      digits.lowerBound..<unit.upperBound, value, unit: unit, comparison(digits.lowerBound, unit.upperBound))
  }

  /// 三百人以上, 五日内, 二万元以下, 百分之五十: an amount in words has a unit and a bound, or is more than one word.
  private func number(_ amount: ChineseAmount, from start: Int) -> NumberFact? {
    if before(start, is: ["第", "十", "百"]) != nil { return nil }
    if amount.isShare {
      return fact(start..<amount.end, amount.value, unit: nil, comparison(start, amount.end)).withUnit("%")
    }
    guard let unit = unit(at: amount.end), self[unit.lowerBound] != "分" else { return nil }
    let comparison = comparison(start, unit.upperBound)
    guard comparison != .equal, before(start, is: ["前"]) == nil else { return nil }
    return fact(start..<unit.upperBound, amount.value, unit: unit, comparison)
  }

  /// 到2025年, 2025年底前, 从2018年起; a day and a mere mention of a year bind nothing.
  private func year(_ digits: Range<Int>, _ value: Double) -> NumberFact? {
    guard digits.count == 4, (1949...2199).contains(value), self[digits.upperBound] == "年" else { return nil }
    let end = digits.upperBound + 1
    let isDay = self[end].map(NumberReader.isDigit) ?? false
    if isDay, !isDeadlineDay(at: end) { return nil }
    let unit = digits.upperBound..<end
    if before(digits.lowerBound, is: ["从", "自"]) != nil, after(end, is: ["起", "开始", "度起"]) {
      return fact(digits.lowerBound..<end, value, unit: unit, .from)
    }
    let isDeadline =
      isDay || before(digits.lowerBound, is: ["到", "至", "截至", "力争", "力争到", "在"]) != nil
      || after(end, is: ["底前", "前", "底", "末", "年底前"])
    guard isDeadline else { return nil }
    return fact(digits.lowerBound..<end, value, unit: unit, .by)
  }

  /// 6月底前, 6月30日前, behind a year.
  private func isDeadlineDay(at start: Int) -> Bool {
    let month = endOfNumber(from: start)
    guard self[month] == "月" else { return false }
    let day = endOfNumber(from: month + 1)
    return after(
      day > month + 1 && self[day] == "日" ? day + 1 : month + 1, is: ["底前", "末前", "前", "之前", "以前"])
  }

  /// 进入全国前40
  private func rank(_ digits: Range<Int>, _ value: Double) -> NumberFact? {
    before(digits.lowerBound, is: ["前"]).map { _ in fact(digits, value, unit: nil, .rank) }
  }

  /// “3550”目标: a target that goes by its number.
  private func code(_ digits: Range<Int>, _ value: Double) -> NumberFact? {
    guard self[digits.lowerBound - 1] == "“", self[digits.upperBound] == "”",
      after(digits.upperBound + 1, is: ["目标"])
    else { return nil }
    return fact(digits, value, unit: nil, .equal)
  }

  /// 每个高新区培育发展一个…产业: what each has is a number too.
  private func quota(at start: Int) -> NumberFact? {
    guard let value = Numeral.digit(scalars[start].value), value > 0, self[start + 1] == "个" else {
      return nil
    }
    let segment = segment(before: start)
    guard let each = segment.first(where: { scalars[$0] == "每" }), start - each > 2, self[start - 1] != "每"
    else { return nil }
    return fact(start..<start + 2, Double(value), unit: start + 1..<start + 2, .equal)
  }
}

// MARK: - What stands around the digits

extension NumberReader {
  /// 科技创新2030, 5G, 3D, 2+2+X, 第3条, 30多年, 世界500强, 国发〔2020〕7号, 2020-2025.
  private func isName(_ digits: Range<Int>) -> Bool {
    if documentNumbers.contains(where: { $0.overlaps(digits) }) { return true }
    if let next = self[digits.upperBound], next.value < 0x80, next != "%", next != ",", next != ")",
      next != ";"
    {
      return true
    }
    if let last = self[digits.lowerBound - 1], last.value < 0x80, last != "(", last != "," { return true }
    return before(digits.lowerBound, is: ["第", "+"]) != nil
      || after(digits.upperBound, is: ["多", "余", "几", "强", "条", "号", "—", "-", "～"])
  }

  private func value(of digits: Range<Int>) -> Double? {
    Double(String(String.UnicodeScalarView(scalars[digits].filter { $0 != "," })))
  }

  private func endOfNumber(from start: Int) -> Int {
    var end = start
    while let scalar = self[end] {
      if NumberReader.isDigit(scalar) {
        end += 1
      } else if scalar == "." || scalar == ",", let next = self[end + 1], NumberReader.isDigit(next) {
        end += 1
      } else {
        break
      }
    }
    return end
  }

  /// The length of the longest of the words that ends at `end`.
  func before(_ end: Int, is words: [String]) -> Int? {
    words.map { Array($0.unicodeScalars) }
      .filter { end >= $0.count && Array(scalars[(end - $0.count)..<end]) == $0 }
      .map(\.count).max()
  }

  func after(_ start: Int, is words: [String]) -> Bool {
    words.contains { word in
      let word = Array(word.unicodeScalars)
      return start + word.count <= scalars.count && Array(scalars[start..<start + word.count]) == word
    }
  }

  func segment(before end: Int) -> Range<Int> {
    var start = end
    while start > 0, !isMark(scalars[start - 1]) { start -= 1 }
    // 有效期最高10年、每次停留时间最高180日: behind another number a new subject begins.
    guard let last = previousEnd, last > start, last < end,
      let border = scalars[last..<end].firstIndex(where: { "、和及或".unicodeScalars.contains($0) })
    else { return start..<end }
    return border + 1..<end
  }

  func isMark(_ scalar: Unicode.Scalar) -> Bool { "，。；：！？\n".unicodeScalars.contains(scalar) }

  private func fact(
    _ place: Range<Int>, _ value: Double, unit: Range<Int>?, _ comparison: NumberFact.Comparison
  ) -> NumberFact {
    let segment = segment(before: place.lowerBound)
    var end = place.upperBound
    // 到2025年，… says what is to be by then.
    if comparison == .by || comparison == .from {
      while let scalar = self[end], !isMark(scalar) { end += 1 }
      if self[end] == "，" { end += 1 }
    }
    // 完成率100%和建成率100%: what follows is said of the next.
    let isJoined = self[end].map { "和及或".unicodeScalars.contains($0) } ?? false
    while !isJoined, let scalar = self[end], !isMark(scalar), scalar != "、" { end += 1 }
    while end > place.upperBound, let last = self[end - 1], isMark(last) { end -= 1 }
    return NumberFact(
      value: value, unit: unit.map { String(String.UnicodeScalarView(scalars[$0])) }, comparison: comparison,
      year: nil, subject: bytes(segment), quote: bytes(segment.lowerBound..<end), place: bytes(place))
  }

  private func bytes(_ range: Range<Int>) -> Range<Int> {
    let start = places[min(range.lowerBound, places.count - 1)].lowerBound
    return range.isEmpty ? start..<start : start..<places[range.upperBound - 1].upperBound
  }

  subscript(_ index: Int) -> Unicode.Scalar? {
    scalars.indices.contains(index) ? scalars[index] : nil
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  /// Full-width digits and marks as ASCII.
  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xff10...0xff19, 0xff05, 0xff0e: Unicode.Scalar(scalar.value - 0xfee0) ?? scalar
    default: scalar
    }
  }
}
