package import PolicyText

/// A question cut into what relevance counts: bigrams, and single characters; a Latin word or number is one of each.
package struct QuestionGrams: Sendable {
  package struct Gram: Sendable, Equatable {
    package let phrase: Phrase
    package var count: Int
  }

  package private(set) var bigrams: [Gram] = []
  package private(set) var unigrams: [Gram] = []
  /// Neighbouring bigrams, as indices of `bigrams`, with the three characters they share.
  package private(set) var overlaps: [(first: Int, second: Int, trigram: Phrase)] = []

  package init(_ question: String) {
    var indices: [Phrase: Int] = [:]
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
        let current = indices[phrase] ?? bigrams.count - 1
        indices[phrase] = current
        if let previous {
          overlaps.append(
            (previous, current, Phrase(tokens: [segment[index - 1], token, segment[index + 1]])))
        }
        previous = current
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
}

extension Phrase.Token {
  fileprivate var isRun: Bool { if case .run = self { true } else { false } }
}
