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

  /// - Parameters:
  ///   - first: the place of a clause of `upper`.
  ///   - second: the place of a clause of `lower`.
  package init(
    _ upper: Document, _ first: Int, _ lower: Document, _ second: Int, index: ClauseIndex
  ) throws(IndexError) {
    let matching = try ProvisionMatching(upper, lower, index: index)
    let matched = matching.sentencePairs(first, second).filter { $0.score >= ClauseDifference.leastScore }
    let (first, second) = (upper.clauses[first], lower.clauses[second])
    let above = Provisions.ranges(in: upper.text, ResponsibleUnits.provisions(of: first.body, in: upper.text))
    let below = Provisions.ranges(
      in: lower.text, ResponsibleUnits.provisions(of: second.body, in: lower.text))
    let numbers = (upper: upper.numbers(of: first), lower: lower.numbers(of: second))
    self.upper = upper.citation(of: first)
    self.lower = lower.citation(of: second)
    let partner = ClauseDifference.partners(above, upper, below, lower, matched: matched)
    var sentences: [Sentence] = []
    var used: Set<Int> = []
    var lastPlace = -1
    func drop(before end: Int) {
      for place in 0..<end where !used.contains(place) && !partner.contains(place) {
        used.insert(place)
        sentences.append(
          Sentence(
            upper: Quotation(upper, above[place]), lower: nil, wording: nil, relation: .missing,
            isMoved: false))
      }
    }
    for (place, range) in below.enumerated() {
      guard let match = partner[place] else {
        sentences.append(
          Sentence(upper: nil, lower: Quotation(lower, range), wording: nil, relation: .new, isMoved: false))
        continue
      }
      drop(before: match)
      sentences.append(
        Sentence(
          upper: Quotation(upper, above[match]), lower: Quotation(lower, range),
          wording: WordingDifference(upper, above[match], lower, range),
          relation: ProvisionReading(upper, above[match], lower, range, numbers: numbers).rule.relation,
          isMoved: match < lastPlace))
      lastPlace = max(lastPlace, match)
    }
    drop(before: above.count)
    self.sentences = sentences
  }

  /// Of sentences that answer each other less nothing is left to be marked.
  private static let leastScore = 0.1

  /// For each lower sentence the upper one it comes from: pairs of most common words first, none twice.
  private static func partners(
    _ above: [Range<Int>], _ upper: Document, _ below: [Range<Int>], _ lower: Document,
    matched: [(upper: Range<Int>, lower: Range<Int>, score: Double)]
  ) -> [Int?] {
    let first = above.map { FoldedText(upper.text, $0).characters }
    let second = below.map { FoldedText(lower.text, $0).characters }
    var candidates: [(score: Double, a: Int, b: Int)] = []
    for (a, words) in first.enumerated() {
      for (b, others) in second.enumerated() {
        let kept = KeptWords(words, others)
        let tiles = SharedRuns.tiles(words, others, atLeast: 4).reduce(0) { $0 + $1.length }
        let common = Double(tiles) / Double(max(1, min(words.count, others.count)))
        let match = matched.first { $0.upper == above[a] && $0.lower == below[b] }
        let score = max(common, match?.score ?? 0)
        // Common characters in order are no likeness of long sentences: runs of words must be there.
        if match != nil || common >= 0.2 || kept.added < 0.4 && kept.dropped < 0.4 {
          candidates.append((score, a, b))
        }
      }
    }
    var partner = [Int?](repeating: nil, count: below.count)
    for candidate in candidates.sorted(by: { ($1.score, $0.a, $0.b) < ($0.score, $1.a, $1.b) })
    where partner[candidate.b] == nil && !partner.contains(candidate.a) {
      partner[candidate.b] = candidate.a
    }
    return partner
  }
}
