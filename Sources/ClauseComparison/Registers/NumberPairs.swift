package import PolicyText

/// Two numbers of one subject, or one without a counterpart.
package struct NumberPair: Sendable {
  package let upper: NumberFact?
  package let lower: NumberFact?
  /// How well they answer each other; 0 of one that stands alone.
  let score: Double

  init(_ upper: NumberFact?, _ lower: NumberFact?, score: Double = 0) {
    self.upper = upper
    self.lower = lower
    self.score = score
  }

  /// The numbers within two quotations, of one kind and said of the like, or one in the other's place; what is left stands
  /// alone. Shares of different wholes are not set side by side: 省科技成果转化专项资金 50% and 市级科技专项资金 20%.
  static func all(
    _ upper: [NumberFact], _ lower: [NumberFact], of documents: Sides<Document>,
    standTogether: (NumberFact, NumberFact) -> Bool = { _, _ in false }
  ) -> [NumberPair] {
    let subjects = Sides(documents.upper.subjects(of: upper), documents.lower.subjects(of: lower))
      .map { $0.map(NumberSubject.init) }
    let own = subjects.map(OwnWords.init)
    var candidates: [Pairing.Candidate] = []
    let columns = NumberKind.places(of: lower)
    let amounts = Sides(upper, lower).map { $0.map(\.amount) }
    for (row, above) in upper.enumerated() {
      for column in NumberKind(above).flatMap({ columns[$0] }) ?? [] {
        let below = lower[column]
        let (first, second) = (subjects.upper[row], subjects.lower[column])
        guard first.isOfSameBase(as: second), first.isOfSame(as: second) else { continue }
        let likeness = first.likeness(to: second)
        let isSame = amounts.upper[row] == amounts.lower[column]
        let isTogether = standTogether(above, below)
        guard likeness >= NumberAlignment.least || isSame || isTogether else { continue }
        // The subject goes before the place in a list, that before the amount, the amount before the bound. Of 首次认定 and
        // 重新认定 what only one of them has tells which is which.
        var score = 2 * likeness + 2 * own.upper.shared(row, with: own.lower, column)
        if let place = first.rank, place == second.rank { score += 1.5 }
        if isSame { score += 1 }
        if isTogether { score += 1 }
        if above.comparison == below.comparison { score += 0.5 }
        candidates.append(Pairing.Candidate(score: score, row: row, column: column))
      }
    }
    let pairing = Pairing(candidates)
    let scores = Dictionary(uniqueKeysWithValues: candidates.map { (Sides($0.row, $0.column), $0.score) })
    let pairs = upper.indices.map { row in
      let column = pairing.columnOfRow[row]
      return NumberPair(
        upper[row], column.map { lower[$0] }, score: column.flatMap { scores[Sides(row, $0)] } ?? 0)
    }
    let rest = lower.indices.filter { pairing.rowOfColumn[$0] == nil }
    return pairs + rest.map { NumberPair(nil, lower[$0]) }
  }
}

/// Of numbers beside each other the pairs of characters that not all their subjects have.
private struct OwnWords {
  private let pairs: [Set<CharacterPair>]

  init(_ subjects: [NumberSubject]) {
    let all = subjects.map { WordPairs.all(in: $0.name) }
    let common = all.dropFirst().reduce(all.first ?? []) { $0.intersection($1) }
    pairs = all.count > 1 ? all.map { $0.subtracting(common) } : all
  }

  func shared(_ row: Int, with other: OwnWords, _ column: Int) -> Double {
    WordPairs.shared(pairs[row], other.pairs[column])
  }
}
