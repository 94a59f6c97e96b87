/// How a word processor writes a counted number: ST_NumberFormat of ECMA-376, 17.18.59.
enum WordNumberFormat: Equatable {
  case decimal
  /// With zeros in front up to so many digits: 01, 001.
  case padded(Int)
  case fullWidth, circled, pointed, bracketed, dashed, ordinal
  case upperRoman, lowerRoman, upperLetter, lowerLetter
  /// 一百〇一
  case chineseThousand
  /// 一○一, but 十一 and 二十一
  case chineseCounting
  /// 百一
  case japaneseCounting
  /// 一百零一
  case taiwaneseThousand
  /// 一〇一, also 一〇 for ten
  case digits
  /// 壹佰零壹
  case legal
  /// 甲 乙 丙
  case stems
  /// 子 丑 寅
  case branches
  case circledIdeograph
  case bullet
  case none

  /// - Parameter custom: the pattern of a format called `custom`: `001, 002, 003, …`.
  init(_ name: String, custom: String? = nil) {
    switch name {
    case "decimalZero": self = .padded(2)
    case "custom": self = WordNumberFormat.padding(custom).map { .padded($0) } ?? .decimal
    case "decimalFullWidth", "decimalFullWidth2": self = .fullWidth
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": self = .circled
    case "decimalEnclosedFullstop": self = .pointed
    case "decimalEnclosedParen": self = .bracketed
    case "numberInDash": self = .dashed
    case "ordinal": self = .ordinal
    case "upperRoman": self = .upperRoman
    case "lowerRoman": self = .lowerRoman
    case "upperLetter": self = .upperLetter
    case "lowerLetter": self = .lowerLetter
    case "chineseCountingThousand", "koreanCounting": self = .chineseThousand
    case "chineseCounting", "taiwaneseCounting": self = .chineseCounting
    case "japaneseCounting": self = .japaneseCounting
    case "taiwaneseCountingThousand": self = .taiwaneseThousand
    case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital", "koreanDigital2":
      self = .digits
    case "chineseLegalSimplified", "japaneseLegal", "ideographLegalTraditional": self = .legal
    case "ideographTraditional": self = .stems
    case "ideographZodiac": self = .branches
    case "ideographEnclosedCircle": self = .circledIdeograph
    case "bullet": self = .bullet
    case "none": self = .none
    // Word writes a format that it does not know in decimals too.
    default: self = .decimal
    }
  }

  private static func padding(_ pattern: String?) -> Int? {
    guard let first = pattern?.split(separator: ",").first, first.hasPrefix("0"),
      first.allSatisfy(\.isNumber)
    else { return nil }
    return first.unicodeScalars.count <= widest ? first.count : nil
  }

  /// Word writes such patterns of three to five digits; a width of thousands would stand in front of each paragraph.
  private static let widest = 5

  func text(of value: Int) -> String {
    switch self {
    case .decimal: String(value)
    case .padded(let digits):
      String(repeating: "0", count: max(0, digits - String(value).count)) + String(value)
    case .fullWidth: shifted(value, from: 0x30, to: 0xff10)
    case .circled: enclosed(value, first: 0x2460, last: 20)
    case .pointed: enclosed(value, first: 0x2488, last: 20)
    case .bracketed: enclosed(value, first: 0x2474, last: 20)
    case .circledIdeograph: enclosed(value, first: 0x3280, last: 10)
    case .dashed: "- \(value) -"
    case .ordinal: String(value) + WordNumberFormat.ordinalEnding(value)
    case .upperRoman: RomanNumeral.written(value) ?? String(value)
    case .lowerRoman: (RomanNumeral.written(value) ?? String(value)).lowercased()
    case .upperLetter: WordNumberFormat.letters(value, from: 0x41)
    case .lowerLetter: WordNumberFormat.letters(value, from: 0x61)
    case .chineseThousand: WordNumberFormat.chinese(value, zero: "〇")
    case .taiwaneseThousand: WordNumberFormat.chinese(value, zero: "零")
    case .chineseCounting: value < 100 ? WordNumberFormat.chinese(value, zero: "○") : placed(value, zero: "○")
    case .japaneseCounting: WordNumberFormat.japanese(value)
    case .digits: placed(value, zero: "〇")
    case .legal: WordNumberFormat.legal(value)
    case .stems: cycled(value, "甲乙丙丁戊己庚辛壬癸")
    case .branches: cycled(value, "子丑寅卯辰巳午未申酉戌亥")
    case .bullet, .none: ""
    }
  }

  private func shifted(_ value: Int, from: UInt32, to: UInt32) -> String {
    String(
      String.UnicodeScalarView(
        String(value).unicodeScalars.map { scalar in
          // The sign of a number below zero is no digit.
          scalar.value < from ? scalar : Unicode.Scalar(scalar.value - from + to) ?? scalar
        }))
  }

  /// In decimals behind the last sign that there is.
  private func enclosed(_ value: Int, first: UInt32, last: Int) -> String {
    guard (1...last).contains(value), let scalar = Unicode.Scalar(first + UInt32(value) - 1) else {
      return String(value)
    }
    return String(Character(scalar))
  }

  private func cycled(_ value: Int, _ signs: String) -> String {
    let signs = Array(signs)
    return (1...signs.count).contains(value) ? String(signs[value - 1]) : String(value)
  }

  private func placed(_ value: Int, zero: String) -> String {
    String(value).map { $0 == "0" ? zero : WordNumberFormat.digit($0.wholeNumberValue ?? 0) }.joined()
  }
}

extension WordNumberFormat {
  private static let signs = Array("〇一二三四五六七八九")

  private static func digit(_ value: Int) -> String { String(signs[value]) }

  /// 一百一十, 一百〇一, 十一; in decimals from ten thousand on.
  private static func chinese(_ value: Int, zero: String) -> String {
    Numeral.chinese(value).replacing("零", with: zero)
  }

  /// 十, 二十一, 百一, 千一: nothing stands for an empty place, and no 一 before 十, 百 and 千.
  private static func japanese(_ value: Int) -> String {
    guard value > 0, value < 10_000 else { return String(value) }
    var text = ""
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let count = value / unit % 10
      if count > 0 { text += (count == 1 && unit > 1 ? "" : digit(count)) + name }
    }
    return text
  }

  private static func legal(_ value: Int) -> String {
    guard value < 10_000 else { return String(value) }
    let written = value >= 10 && value < 20 ? "一" + Numeral.chinese(value) : Numeral.chinese(value)
    let formal: [Character: Character] = [
      "一": "壹", "二": "贰", "三": "叁", "四": "肆", "五": "伍", "六": "陆", "七": "柒", "八": "捌", "九": "玖", "十": "拾",
      "百": "佰", "千": "仟",
    ]
    return String(written.map { formal[$0] ?? $0 })
  }

  /// A … Z, AA, BB …: the letter again for each time round.
  private static func letters(_ value: Int, from first: UInt32) -> String {
    guard value > 0, value <= 780, let scalar = Unicode.Scalar(first + UInt32((value - 1) % 26)) else {
      return String(value)
    }
    return String(repeating: Character(scalar), count: (value - 1) / 26 + 1)
  }

  private static func ordinalEnding(_ value: Int) -> String {
    if (11...13).contains(value % 100) { return "th" }
    switch value % 10 {
    case 1: return "st"
    case 2: return "nd"
    case 3: return "rd"
    default: return "th"
    }
  }
}
