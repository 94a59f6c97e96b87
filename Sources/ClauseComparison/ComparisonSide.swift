import PolicyText

/// One of two documents compared: what of it has a counterpart, and what has none.
struct ComparisonSide {
  /// A sentence, or a part of one, without a counterpart.
  struct OpenStretch: Equatable {
    let unit: Int
    /// In bytes of the document's text.
    let range: Range<Int>
  }

  let cut: CutDocument
  let numbers: [NumberFact]
  /// Sentences that have a counterpart, or a part that has.
  private(set) var matched: Set<Int> = []
  /// Those that were compared part by part.
  private var parted: Set<Int> = []
  /// Parts of these that the other sentence has not.
  private var left: [OpenStretch] = []

  init(_ cut: CutDocument) {
    self.cut = cut
    numbers = cut.document.clauses.flatMap(cut.document.numbers)
  }

  var coverage: Coverage { Coverage(matched: matched.count, all: cut.sentences.count) }

  mutating func match(_ sentence: Int) { matched.insert(sentence) }

  /// - Parameter parts: in bytes of the document's text.
  mutating func part(_ sentence: Int, leaving parts: [Range<Int>]) {
    parted.insert(sentence)
    for range in parts {
      let stretch = OpenStretch(unit: cut.unit(of: sentence, holding: range), range: range)
      if !left.contains(stretch) { left.append(stretch) }
    }
  }

  /// What no answer holds of sentences that have a counterpart.
  ///
  /// - Parameter answers: stretches of this document, in bytes of its text, with what answers them in the other.
  func open(besides answers: [(own: Range<Int>, other: Range<Int>)], in other: Document) -> [OpenStretch] {
    let parts = matched.subtracting(parted).sorted().flatMap { sentence in
      cut.units(of: sentence).dropFirst().map { OpenStretch(unit: $0, range: cut.units[$0].range) }
    }
    return (left + parts).filter { open in
      let sentence = cut.range(of: cut.units[open.unit].sentence)
      return !answers.contains { answer in
        answer.own.overlaps(open.range)
          || answer.own.overlaps(sentence) && isSaid(open.range, in: answer.other, of: other)
      }
    }
  }

  /// What the other side's quotation has nearly whole is neither missing nor new.
  private func isSaid(_ range: Range<Int>, in other: Range<Int>, of document: Document) -> Bool {
    KeptWords(cut.document, range, document, other).dropped <= Self.fewWords
  }

  private static let fewWords = 0.3

  /// Sentences without a counterpart.
  var unmatched: [OpenStretch] {
    cut.sentences.indices.filter { !matched.contains($0) }.map {
      OpenStretch(unit: cut.sentences[$0], range: cut.range(of: $0))
    }
  }
}
