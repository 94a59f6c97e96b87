import PolicyText

extension ComparisonAssembly {
  /// Two stretches that answer each other: units, or parts of a long sentence.
  struct Alignment {
    let clauses: Sides<Int>
    /// By their numbers: they hold the stretches.
    let sentences: Sides<Int>
    let excerpts: Sides<FoldedExcerpt>
    let score: Double
    let margin: Double
    /// How the stretches are read, where it was asked already.
    var wording: WordingPair?
    /// What one of the two sentences says besides, next to its stretch.
    var rests = Sides<[FoldedExcerpt]>([], [])

    /// The stretches with what is said besides.
    var quoted: Sides<FoldedExcerpt> {
      Sides(Self.joined(excerpts.upper, rests.upper), Self.joined(excerpts.lower, rests.lower))
    }

    private static func joined(_ excerpt: FoldedExcerpt, _ rests: [FoldedExcerpt]) -> FoldedExcerpt {
      guard !rests.isEmpty else { return excerpt }
      let all = rests.reduce(excerpt.range) {
        min($0.lowerBound, $1.range.lowerBound)..<max($0.upperBound, $1.range.upperBound)
      }
      return FoldedExcerpt(excerpt.document, all)
    }

    var ranges: Sides<Range<Int>> { excerpts.map(\.range) }

    /// Of equals the one that stands first.
    static func isBefore(_ a: Alignment, _ b: Alignment) -> Bool {
      if a.score != b.score { return a.score > b.score }
      return a.ranges.map(\.lowerBound) < b.ranges.map(\.lowerBound)
    }
  }
}
