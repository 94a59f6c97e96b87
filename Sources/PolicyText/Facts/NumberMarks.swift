/// Which lines of a text may set a number at all, told in one walk before anything is read: a digit, or a number in words
/// with what it may count behind it. 第十二条, 统一 and 一切 are most of what laws say in words, and set nothing.
struct NumberMarks {
  private var isInWords = false
  /// Behind 第: the whole number is a name's, but in front of a few characters.
  private var isOrdinal = false
  private var isBehindDigit = false
  private var last: UInt32 = 0

  /// The next line that may hold a number.
  static func line(in text: Span<UInt8>, from start: Int) -> Range<Int>? {
    var marks = NumberMarks()
    let signs = NumberBeginnings.all
    var line = start
    var index = start
    while index < text.count {
      if !marks.isInWords, signs.passes(text, &index, last: &marks.last) { continue }
      let space = WhiteSpace.space(in: text, at: index, before: text.count).length
      guard space == 0 else {
        index += space
        continue
      }
      let value = UTF8Decoding.scalar(in: text, at: &index)
      if let scalar = Unicode.Scalar(value), marks.take(scalar) {
        return line..<(ByteSearch.first(0x0a, in: text, from: index) ?? text.count)
      }
      if value == 0x0a { line = index }
    }
    return nil
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

  private static let ordinal: UInt32 = 0x7b2c

  /// 第五月底, 每区第一个: what is read before the number is known for a name's.
  private static func named(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "年" || scalar == "月" || scalar == "个"
  }

  /// What may stand behind a number in words that sets something: a unit, what makes the number longer or less
  /// certain, and what joins it to another.
  private static let counted: Set<Unicode.Scalar> = {
    var counted = Set("万亿点分余多个条年月至到—–－-―─~～〜".unicodeScalars)
    for unit in NumberWords.units.words {
      let first = unit.unicodeScalars.first {
        Numeral.digit($0.value) == nil && Numeral.unit($0.value) == nil
      }
      if let first { counted.insert(first) }
    }
    return counted
  }()
}

/// The characters with which a number may begin, and white space: a bit each, for most of a text is passed over by a look
/// at it.
struct NumberBeginnings: Sendable {
  private let bits: [UInt64]

  static let all = NumberBeginnings()

  private init() {
    var bits = Array(repeating: UInt64(0), count: 0x400)
    // A loop that counts: of all that a debug build did to compare two policies, a library's range took 3 of 100.
    var value: UInt32 = 0
    while value < 0x1_0000 {
      if NumberBeginnings.isSign(value) { bits[Int(value >> 6)] |= 1 << UInt64(value & 63) }
      value += 1
    }
    self.bits = bits
  }

  /// U+3000 is the last white space.
  private static func isSign(_ value: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(value) else { return false }
    let digit = PolicyDate.digit(scalar)
    return Numeral.digit(digit) != nil || Numeral.unit(digit) != nil || scalar == "半" || scalar == "万"
      || value <= 0x3000 && scalar.properties.isWhitespace
  }

  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool {
    scalar >= 0x1_0000 || bits[Int(scalar >> 6)] & 1 << UInt64(scalar & 63) != 0
  }

  /// Passes the character at `index` where it is none of them.
  @inline(__always)
  func passes(_ text: Span<UInt8>, _ index: inout Int, last: inout UInt32) -> Bool {
    if let value = text.threeByteScalar(at: index) {
      guard !contains(value) else { return false }
      last = value
      index &+= 3
      return true
    }
    let byte = text[index]
    guard byte < 0x80, !contains(UInt32(byte)) else { return false }
    last = UInt32(byte)
    index &+= 1
    return true
  }
}
