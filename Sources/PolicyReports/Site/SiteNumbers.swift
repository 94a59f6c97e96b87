/// Whole numbers as characters: a small one is one byte of UTF-8, a larger one two to four, so that a script reads them
/// without decoding anything else. None is a quotation mark, a backslash, a control or a line's end.
struct SiteNumbers {
  private(set) var bytes: [UInt8] = []

  /// What a character of its own can say; above, the first of two says how many times `step`.
  private static let most = 0xe_0000
  private static let step = 0x8000
  private static let firstOfTwo: UInt32 = 0xf_0000

  mutating func append(_ value: Int) {
    guard value >= SiteNumbers.most else { return append(scalar: SiteNumbers.plain(value)) }
    append(scalar: SiteNumbers.firstOfTwo + UInt32(value / SiteNumbers.step))
    append(scalar: SiteNumbers.plain(value % SiteNumbers.step))
  }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Passes over ", \, the controls from 7f on, line separators and the halves of pairs.
  private static func plain(_ value: Int) -> UInt32 {
    var scalar = UInt32(value) + 0x23
    if scalar >= 0x5c { scalar += 1 }
    if scalar >= 0x7f { scalar += 0x21 }
    if scalar >= 0x2028 { scalar += 2 }
    if scalar >= 0xd800 { scalar += 0x800 }
    return scalar
  }

  private mutating func append(scalar: UInt32) {
    switch scalar {
    case ..<0x80: bytes.append(UInt8(scalar))
    case ..<0x800: bytes += [UInt8(0xc0 | scalar >> 6), tail(scalar)]
    case ..<0x1_0000: bytes += [UInt8(0xe0 | scalar >> 12), tail(scalar >> 6), tail(scalar)]
    default: bytes += [UInt8(0xf0 | scalar >> 18), tail(scalar >> 12), tail(scalar >> 6), tail(scalar)]
    }
  }

  private func tail(_ bits: UInt32) -> UInt8 { UInt8(0x80 | bits & 0x3f) }
}
