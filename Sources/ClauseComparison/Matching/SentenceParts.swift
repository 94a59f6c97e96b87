/// Two long sentences that answer each other, part by part.
///
/// Aims and guiding principles are often one sentence of a dozen provisions, of which one was kept, another dropped:
/// said of the whole sentence, a relation says nothing. What stands between commas is paired greedily, most common
/// words first.
struct SentenceParts {
  /// In order of the upper sentence.
  private(set) var pairs: [Sides<FoldedExcerpt>] = []
  /// What is left above, and below, without a counterpart.
  let open: Sides<[FoldedExcerpt]>

  /// A sentence of fewer parts is read as a whole.
  private static let fewest = 5
  /// Parts that have half of their characters in common are the same part.
  static let alike = 0.5
  private static let kept = 0.9

  /// Nil where one of the two sentences is short or has not two parts in common with the other.
  init?(_ sentences: Sides<FoldedExcerpt>) {
    let pieces = sentences.map(Segments.pieces)
    guard min(pieces.upper.count, pieces.lower.count) >= Self.fewest else { return nil }
    let pairing = Self.pairing(pieces)
    guard pairing.count >= 2 else { return nil }
    open = Sides(
      Self.joined(
        pieces.upper.indices.filter { pairing.columnOfRow[$0] == nil }, of: pieces.upper, in: sentences.upper),
      Self.joined(
        pieces.lower.indices.filter { pairing.rowOfColumn[$0] == nil }, of: pieces.lower, in: sentences.lower)
    )
    var last: Sides<Int>?
    for row in pieces.upper.indices {
      guard let column = pairing.columnOfRow[row] else { continue }
      let pair = Sides(pieces.upper[row], pieces.lower[column])
      // Neighbours that were kept side by side are one provision.
      if let last, Sides(last.upper + 1, last.lower + 1) == Sides(row, column), let before = pairs.last,
        KeptWords(pair).likeness >= Self.kept, KeptWords(before).likeness >= Self.kept
      {
        pairs[pairs.count - 1] = Sides(
          sentences.upper.part(before.upper.range.lowerBound..<pair.upper.range.upperBound),
          sentences.lower.part(before.lower.range.lowerBound..<pair.lower.range.upperBound))
      } else {
        pairs.append(pair)
      }
      last = Sides(row, column)
    }
  }

  private static func pairing(_ pieces: Sides<[FoldedExcerpt]>) -> Pairing {
    var candidates: [Pairing.Candidate] = []
    for (row, above) in pieces.upper.enumerated() {
      for (column, below) in pieces.lower.enumerated() {
        let likeness = KeptWords(Sides(above, below)).likeness
        if likeness >= alike {
          candidates.append(Pairing.Candidate(score: likeness, row: row, column: column))
        }
      }
    }
    return Pairing(candidates)
  }

  /// Neighbours as one stretch.
  private static func joined(_ numbers: [Int], of pieces: [FoldedExcerpt], in sentence: FoldedExcerpt)
    -> [FoldedExcerpt]
  {
    var stretches: [FoldedExcerpt] = []
    var last: Int?
    for number in numbers {
      if let last, last + 1 == number, let stretch = stretches.last {
        let range = stretch.range.lowerBound..<pieces[number].range.upperBound
        stretches[stretches.count - 1] = sentence.part(range)
      } else {
        stretches.append(pieces[number])
      }
      last = number
    }
    return stretches
  }
}
