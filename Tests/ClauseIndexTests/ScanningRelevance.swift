import Foundation
import PolicyText

@testable import ClauseIndex

/// The formula of best matches, computed clause by clause from the tokens.
struct ScanningRelevance {
  private let index: ScanningIndex
  private let parameters: RelevanceParameters
  /// Of each clause, its chapter: a run of clauses that have the same one.
  private var chapters: [Int] = []

  init(_ index: ScanningIndex, _ parameters: RelevanceParameters) {
    self.index = index
    self.parameters = parameters
    for document in index.documents {
      var previous: Ordinal<Part>?
      for (offset, clause) in document.clauses.enumerated() {
        let chapter = document.parts.chapter(of: clause.part)
        let isNew = offset == 0 || chapter != previous
        chapters.append((chapters.last ?? -1) + (isNew ? 1 : 0))
        previous = chapter
      }
    }
  }

  private func rarity(_ count: Int, _ all: Int) -> Double {
    log(1 + (Double(all) - Double(count) + 0.5) / (Double(count) + 0.5))
  }

  private func average(_ lengths: [Int]) -> Double {
    max(1, Double(lengths.reduce(0, +)) / Double(max(1, lengths.count)))
  }

  /// How often a phrase stands in the headings above a clause.
  private func aboveCount(_ phrase: Phrase, _ clause: Int) -> Int {
    let number = index.clauses[clause].document
    let document = index.documents[number]
    let first = index.clauses.firstIndex { $0.document == number } ?? 0
    let headings = outsideFields(of: number, .heading)
    let above = document.parts.wayUp(from: document.clauses[clause - first].part)
    return above.reduce(0) { $0 + headings[$1.rawValue].count(phrase) }
  }

  private func outsideFields(of number: Int, _ kind: OutsideText.Kind) -> [ScanningIndex.Field] {
    let document = index.documents[number]
    return document.outsideTexts.filter { $0.kind == kind }.map {
      ScanningIndex.Field(Phrase.tokens(of: FoldedText(document.text, $0.range)))
    }
  }

  /// What the titles of a document add to the frequency.
  private func title(_ phrase: Phrase, _ number: Int) -> Double {
    let titles = index.documents.indices.map { outsideFields(of: $0, .title) }
    let average = average(titles.joined().map { max(1, $0.length) })
    let b = parameters.titleB
    return titles[number].reduce(0) { sum, title in
      let norm = 1 - b + b * Double(max(1, title.length)) / average
      return sum + Double(title.count(phrase)) * parameters.titleWeight / norm
    }
  }

  /// Of the clauses that share something with a question.
  func scores(for question: QuestionGrams) -> [Ordinal<Clause>: Double] {
    var bigrams = [Double](repeating: 0, count: index.clauses.count)
    var characters = bigrams
    var context = bigrams
    for (gram, discount) in zip(question.bigrams, discounts(of: question)) {
      add(gram, discount, parameters.k1, parameters.b, to: &bigrams, context: &context)
    }
    var none: [Double] = []
    var common = [Double](repeating: 0, count: index.clauses.count)
    if parameters.unigramWeight > 0 {
      for gram in question.unigrams {
        if isCommon(gram.phrase) {
          add(
            gram, parameters.unigramWeight, parameters.unigramK1, parameters.unigramB, to: &common,
            context: &none, bodiesAlone: true)
        } else {
          add(
            gram, parameters.unigramWeight, parameters.unigramK1, parameters.unigramB, to: &characters,
            context: &none)
        }
      }
    }
    let (shared, cited) = (shared(question), index.documents.indices.map(citing))
    var found: [Ordinal<Clause>: Double] = [:]
    for clause in index.clauses.indices where bigrams[clause] > 0 || characters[clause] > 0 {
      let level = index.documents[index.clauses[clause].document].masthead.level
      let rank = level.map { max(0, 1 - Double($0.rawValue) / Double(Level.county.rawValue)) } ?? 0
      let sum = bigrams[clause] + characters[clause] + common[clause] + context[clause]
      let citations = log(1 + Double(cited[index.clauses[clause].document])) * parameters.citedWeight
      found[Ordinal(clause)] =
        sum * (1 + parameters.levelBonus * rank) + citations + shared[clause] * parameters.sharedWeight
    }
    return found
  }

  private func isCommon(_ phrase: Phrase) -> Bool {
    guard case .character = phrase.tokens[0] else { return false }
    let limit = max(parameters.commonFrom, Int(parameters.commonShare * Double(index.clauses.count)))
    return index.clauses.count { $0.body.count(phrase) > 0 } > limit
  }

