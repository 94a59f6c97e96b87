package import PolicyText

/// The weights of relevance without exact match: BM25 over character bigrams with fields, single characters and
/// context. Each was measured on real questions against articles of law; what it adds stands beside it.
package struct RelevanceParameters: Sendable, Equatable {
  /// BM25 of bigrams in a clause's own text (Robertson and Zaragoza, 2009).
  package var k1 = 1.2
  package var b = 0.6
  /// Single characters catch what a bigram misses: 购房 for 买房.
  package var unigramWeight = 0.8
  package var unigramK1 = 2.0
  package var unigramB = 0.75
  /// The headings above a clause say what it is about; a title is long and says it once for all clauses.
  package var headingWeight = 2.0
  package var titleWeight = 0.3
  package var titleB = 0.5
  /// How much of what two overlapping bigrams say twice is taken off: 人民政府 is not three words.
  package var overlapDiscount = 0.5
  /// A clause stands for its chapter and document too.
  package var chapterWeight = 0.3
  package var chapterK1 = 1.2
  package var chapterB = 0.9
  package var documentWeight = 0.8
  package var documentK1 = 1.5
  /// The part of a bigram's weight that its rarity among documents gives, beside that among clauses.
  package var documentRarity = 0.3
  /// What a higher level adds to a score, as a share of it, from the lowest level to the highest: a question is
  /// answered first by the rule that the lower levels carry out.
  package var levelBonus = 0.4

  package init() {}
}

/// A question cut into what relevance counts: bigrams, and single characters; a Latin word or number is one of each.
package struct QuestionGrams: Sendable, Equatable {
  package struct Gram: Sendable, Equatable {
    package let phrase: Phrase
    package var count: Int
  }

  package private(set) var bigrams: [Gram] = []
  package private(set) var unigrams: [Gram] = []
  /// Neighbouring bigrams, as places in `bigrams`, with the three characters they share.
  package private(set) var overlaps: [(first: Int, second: Int, trigram: Phrase)] = []

  package init(_ question: String) {
    var places: [Phrase: Int] = [:]
    for segment in QuestionGrams.segments(Phrase.tokens(of: FoldedText(question))) {
      var previous: Int?
      for (index, token) in segment.enumerated() {
        QuestionGrams.add(Phrase(tokens: [token]), to: &unigrams)
        guard index + 1 < segment.count, !token.isRun, !segment[index + 1].isRun else {
          if token.isRun { QuestionGrams.add(Phrase(tokens: [token]), to: &bigrams) }
          previous = nil
          continue
        }
        let phrase = Phrase(tokens: [token, segment[index + 1]])
        QuestionGrams.add(phrase, to: &bigrams)
        let place = places[phrase] ?? bigrams.count - 1
        places[phrase] = place
        if let previous {
          overlaps.append((previous, place, Phrase(tokens: [segment[index - 1], token, segment[index + 1]])))
        }
        previous = place
      }
    }
  }

  private static func add(_ phrase: Phrase, to grams: inout [Gram]) {
    if let index = grams.firstIndex(where: { $0.phrase == phrase }) {
      grams[index].count += 1
    } else {
      grams.append(Gram(phrase: phrase, count: 1))
    }
  }

  /// No gram bridges punctuation.
  private static func segments(_ tokens: [Phrase.Token]) -> [[Phrase.Token]] {
    tokens.split { token in
      guard case .character(let value) = token, let scalar = Unicode.Scalar(value) else { return false }
      return !scalar.properties.isAlphabetic && !scalar.properties.isIdeographic
    }.map(Array.init)
  }

  package static func == (a: Self, b: Self) -> Bool { a.bigrams == b.bigrams && a.unigrams == b.unigrams }
}

extension Phrase.Token {
  fileprivate var isRun: Bool { if case .run = self { true } else { false } }
}
