import PolicyText

extension String {
  /// With everything that a terminal would obey made visible; line feeds too.
  package var harmless: String { String(scalars: unicodeScalars.map(\.shown)[...]) }
}

extension String {
  /// Whether one of its bytes is so, asked in a plain loop: it is asked of all that is written.
  @inline(__always)
  func hasByte(_ isSo: (UInt8) -> Bool) -> Bool {
    let bytes = utf8Span.span
    for index in bytes.indices where isSo(bytes[index]) { return true }
    return false
  }
}

extension UInt8 {
  /// Whether a scalar that is shown otherwise may begin with it: most words in Chinese have no such byte.
  var mayBeShownOtherwise: Bool {
    self < 0x20 || self == 0x7f || self == 0xc2 || self == 0xe2 || self == 0xef
  }
}

extension Unicode.Scalar {
  /// The scalar itself, or what shows that it is there: a control picture for C0, � for C1, for marks that turn
  /// the direction of writing (CVE-2021-42574), and for what no XML may have.
  var shown: Unicode.Scalar {
    // Chinese, and most of its marks, first.
    if value >= 0x2070, value < 0xfff9 { return self }
    return switch value {
    case 0x09: " "
    case 0..<0x20: Unicode.Scalar(0x2400 + value) ?? "\u{fffd}"
    case 0x7f: "\u{2421}"
    case 0x80...0x9f, 0x200e, 0x200f, 0x2028...0x202e, 0x2066...0x2069, 0xfff9...0xfffb, 0xfffe, 0xffff:
      "\u{fffd}"
    default: self
    }
  }
}
