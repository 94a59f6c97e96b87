package import ClauseSearch
package import PolicyText

/// The judge: answers a query by reading the text of all clauses from begin to end, with no index and no plan.
///
/// What was looked for once is kept: a query over a hundred thousand clauses then takes milliseconds.
package struct ScanningSearch: Sendable {
  private let documents: [Document]
  private let texts: ScannedTexts
  /// Where terms stand, and which clauses have what a field asks for.
  private var places: [Phrase: [Range<Int>]] = [:]
  private var facts: [Field: Marks] = [:]

  /// Documents in the order of the index.
  package init(_ documents: [Document]) {
    self.documents = documents
    texts = ScannedTexts(documents)
  }

  package var tokenCount: Int { texts.tokenCount }

  /// Looks for terms and fields ahead.
  package mutating func learn(_ terms: [Term], _ fields: [Field]) {
    for term in terms { places[term.phrase] = texts.places(of: term.phrase) }
    for (field, clauses) in zip(fields, found(fields)) { facts[field] = clauses }
  }

  package func clauses(for query: Query) -> [Int] { units(query, .clause).numbers }

  /// The sentences, paragraphs or clauses that answer.
  private func units(_ query: Query, _ scope: Scope) -> Marks {
    switch query {
    case .term, .related, .near(_, .within, _): return texts.units(scope, holding: places(query))
    case .all(let parts): return parts.reduce(texts.all(scope)) { $0.intersection(units($1, scope)) }
    case .any(let parts): return parts.reduce(texts.none(scope)) { $0.union(units($1, scope)) }
    case .not(let part): return texts.all(scope).subtracting(units(part, scope))
    case .near(let a, .same(let near), let b) where near <= scope:
      return texts.units(scope, around: units(a, near).intersection(units(b, near)), near)
    case .near(let a, .same(let far), let b):
      let (a, b) = (units(a, scope), units(b, scope))
      let both = texts.units(far, around: a, scope).intersection(texts.units(far, around: b, scope))
      return a.union(b).intersection(texts.units(scope, within: both, far))
    case .field(let field):
      // A field belongs to the whole clause.
      return scope == .clause ? facts[field] ?? found([field])[0] : texts.none(scope)
    }
  }

  /// Ranges of tokens, by where they begin.
  private func places(_ query: Query) -> [Range<Int>] {
    switch query {
    case .term(let term), .related(let term): places[term.phrase] ?? texts.places(of: term.phrase)
    case .any(let parts): inOrder(parts.flatMap(places))
    case .near(let a, .within(let distance, let ordered), let b):
      inOrder(pairs(places(a), places(b), distance, ordered: ordered))
    case .all, .not, .near, .field: []
    }
  }

  /// Each of some with each of others in the same clause, where few enough characters stand between them.
  private func pairs(
    _ some: [Range<Int>], _ others: [Range<Int>], _ distance: Int, ordered: Bool
  ) -> [Range<Int>] {
    let byClause = texts.byClause(others)
    var pairs: [Range<Int>] = []
    for first in some {
      for second in others[byClause[texts.clause(at: first.lowerBound)]] {
        let gap: Int
        if second.lowerBound >= first.upperBound {
          gap = texts.start(of: second.lowerBound) - texts.end(of: first.upperBound - 1)
        } else if !ordered, first.lowerBound >= second.upperBound {
          gap = texts.start(of: first.lowerBound) - texts.end(of: second.upperBound - 1)
        } else {
          continue
        }
        guard gap <= distance else { continue }
        pairs.append(
          min(first.lowerBound, second.lowerBound)..<max(first.upperBound, second.upperBound))
      }
    }
    return pairs
  }

  /// Each once.
  private func inOrder(_ places: [Range<Int>]) -> [Range<Int>] {
    let sorted = places.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
  }

  /// The clauses of which each field holds.
  private func found(_ fields: [Field]) -> [Marks] {
    var found = fields.map { (field) -> Marks in
      guard case .heading(let term) = field else { return texts.none(.clause) }
      let places = places(.term(term)).filter { texts.isHeading(at: $0.lowerBound) }
      return texts.units(.clause, holding: places)
    }
    let asked = fields.map { ($0, words: $0.words) }
    var number = 0
    for document in documents {
      let head = ScannedHead(document)
      for clause in document.clauses {
        var facts = ScannedFacts(head, clause)
        for (index, (field, words)) in asked.enumerated() where facts.holds(field, words) {
          found[index].insert(number)
        }
        number += 1
      }
    }
    return found
  }
}
