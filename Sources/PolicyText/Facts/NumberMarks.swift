/// Whether a text may set a number at all, told in one walk before anything is read: a digit, or a number in words with
/// what it may count behind it. 第十二条, 统一 and 一切 are most of what laws say in words, and set nothing.
struct NumberMarks {
  private var isInWords = false
  /// Behind 第: the whole number is a name's, but in front of a few characters.
  private var isOrdinal = false
  private var isBehindDigit = false
  private var last: UInt32 = 0

  static func mayHoldNumber(_ text: Span<UInt8>) -> Bool {
    var marks = NumberMarks()
    var index = 0
    while index < text.count {
      let space = WhiteSpace.space(in: text, at: index, before: text.count).length
      guard space == 0 else {
        index += space
        continue
      }
      let value = UTF8Decoding.scalar(in: text, at: &index)
      if !marks.isInWords, NumberMarks.isNoNumber(value) {
        marks.last = value
        continue
      }
      guard let scalar = Unicode.Scalar(value) else { continue }
      if marks.take(scalar) { return true }
    }
    return false
  }

  /// Whether a number begins here that may set something, or ends in front of it.
  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    let value = PolicyDate.digit(scalar)
    let isDigit = Numeral.digit(value) != nil
    guard isDigit || Numeral.unit(value) != nil || scalar == "万" else {
      defer { last = scalar.value }
      guard isInWords || scalar == "半" else { return false }
      let isCounted = isOrdinal ? NumberMarks.named(scalar) : NumberMarks.counted.contains(scalar)
      (isInWords, isOrdinal) = (false, false)
      return isCounted || scalar == "半"
    }
    if Numeral.isArabic(scalar) { return true }
    guard isInWords else {
      (isInWords, isOrdinal, isBehindDigit) = (true, last == NumberMarks.ordinal, isDigit)
      // 第百五十: no number is written so, and what follows may be read as one.
      return isOrdinal && !isDigit && scalar != "十"
    }
    defer { isBehindDigit = isDigit }
    if !isOrdinal { return scalar == "万" }
    return isBehindDigit == isDigit && scalar != "十"
  }

  /// Most characters stand behind 四, and are neither 百 nor 零: a look at them is enough.
  @inline(__always)
  private static func isNoNumber(_ scalar: UInt32) -> Bool {
    scalar > 0x56db && scalar < 0xa000 && scalar != 0x767e && scalar != 0x96f6
  }

  private static let ordinal: UInt32 = 0x7b2c

  /// 第五月底, 每区第一个: what is read before the number is known for a name's.
  private static func named(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "年" || scalar == "月" || scalar == "个"
  }

  /// What may stand behind a number in words that sets something: a unit, what makes the number longer or less
  /// certain, and what joins it to another.
  private static let counted: Set<Unicode.Scalar> = {
    var counted = Set("万亿点分余多个年月至到—–－-―─~～〜".unicodeScalars)
    for unit in NumberWords.units.words {
      let first = unit.unicodeScalars.first {
        Numeral.digit($0.value) == nil && Numeral.unit($0.value) == nil
      }
      if let first { counted.insert(first) }
    }
    return counted
  }()
}
