package import ClauseIndex
package import PolicyText

/// Turns a query's tree into a selection of clauses.
///
/// Words, and, or and not are answered by postings alone. Scopes below the clause and distances are answered in two
/// steps: postings give the clauses that contain both sides, and each of those is read.
struct QueryEvaluation {
  let index: ClauseIndex

  func selection(_ query: Query) throws(IndexError) -> Selection {
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
        try joined(a, b) { (clause) throws(IndexError) in try index.chapter(ofClause: clause).rawValue })
    case .near(let a, .same(.document), let b):
      return .clauses(
        try joined(a, b) { (clause) throws(IndexError) in try index.document(ofClause: clause).rawValue })
    case .near(let a, .same(let scope), let b):
      return .clauses(try clauses(containing: query) { $0.holds(a, and: b, inSame: scope) })
    case .near(_, .within, _):
      return .clauses(try clauses(containing: query) { !$0.occurrences(of: query).isEmpty })
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
    try index.forEachReading(of: index.clauses(candidates(query))) { number, clause, text in
      if holds(ClauseReading(clause, text: text, of: phrases)) { found.append(number) }
    }
    return found
  }

  /// Clauses of either side, where chapter or document has both. O(clauses of both sides)
  ///
  /// - Parameter group: a number below that of the clauses.
  private func joined(
    _ a: Query, _ b: Query, by group: (Ordinal<Clause>) throws(IndexError) -> Int
  ) throws(IndexError) -> [Ordinal<Clause>] {
    let sides = [try index.clauses(selection(a)), try index.clauses(selection(b))]
    var has: [[Bool]] = []
    for side in sides {
      var groups = [Bool](repeating: false, count: index.clauseCount)
      for clause in side { groups[try group(clause)] = true }
      has.append(groups)
    }
    var found: [Ordinal<Clause>] = []
    for clause in sides[0].merged(with: sides[1]) {
      let group = try group(clause)
      if has[0][group], has[1][group] { found.append(clause) }
    }
    return found
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

extension ClauseIndex {
  /// A clause moved to the begin of its own text, so that one clause is read and not its document.
  package func reading(ofClause number: Ordinal<Clause>) throws(IndexError) -> (clause: Clause, text: [UInt8])
  {
    try reading(of: clause(number), ofDocument: document(ofClause: number))
  }

  func reading(
    of clause: Clause, ofDocument document: Ordinal<Document>
  ) throws(IndexError) -> (clause: Clause, text: [UInt8]) {
    let text = try text(ofDocument: document, clause.range)
    return (clause.moved(by: -clause.range.lowerBound), text)
  }

  /// The same of clauses whose numbers rise.
  func forEachReading(
    of numbers: [Ordinal<Clause>], _ body: (Ordinal<Clause>, Clause, [UInt8]) -> Void
  ) throws(IndexError) {
    try forEachClause(of: numbers) { (number, clause, document) throws(IndexError) in
      let (clause, text) = try reading(of: clause, ofDocument: document)
      body(number, clause, text)
    }
  }
}

extension Clause {
  package func moved(by offset: Int) -> Clause {
    func move(_ range: Range<Int>) -> Range<Int> { range.lowerBound + offset..<range.upperBound + offset }
    return Clause(
      style: style, number: number, repetition: repetition, part: part, range: move(range),
      heading: heading.map(move),
      body: move(body),
      lines: lines)
  }
}

extension Selection {
  /// The same in the documents searched.
  func among(_ scope: DocumentSet) -> Selection {
    scope.isEverything ? self : .all([self, .documents(scope)])
  }
}
