package import PolicyText

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
  /// - Parameter documents: those whose clauses may answer; nil: all.
  package func clauses(
    for question: QuestionGrams, among documents: DocumentSet? = nil, limit: Int
  ) throws(IndexError) -> [RelevantClause] {
    var scores = Scores(context)
    var counts = GramCounts(
      clauses: index.clauseCount, chapters: context.chapterLengths.count, documents: index.documentCount)
    try addBigrams(question, to: &scores, counting: &counts)
    if parameters.unigramWeight > 0 { try addUnigrams(question, to: &scores, counting: &counts) }
    var best = BestClauses(limit: limit)
    for clause in context.lengths.indices where scores.isMatched(clause) {
      guard documents?.contains(Ordinal(Int(context.documents[clause]))) ?? true else { continue }
      best.insert(clause: clause, score: Double(relevance(of: clause, scores).score))
    }
    return best.sorted().map { relevance(of: $0.clause.rawValue, scores) }
  }

  private func relevance(of clause: Int, _ scores: Scores) -> RelevantClause {
    let document = Int(context.documents[clause])
    var relevance = RelevantClause(
      clause: Ordinal(clause), bigrams: scores.bigrams[clause], characters: scores.characters[clause],
      chapter: scores.chapters[Int(context.chapters[clause])], document: scores.documents[document])
    relevance.level = relevance.score * Float(parameters.levelBonus) * context.ranks[document]
    return relevance
  }

  private struct Scores {
    var bigrams: [Float]
    var characters: [Float]
    var chapters: [Float]
    var documents: [Float]

    init(_ context: RelevanceContext) {
      bigrams = Array(repeating: 0, count: context.lengths.count)
      characters = bigrams
      chapters = Array(repeating: 0, count: context.chapterLengths.count)
      documents = Array(repeating: 0, count: context.documentLengths.count)
    }

    func isMatched(_ clause: Int) -> Bool { bigrams[clause] > 0 || characters[clause] > 0 }
  }

  private func count(_ phrase: Phrase, _ counts: inout GramCounts) throws(IndexError) {
    counts.reset()
    try index.forEachList(of: phrase) { (positions) throws(IndexError) in
      try counts.add(positions, index.fields, context, parameters)
    }
  }

  private func rarity(_ count: Int, of all: Int) -> Float { Float(BM25.rarity(count, of: all)) }

  private func addBigrams(
    _ question: QuestionGrams, to scores: inout Scores, counting counts: inout GramCounts
  ) throws(IndexError) {
    let discounts = try discounts(of: question)
    for (gram, discount) in zip(question.bigrams, discounts) {
      try count(gram.phrase, &counts)
      guard !counts.clauses.isEmpty || !counts.documents.isEmpty else { continue }
      let rarity = rarity(counts.clauseFrequency, of: index.clauseCount)
      let documentRarity = self.rarity(counts.documents.count, of: index.documentCount)
      let share = Float(parameters.documentRarity)
      let weight =
        ((1 - share) * rarity + share * documentRarity) * discount * Float(gram.count).squareRoot()
      guard weight > 0 else { continue }
      addClauses(counts, weight, k1: Float(parameters.k1), b: Float(parameters.b), to: &scores.bigrams)
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
      addClauses(
        counts, weight, k1: Float(parameters.unigramK1), b: Float(parameters.unigramB), to: &scores.characters
      )
    }
  }

  private func addClauses(
    _ counts: GramCounts, _ weight: Float, k1: Float, b: Float, to scores: inout [Float]
  ) {
    let heading = Float(parameters.headingWeight)
    let factor = weight * (k1 + 1)
    for number in counts.clauses {
      let clause = Int(number)
      let norm: Float = BM25.norm(b: b, length: context.lengths[clause], average: context.averageLength)
      let title = counts.title[Int(context.documents[clause])]
      let own: Float = Float(counts.body[clause]) / norm
      let tf: Float = own + title + heading * Float(counts.heading[clause])
      scores[clause] += BM25.score(factor, tf, k1: k1)
    }
  }

  private func addContext(
    _ counts: GramCounts, _ weight: Float, rarity: Float, documentRarity: Float, to scores: inout Scores
  ) {
    guard rarity > 0 else { return }
    let chapterRarity = self.rarity(counts.chapters.count, of: context.chapterLengths.count)
    let (k1, b) = (Float(parameters.chapterK1), Float(parameters.chapterB))
    let chapterFactor = Float(parameters.chapterWeight) * weight * chapterRarity / rarity * (k1 + 1)
    for number in counts.chapters {
      let length = context.chapterLengths[Int(number)]
      let norm: Float = BM25.norm(b: b, length: length, average: context.averageChapter)
      let tf: Float = Float(counts.chapter[Int(number)]) / norm
      scores.chapters[Int(number)] += BM25.score(chapterFactor, tf, k1: k1)
    }
    let documentK1 = Float(parameters.documentK1)
    let documentFactor =
      Float(parameters.documentWeight) * weight * documentRarity / rarity * (documentK1 + 1)
    for number in counts.documents {
      let tf = Float(counts.document[Int(number)])
      scores.documents[Int(number)] += BM25.score(documentFactor, tf, k1: documentK1)
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

/// A clause with what makes it relevant; the parts add up to the score.
package struct RelevantClause: Sendable, Equatable {
  package let clause: Ordinal<Clause>
  package let bigrams: Float
  package let characters: Float
  package let chapter: Float
  package let document: Float
  package fileprivate(set) var level: Float = 0

  package var score: Float { bigrams + characters + chapter + document + level }
}
