import PolicyText

extension Query {
  /// Limits that keep any query answerable: nothing a person types comes near them.
  package static let longest = 4096
  package static let deepest = 64
  package static let mostTerms = 256

  /// - Throws: `QueryError` with the range in the query.
  package init(parsing query: String) throws(QueryError) {
    let count = query.unicodeScalars.count
    guard count <= Query.longest else {
      throw QueryError(.tooLong(limit: Query.longest), at: Query.longest..<count)
    }
    var parser = QueryParser(tokens: try QueryLexer(query).tokens, end: count)
    self = try parser.parse()
  }
}

/// Recursive descent over the grammar, loosest first:
///
///     or     = and { "|" and }
///     and    = not { not }
///     not    = "-" not | near
///     near   = primary { ("/" scope | "/" n | "+" n) primary }
///     primary = "(" or ")" | field ":" value | field ":" "(" or ")" | [ "~" ] ( word | quoted )
///
/// In the brackets behind a field each word is a value of it: 标题:(人才|综合), 条:（十二）.
struct QueryParser {
  private let tokens: [QueryLexer.Placed]
  private let end: Int
  private var index = 0
  private var depth = 0
  private var terms = 0
  /// Whose brackets are being read.
  private var field: FieldName?

  init(tokens: [QueryLexer.Placed], end: Int) {
    self.tokens = tokens
    self.end = end
  }

  private var next: QueryLexer.Token? { index < tokens.count ? tokens[index].token : nil }
  private var nextRange: Range<Int> { index < tokens.count ? tokens[index].range : end..<end }

  mutating func parse() throws(QueryError) -> Query {
    guard !tokens.isEmpty else { throw QueryError(.empty, at: 0..<end) }
    let query = try parseOr()
    if index < tokens.count { throw QueryError(.unopenedBracket, at: nextRange) }
    return query
  }

  private mutating func parseOr() throws(QueryError) -> Query {
    var parts = [try parseAnd()]
    while next == .or {
      let sign = nextRange
      index += 1
      guard startsOperand else { throw QueryError(.danglingOperator("|"), at: sign) }
      parts.append(try parseAnd())
    }
    return parts.count == 1
      ? parts[0] : .any(parts.flatMap { if case .any(let inner) = $0 { inner } else { [$0] } })
  }

  private mutating func parseAnd() throws(QueryError) -> Query {
    guard startsOperand else { throw missingOperand() }
    var parts = [try parseNot()]
    while startsOperand { parts.append(try parseNot()) }
    return parts.count == 1
      ? parts[0] : .all(parts.flatMap { if case .all(let inner) = $0 { inner } else { [$0] } })
  }

  private mutating func parseNot() throws(QueryError) -> Query {
    guard next == .not else { return try parseNear() }
    let sign = nextRange
    index += 1
    guard startsOperand else { throw QueryError(.danglingOperator("-"), at: sign) }
    try descend(at: sign)
    defer { depth -= 1 }
    let part = try parseNot()
    if case .not(let inner) = part { return inner }
    return .not(part)
  }

  private mutating func parseNear() throws(QueryError) -> Query {
    var query = try parsePrimary()
    while case .near(let word)? = next {
      let sign = nextRange
      index += 1
      let nearness = try QueryParser.nearness(word, at: sign)
      guard startsOperand, next != .not else { throw QueryError(.danglingOperator(word), at: sign) }
      let right = try parsePrimary()
      try QueryParser.check(query, nearness, right, at: sign)
      query = .near(query, nearness, right)
    }
    return query
  }

  private mutating func parsePrimary() throws(QueryError) -> Query {
    let range = nextRange
    switch next {
    case .word, .quoted:
      if let field { return .field(try value(of: field, behind: range)) }
      return .term(try term(orElse: missingOperand()))
    case .related where field == nil:
      index += 1
      return .related(try term(orElse: QueryError(.danglingOperator("~"), at: range)))
    case .field(let name):
      index += 1
      return try values(of: name, at: range)
    case .open: return try group(at: range)
    case .related: throw QueryError(.danglingOperator("~"), at: range)
    default: throw missingOperand()
    }
  }

