/// The number with which a line opens a part, a clause or an item, if it does.
///
///     一、总体要求   （十四）加快发展…   第四十三条之一　…   第二章 总则   1．…   ①…   1.2 适用范围   附件2
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
  /// A unit may stand behind a decimal number: 5.1分级响应, and 5.1分. Only its row tells.
  private(set) var mayBeAmount = false

  /// Opens whatever the rest of the text looks like.
  var standsAlone: Bool { family.traits.standsAlone }

  /// - Parameter inRow: what may be an amount counts too, for one who looks at its row.
  init?(openingLine text: [UInt8], _ range: Range<Int>, inRow: Bool = false) {
    guard range.count >= 2, Opening.mayOpen(text, range) else { return nil }
    let head = LineHead(text.span, range)
    guard let first = head[0] else { return nil }
    switch first {
    case "第": self.init(ordinal: head)
    case "（", "(", "〈", "＜", "<", "〔": self.init(bracketed: head)
    case "【", "[": self.init(marked: head)
    case "附": self.init(appendix: head)
    default: self.init(leadingNumber: head)
    }
    guard inRow || !mayBeAmount else { return nil }
  }

  init(
    _ family: NumberFamily, _ numeral: Numeral?, _ head: LineHead, at index: Int, mark: UInt32 = 0,
    mayBeAmount: Bool = false
  ) {
    self.family = family
    self.mayBeAmount = mayBeAmount
    self.numeral = numeral
    length = head.offset(index) - head.start
    isSetOff = head.isGap(before: index) || head[index] == nil
    self.mark = mark
  }

  /// 1. above 1.1 is a heading as 1　总则 is.
  var asHeading: Opening {
    Opening(
      family: .plain, numeral: numeral.map { Numeral($0.value, .arabic) }, length: length, isSetOff: isSetOff,
      mark: mark)
  }

  /// The same number, of the family that its row is.
  func asOf(_ family: NumberFamily) -> Opening {
    Opening(family: family, numeral: numeral, length: length, isSetOff: isSetOff, mark: mark)
  }

  private init(family: NumberFamily, numeral: Numeral?, length: Int, isSetOff: Bool, mark: UInt32) {
    self.family = family
    self.numeral = numeral
    self.length = length
    self.isSetOff = isSetOff
    self.mark = mark
  }

  /// A look at two bytes turns most lines away: nothing is decoded for an ordinary paragraph.
  private static func mayOpen(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    let first = text[range.lowerBound]
    switch first {
    case 0x28, 0x30...0x39, 0x3c, 0x41...0x5b: return true  // ( < [ digits and letters
    case 0xe2, 0xe3, 0xef: return true  // enclosed and Roman numbers, 〇, brackets, full width
    case 0xe4...0xe9:
      var index = range.lowerBound
      let scalar = UTF8Decoding.scalar(in: text.span, at: &index)
      return scalar == 0x7b2c || scalar == 0x9644 || Numeral.digit(scalar) != nil
        || Numeral.unit(scalar) != nil
    default: return false
    }
  }
}
