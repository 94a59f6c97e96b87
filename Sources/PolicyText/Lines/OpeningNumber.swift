// Numbers that open a line without a word of their own: （一）, 一、, Ⅰ., 1., 1.2, ①, A.

extension Opening {
  init?(bracketed head: LineHead) {
    var index = 1
    guard let open = head[0], let first = head[1], let value = head.number(at: &index), value > 0,
      let close = head[index], Opening.closes(close, open), !Opening.continuesList(head, at: index + 1)
    else { return nil }
    if Opening.isArabic(first) {
      guard value < 200, open == "（" || open == "(" else { return nil }
      self.init(.item, Numeral(value), head, at: index + 1, mark: 0x28)
    } else {
      self.init(.parenthesis, Numeral(value), head, at: Opening.behindMark(head, at: index + 1))
    }
  }

  /// （一）、 and （一）. are written too.
  private static func behindMark(_ head: LineHead, at index: Int) -> Int {
    head[index].map(isMark) == true && head[index + 1] != nil ? index + 1 : index
  }

  /// Round brackets of either width are one kind; what OCR leaves of them are angles.
  private static func closes(_ close: Unicode.Scalar, _ open: Unicode.Scalar) -> Bool {
    switch open {
    case "（", "(": close == "）" || close == ")"
    case "〈", "＜", "<": close == "〉" || close == "＞" || close == ">"
    case "〔": close == "〕"
    default: false
    }
  }

  /// 1. and 1、, which one row may mix.
  static let pointMarks: Set<UInt32> = [0x2e, 0x3001]

  init?(leadingNumber head: LineHead) {
    guard let first = head[0] else { return nil }
    if let value = EnclosedNumber(first.value) {
      self.init(
        value.isChinese ? .parenthesis : .item, Numeral(value.value), head, at: 1,
        mark: value.isChinese ? 0 : 0x2460)
    } else if let value = Opening.roman(first.value) {
      // Ⅰ、Ⅱ级响应 is a list.
      guard let mark = head[1], Opening.isMark(mark), let next = head[2], Opening.roman(next.value) == nil
      else {
        return nil
      }
      self.init(.pause, Numeral(value, .roman), head, at: 2)
    } else if let value = Opening.letter(first.value) {
      guard let mark = head[1], Opening.isMark(mark), let next = head[2], next.value >= 0x80,
        Opening.letter(next.value) == nil
      else { return nil }
      self.init(.letter, Numeral(value, .letter), head, at: 2)
    } else if Opening.isArabic(first) {
      self.init(arabic: head)
    } else if Opening.isDash(first.value) {
      self.init(dash: head)
    } else {
      self.init(chinese: head)
    }
  }

  /// —、 as a recogniser of scans and a slip of the pen have it: 一、. No other dash stands in front of 、.
  private init?(dash head: LineHead) {
    guard head[1] == "、", head[2] != nil else { return nil }
    self.init(.pause, Numeral(1), head, at: 2)
  }

  private init?(chinese head: LineHead) {
    var index = 0
    guard let value = head.number(at: &index), value > 0, let mark = head[index], Opening.isMark(mark),
      let next = head[index + 1]
    else { return nil }
    // 一、二等奖: a list of numbers, not a heading. 一.五倍: a fraction.
    var end = index + 1
    if head.number(at: &end) != nil {
      guard mark == "、" || Opening.isArabic(next) else { return nil }
      if let behind = head[end], "、等级类三次产".unicodeScalars.contains(behind) { return nil }
    }
    guard mark == "、" || !Opening.isMark(next) else { return nil }
    self.init(.pause, Numeral(value), head, at: index + 1)
  }

  private init?(arabic head: LineHead) {
    var index = 0
    guard let value = head.number(at: &index), value > 0, value < 1000, let mark = head[index] else {
      return nil
    }
    if head.isGap(before: index) {
      guard value < 100, !Opening.isArabic(mark), !Opening.isMark(mark) else { return nil }
      self.init(.plain, Numeral(value, .arabic), head, at: index)
      return
    }
    if mark == "." || mark == "．", let next = head[index + 1], Opening.isArabic(next),
      !head.isGap(before: index + 1)
    {
      self.init(decimal: head, value, at: index)
      return
    }
    let isBracket = mark == "）" || mark == ")"
    guard isBracket || Opening.isMark(mark), head[index + 1] != nil,
      !Opening.continuesList(head, at: index + 1)
    else { return nil }
    if let next = head[index + 1], Opening.isArabic(next), !head.isGap(before: index + 1) { return nil }
    self.init(
      .item, Numeral(value), head, at: index + 1, mark: isBracket ? 0x29 : mark == "、" ? 0x3001 : 0x2e)
  }

