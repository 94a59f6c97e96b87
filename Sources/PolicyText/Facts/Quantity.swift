/// A number as it is written, in digits, in words, or in both: 1,000; 3万4000; 2千零30; 百分之三点五; 三分之二; 2/3.
struct Quantity {
  /// In its multiplier: 1.3 of 1.3万亿.
  private(set) var value: Double
  /// 万, 亿 or 万亿 where the number ends in it: as written it is part of the unit.
  private(set) var multiplier = ""
  /// What the number says of itself: % for 百分之五, a ratio for 三分之二.
  private(set) var unit: String?
  /// 900余, 十多, 800多万: about so many.
  private(set) var isAbout = false
  let isInWords: Bool
  /// Written with a decimal point: 1.2, 三点五.
  private(set) var hasPoint = false
  /// 2/3, which may be a day, a page or a number of copies too.
  private(set) var isFraction = false
  let start: Int
  /// Behind the last scalar.
  private(set) var end: Int

  /// What 三分之二 and 半数 count.
  static let share = "比例"

  /// Nil where no number begins, or one that cannot be read whole: 三五, 几百. A unit alone (万, 百) is none.
  init?(_ text: ScalarText, at start: Int) {
    self.start = start
    isInWords = text[start].map { !Numeral.isArabic($0) } ?? true
    if text[start + 1] == "分", let share = Quantity.shares.first(where: { text.stands($0.words, at: start) })
    {
      unit = share.unit
      if text[start + 3] == "百" {
        (value, end) = (100, start + 4)
        return
      }
      guard let whole = MagnitudeReader(text, at: start + 3) else { return nil }
      (value, end) = (whole.value, whole.end)
      hasPoint = whole.hasPoint
      return
    }
    guard let number = MagnitudeReader(text, at: start) else { return nil }
    value = number.value
    multiplier = number.multiplier
    isAbout = number.isAbout
    hasPoint = number.hasPoint
    end = number.end
    if let part = Quantity.part(number, text) {
      (value, unit, end, isFraction) = (part.value, Quantity.share, part.end, true)
      return
    }
    if text.stands("分之", at: end), multiplier.isEmpty {
      guard let part = MagnitudeReader(text, at: end + 2), value > 0 else { return nil }
      value = part.value / value
      unit = Quantity.share
      end = part.end
    }
  }

  private static let shares: [(words: String, unit: String)] = [("百分之", "%"), ("千分之", "‰"), ("万分之", "‱")]

  /// 2/3: less than the whole, of whole numbers, and no third one beside them as in a day.
  private static func part(_ above: MagnitudeReader, _ text: ScalarText) -> (value: Double, end: Int)? {
    guard above.multiplier.isEmpty, !above.hasPoint, let stroke = text[above.end],
      "/／".unicodeScalars.contains(stroke), let below = DigitRun(text, at: above.end + 1), !below.hasPoint,
      above.value > 0, above.value < below.value
    else { return nil }
    if let next = text[below.end], next == "/" || next == "／" { return nil }
    return (above.value / below.value, below.end)
  }
}

/// Adds up the digits, units and multipliers of one number.
struct MagnitudeReader {
  private(set) var value = 0.0
  private(set) var multiplier = ""
  private(set) var isAbout = false
  private(set) var hasPoint = false
  private(set) var end: Int

  /// What stands above the last 万 or 亿, below it, and the digits that no unit follows yet.
  private var total = 0.0
  private var section = 0.0
  private var digits: Double?
  /// Digits before and behind a multiplier that is the first, so that 1.3万 is 1.3 and not 13000 by ten thousand.
  private var mantissa: Double?

  /// Above every number a text carries.
  private static let limit = 1e18

