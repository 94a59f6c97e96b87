import ClauseIndex
import Glibc
import PolicyText

/// How much a term tells: rare in the corpus' clauses and rare in the sentences compared.
///
/// Inverse document frequency (Spärck Jones, 1972), the mean of both views: what every clause of the corpus says is
/// boilerplate, what every sentence of this pair says is its subject. Of a threat the rarity among threats counts: all of
/// them order, fine and punish, and what tells one from another is the offence.
struct TermWeights {
  private let weights: [Double]
  private let weightsOfThreats: [Double]

  /// A single character says less than a pair does.
  private static let singleWeight = 0.7
  /// A name in quotation marks was coined to be found again.
  private static let namedWeight = 2.0

  init(_ vocabulary: Vocabulary, _ sides: [CutDocument], index: ClauseIndex) throws(IndexError) {
    let all = SentenceCounts(sides, terms: vocabulary.count) { _ in true }
    let threats = SentenceCounts(sides, terms: vocabulary.count) { $0 }
    var weights: [Double] = []
    var weightsOfThreats: [Double] = []
    weights.reserveCapacity(vocabulary.count)
    weightsOfThreats.reserveCapacity(vocabulary.count)
    for (term, phrase) in vocabulary.phrases.enumerated() {
      let clauses = try index.clauseCount(of: phrase)
      let rare = log((Double(index.clauseCount) + 1) / (Double(clauses) + 0.5))
      let factor = vocabulary.isPair[term] ? 1 : TermWeights.singleWeight
      weights.append(factor * max(TermWeights.least, (rare + all.rarity(of: term)) / 2))
      weightsOfThreats.append(factor * max(TermWeights.least, min(rare, threats.rarity(of: term))))
    }
    self.weights = weights
    self.weightsOfThreats = weightsOfThreats
  }

  /// What everybody says still makes a text longer.
  private static let least = 0.01

  /// - Parameter isThreat: the text is of a clause that threatens sanctions.
  func vector(of terms: [Vocabulary.Term], named: Set<Vocabulary.Term> = [], isThreat: Bool = false)
    -> TermVector
  {
    let weights = isThreat ? weightsOfThreats : weights
    var places: [Vocabulary.Term: Int] = [:]
    var counted: [(term: Vocabulary.Term, count: Int)] = []
    for term in terms {
      if let place = places[term] {
        counted[place].count += 1
      } else {
        places[term] = counted.count
        counted.append((term, 1))
      }
    }
    return TermVector(
      counted.map { term, count in
        (term, (1 + log(Double(count))) * weights[term] * (named.contains(term) ? Self.namedWeight : 1))
      })
  }
}

/// In how many sentences of two documents each term stands.
private struct SentenceCounts {
  private var counts: [Int]
  private var sentences = 0

  /// - Parameter isCounted: asked whether the sentence's clause threatens sanctions.
  init(_ sides: [CutDocument], terms: Int, where isCounted: (Bool) -> Bool) {
    counts = [Int](repeating: 0, count: terms)
    for side in sides {
      for (number, sentence) in side.sentences.enumerated()
      where isCounted(side.liability[side.units[sentence].clause]) && !side.quietLeads.contains(number) {
        sentences += 1
        for term in Set(side.units[sentence].terms) { counts[term] += 1 }
      }
    }
  }

  func rarity(of term: Int) -> Double { log((Double(sentences) + 1) / (Double(counts[term]) + 0.5)) }
}

/// A text as its terms' weights.
struct TermVector {
  /// In the order in which the text has them first.
  let entries: [(term: Int, weight: Double)]
  /// The sum of the squared weights: how much the text says.
  let mass: Double

  init(_ entries: [(term: Int, weight: Double)]) {
    self.entries = entries
    // Summed in order, so that the last bit is the same in every run.
    mass = entries.reduce(0) { $0 + $1.weight * $1.weight }
  }
}
