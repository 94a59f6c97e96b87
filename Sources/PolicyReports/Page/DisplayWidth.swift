import PolicyText

/// How many columns of a terminal text takes: two for Chinese, none for combining marks.
///
/// After Unicode's EastAsianWidth.txt: wide and full width are two. Ambiguous characters (“ ” — … ①) are one, as
/// in the C library and in terminals that are not told otherwise.
package enum DisplayWidth {
  package static func of(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + of($1) } }

  /// Of what a terminal shows of a text, and whether that is the text itself. Nearly all are Chinese characters, or signs
  /// of ASCII.
  static func shown(_ text: String) -> (width: Int, isItself: Bool) {
    let bytes = text.utf8Span.span
    var width = 0
    var isItself = true
    var index = 0
    while index < bytes.count {
      if bytes[index] &- 0xe5 < 5 {
        width &+= 2
        index &+= 3
      } else if bytes[index] &- 0x20 < 0x5f {
        width &+= 1
        index &+= 1
      } else if let scalar = Unicode.Scalar(UTF8Decoding.scalar(in: bytes, at: &index)) {
        width &+= of(scalar.shown)
        isItself = isItself && scalar.shown == scalar
      }
    }
    return (width, isItself)
  }

  package static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value < 0x20 || (0x7f...0x9f).contains(value) || value == 0xad ? 0 : 1 }
    if (0x4e00...0x9fff).contains(value) || (0x3041...0x3096).contains(value) { return 2 }
    // “ ” — … and 、 。 《 》 ， ： are most of the rest.
    if (0x2010...0x2027).contains(value) { return 1 }
    if (0x3000...0x3029).contains(value) || (0xff01...0xff60).contains(value) { return 2 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isWide(value) ? 2 : 1
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    let row = wide.indices.partition { wide[$0].upperBound < value }
    return row < wide.count && wide[row].contains(value)
  }

  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115f, 0x231a...0x231b, 0x2329...0x232a, 0x23e9...0x23ec, 0x23f0...0x23f0, 0x23f3...0x23f3,
    0x25fd...0x25fe, 0x2614...0x2615, 0x2630...0x2637, 0x2648...0x2653, 0x267f...0x267f, 0x268a...0x268f,
    0x2693...0x2693, 0x26a1...0x26a1, 0x26aa...0x26ab, 0x26bd...0x26be, 0x26c4...0x26c5, 0x26ce...0x26ce,
    0x26d4...0x26d4, 0x26ea...0x26ea, 0x26f2...0x26f3, 0x26f5...0x26f5, 0x26fa...0x26fa, 0x26fd...0x26fd,
    0x2705...0x2705, 0x270a...0x270b, 0x2728...0x2728, 0x274c...0x274c, 0x274e...0x274e, 0x2753...0x2755,
    0x2757...0x2757, 0x2795...0x2797, 0x27b0...0x27b0, 0x27bf...0x27bf, 0x2b1b...0x2b1c, 0x2b50...0x2b50,
    0x2b55...0x2b55, 0x2e80...0x303e, 0x3041...0x4dbf, 0x4e00...0xa4cf, 0xa960...0xa97f, 0xac00...0xd7a3,
    0xf900...0xfaff, 0xfe10...0xfe19, 0xfe30...0xfe6f, 0xff01...0xff60, 0xffe0...0xffe6, 0x16fe0...0x18dff,
    0x1aff0...0x1b2ff, 0x1d300...0x1d376, 0x1f004...0x1f004, 0x1f0cf...0x1f0cf, 0x1f18e...0x1f18e,
    0x1f191...0x1f19a, 0x1f200...0x1f320, 0x1f32d...0x1f335, 0x1f337...0x1f37c, 0x1f37e...0x1f393,
    0x1f3a0...0x1f3ca, 0x1f3cf...0x1f3d3, 0x1f3e0...0x1f3f0, 0x1f3f4...0x1f3f4, 0x1f3f8...0x1f43e,
    0x1f440...0x1f440, 0x1f442...0x1f4fc, 0x1f4ff...0x1f53d, 0x1f54b...0x1f54e, 0x1f550...0x1f567,
    0x1f57a...0x1f57a, 0x1f595...0x1f596, 0x1f5a4...0x1f5a4, 0x1f5fb...0x1f64f, 0x1f680...0x1f6c5,
    0x1f6cc...0x1f6cc, 0x1f6d0...0x1f6d2, 0x1f6d5...0x1f6d7, 0x1f6dc...0x1f6df, 0x1f6eb...0x1f6ec,
    0x1f6f4...0x1f6fc, 0x1f7e0...0x1f7eb, 0x1f7f0...0x1f7f0, 0x1f90c...0x1f93a, 0x1f93c...0x1f945,
    0x1f947...0x1f9ff, 0x1fa70...0x1faff, 0x20000...0x3fffd,
  ]
}

extension String {
  /// As much of it as there is room for.
  func cut(toColumns columns: Int) -> String {
    guard DisplayWidth.of(self) > columns else { return self }
    var text = ""
    var width = 0
    for scalar in unicodeScalars {
      width += DisplayWidth.of(scalar)
      if width >= columns { break }
      text.unicodeScalars.append(scalar)
    }
    return text + "…"
  }
}
