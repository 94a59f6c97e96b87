/// The number with which a line opens a part, a clause or an item, if it does.
///
///     一、总体要求   （十四）加快发展…   第四十三条之一　…   第二章 总则   1．…   ①…   附件2
///
/// A sentence that only begins like one opens nothing: 第三方机构应当…, 第五条第二款规定…, 一、二等奖…
struct Opening: Equatable {
  let family: NumberFamily
  /// Nil for an appendix without one.
  let numeral: Numeral?
  /// How many bytes of the line stand in front of the words behind the number.
  let length: Int
  /// White space or the line's end stands behind the number.
  let isSetOff: Bool
  /// The bare form of the number, where a family has several: 1. and （1） are told apart.
  let mark: UInt32

  init?(openingLine text: [UInt8], _ range: Range<Int>) {
    guard range.count >= 2, Opening.mayOpen(text, range) else { return nil }
    let head = LineHead(text.span, range)
    guard let first = head[0] else { return nil }
    switch first {
    case "第": self.init(ordinal: head)
    case "（", "(": self.init(bracketed: head)
    case "附": self.init(appendix: head)
    default: self.init(leadingNumber: head)
    }
  }

  private init(_ family: NumberFamily, _ numeral: Numeral?, _ head: LineHead, at index: Int, mark: UInt32 = 0)
  {
    self.family = family
    self.numeral = numeral
    length = head.offset(index) - head.start
    isSetOff = head.isGap(before: index) || head[index] == nil
    self.mark = mark
  }

  /// A look at two bytes turns most lines away: nothing is decoded for an ordinary paragraph.
  private static func mayOpen(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    let first = text[range.lowerBound]
    switch first {
    case 0x28, 0x30...0x39: return true  // ( and digits
    case 0xe2, 0xe3, 0xef: return true  // enclosed numbers, 〇, full width
    case 0xe4...0xe9:
      var index = range.lowerBound
      let scalar = UTF8Decoding.scalar(in: text.span, at: &index)
      return scalar == 0x7b2c || scalar == 0x9644 || Numeral.digit(scalar) != nil
        || Numeral.unit(scalar) != nil
    default: return false
    }
  }
}

// MARK: - 第…

extension Opening {
  private init?(ordinal head: LineHead) {
    var index = 1
    guard let value = head.number(at: &index), let unit = head[index] else { return nil }
    index += 1
    switch unit {
    case "编", "篇", "部":
      if unit == "部" {
        guard head[index] == "分" else { return nil }
        index += 1
      }
      guard head.titleFollows(index) else { return nil }
      self.init(.book, Numeral(value), head, at: index)
    case "分":
      guard head[index] == "编" else { return nil }
      guard head.titleFollows(index + 1) else { return nil }
      self.init(.subbook, Numeral(value), head, at: index + 1)
    case "章":
      guard head.titleFollows(index) else { return nil }
      self.init(.chapter, Numeral(value), head, at: index)
    case "节":
      guard head.titleFollows(index) else { return nil }
      self.init(.section, Numeral(value), head, at: index)
    case "条":
      guard let (branch, end) = Opening.branch(head, at: index) else { return nil }
      guard !Opening.isReference(head, at: end) else { return nil }
      self.init(.article, Numeral(value, branch: branch), head, at: end)
    default: return nil
    }
  }

  /// The X of 第…条之X.
  private static func branch(_ head: LineHead, at index: Int) -> (Int, Int)? {
    guard head[index] == "之" else { return (0, index) }
    var end = index + 1
    guard let value = head.number(at: &end) else { return nil }
    return (value, end)
  }

  /// Whether what follows 第五条 shows that a sentence speaks of it.
  private static func isReference(_ head: LineHead, at index: Int) -> Bool {
    guard let next = head[index] else { return false }
    if next == "第" {
      var end = index + 1
      if head.number(at: &end) != nil, let unit = head[end], "款项条目章节".unicodeScalars.contains(unit) {
        return true
      }
    }
    if "、，,。；;".unicodeScalars.contains(next) { return true }
    if head.isGap(before: index) { return false }
    return head.joins(index, "第") || "之的所".unicodeScalars.contains(next)
      || (next == "规" && head[index + 1] == "定")
  }
}

// MARK: - （一）, 一、, 1., ①, 附件

extension Opening {
  private init?(bracketed head: LineHead) {
    var index = 1
    guard let first = head[1] else { return nil }
    guard let value = head.number(at: &index), let close = head[index], close == "）" || close == ")" else {
      return nil
    }
    guard value > 0, !Opening.continuesList(head, at: index + 1) else { return nil }
    if Opening.isArabic(first) {
      guard value < 200 else { return nil }
      self.init(.item, Numeral(value), head, at: index + 1, mark: 0x28)
    } else {
      self.init(.parenthesis, Numeral(value), head, at: index + 1)
    }
  }

  private init?(leadingNumber head: LineHead) {
    guard let first = head[0] else { return nil }
    if let value = EnclosedNumber(first.value) {
      self.init(
        value.isChinese ? .parenthesis : .item, Numeral(value.value), head, at: 1,
        mark: value.isChinese ? 0 : 0x2460)
      return
    }
    var index = 0
    guard let value = head.number(at: &index), value > 0, let mark = head[index] else { return nil }
    if Opening.isArabic(first) {
      guard value < 1000, mark == "." || mark == "．" || mark == "、" else { return nil }
      // 1.3万亿元, 2.1 … are numbers, or a numbering this text has beside its clauses.
      if let next = head[index + 1], Opening.isArabic(next), !head.isGap(before: index + 1) { return nil }
      guard !Opening.continuesList(head, at: index + 1), head[index + 1] != nil else { return nil }
      self.init(.item, Numeral(value), head, at: index + 1, mark: mark == "、" ? 0x3001 : 0x2e)
    } else {
      guard mark == "、", head[index + 1] != nil else { return nil }
      // 一、二等奖: a list of numbers, not a heading.
      var end = index + 1
      if head.number(at: &end) != nil, let next = head[end], "、等级类三次产".unicodeScalars.contains(next) {
        return nil
      }
      self.init(.pause, Numeral(value), head, at: index + 1)
    }
  }

  /// 附件, 附件2, 附件：…, 附录一 standing for itself.
  private init?(appendix head: LineHead) {
    guard let second = head[1], second == "件" || second == "录" || second == "表" else { return nil }
    var index = 2
    let value = head.number(at: &index)
    if head[index] == "：" || head[index] == ":" {
      index += 1
      // 附件：1.申报表 is a list of what is attached; 附件： alone opens what follows.
      guard head[index] == nil else { return nil }
    }
    guard head[index] == nil || head.isGap(before: index) || value != nil else { return nil }
    if let next = head[index], "、，。和中第的所".unicodeScalars.contains(next) { return nil }
    self.init(.appendix, value.map { Numeral($0) }, head, at: index)
  }

  /// （一）、（二）项, （一）至（三） and （一）项规定的 speak of clauses; （一）项目建设 opens one.
  private static func continuesList(_ head: LineHead, at index: Int) -> Bool {
    guard let next = head[index] else { return false }
    if "、，,".unicodeScalars.contains(next) || head.joins(index, "（(第") { return true }
    guard next == "项" || next == "款", let behind = head[index + 1] else { return false }
    return "规的所、，或和至情中".unicodeScalars.contains(behind)
  }

  private static func isArabic(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || (0xff10...0xff19).contains(scalar.value)
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
