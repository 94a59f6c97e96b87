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
    case emptyField(Field)
    case badValue(Field, String)
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

extension QueryError: CustomStringConvertible {
  package var description: String {
    switch reason {
    case .empty: "the query is empty: write what to look for"
    case .nothingToFind: "there is nothing to look for here"
    case .unclosedQuotation: "the quotation mark is never closed"
    case .unclosedBracket: "the bracket is never closed"
    case .unopenedBracket: "this bracket closes nothing"
    case .emptyBrackets: "there is nothing between the brackets"
    case .danglingOperator(let sign): "“\(sign)” needs a term on its other side"
    case .unknownScope(let word): "“\(word)” is no scope: write /句 /段 /条 /章 /篇 or a distance such as /20"
    case .badDistance(let word): "“\(word)” is no distance: write 1 to 10000 characters"
    case .distanceBetweenGroups(let word):
      "“\(word)” measures between words; for groups use a scope such as /句"
    case .widerScopeInside(let inner, let outer):
      "/\(inner.rawValue) cannot stand inside /\(outer.rawValue), which is narrower"
    case .emptyField(let field): "“\(field.rawValue):” needs a value behind it"
    case .badValue(let field, let word):
      "“\(word)” is no value for \(field.rawValue): write \(Self.example(field))"
    case .tooLong(let limit): "the query is longer than \(limit) characters"
    case .tooDeep(let limit): "brackets are nested more than \(limit) deep"
    case .tooManyTerms(let limit): "the query has more than \(limit) terms"
    }
  }

  private static func example(_ field: Field) -> String {
    switch field {
    case .level: "国家, 省, 市 or 县"
    case .validity: "现行有效, 已修改, 已废止, 尚未生效 or 不明"
    case .date: "2020, 2020-07, 2020-07-13 or 2020..2022"
    case .clause: "a clause number such as 十四 or 14"
    default: "words"
    }
  }
}
