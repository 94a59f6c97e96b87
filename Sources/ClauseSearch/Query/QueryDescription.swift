import PolicyText

extension Query: CustomStringConvertible {
  /// The query in its plainest spelling; `Query(parsing:)` reads it back to the same tree.
  package var description: String {
    switch self {
    case .term(let term): term.description
    case .related(let term): "~\(term)"
    case .all(let parts): parts.map { $0.spelled(below: 1) }.joined(separator: " ")
    case .any(let parts): parts.map { $0.spelled(below: 0) }.joined(separator: "|")
    case .not(let part): "-" + part.spelled(below: 2)
    case .near(let a, let nearness, let b): "\(a.spelled(below: 3)) \(nearness) \(b.spelled(below: 4))"
    case .field(let field): field.description
    }
  }

  /// How tightly the outermost operator binds: or, and, not, near, term.
  private var strength: Int {
    switch self {
    case .any: 0
    case .all: 1
    case .not: 2
    case .near: 3
    case .term, .related, .field: 4
    }
  }

  private func spelled(below outer: Int) -> String {
    let needsBrackets: Bool =
      switch outer {
      case 0: strength < 1
      case 1: strength < 2
      default: strength < outer
      }
    return needsBrackets ? "(\(self))" : description
  }
}

extension Term: CustomStringConvertible {
  package var description: String {
    isQuoted ? "\"\(text)\"" : text
  }
}

extension Nearness: CustomStringConvertible {
  package var description: String {
    switch self {
    case .same(let scope): "/\(scope.rawValue)"
    case .within(let distance, ordered: true): "+\(distance)"
    case .within(let distance, ordered: false): "/\(distance)"
    }
  }
}

extension DateRange: CustomStringConvertible {
  package var description: String {
    if let first, first == last { return first.description }
    return "\(first?.description ?? "")..\(last?.description ?? "")"
  }
}
