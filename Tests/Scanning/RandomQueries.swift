package import ClauseSearch
import PolicyText

extension Query {
  /// A random tree as the parser would give it: no list within a list of its own kind, no double negation.
  ///
  /// - Parameter related: how many in six terms are asked for with their other names.
  package static func random(
    depth: Int, words: [String] = ["人才", "土地", "5G", "1.3", "高新区", "“", "a b", "-x", "𠮷"],
    fields: [Field] = [], related: Int = 1,
    using random: inout some RandomNumberGenerator
  ) -> Query {
    let kind = depth == 0 ? 0 : Int.random(in: 0..<(fields.isEmpty ? 7 : 8), using: &random)
    func part(_ depth: Int) -> Query {
      Query.random(depth: depth, words: words, fields: fields, related: related, using: &random)
    }
    func part() -> Query { part(depth - 1) }
    switch kind {
    case 1:
      let parts = (0..<Int.random(in: 2...3, using: &random)).map { _ in part() }
      return .all(parts.flatMap { if case .all(let inner) = $0 { inner } else { [$0] } })
    case 2:
      let parts = (0..<Int.random(in: 2...3, using: &random)).map { _ in part() }
      return .any(parts.flatMap { if case .any(let inner) = $0 { inner } else { [$0] } })
    case 3:
      let inner = part()
      if case .not = inner { return inner }
      return .not(inner)
    case 4:
      let (a, b) = (part(), part())
      let inner = [a, b].compactMap(\.widestScope).max() ?? .sentence
      let scopes = Scope.allCases.filter { $0 >= inner }
      return .near(a, .same(scopes.randomElement(using: &random) ?? inner), b)
    case 5:
      let (a, b) = (part(), part(0))
      guard a.isMeasurable else { return a }
      return .near(a, .within(Int.random(in: 1...30, using: &random), ordered: .random(using: &random)), b)
    case 7: return fields.randomElement(using: &random).map { .field($0) } ?? part(0)
    default:
      let word = words.randomElement(using: &random) ?? "人"
      guard let term = Term(word, isQuoted: .random(using: &random)) else {
        return part(0)
      }
      return Int.random(in: 0..<6, using: &random) >= related ? .term(term) : .related(term)
    }
  }
}
