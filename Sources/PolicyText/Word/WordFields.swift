/// A field: what it computes stands between `separate` and `end`, in front of it what it is computed from.
struct WordField {
  /// The first word of the instruction, as far as it may be one of those that are known.
  private var name = String.UnicodeScalarView()
  private var isNamed = false
  /// A table of contents, of figures or an index.
  private(set) var isContents = false
  var isInResult = false

  var hidesText: Bool { isContents || !isInResult }

  /// The longest name that is known has so many characters.
  private static let longest = 5

  /// The instruction comes in pieces, and says its name first.
  mutating func instruct(_ text: String) {
    guard !isNamed else { return }
    for scalar in text.unicodeScalars {
      let isSpace = scalar.properties.isWhitespace
      if !isSpace { name.append(scalar) }
      isNamed = name.count > Self.longest || isSpace && !name.isEmpty
      if isNamed { break }
    }
    isContents = ["TOC", "INDEX"].contains(String(name).uppercased())
  }
}

/// The fields that are open, one within the other. What they say together is counted: a damaged file opens any number.
struct WordFields {
  private var open: [WordField] = []
  private var contents = 0
  private var hiding = 0

  var haveContents: Bool { contents > 0 }
  var hideText: Bool { hiding > 0 }

  mutating func begin() {
    open.append(WordField())
    count(open.last, 1)
  }

  mutating func end() { count(open.popLast(), -1) }

  mutating func instruct(_ text: String) { _ = change { $0.instruct(text) } }

  /// The field whose result begins.
  mutating func separate() -> WordField { change { $0.isInResult = true } }

  private mutating func change(_ change: (inout WordField) -> Void) -> WordField {
    count(open.last, -1)
    open.mutateLast(change)
    count(open.last, 1)
    return open.last ?? WordField()
  }

  private mutating func count(_ field: WordField?, _ step: Int) {
    guard let field else { return }
    contents += field.isContents ? step : 0
    hiding += field.hidesText ? step : 0
  }
}
