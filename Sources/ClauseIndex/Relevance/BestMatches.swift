import PolicyText

/// Finds the clauses that share most with a question; built once for many questions.
///
/// BM25 over bigrams and single characters with fields, an overlap discount between neighbouring bigrams, the same
/// bigrams' BM25 in chapter and document, the share of the bigrams that a clause has, and how many documents cite its
/// own, for clauses that share at least one gram.
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
    var common: [CommonCharacter] = []
    if parameters.unigramWeight > 0 { common = try addUnigrams(question, to: &scores, counting: &counts) }
    var pool = BestClauses(limit: common.isEmpty ? limit : max(limit, parameters.pool))
    for clause in context.lengths.indices where scores.isMatched(clause) {
      guard documents?.contains(Ordinal(Int(context.documents[clause]))) ?? true else { continue }
      pool.insert(clause: clause, score: Double(relevance(of: clause, scores).score))
    }
    let candidates = pool.sorted().map { $0.clause.rawValue }
    guard !common.isEmpty else {
      return try candidates.map { (clause) throws(IndexError) in try told(relevance(of: clause, scores)) }
    }
    try index.forEachClause(of: candidates.sorted().map { Ordinal($0) }) {
      (number, clause, document) throws(IndexError) in
      let body = try index.text(ofDocument: document, clause.body)
      scores.characters[number.rawValue] += score(of: common, in: body, ofClause: number.rawValue)
    }
    var best = BestClauses(limit: limit)
    for clause in candidates {
      best.insert(clause: clause, score: Double(relevance(of: clause, scores).score))
    }
    return try best.sorted().map { (scored) throws(IndexError) in
      try told(relevance(of: scored.clause.rawValue, scores))
    }
  }

  /// Whether any clause shares a gram with a question; in `documents`, if they are not all.
  package static func exist(
    for question: QuestionGrams, in index: ClauseIndex, among documents: DocumentSet
  ) throws(IndexError) -> Bool {
    let parameters = RelevanceParameters()
    for gram in question.bigrams where try !index.firstClauses(1, of: gram.phrase, among: documents).isEmpty {
      return true
    }
    for gram in question.unigrams where parameters.unigramWeight > 0 {
      guard let rank = try index.symbols.rank(of: gram.phrase.tokens[0]) else { continue }
      let clauses = try index.symbolCounts.counts(ofRank: rank).clauses
      guard clauses <= parameters.mostClauses(of: index.clauseCount) else { continue }
      if try !index.firstClauses(1, of: gram.phrase, among: documents).isEmpty { return true }
    }
    return false
  }

  /// With how many documents cite its own.
  private func told(_ relevance: RelevantClause) throws(IndexError) -> RelevantClause {
    var relevance = relevance
    let document = Ordinal<Document>(Int(context.documents[relevance.clause.rawValue]))
    relevance.citing = try index.documents(citing: document)
    return relevance
  }

  /// A character that stands in so many clauses that it is looked for in the best alone.
  private struct CommonCharacter {
    let character: UInt32
    /// All that does not depend on the frequency.
    let factor: Float
  }

  private func score(of common: [CommonCharacter], in text: [UInt8], ofClause clause: Int) -> Float {
    var frequencies = [Float](repeating: 0, count: common.count)
    for character in FoldedText(text, text.indices).characters {
      for (index, common) in common.enumerated() where common.character == character {
        frequencies[index] += 1
      }
    }
    let (k1, b) = (Float(parameters.unigramK1), Float(parameters.unigramB))
    let norm: Float = BM25.norm(b: b, length: context.lengths[clause], average: context.averageLength)
    var score: Float = 0
    for (common, frequency) in zip(common, frequencies) where frequency > 0 {
      score += BM25.score(common.factor, frequency / norm, k1: k1)
    }
    return score
  }

  private func relevance(of clause: Int, _ scores: Scores) -> RelevantClause {
    let document = Int(context.documents[clause])
    var relevance = RelevantClause(
      clause: Ordinal(clause), bigrams: scores.bigrams[clause], characters: scores.characters[clause],
      chapter: scores.chapters[Int(context.chapters[clause])], document: scores.documents[document])
    relevance.level = relevance.score * Float(parameters.levelBonus) * context.ranks[document]
    let all = max(scores.allShared, .leastNormalMagnitude)
    relevance.shared = Float(parameters.sharedWeight) * scores.shared[clause] / all
    relevance.citations = Float(parameters.citedWeight) * context.cited[document]
    return relevance
  }

  private struct Scores {
    var bigrams: [Float]
    var characters: [Float]
    var chapters: [Float]
    var documents: [Float]
    /// Of each clause, the rarities of the bigrams that it has; of all together.
    var shared: [Float]
    var allShared: Float = 0

    init(_ context: RelevanceContext) {
      bigrams = Array(repeating: 0, count: context.lengths.count)
      characters = bigrams
      shared = bigrams
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
      let rarity = rarity(counts.clauseFrequency, of: index.clauseCount)
      let shared = rarity * Float(gram.count).squareRoot()
      scores.allShared += shared
      guard !counts.clauses.isEmpty || !counts.documents.isEmpty else { continue }
      for clause in counts.clauses { scores.shared[Int(clause)] += shared }
      let documentRarity = self.rarity(counts.documents.count, of: index.documentCount)
      let share = Float(parameters.documentRarity)
      let weight =
        ((1 - share) * rarity + share * documentRarity) * discount * Float(gram.count).squareRoot()
      guard weight > 0 else { continue }
      addClauses(counts, weight, k1: Float(parameters.k1), b: Float(parameters.b), to: &scores.bigrams)
      addContext(counts, weight, rarity: rarity, documentRarity: documentRarity, to: &scores)
    }
  }

  /// Returns those that are too common to be looked for in every clause.
  private func addUnigrams(
    _ question: QuestionGrams, to scores: inout Scores, counting counts: inout GramCounts
  ) throws(IndexError) -> [CommonCharacter] {
    let share = Float(parameters.documentRarity)
    let (k1, b) = (Float(parameters.unigramK1), Float(parameters.unigramB))
    let limit = parameters.mostClauses(of: index.clauseCount)
    var common: [CommonCharacter] = []
    for gram in question.unigrams {
      guard let rank = try index.symbols.rank(of: gram.phrase.tokens[0]) else { continue }
      let stands = try index.symbolCounts.counts(ofRank: rank)
      let rarity = rarity(stands.clauses, of: index.clauseCount)
      let documentRarity = self.rarity(stands.documents, of: index.documentCount)
      let weight =
        Float(parameters.unigramWeight) * ((1 - share) * rarity + share * documentRarity)
        * Float(gram.count).squareRoot()
      if stands.clauses > limit, case .character(let character) = gram.phrase.tokens[0] {
        common.append(CommonCharacter(character: character, factor: weight * (k1 + 1)))
      } else {
        try count(gram.phrase, &counts)
        addClauses(counts, weight, k1: k1, b: b, to: &scores.characters)
      }
    }
    return common
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
