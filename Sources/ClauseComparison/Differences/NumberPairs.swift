import PolicyText

extension NumberPair {
  /// The numbers within two quotations, of one kind and said of the like; what is left stands alone.
  static func all(
    _ upper: [NumberFact], of upperDocument: Document, _ lower: [NumberFact], of lowerDocument: Document
  ) -> [NumberPair] {
    var candidates: [(score: Double, upper: Int, lower: Int)] = []
    for (row, above) in upper.enumerated() {
      for (column, below) in lower.enumerated() where NumberSubject.isComparable(above, below) {
        var score = 2 * above.subject(in: upperDocument).likeness(to: below.subject(in: lowerDocument))
        if above.amount == below.amount { score += 1 }
        if above.comparison == below.comparison { score += 0.5 }
        candidates.append((score, row, column))
      }
    }
    var partner: [Int: Int] = [:]
    for candidate in candidates.sorted(by: { ($1.score, $0.upper, $0.lower) < ($0.score, $1.upper, $1.lower) }
    )
    where partner[candidate.upper] == nil && !partner.values.contains(candidate.lower) {
      partner[candidate.upper] = candidate.lower
    }
    let pairs = upper.indices.map { NumberPair(upper: upper[$0], lower: partner[$0].map { lower[$0] }) }
    let rest = lower.indices.filter { !partner.values.contains($0) }
    return pairs + rest.map { NumberPair(upper: nil, lower: lower[$0]) }
  }
}

extension NumberFact {
  fileprivate func subject(in document: Document) -> NumberSubject {
    NumberSubject(document.string(subject), unit: unit)
  }
}
