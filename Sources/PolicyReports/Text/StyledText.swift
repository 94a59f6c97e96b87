import PolicyText

extension Run.Style {
  /// The parameter of Select Graphic Rendition (ECMA-48); nil where nothing stands out.
  var parameter: String? {
    switch self {
    case .plain, .advice: nil
    case .strong, .own: "1"
    case .hued(let hue): hue.parameter
    case .match: "1;31"
    case .faint, .code: "2"
    case .shared, .moved: "36"
    case .added, .valueAfter: "32"
    case .dropped, .valueBefore: "31"
    }
  }

  /// Whether words in it are not parted at the end of a line.
  var holdsTogether: Bool {
    switch self {
    case .code, .hued: true
    default: false
    }
  }

  /// Signs around it as `wdiff` has them, which say the same without colours.
  var signs: (before: String, after: String)? {
    switch self {
    case .added, .valueAfter: ("{+", "+}")
    case .dropped, .valueBefore: ("[-", "-]")
    case .moved: ("{~", "~}")
    case .plain, .strong, .faint, .hued, .match, .shared, .own, .code, .advice: nil
    }
  }
}

extension Hue {
  /// As the page has them: `HTMLStyle`.
  fileprivate var parameter: String {
    switch self {
    case .changed: "1;31"
    case .reduced: "33"
    case .missing: "35"
    case .new: "32"
    case .specified: "36"
    case .reworded, .moved: "34"
    case .same, .doubtful: "2"
    }
  }
}

/// Text for a terminal: nothing in it can move the cursor, and every scalar knows its style.
struct StyledText: Sendable {
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var styles: [Run.Style] = []

  init(_ text: String = "", _ style: Run.Style = .plain) { append(text, style) }

  mutating func append(_ text: String, _ style: Run.Style = .plain) {
    let count = text.utf8Span.span.scalarCount
    scalars.append(addingCapacity: count) { output in
      for scalar in text.unicodeScalars { output.append(scalar.shown) }
    }
    styles.append(contentsOf: repeatElement(style, count: count))
  }

  /// - Parameter plain: how plain words stand out here.
  init(_ runs: [Run], plain: Run.Style = .plain) {
    for run in runs {
      let style = run.style == .plain ? plain : run.style
      let signs = run.style.signs
      if let signs { append(signs.before, style) }
      append(run.text, style)
      if let signs { append(signs.after, style) }
    }
  }

  mutating func append(_ other: StyledText) {
    scalars += other.scalars
    styles += other.styles
  }

  mutating func appendSpaces(_ count: Int) {
    scalars.append(contentsOf: repeatElement(" ", count: count))
    styles.append(contentsOf: repeatElement(.plain, count: count))
  }

  static func + (a: StyledText, b: StyledText) -> StyledText {
    var sum = a
    sum.append(b)
    return sum
  }

  func part(_ range: Range<Int>) -> StyledText {
    var part = StyledText()
    part.scalars = Array(scalars[range])
    part.styles = Array(styles[range])
    return part
  }

  /// Without spaces at its end.
  var trimmed: StyledText { part(0..<(scalars.lastIndex { $0 != " " }.map { $0 + 1 } ?? 0)) }

  var plain: String { String(scalars: scalars[...]) }

  var width: Int { scalars.reduce(0) { $0 + DisplayWidth.of($1) } }

  /// A range of it as a terminal takes it, styles closed at its end.
  func rendered(_ range: Range<Int>, coloured: Bool) -> String {
    guard coloured else { return String(scalars: scalars[range]) }
    var text = ""
    var current: String?
    for index in range {
      let next = styles[index].parameter
      if next != current {
        if current != nil { text += "\u{1b}[0m" }
        if let next { text += "\u{1b}[\(next)m" }
        current = next
      }
      text.unicodeScalars.append(scalars[index])
    }
    return current == nil ? text : text + "\u{1b}[0m"
  }
}
