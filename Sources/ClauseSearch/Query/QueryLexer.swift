import PolicyText

/// Cuts a query into words and signs. Full-width signs are signs too, U+3000 is a space.
struct QueryLexer {
  enum Token: Equatable {
    case word(String)
    case quoted(String)
    case open
    case close
    case or
    case not
    case related
    case near(String)
    /// A field's name with its colon.
    case field(FieldName)
  }

  struct Placed {
    let token: Token
    let range: Range<Int>
  }

  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var depth = 0
  private(set) var tokens: [Placed] = []

  init(_ query: String) throws(QueryError) {
    scalars = Array(query.unicodeScalars)
    while skipSpace() { try readToken() }
  }

  /// Whether a word read back is the one word it was.
  static func isPlainWord(_ text: String) -> Bool {
    guard Connective(word: text) == nil, let lexer = try? QueryLexer(text), lexer.tokens.count == 1 else {
      return false
    }
    return lexer.tokens[0].token == .word(text)
  }

  private mutating func skipSpace() -> Bool {
    while index < scalars.count, QueryLexer.isSpace(scalars[index]) { index += 1 }
    return index < scalars.count
  }

  private mutating func append(_ token: Token, _ length: Int) {
    tokens.append(Placed(token: token, range: index..<index + length))
    index += length
  }

  private mutating func readToken() throws(QueryError) {
    switch scalars[index] {
    case "(", "（":
      depth += 1
      append(.open, 1)
    case ")", "）":
      depth -= 1
      append(.close, 1)
    case "|", "｜":
      let isDouble = index + 1 < scalars.count && "|｜".unicodeScalars.contains(scalars[index + 1])
      append(.or, isDouble ? 2 : 1)
    case "-", "－", "−": append(.not, 1)
    case "\"", "＂", "“", "”", "„": try readQuoted()
    case "~", "～": append(.related, 1)
    case "/", "／": try readSlash()
    case "+", "＋":
      let end = endOfDigits(from: index + 1)
      if end > index + 1, end == endOfWord(from: index) {
        append(.near(string(index..<end)), end - index)
      } else {
        try readWord()
      }
    default:
      if let (field, end) = fieldName() { return append(.field(field), end - index) }
      if let (name, end) = unknownField() {
        throw QueryError(.unknownField(name, nearest: FieldName.nearest(to: name)), at: index..<end)
      }
      try readWord()
    }
  }

  /// “放管服”改革 is one word: a quotation that goes on without a space is no quotation.
  private mutating func readQuoted() throws(QueryError) {
    let opener = scalars[index]
    let closers: Set<Unicode.Scalar> = opener == "\"" || opener == "＂" ? ["\"", "＂"] : ["”", "“"]
    guard
      let end = ((index + 1)..<max(index + 1, scalars.count)).first(where: { closers.contains(scalars[$0]) })
    else {
      throw QueryError(.unclosedQuotation, at: index..<scalars.count)
    }
    if end + 1 < scalars.count, goesOn(end + 1) {
      try readWord()
    } else {
      append(.quoted(QueryLexer.withoutQuotation(scalars[(index + 1)..<end])), end + 1 - index)
    }
  }

  private func goesOn(_ index: Int) -> Bool {
    !QueryLexer.isSpace(scalars[index]) && !"|｜)）(（".unicodeScalars.contains(scalars[index])
  }

  private mutating func readSlash() throws(QueryError) {
    if let close = endOfExpression() {
      let pattern = string((index + 1)..<close)
      throw QueryError(
        .pattern("/\(pattern)/", suggestion: QueryPattern.suggestion(for: pattern)), at: index..<close + 1)
    }
    let end = endOfWord(from: index)
    append(.near("/" + string((index + 1)..<end)), end - index)
  }

  /// /人才.*土地/ where words are due, which no scope can be: its second slash.
  private func endOfExpression() -> Int? {
    switch tokens.last?.token {
    case nil, .open, .or, .not: break
    default: return nil
    }
    guard let last = scalars.lastIndex(where: { !QueryLexer.isSpace($0) }) else { return nil }
    return scalars[last] == "/" && last > index + 1 ? last : nil
  }

