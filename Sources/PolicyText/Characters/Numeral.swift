/// A clause's or part's number as the law writes it: 十四, 一百二十, 四十三之一.
package struct Numeral: Sendable, Hashable, Comparable {
  package let value: Int
  /// The X of 之X; 0 where there is none.
  package let branch: Int
  /// How the source writes it.
  package let writing: Writing

  package init(_ value: Int, branch: Int = 0, _ writing: Writing = .chinese) {
    self.value = value
    self.branch = branch
    self.writing = writing
  }

  /// Whether both count the same, however they are written: 1.2 and 二.
  package func counts(as other: Numeral) -> Bool { value == other.value && branch == other.branch }

  package static func < (a: Numeral, b: Numeral) -> Bool { (a.value, a.branch) < (b.value, b.branch) }

  /// Reads a whole word: 十四, 14, １４, 四十三之一, 43-1. Anything else is no number.
  package init?(_ word: String) {
    let scalars = Array(word.unicodeScalars)
    var index = 0
    guard let value = Numeral.readValue(scalars, at: &index) else { return nil }
    var branch = 0
    if index < scalars.count, scalars[index] == "之" || scalars[index] == "-" {
      index += 1
      guard let part = Numeral.readValue(scalars, at: &index) else { return nil }
      branch = part
    }
    guard index == scalars.count else { return nil }
    self.init(value, branch: branch)
  }
}

extension Numeral: CustomStringConvertible {
  package var description: String { written }

  /// In Chinese digits, whatever the source has.
  var inChinese: String {
    branch == 0 ? Numeral.chinese(value) : Numeral.chinese(value) + "之" + Numeral.chinese(branch)
  }

  private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// Below 亿 in words; above that in digits.
  static func chinese(_ value: Int) -> String {
    guard value >= 0, value < 100_000_000 else { return String(value) }
    if value >= 10_000 {
      let (above, rest) = value.quotientAndRemainder(dividingBy: 10_000)
      return chinese(above) + "万" + (rest == 0 ? "" : rest < 1000 ? "零" + counted(rest) : counted(rest))
    }
    return value < 20 ? short(value) : counted(value)
  }

  /// 十四, where more than it would be 一十四: 一百一十四.
  private static func short(_ value: Int) -> String {
    if value < 10 { return digits[value] }
    return "十" + (value == 10 ? "" : digits[value - 10])
  }

  private static func counted(_ value: Int) -> String {
    var text = ""
    var rest = value
    var skipped = false
    var unit = value < 100 ? 10 : 1000
    while unit > 0 {
      let digit = rest / unit
      rest %= unit
      if digit == 0 {
        skipped = !text.isEmpty
      } else {
        if skipped { text += "零" }
        text += digits[digit]
        text += name(ofUnit: unit)
        skipped = false
      }
      unit /= 10
    }
    return text
  }

  private static func name(ofUnit unit: Int) -> String {
    switch unit {
    case 1000: "千"
    case 100: "百"
    case 10: "十"
    default: ""
    }
  }
}

extension Numeral {
  /// What one scalar says in a number, in Chinese or Arabic digits of either width.
  @inline(__always)
  static func digit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x30...0x39: Int(scalar - 0x30)
    case 0xff10...0xff19: Int(scalar - 0xff10)
    case 0x96f6, 0x3007, 0x25cb: 0  // 零 〇 ○
    case 0x4e00: 1
    case 0x4e8c: 2
    case 0x4e09: 3
    case 0x56db: 4
    case 0x4e94: 5
    case 0x516d: 6
    case 0x4e03: 7
    case 0x516b: 8
    case 0x4e5d: 9
    case 0x4e24: 2  // 两
    default: nil
    }
  }

  /// Arabic digits of either width.
  static func arabic(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0xff10...0xff19: Int(scalar.value - 0xff10)
    default: nil
    }
  }

  static func isArabic(_ scalar: Unicode.Scalar) -> Bool { arabic(scalar) != nil }

  /// The digit that a reader of print took for a letter: O, l, I.
  static func misread(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "O", "Ｏ": 0
    case "l", "I", "ｌ", "Ｉ": 1
    default: nil
    }
  }

  static func chineseDigit(_ scalar: Unicode.Scalar) -> Int? {
    isArabic(scalar) ? nil : digit(scalar.value)
  }

  static func unit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x5341: 10
    case 0x767e: 100
    case 0x5343: 1000
    default: nil
    }
  }

  /// Above every number a text carries; keeps the arithmetic far from overflow.
  static let limit = 1_000_000_000

  /// Adds one scalar to a number being read: 二 → 20 with 十; digits alone are read in place notation.
  struct Reader {
    /// Whether 万 belongs to the number: in that of an article, where amounts have it as their unit.
    private let countsMyriads: Bool
    private var myriads = 0
    private var total = 0
    private var current: Int?
    private(set) var length = 0

    init(countsMyriads: Bool = false) { self.countsMyriads = countsMyriads }

    mutating func take(_ scalar: UInt32) -> Bool {
      if let digit = Numeral.digit(scalar) {
        current = (current ?? 0) * 10 + digit
        if current ?? 0 > Numeral.limit { return false }
      } else if let unit = Numeral.unit(scalar) {
        total += (current ?? (total == 0 || unit == 10 ? 1 : 0)) * unit
        current = nil
        if total > Numeral.limit { return false }
      } else if countsMyriads, scalar == 0x4e07, myriads == 0, let value, (1..<10_000).contains(value) {
        myriads = value * 10_000
        (total, current) = (0, nil)
      } else {
        return false
      }
      length += 1
      return true
    }

    var value: Int? { length == 0 ? nil : myriads + total + (current ?? 0) }
  }

  private static func readValue(_ scalars: [Unicode.Scalar], at index: inout Int) -> Int? {
    var reader = Reader(countsMyriads: true)
    while index < scalars.count, reader.take(scalars[index].value) { index += 1 }
    return reader.value
  }
}
