import ClauseIndex
import Glibc
import PolicyText

/// How much a term tells: rare in the corpus' clauses and rare in the sentences compared.
///
/// Inverse document frequency (Spärck Jones, 1972), the mean of both views: what every clause of the corpus says is
/// boilerplate, what every sentence of this pair says is its subject.
struct TermWeights {
  private let weights: [Double]

  /// A single character says less than a pair does.
  private static let singleWeight = 0.7
  /// A name in quotation marks was coined to be found again.
  private static let namedWeight = 2.0

  init(_ vocabulary: Vocabulary, _ sides: [CutDocument], index: ClauseIndex) throws(IndexError) {
    var sentenceCounts = [Int](repeating: 0, count: vocabulary.count)
    var sentences = 0
    for side in sides {
      sentences += side.sentences.count
      for sentence in side.sentences {
        for term in Set(side.units[sentence].terms) { sentenceCounts[term] += 1 }
      }
    }
    var weights: [Double] = []
    weights.reserveCapacity(vocabulary.count)
    for (term, phrase) in vocabulary.phrases.enumerated() {
      let clauses = try index.clauseCount(of: phrase)
      let rare = log((Double(index.clauseCount) + 1) / (Double(clauses) + 0.5))
      let rareHere = log((Double(sentences) + 1) / (Double(sentenceCounts[term]) + 0.5))
      let weight = max(0.01, (rare + rareHere) / 2)
      weights.append(vocabulary.isPair[term] ? weight : weight * TermWeights.singleWeight)
    }
    self.weights = weights
  }

  func vector(of terms: [Vocabulary.Term], named: Set<Vocabulary.Term> = []) -> TermVector {
    var counts: [Vocabulary.Term: Int] = [:]
    for term in terms { counts[term, default: 0] += 1 }
    return TermVector(
      counts.map { term, count in
        (term, (1 + log(Double(count))) * weights[term] * (named.contains(term) ? Self.namedWeight : 1))
      })
  }
}

/// A text as its terms' weights.
struct TermVector {
  /// By rising term.
  let entries: [(term: Int, weight: Double)]
  /// The sum of the squared weights: how much the text says.
  let mass: Double

  init(_ entries: [(Int, Double)]) {
    self.entries = entries.sorted { $0.0 < $1.0 }.map { (term: $0.0, weight: $0.1) }
    // Summed in order, so that the last bit is the same in every run.
    mass = self.entries.reduce(0) { $0 + $1.weight * $1.weight }
  }
}
