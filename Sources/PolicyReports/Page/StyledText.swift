/// How a stretch of text stands out on a terminal that shows colours.
package enum Style: UInt8, Sendable {
  case plain, strong, match, faint
  /// Words that two texts have in common; words that came and words that went.
  case shared, added, dropped

  /// The parameter of Select Graphic Rendition (ECMA-48).
  var parameter: String {
    switch self {
    case .plain: "0"
    case .strong: "1"
    case .match: "1;31"
    case .faint: "2"
    case .shared: "36"
    case .added: "32"
    case .dropped: "31"
    }
  }
}

/// Text for a terminal: nothing in it can move the cursor, and every scalar knows its style.
package struct StyledText: Sendable {
  package private(set) var scalars: [Unicode.Scalar] = []
  private(set) var styles: [Style] = []

  package init(_ text: String = "", _ style: Style = .plain) { append(text, style) }

  package mutating func append(_ text: String, _ style: Style = .plain) {
    for scalar in text.unicodeScalars {
      for shown in scalar.shown {
        scalars.append(shown)
        styles.append(style)
      }
    }
  }

  package static func + (a: StyledText, b: StyledText) -> StyledText {
    var sum = a
    sum.scalars += b.scalars
    sum.styles += b.styles
    return sum
  }

  var plain: String { String(String.UnicodeScalarView(scalars)) }

  package var width: Int { scalars.reduce(0) { $0 + DisplayWidth.of($1) } }

  /// A range of it as a terminal takes it, styles closed at its end.
  func rendered(_ range: Range<Int>, coloured: Bool) -> String {
    var text = ""
    var current = Style.plain
    for index in range {
      if coloured, styles[index] != current {
        if current != .plain { text += "\u{1b}[0m" }
        current = styles[index]
        if current != .plain { text += "\u{1b}[\(current.parameter)m" }
      }
      text.unicodeScalars.append(scalars[index])
    }
    return current == .plain ? text : text + "\u{1b}[0m"
  }
}

extension String {
  /// With everything that a terminal would obey made visible; line feeds too.
  package var harmless: String {
    var text = ""
    for scalar in unicodeScalars { text.unicodeScalars.append(contentsOf: scalar.shown) }
    return text
  }
}

extension Unicode.Scalar {
  /// The scalar itself, or what shows that it is there: a control picture for C0, � for C1 and for marks that turn
  /// the direction of writing (CVE-2021-42574).
  fileprivate var shown: CollectionOfOne<Unicode.Scalar> {
    switch value {
    case 0x09: CollectionOfOne(" ")
    case 0..<0x20: CollectionOfOne(Unicode.Scalar(0x2400 + value) ?? "\u{fffd}")
    case 0x7f: CollectionOfOne("\u{2421}")
    case 0x80...0x9f, 0x200e, 0x200f, 0x2028...0x202e, 0x2066...0x2069, 0xfff9...0xfffb:
      CollectionOfOne("\u{fffd}")
    default: CollectionOfOne(self)
    }
  }
}
