import ClauseIndex
import PolicyText

/// Puts hits in the order asked for.
struct HitOrder {
  let index: ClauseIndex

  func sorted(_ hits: [ScoredClause], by order: SearchOptions.Order) throws(IndexError) -> [ScoredClause] {
    switch order {
    case .relevance: return hits
    case .document: return hits.sorted { $0.clause < $1.clause }
    case .date:
      var days: [(hit: ScoredClause, day: PolicyDate?)] = []
      for hit in hits {
        days.append((hit, try index.facts(ofDocument: index.document(ofClause: hit.clause)).issued))
      }
      return days.sorted { a, b in
        a.day == b.day ? a.hit.clause < b.hit.clause : a.day.precedes(b.day, by: >)
      }.map(\.hit)
    }
  }
}