  init?(_ text: ScalarText, at start: Int) {
    end = start
    while let scalar = text[end], total < MagnitudeReader.limit {
      if Numeral.isArabic(scalar) {
        guard digits == nil || digits == 0, let run = DigitRun(text, at: end) else { break }
        digits = run.value
        hasPoint = hasPoint || run.hasPoint
        end = run.end
      } else if Numeral.chineseDigit(scalar) != nil {
        guard digits == nil, readChineseDigits(text) else { return nil }
      } else if !readUnit(scalar, text) {
        break
      }
    }
    guard end > start else { return nil }
    let rest = section + (digits ?? 0)
    value = multiplier.isEmpty ? total + rest : mantissa ?? total / MagnitudeReader.scale(of: multiplier)
    if !isAbout, let next = text[end], "余多".unicodeScalars.contains(next) {
      isAbout = true
      end += 1
    }
  }

  /// 三, 二〇二五, 十二点五. Two digits side by side are no number but a guess: 三五个.
  private mutating func readChineseDigits(_ text: ScalarText) -> Bool {
    var count = 0
    var run = 0.0
    var isWritten = false
    while let scalar = text[end], let digit = Numeral.chineseDigit(scalar) {
      run = run * 10 + Double(digit)
      isWritten = isWritten || digit == 0
      count += 1
      end += 1
    }
    guard count == 1 || count > 2 || isWritten else { return false }
    digits = run
    guard text[end] == "点", let first = text[end + 1], Numeral.chineseDigit(first) != nil else { return true }
    return readDecimals(text)
  }

  /// 点五 behind digits; 九点三十分 is a time.
  private mutating func readDecimals(_ text: ScalarText) -> Bool {
    var index = end + 1
    var scale = 0.1
    var fraction = 0.0
    while let scalar = text[index], let digit = Numeral.chineseDigit(scalar) {
      fraction += Double(digit) * scale
      scale /= 10
      index += 1
    }
    if let next = text[index], "十分刻".unicodeScalars.contains(next) { return false }
    digits = ((digits ?? 0) + fraction) * 1e9
    digits = digits.map { $0.rounded() / 1e9 }
    hasPoint = true
    end = index
    return true
  }

  /// 十, 百, 千, 万, 亿; 余 and 多 in front of 万 and 亿.
  private mutating func readUnit(_ scalar: Unicode.Scalar, _ text: ScalarText) -> Bool {
    if let unit = Numeral.unit(scalar.value) {
      guard digits != nil || unit == 10, !isNoun(text, at: end) else { return false }
      section += (digits ?? 1) * Double(unit)
      digits = nil
      end += 1
      return true
    }
    if let next = text[end + 1], "余多".unicodeScalars.contains(scalar), next == "万" || next == "亿",
      digits != nil || section > 0
    {
      isAbout = true
      end += 1
      return true
    }
    guard scalar == "万" || scalar == "亿", digits != nil || section > 0 || total > 0,
      !text.stands("分之", at: end + 1)
    else { return false }
    readMultiplier(scalar, text)
    return true
  }

  private mutating func readMultiplier(_ scalar: Unicode.Scalar, _ text: ScalarText) {
    let rest = section + (digits ?? 0)
    mantissa = section == 0 && total == 0 ? digits : nil
    var word = String(scalar)
    end += 1
    if scalar == "万", text[end] == "亿" {
      word = "万亿"
      end += 1
    }
    let scale = MagnitudeReader.scale(of: word)
    total = word == "万" ? total + rest * scale : (total + rest) * scale
    section = 0
    digits = nil
    // 3万4000 is no amount in 万.
    let goesOn =
      text[end].map { Numeral.isArabic($0) || Numeral.chineseDigit($0) != nil || $0 == "十" } ?? false
    multiplier = goesOn ? "" : word
  }

  /// 千瓦, 千克, 百分点: the unit of a measure, no multiplier.
  private func isNoun(_ text: ScalarText, at index: Int) -> Bool {
    guard let next = text[index + 1] else { return false }
    switch text[index] {
    case "千": return "瓦克米伏卡帕赫".unicodeScalars.contains(next)
    case "百": return next == "分"
    default: return false
    }
  }

  static func scale(of multiplier: String) -> Double {
    switch multiplier {
    case "万": 1e4
    case "亿": 1e8
    case "万亿": 1e12
    default: 1
    }
  }
}
