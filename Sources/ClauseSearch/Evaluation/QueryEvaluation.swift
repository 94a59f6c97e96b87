package import ClauseIndex
import PolicyText

/// Turns a query's tree into a selection of clauses.
///
/// Words, and, or and not are answered by postings alone. Scopes below the clause and distances are answered in two
/// steps: postings give the clauses that contain both sides, and each of those is read.
package struct QueryEvaluation {
  let index: ClauseIndex
  private let evaluation: Evaluation

  package init(index: ClauseIndex, _ evaluation: Evaluation? = nil) {
    self.index = index
    self.evaluation = evaluation ?? Evaluation(index)
  }

  package func selection(_ query: Query) throws(IndexError) -> Selection {
    switch query {
    case .term(let term), .related(let term): return .phrase(term.phrase)
    case .any(let parts): return .any(try parts.map { (part) throws(IndexError) in try selection(part) })
    case .not(let part): return .excluding(.everything, without: try selection(part))
    case .all(let parts):
      var wanted: [Selection] = []
      var refused: [Selection] = []
      for part in parts {
        if case .not(let inner) = part {
          refused.append(try selection(inner))
        } else {
          wanted.append(try selection(part))
        }
      }
      return refused.isEmpty ? .all(wanted) : .excluding(.all(wanted), without: .any(refused))
    case .near(let a, .same(.clause), let b): return .all([try selection(a), try selection(b)])
    case .near(let a, .same(.chapter), let b):
      return .clauses(
        try joined(a, b) { (clauses) throws(IndexError) in
          try clauses.map { (clause) throws(IndexError) in try index.chapter(ofClause: clause).rawValue }
        })
    case .near(let a, .same(.document), let b):
      return .clauses(
        try joined(a, b) { (clauses) throws(IndexError) in
          try index.documents(ofClauses: clauses).map(\.rawValue)
        })
    case .near(let a, .same(let scope), let b):
      return .clauses(try clauses(containing: query) { $0.holds(a, and: b, inSame: scope) })
    case .near(let a, .within(let distance, let ordered), let b):
      return .clauses(
        try clauses(containing: query) { $0.holds(a, within: distance, ordered: ordered, of: b) })
    case .field(let field): return try FieldSelection(index: index).selection(field)
    }
  }

  /// Clauses that may answer: all that do, and others.
  private func candidates(_ query: Query) throws(IndexError) -> Selection {
    switch query {
    case .near(let a, _, let b): return .all([try candidates(a), try candidates(b)])
    case .all(let parts): return .all(try parts.map { (part) throws(IndexError) in try candidates(part) })
    case .any(let parts): return .any(try parts.map { (part) throws(IndexError) in try candidates(part) })
    case .not: return .everything
    case .term, .related, .field: return try selection(query)
    }
  }

  private func clauses(containing query: Query, where holds: (ClauseReading) -> Bool) throws(IndexError)
    -> [Ordinal<Clause>]
  {
    var found: [Ordinal<Clause>] = []
    let phrases = query.positiveTerms.map(\.phrase)
    try index.forEachReading(of: index.clauses(candidates(query), in: evaluation)) { number, clause, text in
      if holds(ClauseReading(clause, text: text, of: phrases)) { found.append(number) }
    }
    return found
  }

  /// Clauses of either side, where chapter or document has both. O(clauses of both sides)
  ///
  /// - Parameter groups: of clauses in their order, each a number below that of all clauses.
  private func joined(
    _ a: Query, _ b: Query, by groups: ([Ordinal<Clause>]) throws(IndexError) -> [Int]
  ) throws(IndexError) -> [Ordinal<Clause>] {
    let isFirstRarer = try cost(a) <= cost(b)
    let some = try index.clauses(selection(isFirstRarer ? a : b), in: evaluation)
    guard !some.isEmpty else { return [] }
    // A chapter lies in one document: the other side counts where the rarer one is.
    let documents = DocumentSet(try index.documents(ofClauses: some), of: index.documentCount)
    let others = try index.clauses(selection(isFirstRarer ? b : a).among(documents), in: evaluation)
    let shared = try groups(some).sorted().filtered(toSorted: groups(others).sorted())
    guard !shared.isEmpty else { return [] }
    let clauses = some.merged(with: others)
    return zip(clauses, try groups(clauses)).filter { shared.finds($1) }.map(\.0)
  }

  /// How many positions are read at most; a query without words is not known to be rare.
  private func cost(_ query: Query) throws(IndexError) -> Int {
    let terms = query.positiveTerms
    guard !terms.isEmpty else { return .max }
    return try terms.map { (term) throws(IndexError) in
      try evaluation.occurrences(of: term.phrase).estimatedCount
    }.reduce(0, +)
  }
}

extension [Ordinal<Clause>] {
  /// Of two lists in order the elements of either, in order.
  fileprivate func merged(with other: Self) -> Self {
    var merged: Self = []
    merged.reserveCapacity(count + other.count)
    var rest = other[...]
    for clause in self {
      while let next = rest.first, next < clause {
        merged.append(next)
        rest.removeFirst()
      }
      if rest.first == clause { rest.removeFirst() }
      merged.append(clause)
    }
    return merged + rest
  }
}

extension Selection {
  /// The same in the documents searched.
  func among(_ scope: DocumentSet) -> Selection {
    scope.isEverything ? self : .all([self, .documents(scope)])
  }
}
