import PolicyText

/// Numbers of a sentence that several answer: each answers one.
extension ComparisonAssembly {
  /// The alignments of each sentence of either side, by its number.
  var alignmentsOfSentences: Sides<[Int: [Alignment]]> {
    Sides(
      Dictionary(grouping: alignments, by: \.sentences.upper),
      Dictionary(grouping: alignments, by: \.sentences.lower))
  }

  /// Where those begin that answer a number of another alignment of the same stretch and none of this, in bytes. What several
  /// answer is set beside each of them.
  ///
  /// - Parameter all: `alignmentsOfSentences`.
  func numbersElsewhere(of alignment: Alignment, among all: Sides<[Int: [Alignment]]>) -> Sides<Set<Int>> {
    var found = Sides<Set<Int>>([], [])
    // One sanction answers many offences, each whole.
    guard !sides.upper.cut.liability[alignment.clauses.upper] else { return found }
    for side in Side.allCases
    where !sides[side].numbers.beginning(in: alignment.ranges[side]).isEmpty {
      let others = (all[side][alignment.sentences[side]] ?? []).filter {
        $0.sentences[side.other] != alignment.sentences[side.other]
          && $0.ranges[side].overlaps(alignment.ranges[side])
      }
      guard !others.isEmpty else { continue }
      let own = scores(of: alignment, side)
      for other in others {
        for (place, score) in scores(of: other, side)
        where alignment.ranges[side].contains(place) && score > 0 && own[place] ?? 0 == 0 {
          found[side].insert(place)
        }
      }
    }
    // What both sides would leave to others stands side by side here: 三千元 and 五千元 of one sanction.
    return found.upper.isEmpty || found.lower.isEmpty ? found : Sides([], [])
  }

  /// How well the numbers of one side are answered, by where they begin.
  private func scores(of alignment: Alignment, _ side: Side) -> [Int: Double] {
    let ranges = alignment.ranges
    let numbers = Sides(
      Array(sides.upper.numbers.beginning(in: ranges.upper)),
      Array(sides.lower.numbers.beginning(in: ranges.lower)))
    guard !numbers.upper.isEmpty, !numbers.lower.isEmpty else { return [:] }
    let pairs = NumberPair.all(numbers.upper, numbers.lower, of: sides.map(\.cut.document))
    return pairs.reduce(into: [:]) { scores, pair in
      if let number = side == .upper ? pair.upper : pair.lower {
        scores[number.place.lowerBound] = pair.score
      }
    }
  }
}
