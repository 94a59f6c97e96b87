import PolicyText

/// Two wordings that answer each other: what they share, their numbers and what became of the provision.
struct ProvisionReading {
  let shared: [SharedRun]
  let numbers: [NumberPair]
  let rule: RelationRule

  /// - Parameter numbers: of each document, those within the wordings are taken.
  init(
    _ upper: Document, _ first: Range<Int>, _ lower: Document, _ second: Range<Int>,
    numbers: (upper: [NumberFact], lower: [NumberFact])
  ) {
    shared = SharedRuns.all(in: upper, first, and: lower, second, atLeast: SharedRuns.word)
    self.numbers = NumberPair.all(
      numbers.upper.filter { first.contains($0.place.lowerBound) }, of: upper,
      numbers.lower.filter { second.contains($0.place.lowerBound) }, of: lower)
    rule = RelationRule(
      FoldedText(upper.text, first).characters, FoldedText(lower.text, second).characters,
      levels: [upper, lower].compactMap(\.masthead.level), numbers: self.numbers, shared: shared)
  }
}

/// What became of a provision, from what the two wordings keep, add and drop.
struct RelationRule {
  let relation: Relation
  let doubts: [Doubt]

  /// A fifth of new words leaves a measure what it was: level words, a name's part, one object of many.
  private static let smallAddition = 0.2
  /// Characters of a short wording stand in a long one by chance: then whole words must.
  private static let muchDropped = 0.5

  /// - Parameters:
  ///   - upper: folded characters, as `lower`.
  ///   - levels: of the two documents.
  init(
    _ upper: [UInt32], _ lower: [UInt32], levels: [Level], numbers: [NumberPair], shared: [SharedRun]
  ) {
    let kept = KeptWords(upper, lower)
    let words = shared.reduce(0) { $0 + $1.length }
    let isByChance = kept.dropped > Self.muchDropped && Double(words) < 0.7 * Double(kept.length)
    let isChanged =
      numbers.contains(where: \.isChanged) || WrittenCounts.differ(upper, lower)
      || RelationRule.reachesLess(upper, lower, levels) || RelationRule.liftsLimit(upper, lower, numbers)
    if isChanged {
      relation = .changed
    } else if kept.added <= Self.smallAddition, !isByChance {
      relation = .same
    } else {
      relation = .specified
    }
    doubts = numbers.contains { $0.upper == nil || $0.lower == nil } ? [.numberLost] : []
  }

  /// World-class became national, or of two levels' powers one is given. That each document speaks of its own level is
  /// no change.
  private static func reachesLess(_ upper: [UInt32], _ lower: [UInt32], _ levels: [Level]) -> Bool {
    let above = LevelWords.reaches(of: upper).subtracting(levels.map(LevelWords.reach))
    return !above.isSubset(of: LevelWords.reaches(of: lower))
  }

  /// 65岁 → 不受年龄限制.
  private static func liftsLimit(_ upper: [UInt32], _ lower: [UInt32], _ numbers: [NumberPair]) -> Bool {
    numbers.contains { $0.lower == nil } && LiftedLimits.stand(in: lower) && !LiftedLimits.stand(in: upper)
  }
}

extension NumberPair {
  fileprivate var isChanged: Bool {
    guard let upper, let lower else { return false }
    return upper.amount != lower.amount || upper.comparison != lower.comparison
  }
}

/// How much of two wordings is common, in order: the longest common subsequence (Hunt and Szymanski, 1977, by the
/// plain table), over characters without marks.
struct KeptWords {
  /// The share of the lower wording that the upper has not.
  let added: Double
  /// The share of the upper wording that the lower has not.
  let dropped: Double
  /// The characters of the lower wording.
  let length: Int
  /// The share of both that is common (Dice).
  let likeness: Double

  init(_ upper: Document, _ first: Range<Int>, _ lower: Document, _ second: Range<Int>) {
    self.init(FoldedText(upper.text, first).characters, FoldedText(lower.text, second).characters)
  }

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
    length = b.count
    let common = Double(lengths[b.count])
    added = b.isEmpty ? 0 : 1 - common / Double(b.count)
    dropped = a.isEmpty ? 0 : 1 - common / Double(a.count)
    likeness = a.isEmpty && b.isEmpty ? 1 : 2 * common / Double(a.count + b.count)
  }
}
