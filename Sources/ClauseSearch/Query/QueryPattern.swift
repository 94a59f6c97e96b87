import PolicyText

/// What other searches take for a pattern: 人*, 人*才, 人才.*土地, /人才.*土地/. Here a word is found wherever it stands, so
/// that a mark at its end says nothing; what a pattern means in its middle is said in the query language.
enum QueryPattern {
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool { scalar == "*" || scalar == "＊" }

  /// The word without marks at its ends.
  ///
  /// - Throws: where the rest is a pattern, or the mark asked for a part of a run of Latin letters or digits, which
  ///   matches only whole.
  static func word(_ text: String) throws(PatternError) -> String {
    guard text.unicodeScalars.contains(where: isMark) || gap(in: text) != nil else { return text }
    if gap(in: text) != nil { throw .pattern(suggestion: suggestion(for: text)) }
    var scalars = Array(text.unicodeScalars)[...]
    while let last = scalars.last, isMark(last) { scalars.removeLast() }
    let isCutBehind = scalars.count < text.unicodeScalars.count
    let count = scalars.count
    while let first = scalars.first, isMark(first) { scalars.removeFirst() }
    let isCutBefore = scalars.count < count
    let word = String(String.UnicodeScalarView(scalars))
    guard !scalars.contains(where: isMark) else { throw .pattern(suggestion: suggestion(for: text)) }
    let characters = FoldedText(word).characters
    if isCutBehind && characters.last.map(Folding.isLatinOrDigit) == true
      || isCutBefore && characters.first.map(Folding.isLatinOrDigit) == true
    {
      throw .cutRun
    }
    return word
  }

  /// The query that means what a pattern does; nil where it says more than words in their order.
  static func suggestion(for pattern: String) -> String? {
    var pattern = pattern.replacing("(?:", with: "(")
    for sign in ["^", "$", "\\b"] { pattern = pattern.replacing(sign, with: "") }
    while let range = gap(in: pattern) { pattern.replaceSubrange(range, with: "*") }
    let alternatives = pattern.split(separator: "|", omittingEmptySubsequences: false).map { alternative in
      // A mark is one whatever accent stands behind it.
      alternative.unicodeScalars.split(whereSeparator: isMark).map { String(Substring($0)).trimmingSpace }
        .filter { !$0.isEmpty }.joined(separator: " +20 ")
    }
    let query = alternatives.joined(separator: "|")
    // What still is a pattern would be asked for a suggestion again, without end.
    guard gap(in: query) == nil, !query.contains(where: { "\\[]{}?".contains($0) }),
      (try? Query(parsing: query)) != nil
    else {
      return nil
    }
    return query
  }

  /// What stands for any characters in a regular expression.
  private static func gap(in text: String) -> Range<String.Index>? {
    for sign in [".*?", ".+?", ".*", ".+", "\\s*", "\\s+", "\\S*", "\\w*", "\\w+"] {
      if let range = text.place(of: sign) { return range }
    }
    return nil
  }
}

enum PatternError: Error {
  case pattern(suggestion: String?)
  case cutRun

  func placed(_ word: String, at range: Range<Int>) -> QueryError {
    switch self {
    case .pattern(let suggestion): QueryError(.pattern(word, suggestion: suggestion), at: range)
    case .cutRun: QueryError(.cutRun(word), at: range)
    }
  }
}
