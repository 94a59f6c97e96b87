package import PolicyText

/// Two numbers of one subject, or one without a counterpart.
package struct NumberPair: Sendable {
  package let upper: NumberFact?
  package let lower: NumberFact?

  /// The numbers within two quotations, of one kind and said of the like; what is left stands alone. Shares of different
  /// wholes are not set side by side: 省科技成果转化专项资金 50% and 市级科技专项资金 20%.
  static func all(
    _ upper: [NumberFact], of upperDocument: Document, _ lower: [NumberFact], of lowerDocument: Document
  ) -> [NumberPair] {
    var candidates: [Pairing.Candidate] = []
    for (row, above) in upper.enumerated() {
      for (column, below) in lower.enumerated() where NumberSubject.isComparable(above, below) {
        let (first, second) = (above.subject(in: upperDocument), below.subject(in: lowerDocument))
        guard first.isOfSameBase(as: second), first.isOfSame(as: second) else { continue }
        // The subject goes before the amount, the amount before the bound.
        var score = 2 * first.likeness(to: second)
        if above.amount == below.amount { score += 1 }
        if above.comparison == below.comparison { score += 0.5 }
        candidates.append(Pairing.Candidate(score: score, row: row, column: column))
      }
    }
    let pairing = Pairing(candidates)
    let pairs = upper.indices.map {
      NumberPair(upper: upper[$0], lower: pairing.columnOfRow[$0].map { lower[$0] })
    }
    let rest = lower.indices.filter { pairing.rowOfColumn[$0] == nil }
    return pairs + rest.map { NumberPair(upper: nil, lower: lower[$0]) }
  }
}

extension NumberFact {
  fileprivate func subject(in document: Document) -> NumberSubject {
    NumberSubject(document.string(subject), unit: unit)
  }
}
