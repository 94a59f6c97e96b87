import PolicyText

/// What became of a provision, from what the two wordings keep, add and drop.
struct RelationRule {
  let relation: Relation
  let doubts: [Doubt]

  /// A fifth of new words leaves a measure what it was: level words, a name's part, one object of many.
  private static let smallAddition = 0.2

  init(_ upper: Document, _ first: Range<Int>, _ lower: Document, _ second: Range<Int>, numbers: [NumberPair])
  {
    let kept = KeptWords(FoldedText(upper.text, first).characters, FoldedText(lower.text, second).characters)
    var doubts: [Doubt] = []
    let changed = numbers.contains { pair in
      guard let a = pair.upper, let b = pair.lower else { return false }
      return a.value != b.value || a.comparison != b.comparison
    }
    if numbers.contains(where: { $0.upper == nil || $0.lower == nil }) { doubts.append(.numberLost) }
    if changed {
      relation = .changed
    } else if kept.added <= Self.smallAddition {
      relation = .same
    } else {
      relation = .specified
    }
    self.doubts = doubts
  }
}

/// How much of two wordings is common, in order: the longest common subsequence (Hunt and Szymanski, 1977, by the
/// plain table), over characters without marks.
struct KeptWords {
  /// The share of the lower wording that the upper has not.
  let added: Double
  /// The share of the upper wording that the lower has not.
  let dropped: Double

  init(_ upper: [UInt32], _ lower: [UInt32]) {
    let a = upper.filter { !Punctuation.contains($0) }
    let b = lower.filter { !Punctuation.contains($0) }
    var lengths = [Int](repeating: 0, count: b.count + 1)
    for character in a {
      var diagonal = 0
      for j in b.indices {
        let above = lengths[j + 1]
        lengths[j + 1] = character == b[j] ? diagonal + 1 : max(above, lengths[j])
        diagonal = above
      }
    }
    let common = Double(lengths[b.count])
    added = b.isEmpty ? 0 : 1 - common / Double(b.count)
    dropped = a.isEmpty ? 0 : 1 - common / Double(a.count)
  }
}
