import ClauseIndex
import PolicyText

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
      return .clauses(try joined(a, b) { (clause) throws(IndexError) in try chapter(of: clause) })
    case .near(let a, .same(.document), let b):
      return .clauses(
        try joined(a, b) { (clause) throws(IndexError) in try index.document(ofClause: clause) })
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
    for number in try index.clauses(candidates(query)) {
      let (clause, text) = try index.reading(ofClause: number)
      if holds(ClauseReading(clause, text: text)) { found.append(number) }
    }
    return found
  }

  /// Clauses of either side, where chapter or document has both.
  private func joined<Group: Hashable>(
    _ a: Query, _ b: Query, by group: (Ordinal<Clause>) throws(IndexError) -> Group
  ) throws(IndexError) -> [Ordinal<Clause>] {
    let left = try index.clauses(selection(a))
    let right = try index.clauses(selection(b))
    var leftGroups: Set<Group> = []
    var rightGroups: Set<Group> = []
    for clause in left { leftGroups.insert(try group(clause)) }
    for clause in right { rightGroups.insert(try group(clause)) }
    let both = leftGroups.intersection(rightGroups)
    var found: Set<Ordinal<Clause>> = []
    for clause in left + right where both.contains(try group(clause)) { found.insert(clause) }
    return found.sorted()
  }

  /// A chapter of the corpus; nil stands for what is above all headings of its document.
  private struct Chapter: Hashable {
    let document: Ordinal<Document>
    let part: Ordinal<Part>?
  }

  private func chapter(of clause: Ordinal<Clause>) throws(IndexError) -> Chapter {
    let document = try index.document(ofClause: clause)
    let parts = try index.parts(ofDocument: document)
    return Chapter(document: document, part: parts.chapter(of: try index.clause(clause).part))
  }
}

extension ClauseIndex {
  /// A clause moved to the begin of its own text, so that one clause is read and not its document.
  func reading(ofClause number: Ordinal<Clause>) throws(IndexError) -> (clause: Clause, text: [UInt8]) {
    let clause = try clause(number)
    let text = try text(ofDocument: document(ofClause: number), clause.range)
    return (clause.moved(by: -clause.range.lowerBound), text)
  }
}

extension Clause {
  fileprivate func moved(by offset: Int) -> Clause {
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
