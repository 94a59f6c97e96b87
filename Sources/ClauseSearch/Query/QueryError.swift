package import PolicyText

/// Why a query cannot be read, and where.
package struct QueryError: Error, Equatable {
  package enum Reason: Equatable, Sendable {
    case empty
    case nothingToFind
    case unclosedQuotation
    case unclosedBracket
    case unopenedBracket
    case emptyBrackets
    case danglingOperator(String)
    case unknownScope(String)
    case badDistance(String)
    /// A distance between anything but words.
    case distanceBetweenGroups(String)
    /// A scope within a narrower one.
    case widerScopeInside(Scope, outer: Scope)
    /// A field within a scope narrower than a clause.
    case fieldInside(Field, outer: Scope)
    case emptyField(FieldName)
    case unknownField(String, nearest: FieldName?)
    case badValue(FieldName, String)
    /// Of another query language: the same in this one, where it can be said.
    case pattern(String, suggestion: String?)
    /// A mark that asks for a part of a run of letters or digits.
    case cutRun(String)
    case tooLong(limit: Int)
    case tooDeep(limit: Int)
    case tooManyTerms(limit: Int)
  }

  package let reason: Reason
  /// In Unicode scalars of the query.
  package let range: Range<Int>

  package init(_ reason: Reason, at range: Range<Int>) {
    self.reason = reason
    self.range = range
  }
}

extension QueryError {
  /// The query as it can be read; nil where that is not known.
  package func corrected(_ query: String) -> String? {
    guard case .pattern(_, let suggestion?) = reason else { return nil }
    let scalars = Array(query.unicodeScalars)
    guard range.lowerBound >= 0, range.upperBound <= scalars.count else { return nil }
    let (before, behind) = (scalars[..<range.lowerBound], scalars[range.upperBound...])
    let isWhole = before.allSatisfy(QueryLexer.isSpace) && behind.allSatisfy(QueryLexer.isSpace)
    let corrected =
      String(String.UnicodeScalarView(before)) + (isWhole ? suggestion : "(\(suggestion))")
      + String(String.UnicodeScalarView(behind))
    return (try? Query(parsing: corrected)) == nil ? nil : corrected
  }

  package var message: Message {
    switch reason {
    case .empty: Message("the query is empty: write what to look for", "检索式为空：请写要查的词")
    case .nothingToFind: Message("there is nothing to look for here", "这里没有可查的内容")
    case .unclosedQuotation: Message("the quotation mark is never closed", "引号没有闭合")
    case .unclosedBracket: Message("the bracket is never closed", "括号没有闭合")
    case .unopenedBracket: Message("this bracket closes nothing", "多余的右括号")
    case .emptyBrackets: Message("there is nothing between the brackets", "括号内没有内容")
    case .danglingOperator(let sign):
      Message("“\(sign)” needs a term on its other side", "“\(sign)”的另一侧缺少检索词")
    case .unknownScope(let word):
      Message(
        "“\(word)” is no scope: write /句 /段 /条 /章 /篇 or a distance such as /20",
        "没有范围“\(word)”：可用 /句 /段 /条 /章 /篇 或字数，如 /20")
    case .badDistance(let word):
      Message("“\(word)” is no distance: write 1 to 10000 characters", "“\(word)”不是字数：可用 1 至 10000")
    case .distanceBetweenGroups(let word):
      Message(
        "“\(word)” measures between words; for groups use a scope such as /句",
        "“\(word)”只能用于词与词之间；词组之间请用范围，如 /句")
    case .widerScopeInside(let inner, let outer):
      Message(
        "/\(inner.rawValue) cannot stand inside /\(outer.rawValue), which is narrower",
        "/\(inner.rawValue) 不能用在更小的范围 /\(outer.rawValue) 之内")
    case .fieldInside(let field, let outer):
      Message(
        "\(field) is of a whole clause or document: write it outside /\(outer.rawValue), behind a space",
        "\(field) 限定整条或整篇，不能用在 /\(outer.rawValue) 之内：请写在外面，以空格隔开")
    case .unknownField(let name, let nearest):
      QueryError.unknown(name, nearest)
    case .emptyField(let field):
      Message("“\(field.chinese):” needs a value behind it", "“\(field.chinese):”之后缺少内容")
    case .badValue(let field, let word):
      Message(
        "“\(word)” is no value for \(field.chinese): write \(field.example.english)",
        "“\(word)”不能作为\(field.chinese)；可用：\(field.example.chinese)")
    case .pattern(let word, let suggestion):
      Message(
        "“\(word)” is a pattern, and words are looked for as they stand; write "
          + (suggestion ?? "the words: a space is and, | is or, /句 is in one sentence"),
        "“\(word)”是通配或正则写法，这里按原词查找；请写 "
          + (suggestion ?? "要查的词：空格为且，| 为或，/句 为同句"))
    case .cutRun(let word):
      Message(
        "letters and digits are looked for as whole words, “\(word)” cannot be cut: write each, AI|AIGC",
        "字母、数字按整词查找，“\(word)”不能截词；请逐个写出，如 AI|AIGC")
    case .tooLong(let limit):
      Message("the query is longer than \(limit) characters", "检索式超过 \(limit) 字")
    case .tooDeep(let limit): Message("brackets are nested more than \(limit) deep", "括号嵌套超过 \(limit) 层")
    case .tooManyTerms(let limit): Message("the query has more than \(limit) terms", "检索词超过 \(limit) 个")
    }
  }
}

extension QueryError {
  fileprivate static func unknown(_ name: String, _ nearest: FieldName?) -> Message {
    let all = FieldName.allCases
    let guess =
      nearest.map { Message("; did you mean \($0.english): ?", "；是否指 \($0.chinese): ？") }
      ?? Message(
        "; fields are " + all.map { $0.english + ":" }.joined(separator: " "),
        "；可用：" + all.map { $0.chinese + ":" }.joined(separator: " "))
    return Message(
      "“\(name):” is no field\(guess.english); in quotation marks it is looked for as text",
      "没有字段“\(name):”\(guess.chinese)；要查这几个字，请加引号")
  }
}
