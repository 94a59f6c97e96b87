import PolicyText

/// Two wordings that answer each other: what they share, their numbers and what became of the provision.
struct ProvisionReading {
  let shared: [SharedRun]
  let numbers: [NumberPair]
  let rule: RelationRule

  /// - Parameter numbers: of each document, those within the wordings are taken.
  init(_ excerpts: Sides<Excerpt>, numbers: Sides<[NumberFact]>) {
    let (upper, lower) = (excerpts.upper, excerpts.lower)
    shared = SharedRuns.all(in: excerpts, atLeast: SharedRuns.word)
    self.numbers = NumberPair.all(
      numbers.upper.filter { upper.range.contains($0.place.lowerBound) }, of: upper.document,
      numbers.lower.filter { lower.range.contains($0.place.lowerBound) }, of: lower.document)
    rule = RelationRule(
      upper.characters, lower.characters,
      levels: [upper, lower].compactMap(\.document.masthead.level), numbers: self.numbers, shared: shared)
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
