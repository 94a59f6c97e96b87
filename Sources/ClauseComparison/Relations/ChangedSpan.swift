import PolicyText

/// A stretch of two wordings that is not the same, in folded characters of each.
struct ChangedSpan {
  /// Empty, at its place, where the side has nothing.
  let upper: Range<Int>
  let lower: Range<Int>

  subscript(side: Side) -> Range<Int> { side == .upper ? upper : lower }

  /// The side that has words where the other may have none.
  var onlySide: Side { upper.isEmpty ? .lower : .upper }

  /// Nothing stood in its place.
  var isPure: Bool { upper.isEmpty != lower.isEmpty }

  static func all(_ difference: WordingDifference, _ excerpts: Sides<FoldedExcerpt>) -> [ChangedSpan] {
    var found: [ChangedSpan] = []
    var ends = Sides(0, 0)
    for span in difference.spans {
      let upper = span.upper.map(excerpts.upper.characters)
      let lower = span.lower.map(excerpts.lower.characters)
      if span.kind != .kept, span.kind != .moved {
        found.append(
          ChangedSpan(upper: upper ?? ends.upper..<ends.upper, lower: lower ?? ends.lower..<ends.lower))
      }
      // A stretch that moved is there twice, of which one is in order on each side.
      if span.kind != .moved {
        if let upper { ends.upper = upper.upperBound }
        if let lower { ends.lower = lower.upperBound }
      }
    }
    return found
  }
}

extension WordingDifference.Span {
  var isKept: Bool { kind == .kept || kind == .moved }
}

/// What stands between the marks of a wording, and how much of each the other wording has.
struct KeptPieces {
  /// In folded characters, by rising place.
  private var ranges: [Range<Int>] = []
  private var shares: [Double] = []

  /// From two fifths on a part stands, however much of it is another.
  private static let standing = 0.4

  /// - Parameter kept: in bytes of the document's text.
  init(_ excerpt: FoldedExcerpt, kept: [Range<Int>]) {
    let isKept = kept.reduce(into: Set<Int>()) { $0.formUnion(excerpt.characters(in: $1)) }
    // 经主管部门审核，企业可以…: what stands alone in front says nothing.
    for piece in Segments.all(of: excerpt) {
      let range = excerpt.characters(in: piece.range)
      let words = range.filter { !Punctuation.contains(excerpt.characters[$0]) }
      ranges.append(range)
      shares.append(words.isEmpty ? 0 : Double(words.count(where: isKept.contains)) / Double(words.count))
    }
  }

  /// Whether the parts that a range touches stand.
  func stands(_ range: Range<Int>) -> Bool {
    ranges.indices.contains { number in
      let isTouched =
        range.isEmpty
        ? ranges[number].contains(range.lowerBound) || ranges[number].upperBound == range.lowerBound
        : ranges[number].overlaps(range)
      return isTouched && shares[number] >= Self.standing
    }
  }
}