  private mutating func group(at range: Range<Int>) throws(QueryError) -> Query {
    index += 1
    try descend(at: range)
    defer { depth -= 1 }
    if next == .close { throw QueryError(.emptyBrackets, at: range.lowerBound..<nextRange.upperBound) }
    guard next != nil else { throw QueryError(.unclosedBracket, at: range) }
    let query = try parseOr()
    guard next == .close else { throw QueryError(.unclosedBracket, at: range) }
    index += 1
    return query
  }

  private mutating func descend(at range: Range<Int>) throws(QueryError) {
    depth += 1
    guard depth <= Query.deepest else { throw QueryError(.tooDeep(limit: Query.deepest), at: range) }
  }

  private struct Words {
    let text: String
    let isQuoted: Bool
    let range: Range<Int>
  }

  /// The word or quotation that is next.
  private mutating func words(orElse error: QueryError) throws(QueryError) -> Words {
    let words: Words
    switch next {
    case .word(let text): words = Words(text: text, isQuoted: false, range: nextRange)
    case .quoted(let text): words = Words(text: text, isQuoted: true, range: nextRange)
    default: throw error
    }
    index += 1
    return words
  }

  private mutating func term(orElse error: QueryError) throws(QueryError) -> Term {
    try term(words(orElse: error))
  }

  private mutating func term(_ words: Words) throws(QueryError) -> Term {
    terms += 1
    guard terms <= Query.mostTerms else {
      throw QueryError(.tooManyTerms(limit: Query.mostTerms), at: words.range)
    }
    guard let term = Term(words.text, isQuoted: words.isQuoted) else {
      throw QueryError(.nothingToFind, at: words.range)
    }
    return term
  }

  private var startsOperand: Bool {
    switch next {
    case .word, .quoted, .open, .not, .related, .field: true
    case .close, .or, .near, nil: false
    }
  }

  private func missingOperand() -> QueryError {
    switch next {
    case .close: QueryError(.unopenedBracket, at: nextRange)
    case .or: QueryError(.danglingOperator("|"), at: nextRange)
    case .near(let word): QueryError(.danglingOperator(word), at: nextRange)
    default: QueryError(.nothingToFind, at: nextRange)
    }
  }

  private static func check(
    _ left: Query, _ nearness: Nearness, _ right: Query, at range: Range<Int>
  ) throws(QueryError) {
    switch nearness {
    case .within:
      guard left.isMeasurable, right.isMeasurable else {
        throw QueryError(.distanceBetweenGroups("\(nearness)"), at: range)
      }
    case .same(let scope):
      guard let inner = [left, right].compactMap(\.widestScope).max(), inner > scope else { return }
      if inner == .clause, let field = left.firstField ?? right.firstField {
        throw QueryError(.fieldInside(field, outer: scope), at: range)
      }
      throw QueryError(.widerScopeInside(inner, outer: scope), at: range)
    }
  }

  private static func nearness(_ word: String, at range: Range<Int>) throws(QueryError) -> Nearness {
    let rest = String(word.dropFirst())
    let folded = String(String.UnicodeScalarView(FoldedText(rest).characters.compactMap(Unicode.Scalar.init)))
    if let scope = Scope(word: folded), word.hasPrefix("/") { return .same(scope) }
    guard let first = folded.unicodeScalars.first, Folding.isDigit(first.value) else {
      throw QueryError(.unknownScope(word), at: range)
    }
    guard let distance = Int(folded), (1...10_000).contains(distance) else {
      throw QueryError(.badDistance(word), at: range)
    }
    return .within(distance, ordered: !word.hasPrefix("/"))
  }
}

// MARK: - Fields

extension QueryParser {
  /// What stands behind a field's name: a value, or values in brackets.
  private mutating func values(of name: FieldName, at range: Range<Int>) throws(QueryError) -> Query {
    switch next {
    case .word, .quoted: return .field(try value(of: name, behind: range))
    case .open:
      let outer = field
      field = name
      defer { field = outer }
      return try group(at: nextRange)
    default: throw QueryError(.emptyField(name), at: range)
    }
  }

  private mutating func value(of name: FieldName, behind range: Range<Int>) throws(QueryError) -> Field {
    let words = try words(orElse: QueryError(.emptyField(name), at: range))
    switch name.value {
    case .words(let field): return field(try term(words))
    case .other(let read):
      guard let field = read(words.text) ?? read(words.text.folded) else {
        throw QueryError(.badValue(name, words.text), at: words.range)
      }
      return field
    }
  }
}
