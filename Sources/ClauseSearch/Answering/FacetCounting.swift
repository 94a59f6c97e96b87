import ClauseIndex
import PolicyText

/// Counts hits by level, document, year and responsible unit.
struct FacetCounting {
  let index: ClauseIndex

  func facets(of clauses: [Ordinal<Clause>]) throws(IndexError) -> Facets {
    var levels: [String: Int] = [:]
    var documents: [String: Int] = [:]
    var years: [String: Int] = [:]
    var units: [String: Int] = [:]
    for number in clauses {
      let head = try index.head(ofDocument: index.document(ofClause: number))
      documents[head.id, default: 0] += 1
      if let level = head.masthead.level { levels[level.word, default: 0] += 1 }
      if let day = head.masthead.issued { years[String(day.year), default: 0] += 1 }
      let (clause, text) = try index.reading(ofClause: number)
      for unit in ResponsibleUnits.units(in: String(decoding: text[clause.body], as: UTF8.self)) {
        units[unit, default: 0] += 1
      }
    }
    var facets = Facets()
    facets.levels = Level.allCases.compactMap { level in
      levels[level.word].map { Facets.Count(name: level.word, hits: $0) }
    }
    facets.documents = FacetCounting.ranked(documents)
    facets.years = years.sorted { $0.key > $1.key }.map { Facets.Count(name: $0.key, hits: $0.value) }
    facets.units = FacetCounting.ranked(units)
    return facets
  }

  private static func ranked(_ counts: [String: Int]) -> [Facets.Count] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
      Facets.Count(name: $0.key, hits: $0.value)
    }
  }
}
