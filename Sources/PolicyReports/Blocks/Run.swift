import PolicyText

/// A stretch of words in one style.
struct Run: Sendable, Equatable {
  enum Style: Sendable, Equatable {
    case plain, strong, faint
    /// What tells at a glance what became of a provision.
    case hued(Hue)
    /// What was searched for.
    case match
    /// Words that stand in an earlier text; words that one of two texts has alone.
    case shared, own
    /// Words that came, words that went, words that stand elsewhere now.
    case added, dropped, moved
    /// A value as it was, and as it became.
    case valueBefore, valueAfter
    /// A path or a locator, to be copied whole.
    case code
    /// What to type for more: for a reader who can.
    case advice
  }

  let text: String
  var style = Style.plain
  /// Whether a document says it, in its own language; the program speaks the reader's.
  var isQuoted = false
  var target: Target?
}

/// Where a link leads: a part of the same report.
enum Target: Hashable, Sendable {
  case document(id: String)
  case clause(locator: String)
  /// What shows how one clause answers another.
  case answer(upper: String, lower: String)
  case documents(ids: [String])
  case heading(String)
  /// Of a list of sources the one with this number.
  case source(Int)
  /// A file of a site, seen from the site's folder.
  case file(String)
}

extension Run {
  static func said(_ text: String, _ style: Style = .plain) -> Run { Run(text: text, style: style) }

  static func quoted(_ text: String, _ style: Style = .plain) -> Run {
    Run(text: text.onOneLine, style: style, isQuoted: true)
  }

  static func faint(_ text: String) -> Run { Run(text: text, style: .faint) }

  static func code(_ text: String) -> Run { Run(text: text, style: .code) }

  /// A locator that leads to its clause.
  static func locator(_ clause: ClauseCitation) -> Run {
    Run(text: clause.locator, style: .code, target: .clause(locator: clause.locator))
  }

  func linked(to target: Target) -> Run {
    var run = self
    run.target = target
    return run
  }
}

extension [Run] {
  /// A document's words on one line, some stretches in a style of their own; ranges in Unicode scalars, those that do
  /// not fit passed over.
  static func quoting(
    _ text: String, _ ranges: [Range<Int>], as style: Run.Style, rest: Run.Style = .plain
  ) -> [Run] {
    let scalars = text.withSpacesForNewlines.unicodeScalars
    var runs: [Run] = []
    func append(_ words: Substring.UnicodeScalarView, _ style: Run.Style) {
      guard !words.isEmpty else { return }
      runs.append(Run(text: String(words), style: style, isQuoted: true))
    }
    var (place, end) = (0, scalars.startIndex)
    for range in ranges where range.lowerBound >= place {
      guard
        let first = scalars.index(end, offsetBy: range.lowerBound - place, limitedBy: scalars.endIndex),
        let next = scalars.index(first, offsetBy: range.count, limitedBy: scalars.endIndex)
      else { continue }
      append(scalars[end..<first], rest)
      append(scalars[first..<next], style)
      (place, end) = (range.upperBound, next)
    }
    append(scalars[end...], rest)
    return runs
  }

  var plainText: String { map(\.text).joined() }

  func joined(by separator: Run) -> [Run] { Array(map { [$0] }.joined(separator: [separator])) }
}

extension String {
  var onOneLine: String {
    hasNewlines ? split(whereSeparator: \.isNewline).joined(separator: " ") : self
  }

  /// As long as it was, in Unicode scalars.
  fileprivate var withSpacesForNewlines: String {
    hasNewlines ? String(scalars: unicodeScalars.map { $0.isNewline ? " " : $0 }[...]) : self
  }

  /// Asked of the bytes with which line ends begin first, of which “ and ” have one too.
  private var hasNewlines: Bool {
    hasByte { (0x0a...0x0d).contains($0) || $0 == 0xc2 || $0 == 0xe2 }
      && unicodeScalars.contains(where: \.isNewline)
  }
}

extension Unicode.Scalar {
  /// What `Character` says of it alone, without a look into tables for every character of a quotation.
  var isNewline: Bool {
    switch value {
    case 0x0a...0x0d, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// What is no mark and no space.
  var isLetterOrNumber: Bool { properties.isAlphabetic || properties.numericType != nil }
}
