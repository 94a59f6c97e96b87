import PolicyText

/// Two wordings that answer each other: what they share, their numbers, what changed and what became of the provision.
struct ProvisionReading {
  let shared: [SharedRun]
  let numbers: [NumberPair]
  let changes: [Change]
  let doubts: [Doubt]

  /// - Parameters:
  ///   - numbers: of each document, those within the wordings are taken.
  ///   - isElsewhere: whether words of the upper document stand somewhere in the lower one.
  init(
    _ excerpts: Sides<FoldedExcerpt>, numbers: Sides<[NumberFact]>,
    isElsewhere: (FoldedExcerpt) -> Bool = { _ in false }
  ) {
    let (upper, lower) = (excerpts.upper, excerpts.lower)
    shared = SharedRuns.all(in: excerpts, atLeast: SharedRuns.word)
    self.numbers = NumberPair.all(
      numbers.upper.filter { upper.range.contains($0.place.lowerBound) }, of: upper.document,
      numbers.lower.filter { lower.range.contains($0.place.lowerBound) }, of: lower.document)
    let reading = WordingChanges(excerpts, isElsewhere: isElsewhere)
    changes = reading.changes
    doubts =
      (self.numbers.contains { $0.upper == nil || $0.lower == nil } ? [.numberLost] : [])
      + (reading.saysOtherWords ? [.otherWords] : [])
  }

  var relation: Relation { Relation(of: changes) }
}

extension Relation {
  /// The first that holds, in the order of precedence.
  init(of changes: [Change]) {
    let kinds = Set(changes.map(\.kind))
    if kinds.contains(where: \.isBinding) {
      self = .changed
    } else if kinds.contains(.dropped) {
      self = .reduced
    } else if kinds.contains(.added) {
      self = .specified
    } else {
      self = kinds.isEmpty ? .same : .reworded
    }
  }
}
