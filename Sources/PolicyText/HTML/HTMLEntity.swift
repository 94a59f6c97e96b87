/// The characters that pages write by name or number.
enum HTMLEntity {
  private static let named: [String: [Unicode.Scalar]] = {
    var named: [String: [Unicode.Scalar]] = [:]
    for row in HTMLEntityNames.table.split(whereSeparator: \.isWhitespace) {
      let parts = row.split(separator: ":")
      let scalars = parts[0].split(separator: "+").compactMap {
        UInt32($0, radix: 16).flatMap(Unicode.Scalar.init)
      }
      for name in parts[1].split(separator: ",") { named[String(name)] = scalars }
    }
    return named
  }()

  private static let legacy = Set(
    HTMLEntityNames.legacy.listed)

  /// The longest name has so many characters, and no number needs more.
  private static let longest = 33

  /// The reference that begins at `&`, and where it ends; nil where none does.
  static func read(_ source: [UInt8], at start: Int, before limit: Int) -> (
    characters: [Unicode.Scalar], end: Int
  )? {
    guard start + 1 < limit else { return nil }
    if source[start + 1] == 0x23 { return number(source, at: start + 2, before: limit) }
    var end = start + 1
    while end < min(limit, start + longest), isAlphanumeric(source[end]) { end += 1 }
    guard end > start + 1 else { return nil }
    let name = String(decoding: source[(start + 1)..<end], as: UTF8.self)
    if end < limit, source[end] == 0x3b, let characters = named[name] { return (characters, end + 1) }
    for length in stride(from: min(name.utf8.count, 6), through: 2, by: -1) {
      let short = String(decoding: source[(start + 1)..<(start + 1 + length)], as: UTF8.self)
      if legacy.contains(short), let characters = named[short] { return (characters, start + 1 + length) }
    }
    return nil
  }

  /// &#8220; &#x201c; also without the semicolon.
  private static func number(
    _ source: [UInt8], at start: Int, before limit: Int
  ) -> (characters: [Unicode.Scalar], end: Int)? {
    let isHexadecimal = start < limit && source[start] | 0x20 == 0x78
    let first = isHexadecimal ? start + 1 : start
    var index = first
    var value: UInt32 = 0
    while index < limit, let digit = Character(Unicode.Scalar(source[index])).hexDigitValue,
      isHexadecimal || digit < 10
    {
      value = min(value * (isHexadecimal ? 16 : 10) + UInt32(digit), 0x11_0000)
      index += 1
    }
    guard index > first else { return nil }
    if index < limit, source[index] == 0x3b { index += 1 }
    if (0x80...0x9f).contains(value) { value = windows1252[Int(value) - 0x80] }
    guard value > 0, let scalar = Unicode.Scalar(value) else { return (["\u{fffd}"], index) }
    return ([scalar], index)
  }

  /// What browsers take the numbers 128 to 159 for (WHATWG, “Numeric character reference end state”).
  private static let windows1252: [UInt32] = [
    0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x8d,
    0x017d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161,
    0x203a,
    0x0153, 0x9d, 0x017e, 0x0178,
  ]

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x61...0x7a).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  /// The text with every reference resolved, as in an attribute.
  static func resolved(_ text: ArraySlice<UInt8>) -> String {
    guard text.contains(0x26) else { return String(decoding: text, as: UTF8.self) }
    let source = Array(text)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < source.count {
      if source[index] == 0x26, let (characters, end) = read(source, at: index, before: source.count) {
        result.append(contentsOf: characters)
        index = end
      } else {
        let scalar = UTF8Decoding.scalar(in: source.span, at: &index)
        result.append(Unicode.Scalar(scalar) ?? "\u{fffd}")
      }
    }
    return String(result)
  }
}
