import Foundation
import PolicyText

@testable import ClauseIndex

/// The slow way, which is the judge: every question is answered by looking at every token.
struct ScanningIndex {
  struct Field {
    let tokens: [Phrase.Token]
    let length: Int
    /// Where each token stands.
    private let places: [Phrase.Token: [Int]]

    init(_ tokens: [Phrase.Token]) {
      self.tokens = tokens
      length = tokens.reduce(0) { $0 + $1.length }
      places = Dictionary(grouping: tokens.indices) { tokens[$0] }
    }

    func count(_ phrase: Phrase) -> Int {
      let wanted = phrase.tokens
      guard let first = wanted.first, let places = places[first] else { return 0 }
      return places.count { place in
        place + wanted.count <= tokens.count && wanted.indices.allSatisfy { tokens[place + $0] == wanted[$0] }
      }
    }
  }

  let documents: [Document]
  private(set) var clauses: [(document: Int, heading: Field, body: Field)] = []
  private(set) var outsideTexts: [Field] = []

  init(_ documents: [Document]) {
    self.documents = Document.inOrder(documents)
    for (number, document) in self.documents.enumerated() {
      func field(_ range: Range<Int>?) -> Field {
        Field(range.map { Phrase.tokens(of: FoldedText(document.text, $0)) } ?? [])
      }
      for clause in document.clauses { clauses.append((number, field(clause.heading), field(clause.body))) }
      for outsideText in document.outsideTexts { outsideTexts.append(field(outsideText.range)) }
    }
  }

  func frequencies(_ phrase: Phrase) -> [(heading: Int, body: Int)] {
    clauses.map { ($0.heading.count(phrase), $0.body.count(phrase)) }
  }

  private func clauses(where holds: (Int) -> Bool) -> Set<Ordinal<Clause>> {
    Set(clauses.indices.filter(holds).map { Ordinal($0) })
  }

  func clauses(_ selection: Selection) -> Set<Ordinal<Clause>> {
    switch selection {
    case .clauses(let numbers): Set(numbers)
    case .everything: clauses { _ in true }
    case .phrase(let phrase):
      clauses { clauses[$0].heading.count(phrase) + clauses[$0].body.count(phrase) > 0 }
    case .all(let selections): selections.reduce(clauses(.everything)) { $0.intersection(clauses($1)) }
    case .any(let selections): selections.reduce([]) { $0.union(clauses($1)) }
    case .excluding(let selection, let other): clauses(selection).subtracting(clauses(other))
    case .documents(let chosen): clauses { chosen.contains(Ordinal(clauses[$0].document)) }
    }
  }

  func search(_ selection: Selection, _ terms: [RankingTerm], _ parameters: RankingParameters)
    -> [ScoredClause]
  {
    let average = Double(max(1, clauses.reduce(0) { $0 + $1.body.length })) / Double(max(1, clauses.count))
    var scores = [Double](repeating: 0, count: clauses.count)
    for term in terms {
      let frequencies = frequencies(term.phrase)
      let n = Double(frequencies.count { $0.heading + $0.body > 0 })
      let rarity = log(1 + (Double(clauses.count) - n + 0.5) / (n + 0.5))
      for (clause, frequency) in frequencies.enumerated() where frequency.heading + frequency.body > 0 {
        let length = Double(clauses[clause].body.length)
        let norm = (1 - parameters.b) + parameters.b / average * length
        let tf = Double(frequency.body) / norm + parameters.headingWeight * Double(frequency.heading)
        scores[clause] += term.weight * rarity * (parameters.k1 + 1) * tf / (tf + parameters.k1)
      }
    }
    return clauses(selection).map { ScoredClause(clause: $0, score: scores[$0.rawValue]) }
      .sorted { $0.score != $1.score ? $0.score > $1.score : $0.clause < $1.clause }
  }
}
