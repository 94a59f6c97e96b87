package import ClauseIndex
package import PolicyText

/// Two clauses sentence by sentence.
///
/// What the comparison of their documents pairs is paired here; then what has most words in common.
package struct ClauseDifference: Sendable {
  package struct Sentence: Sendable {
    /// Nil for a sentence that came.
    package let upper: Quotation?
    /// Nil for a sentence that went.
    package let lower: Quotation?
    /// Nil where one side is missing.
    package let wording: WordingDifference?
    package let relation: Relation
    /// The sentence stands in another order than its neighbours.
    package let isMoved: Bool
  }

  package let upper: ClauseCitation
  package let lower: ClauseCitation
  /// In order of the lower clause; what went stands behind the sentence it followed.
  package let sentences: [Sentence]

  /// - Parameter clauses: of each document, or what a part of it says in front of its clauses.
  package init(
    _ documents: Sides<Document>, clauses: Sides<Clause>, index: ClauseIndex
  ) throws(IndexError) {
    let whole = documents.map(\.withLeads)
    let places = Sides(
      whole.upper.clauses.firstIndex(of: clauses.upper), whole.lower.clauses.firstIndex(of: clauses.lower))
    guard let upper = places.upper, let lower = places.lower else {
      preconditionFailure("no clause of these")
    }
    try self.init(whole, places: Sides(upper, lower), index: index)
  }

  private init(_ documents: Sides<Document>, places clauses: Sides<Int>, index: ClauseIndex)
    throws(IndexError)
  {
    let matching = try ProvisionMatching(documents, index: index)
    let numbers = Sides(
      matching.documents.upper.sentences(of: clauses.upper),
      matching.documents.lower.sentences(of: clauses.lower))
    let matched = matching.sentencePairs(of: clauses).filter { $0.score >= ClauseDifference.leastScore }
    let excerpts = Sides(
      numbers.upper.map(matching.documents.upper.excerpt), numbers.lower.map(matching.documents.lower.excerpt)
    )
    let scores = Dictionary(uniqueKeysWithValues: matched.map { ($0.sentences, $0.score) })
    let pairing = ClauseDifference.pairing(excerpts) { row, column in
      scores[Sides(numbers.upper[row], numbers.lower[column])]
    }
    upper = documents.upper.citation(of: documents.upper.clauses[clauses.upper])
    lower = documents.lower.citation(of: documents.lower.clauses[clauses.lower])
    let facts = Sides(
      documents.upper.numbers(of: documents.upper.clauses[clauses.upper]),
      documents.lower.numbers(of: documents.lower.clauses[clauses.lower]))
    let contexts = matching.documents.map { WordingContext($0.document) }
    sentences = ClauseDifference.sentences(excerpts, pairing) { excerpts in
      ProvisionReading(WordingPair(excerpts, in: contexts), numbers: facts).relation
    }
  }

  /// Of sentences that answer each other less nothing is left to be marked.
  private static let leastScore = 0.1

  private static func sentences(
    _ excerpts: Sides<[FoldedExcerpt]>, _ pairing: Pairing, relation: (Sides<FoldedExcerpt>) -> Relation
  ) -> [Sentence] {
    var sentences: [Sentence] = []
    var (next, last) = (0, -1)
    func drop(before end: Int) {
      for row in next..<max(next, end) where pairing.columnOfRow[row] == nil {
        sentences.append(Sentence(dropped: excerpts.upper[row]))
      }
      next = max(next, end)
    }
    for (column, below) in excerpts.lower.enumerated() {
      guard let row = pairing.rowOfColumn[column] else {
        sentences.append(Sentence(added: below))
        continue
      }
      drop(before: row)
      let pair = Sides(excerpts.upper[row], below)
      sentences.append(Sentence(pair, relation(pair), isMoved: row < last))
      last = max(last, row)
    }
    drop(before: excerpts.upper.count)
    return sentences
  }

  /// Pairs of most common words first, none twice.
  private static func pairing(
    _ excerpts: Sides<[FoldedExcerpt]>, score known: (Int, Int) -> Double?
  ) -> Pairing {
    var candidates: [Pairing.Candidate] = []
    for (row, above) in excerpts.upper.enumerated() {
      for (column, below) in excerpts.lower.enumerated() {
        let kept = KeptWords(Sides(above, below))
        let tiles = SharedRuns.tiles(above.characters, below.characters, atLeast: 4)
        let shorter = max(1, min(above.characters.count, below.characters.count))
        let common = Double(tiles.reduce(0) { $0 + $1.length }) / Double(shorter)
        let score = known(row, column)
        // Common characters in order are no likeness of long sentences: runs of words must be there.
        guard score != nil || common >= 0.2 || kept.added < 0.4 && kept.dropped < 0.4 else { continue }
        candidates.append(Pairing.Candidate(score: max(common, score ?? 0), row: row, column: column))
      }
    }
    return Pairing(candidates)
  }
}

extension ClauseDifference.Sentence {
  fileprivate init(_ excerpts: Sides<FoldedExcerpt>, _ relation: Relation, isMoved: Bool) {
    let quotations = excerpts.map(\.quotation)
    self.init(
      upper: quotations.upper, lower: quotations.lower, wording: WordingDifference(excerpts),
      relation: relation, isMoved: isMoved)
  }

  fileprivate init(dropped excerpt: FoldedExcerpt) {
    self.init(upper: excerpt.quotation, lower: nil, wording: nil, relation: .missing, isMoved: false)
  }

  fileprivate init(added excerpt: FoldedExcerpt) {
    self.init(upper: nil, lower: excerpt.quotation, wording: nil, relation: .new, isMoved: false)
  }
}