  /// The share of the bigrams that each clause has, or the headings above it, by rarity.
  private func shared(_ question: QuestionGrams) -> [Double] {
    var sums = [Double](repeating: 0, count: index.clauses.count)
    var all = 0.0
    for gram in question.bigrams {
      let bodies = index.clauses.map { $0.body.count(gram.phrase) }
      let worth = rarity(bodies.count { $0 > 0 }, bodies.count) * Double(gram.count).squareRoot()
      all += worth
      for clause in bodies.indices {
        let heading = index.clauses[clause].heading.count(gram.phrase) + aboveCount(gram.phrase, clause)
        if bodies[clause] + heading > 0 { sums[clause] += worth }
      }
    }
    return sums.map { all > 0 ? $0 / all : 0 }
  }

  /// How many other documents have the title in its marks.
  private func citing(_ number: Int) -> Int {
    let title = index.documents[number].masthead.title
    return index.documents.indices.count { other in
      other != number
        && String(decoding: index.documents[other].text, as: UTF8.self).contains("《\(title)》")
    }
  }

  private func add(
    _ gram: QuestionGrams.Gram, _ share: Double, _ k1: Double, _ b: Double, to scores: inout [Double],
    context: inout [Double], bodiesAlone: Bool = false
  ) {
    let phrase = gram.phrase
    let bodies = index.clauses.map { $0.body.count(phrase) }
    let headings = index.clauses.indices.map {
      bodiesAlone ? 0 : index.clauses[$0].heading.count(phrase) + aboveCount(phrase, $0)
    }
    let documents = index.clauses.map(\.document)
    let documentCounts = sums(bodies, by: documents, count: index.documents.count)
    let own = rarity(bodies.count { $0 > 0 }, bodies.count)
    let among = rarity(documentCounts.count { $0 > 0 }, index.documents.count)
    let mixed = (1 - parameters.documentRarity) * own + parameters.documentRarity * among
    let weight = mixed * share * Double(gram.count).squareRoot()
    let average = average(index.clauses.map(\.body.length))
    for clause in bodies.indices where bodies[clause] + headings[clause] > 0 {
      let norm = 1 - b + b * Double(index.clauses[clause].body.length) / average
      let tf =
        Double(bodies[clause]) / norm + (bodiesAlone ? 0 : title(phrase, documents[clause]))
        + parameters.headingWeight * Double(headings[clause])
      scores[clause] += weight * (k1 + 1) * tf / (tf + k1)
    }
    guard !context.isEmpty, own > 0 else { return }
    addContext(bodies, documentCounts, weight / own, among, to: &context)
  }

  private func addContext(
    _ bodies: [Int], _ documentCounts: [Int], _ factor: Double, _ documentRarity: Double,
    to context: inout [Double]
  ) {
    let count = (chapters.last ?? -1) + 1
    let counts = sums(bodies, by: chapters, count: count)
    let lengths = sums(index.clauses.map(\.body.length), by: chapters, count: count)
    let chapterRarity = rarity(counts.count { $0 > 0 }, count)
    for clause in bodies.indices {
      let chapter = chapters[clause]
      let (k1, b) = (parameters.chapterK1, parameters.chapterB)
      let norm = 1 - b + b * Double(lengths[chapter]) / average(lengths)
      let tf = Double(counts[chapter])
      context[clause] += factor * chapterRarity * parameters.chapterWeight * tf * (k1 + 1) / (tf + k1 * norm)
      let documentTF = Double(documentCounts[index.clauses[clause].document])
      let documentK1 = parameters.documentK1
      context[clause] +=
        factor * documentRarity * parameters.documentWeight * documentTF * (documentK1 + 1)
        / (documentTF + documentK1)
    }
  }

  private func sums(_ values: [Int], by group: [Int], count: Int) -> [Int] {
    var sums = [Int](repeating: 0, count: count)
    for (value, group) in zip(values, group) { sums[group] += value }
    return sums
  }

  private func discounts(of question: QuestionGrams) -> [Double] {
    func count(_ phrase: Phrase) -> Int {
      index.clauses.count { $0.heading.count(phrase) + $0.body.count(phrase) > 0 }
    }
    let rarities = question.bigrams.map { rarity(count($0.phrase), index.clauses.count) }
    var taken = [Double](repeating: 0, count: rarities.count)
    for (first, second, trigram) in question.overlaps where count(trigram) > 0 {
      let shared = rarities[first] + rarities[second] - rarity(count(trigram), index.clauses.count)
      let overlap = max(0, min(shared, rarities[first], rarities[second]))
      taken[first] += overlap / (2 * rarities[first])
      taken[second] += overlap / (2 * rarities[second])
    }
    return taken.map { max(0, 1 - parameters.overlapDiscount * $0) }
  }
}
