package import PolicyText

/// One answer at work: every phrase is looked up once.
package final class Evaluation {
  private let index: ClauseIndex
  private var known: [(Phrase, Occurrences)] = []

  package init(_ index: ClauseIndex) { self.index = index }

  package func occurrences(of phrase: Phrase) throws(IndexError) -> Occurrences {
    if let (_, occurrences) = known.first(where: { $0.0 == phrase }) { return occurrences }
    let occurrences = try Occurrences(phrase, in: index)
    known.append((phrase, occurrences))
    return occurrences
  }

  func clauses(_ selection: Selection) throws(IndexError) -> ClauseSet {
    let limit = index.clauseCount
    switch selection {
    case .everything: return ClauseSet(0..<limit, below: limit)
    case .clauses(let numbers): return ClauseSet(numbers: numbers.map { UInt32($0.rawValue) }, below: limit)
    case .phrase(let phrase): return try occurrences(of: phrase).clauses()
    case .documents(let chosen): return try clauses(ofDocuments: chosen)
    case .excluding(let selection, let without):
      return try clauses(selection).subtracting(clauses(without))
    case .any(let selections):
      let sets = try selections.map { (selection) throws(IndexError) in try clauses(selection) }
      return ClauseSet(union: sets, below: limit)
    case .all(let selections): return try intersection(selections)
    }
  }

  /// Phrases last and the rarest of them first: frequent ones are then asked about few clauses.
  private func intersection(_ selections: [Selection]) throws(IndexError) -> ClauseSet {
    var result: ClauseSet?
    var phrases: [Occurrences] = []
    for selection in selections {
      if case .phrase(let phrase) = selection {
        phrases.append(try occurrences(of: phrase))
      } else {
        let next = try clauses(selection)
        result = result?.intersection(next) ?? next
      }
    }
    for phrase in phrases.sorted(by: { $0.estimatedCount < $1.estimatedCount }) {
      guard let set = result else {
        result = try phrase.clauses()
        continue
      }
      if set.count == 0 { break }
      result = try phrase.clauses(among: set)
    }
    return result ?? ClauseSet(0..<index.clauseCount, below: index.clauseCount)
  }

  private func clauses(ofDocuments chosen: DocumentSet) throws(IndexError) -> ClauseSet {
    var ranges: [Range<Int>] = []
    for document in chosen.members {
      let clauses = try index.clauses(ofDocument: document).rawValues()
      // In a forged table documents may share clauses.
      guard clauses.lowerBound >= ranges.last?.upperBound ?? 0 else { throw index.file.malformed(.documents) }
      ranges.append(clauses)
    }
    return ClauseSet(ranges: ranges, below: index.clauseCount)
  }
}