  private mutating func readWord() throws(QueryError) {
    let end = endOfWord(from: index)
    if readConnective(string(index..<end), end) { return }
    // A sentence's own end is no part of what is looked for: 人才？
    var last = end
    while last > index + 1, QueryLexer.closes(scalars[last - 1]) { last -= 1 }
    let text = QueryLexer.withoutQuotation(scalars[index..<last])
    do throws(PatternError) {
      append(.word(try QueryPattern.word(text)), end - index)
    } catch {
      throw error.placed(text, at: index..<end)
    }
  }

  private static func closes(_ scalar: Unicode.Scalar) -> Bool {
    "。？！?!；;，,、".unicodeScalars.contains(scalar)
  }

  /// Between two parts what other query languages write, and people say: AND, OR, NOT, 或, 和.
  private mutating func readConnective(_ word: String, _ end: Int) -> Bool {
    guard let connective = Connective(word: word),
      scalars[end...].contains(where: { !QueryLexer.isSpace($0) })
    else { return false }
    switch connective {
    case .not: append(.not, end - index)
    case .or:
      guard !tokens.isEmpty else { return false }
      append(.or, end - index)
    case .and:
      guard !tokens.isEmpty else { return false }
      index = end
    }
    return true
  }

  private enum Connective {
    case and, or, not

    init?(word: String) {
      switch word {
      case "AND", "&&", "&", "+", "＋", "且", "并且", "和", "与", "及", "以及": self = .and
      case "OR", "||", "或", "或者": self = .or
      case "NOT": self = .not
      default: return nil
      }
    }
  }

  /// A word ends at a space, at | and at a bracket; brackets within a word belong to it: 首台（套）.
  private func endOfWord(from start: Int) -> Int {
    var end = start
    while end < scalars.count {
      let scalar = scalars[end]
      if QueryLexer.isSpace(scalar) || scalar == "|" || scalar == "｜" { break }
      if ")）".unicodeScalars.contains(scalar) { break }
      if "(（".unicodeScalars.contains(scalar), end > start {
        guard let close = closingBracket(from: end) else { break }
        end = close
      }
      end += 1
    }
    return max(end, start + 1)
  }

  /// The bracket that closes the one at `start`, when nothing between them asks for grouping.
  private func closingBracket(from start: Int) -> Int? {
    for index in (start + 1)..<max(start + 1, scalars.count) {
      let scalar = scalars[index]
      if ")）".unicodeScalars.contains(scalar) { return index > start + 1 ? index : nil }
      if QueryLexer.isSpace(scalar) || "|｜(（".unicodeScalars.contains(scalar) { return nil }
    }
    return nil
  }

  private func endOfDigits(from start: Int) -> Int {
    var end = start
    while end < scalars.count, let digit = scalars[end].properties.numericType, digit == .decimal { end += 1 }
    return end
  }

  private func fieldName() -> (FieldName, Int)? {
    for length in 1...FieldName.longest where index + length < scalars.count {
      let colon = scalars[index + length]
      guard colon == ":" || colon == "：" else { continue }
      return FieldName(word: string(index..<(index + length))).map { ($0, index + length + 1) }
    }
    return nil
  }

  /// A name before a colon that is no field's. A colon of running text is full-width: there only a slip of a field's
  /// name is one. No field's name has a number in it: 第一:章.
  private func unknownField() -> (String, Int)? {
    var end = index
    while end < scalars.count, end - index <= QueryLexer.longestFieldName,
      scalars[end].properties.isAlphabetic,
      scalars[end].properties.numericType == nil, Numeral(String(scalars[end])) == nil
    { end += 1 }
    guard end > index, end < scalars.count, end - index <= QueryLexer.longestFieldName else { return nil }
    let name = string(index..<end)
    switch scalars[end] {
    case ":": return (name, end + 1)
    case "：" where name.count > 1 && FieldName.isSlip(name): return (name, end + 1)
    default: return nil
    }
  }

  private static let longestFieldName = 12

  private func string(_ range: Range<Int>) -> String { String(scalars: scalars[range]) }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace || scalar == "\0" }

  /// Quotation marks are transparent in matching; between two Latin words they part as a space does.
  private static func withoutQuotation(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var result = String.UnicodeScalarView()
    var gap = false
    for scalar in scalars {
      if "\"＂“”„".unicodeScalars.contains(scalar) {
        gap = true
        continue
      }
      if gap, let last = result.last, isLatin(last), isLatin(scalar) { result.append(" ") }
      gap = false
      result.append(scalar)
    }
    return String(result)
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    guard let character = FoldedText(String(scalar)).characters.first else { return false }
    return Folding.isLatinOrDigit(character)
  }
}
