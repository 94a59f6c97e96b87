extension String {
  /// With everything that a terminal would obey made visible; line feeds too.
  package var harmless: String {
    var text = ""
    for scalar in unicodeScalars { text.unicodeScalars.append(contentsOf: scalar.shown) }
    return text
  }
}

extension Unicode.Scalar {
  /// The scalar itself, or what shows that it is there: a control picture for C0, � for C1, for marks that turn
  /// the direction of writing (CVE-2021-42574), and for what no XML may have.
  var shown: CollectionOfOne<Unicode.Scalar> {
    switch value {
    case 0x09: CollectionOfOne(" ")
    case 0..<0x20: CollectionOfOne(Unicode.Scalar(0x2400 + value) ?? "\u{fffd}")
    case 0x7f: CollectionOfOne("\u{2421}")
    case 0x80...0x9f, 0x200e, 0x200f, 0x2028...0x202e, 0x2066...0x2069, 0xfff9...0xfffb, 0xfffe, 0xffff:
      CollectionOfOne("\u{fffd}")
    default: CollectionOfOne(self)
    }
  }
}
