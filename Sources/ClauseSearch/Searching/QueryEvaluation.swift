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
      return .clauses(try clauses(containing: query) { !$0.places(of: query).isEmpty })
    case .field(let field, let value): return try FieldSelection(index: index).selection(field, value)
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
    -> [Int]
  {
    var found: [Int] = []
    for number in try index.clauses(candidates(query)) {
      let (clause, text) = try index.reading(ofClause: number)
      if holds(ClauseReading(clause, text: text)) { found.append(number) }
    }
    return found
  }

  /// Clauses of either side, where chapter or document has both.
  private func joined(
    _ a: Query, _ b: Query, by group: (Int) throws(IndexError) -> Int
  ) throws(IndexError) -> [Int] {
    let left = try index.clauses(selection(a))
    let right = try index.clauses(selection(b))
    var leftGroups: Set<Int> = []
    var rightGroups: Set<Int> = []
    for clause in left { leftGroups.insert(try group(clause)) }
    for clause in right { rightGroups.insert(try group(clause)) }
    let both = leftGroups.intersection(rightGroups)
    var found: Set<Int> = []
    for clause in left + right where both.contains(try group(clause)) { found.insert(clause) }
    return found.sorted()
  }

  /// A number for the chapter that holds a clause: its first clause stands for it.
  private func chapter(of number: Int) throws(IndexError) -> Int {
    let document = try index.document(ofClause: number)
    let parts = try index.parts(ofDocument: document)
    guard let chapter = parts.chapter(of: try index.clause(number).part) else { return -1 - document }
    // Documents times parts never collide: no document has a million parts.
    return document * 1_000_000 + chapter
  }
}

extension Array where Element == Part {
  /// The 章 above a part, or the part itself where there is none.
  fileprivate func chapter(of part: Int?) -> Int? {
    var next = part
    while let current = next {
      if self[current].kind == .chapter { return current }
      next = self[current].parent
    }
    return part
  }
}

extension ClauseIndex {
  /// A clause moved to the begin of its own text, so that one clause is read and not its document.
  func reading(ofClause number: Int) throws(IndexError) -> (clause: Clause, text: [UInt8]) {
    let clause = try clause(number)
    let text = try text(ofDocument: document(ofClause: number), clause.range)
    return (clause.moved(by: -clause.range.lowerBound), text)
  }
}

extension Clause {
  fileprivate func moved(by offset: Int) -> Clause {
    func move(_ range: Range<Int>) -> Range<Int> { range.lowerBound + offset..<range.upperBound + offset }
    return Clause(
      style: style, number: number, part: part, range: move(range), heading: heading.map(move),
      body: move(body),
      lines: lines)
  }
}
