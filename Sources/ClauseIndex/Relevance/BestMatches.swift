import PolicyText

/// Finds the clauses that share most with a question; built once for many questions.
///
/// BM25 over bigrams and single characters with fields, an overlap discount between neighbouring bigrams, and the
/// same bigrams' BM25 in chapter and document, for clauses that share at least one gram.
package struct BestMatches: Sendable {
  private let index: ClauseIndex
  private let context: RelevanceContext
  private let parameters: RelevanceParameters

  /// Reads what stands around every clause. O(clauses)
  package init(_ index: ClauseIndex, parameters: RelevanceParameters = RelevanceParameters())
    throws(IndexError)
  {
    self.index = index
    self.parameters = parameters
    context = try RelevanceContext(index)
  }

  /// The best clauses, best first; of equal scores the earlier.
  ///
  /// - Parameter documents: one value a document, whether its clauses may answer; nil: all may.
  package func clauses(
    for question: QuestionGrams, among documents: [Bool]? = nil, limit: Int
  ) throws(IndexError) -> [ScoredClause] {
    var scores = Scores(context)
    var counts = GramCounts(
      clauses: index.clauseCount, chapters: context.chapterLengths.count, documents: index.documentCount)
    try addBigrams(question, to: &scores, counting: &counts)
    if parameters.unigramWeight > 0 { try addUnigrams(question, to: &scores, counting: &counts) }
    var best = BestClauses(limit: limit)
    for clause in scores.clauses.indices where scores.clauses[clause] > 0 {
      let document = Int(context.documents[clause])
      guard documents?[document] ?? true else { continue }
      let around = scores.chapters[Int(context.chapters[clause])] + scores.documents[document]
      let bonus = Float(parameters.levelBonus) * context.ranks[document]
      let score = (scores.clauses[clause] + around) * (1 + bonus)
      best.insert(clause: clause, score: Double(score))
    }
    return best.sorted()
  }

  private struct Scores {
    var clauses: [Float]
    var chapters: [Float]
    var documents: [Float]

    init(_ context: RelevanceContext) {
      clauses = Array(repeating: 0, count: context.lengths.count)
      chapters = Array(repeating: 0, count: context.chapterLengths.count)
      documents = Array(repeating: 0, count: context.documentLengths.count)
    }
  }

  private func count(_ phrase: Phrase, _ counts: inout GramCounts) throws(IndexError) {
    counts.reset()
    try index.forEachList(of: phrase) { (positions) throws(IndexError) in
      try counts.add(positions, index.fields, context, parameters)
    }
  }

  /// ln(1 + (N - n + .5) / (n + .5))
  private func rarity(_ n: Int, of all: Int) -> Float {
    Float(Logarithm.natural(1 + (Double(all) - Double(n) + 0.5) / (Double(n) + 0.5)))
  }

  private func addBigrams(
    _ question: QuestionGrams, to scores: inout Scores, counting counts: inout GramCounts
  ) throws(IndexError) {
    let discounts = try discounts(of: question)
    for (place, gram) in question.bigrams.enumerated() {
      try count(gram.phrase, &counts)
      guard !counts.clauses.isEmpty || !counts.documents.isEmpty else { continue }
      let rarity = rarity(counts.clauseFrequency, of: index.clauseCount)
      let documentRarity = self.rarity(counts.documents.count, of: index.documentCount)
      let share = Float(parameters.documentRarity)
      let weight =
        ((1 - share) * rarity + share * documentRarity) * discounts[place] * Float(gram.count).squareRoot()
      guard weight > 0 else { continue }
      addClauses(counts, weight, k1: Float(parameters.k1), b: Float(parameters.b), to: &scores)
      addContext(counts, weight, rarity: rarity, documentRarity: documentRarity, to: &scores)
    }
  }

  private func addUnigrams(
    _ question: QuestionGrams, to scores: inout Scores, counting counts: inout GramCounts
  ) throws(IndexError) {
    let share = Float(parameters.documentRarity)
    for gram in question.unigrams {
      try count(gram.phrase, &counts)
      let rarity = rarity(counts.clauseFrequency, of: index.clauseCount)
      let documentRarity = self.rarity(counts.documents.count, of: index.documentCount)
      let weight =
        Float(parameters.unigramWeight) * ((1 - share) * rarity + share * documentRarity)
        * Float(gram.count).squareRoot()
      addClauses(counts, weight, k1: Float(parameters.unigramK1), b: Float(parameters.unigramB), to: &scores)
    }
  }

  private func addClauses(_ counts: GramCounts, _ weight: Float, k1: Float, b: Float, to scores: inout Scores)
  {
    let heading = Float(parameters.headingWeight)
    for number in counts.clauses {
      let clause = Int(number)
      let norm = 1 - b + b * context.lengths[clause] / context.averageLength
      let title = counts.title[Int(context.documents[clause])]
      let tf = Float(counts.body[clause]) / norm + title + heading * Float(counts.heading[clause])
      scores.clauses[clause] += weight * tf * (k1 + 1) / (tf + k1)
    }
  }

  private func addContext(
    _ counts: GramCounts, _ weight: Float, rarity: Float, documentRarity: Float, to scores: inout Scores
  ) {
    guard rarity > 0 else { return }
    let chapterRarity = self.rarity(counts.chapters.count, of: context.chapterLengths.count)
    let chapterFactor = Float(parameters.chapterWeight) * weight * chapterRarity / rarity
    let (k1, b) = (Float(parameters.chapterK1), Float(parameters.chapterB))
    for number in counts.chapters {
      let tf = Float(counts.chapter[Int(number)])
      let norm = 1 - b + b * context.chapterLengths[Int(number)] / context.averageChapter
      scores.chapters[Int(number)] += chapterFactor * tf * (k1 + 1) / (tf + k1 * norm)
    }
    let documentFactor = Float(parameters.documentWeight) * weight * documentRarity / rarity
    let documentK1 = Float(parameters.documentK1)
    for number in counts.documents {
      let tf = Float(counts.document[Int(number)])
      scores.documents[Int(number)] += documentFactor * tf * (documentK1 + 1) / (tf + documentK1)
    }
  }

  /// What each bigram keeps of its weight beside its neighbours.
  private func discounts(of question: QuestionGrams) throws(IndexError) -> [Float] {
    var rarities: [Float] = []
    for gram in question.bigrams {
      rarities.append(rarity(try index.clauseCount(of: gram.phrase), of: index.clauseCount))
    }
    var taken = [Float](repeating: 0, count: question.bigrams.count)
    for (first, second, trigram) in question.overlaps {
      let n = try index.clauseCount(of: trigram)
      guard n > 0, rarities[first] > 0, rarities[second] > 0 else { continue }
      let shared = rarities[first] + rarities[second] - rarity(n, of: index.clauseCount)
      let overlap = max(0, min(shared, min(rarities[first], rarities[second])))
      taken[first] += overlap / (2 * rarities[first])
      taken[second] += overlap / (2 * rarities[second])
    }
    return taken.map { max(0, 1 - Float(parameters.overlapDiscount) * $0) }
  }
}
