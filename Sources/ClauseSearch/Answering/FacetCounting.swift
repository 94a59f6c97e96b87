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
    var hits: [Ordinal<Document>: Int] = [:]
    try index.forEachClause(of: clauses.sorted()) { (_, stored, document) throws(IndexError) in
      hits[document, default: 0] += 1
      let (clause, text) = try index.reading(of: stored, ofDocument: document)
      for unit in clause.responsibleUnits(inWritten: text) {
        units[unit, default: 0] += 1
      }
    }
    for (document, hits) in hits {
      documents[try index.head(ofDocument: document).id, default: 0] += hits
      let facts = try index.facts(ofDocument: document)
      if let level = facts.level { levels[level.word, default: 0] += hits }
      if let day = facts.issued { years[String(day.year), default: 0] += hits }
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