  /// 1总则: a number that a title follows without a mark; what stands below tells whether it is one.
  init?(bareHeading text: [UInt8], _ range: Range<Int>) {
    let head = LineHead(text.span, range)
    var index = 0
    guard let first = head[0], Opening.isArabic(first), let value = head.number(at: &index),
      (1..<100).contains(value), let next = head[index], next.value >= 0x2e80, !Opening.isArabic(next)
    else { return nil }
    self.init(.plain, Numeral(value, .arabic), head, at: index)
  }

  /// 1.2, 1.2.3: no part has more than two digits, none begins with 0. Before a unit it may be an amount: 1.3万亿元.
  private init?(decimal head: LineHead, _ first: Int, at point: Int) {
    var values = [first]
    var index = point
    while let mark = head[index], mark == "." || mark == "．", let digit = head[index + 1],
      Opening.isArabic(digit)
    {
      index += 1
      guard Numeral.digit(digit.value) != 0, let value = head.number(at: &index) else { return nil }
      values.append(value)
    }
    guard values.allSatisfy({ $0 < 100 }) else { return nil }
    // 1.2. and 1.2、 are written too.
    if let mark = head[index], Opening.isMark(mark) { index += 1 }
    var mayBeAmount = false
    if let next = head[index], !head.isGap(before: index), values.count == 2 {
      guard next.value >= 0x2e80, !Opening.marksOfAmounts.contains(next) else { return nil }
      mayBeAmount = Opening.units.contains(next)
    }
    let last = values[values.count - 1]
    self.init(
      values.count == 2 ? .decimal : .deepDecimal,
      Numeral(last, .decimal(above: values[values.count - 2])), head, at: index, mayBeAmount: mayBeAmount)
  }

  /// First characters of what is counted and measured.
  private static let units = Set("万亿千百十倍个元年月日米公里吨度号人家平立升克亩户名折分秒小天周岁次台套辆至".unicodeScalars)
  /// Nothing else has them behind its number.
  private static let marksOfAmounts = Set("％%‰～—－∶：".unicodeScalars)

  /// （一）、（二）项, （一）至（三） and （一）项规定的 speak of clauses; （一）项目建设 opens one.
  private static func continuesList(_ head: LineHead, at index: Int) -> Bool {
    guard let next = head[index] else { return false }
    if next == "、", let behind = head[index + 1] { return "（(第".unicodeScalars.contains(behind) }
    if "、，,".unicodeScalars.contains(next) || head.joins(index, "（(第") { return true }
    guard next == "项" || next == "款", let behind = head[index + 1] else { return false }
    return "规的所、，或和至情中".unicodeScalars.contains(behind)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "、" || scalar == "." || scalar == "．"
  }

  static func isArabic(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || (0xff10...0xff19).contains(scalar.value)
  }

  /// – — ― and ー.
  private static func isDash(_ scalar: UInt32) -> Bool {
    (0x2013...0x2015).contains(scalar) || scalar == 0x30fc
  }

  /// Ⅰ to Ⅻ, ⅰ to ⅻ.
  private static func roman(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x2160...0x216b: Int(scalar - 0x215f)
    case 0x2170...0x217b: Int(scalar - 0x216f)
    default: nil
    }
  }

  /// A to Z, of either width.
  private static func letter(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x41...0x5a: Int(scalar - 0x40)
    case 0xff21...0xff3a: Int(scalar - 0xff20)
    default: nil
    }
  }
}

/// A number that is one character: ①, ⑴, ⒈, ㈠.
private struct EnclosedNumber {
  let value: Int
  let isChinese: Bool

  init?(_ scalar: UInt32) {
    switch scalar {
    case 0x2460...0x2473: value = Int(scalar - 0x245f)
    case 0x2474...0x2487: value = Int(scalar - 0x2473)
    case 0x2488...0x249b: value = Int(scalar - 0x2487)
    case 0x3220...0x3229: value = Int(scalar - 0x321f)
    default: return nil
    }
    isChinese = scalar >= 0x3220
  }
}
