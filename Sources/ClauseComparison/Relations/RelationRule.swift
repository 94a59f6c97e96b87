import PolicyText

/// Two wordings that answer each other: what they share, their numbers, what changed and what became of the provision.
struct ProvisionReading {
  let shared: [SharedRun]
  let numbers: [NumberPair]
  let changes: [Change]
  let doubts: [Doubt]

  /// - Parameters:
  ///   - rests: what one side says besides; the other has nothing in its place.
  ///   - numbers: of each document in order, those within the wordings are taken.
  ///   - elsewhere: where numbers begin that answer others, in wordings beside these, better.
  ///   - isElsewhere: whether words of the upper document stand somewhere in the lower one.
  init(
    _ pair: WordingPair, rests: Sides<[FoldedExcerpt]> = Sides([], []),
    numbers: Sides<[NumberFact]>, elsewhere: Sides<Set<Int>> = Sides([], []),
    isElsewhere: (FoldedExcerpt) -> Bool = { _ in false }
  ) {
    let excerpts = pair.excerpts
    func read(_ side: Side) -> [NumberFact] {
      let wordings = ([excerpts[side]] + rests[side]).map(\.range)
      let hull = wordings.dropFirst().reduce(wordings[0]) {
        min($0.lowerBound, $1.lowerBound)..<max($0.upperBound, $1.upperBound)
      }
      return numbers[side].beginning(in: hull).filter { number in
        let place = number.place.lowerBound
        return !elsewhere[side].contains(place) && wordings.contains { $0.contains(place) }
      }
    }
    shared = SharedRuns.all(in: excerpts, atLeast: SharedRuns.word)
    let paired = NumberPair.all(
      read(.upper), read(.lower), of: excerpts.map(\.document), standTogether: pair.standTogether)
    let reading = WordingChanges(
      pair, PairedNumbers(paired, elsewhere: elsewhere, in: pair), isElsewhere: isElsewhere)
    self.numbers = NumberPair.all(paired, joinedBy: reading.changes)
    let all =
      reading.changes
      + rests.upper.map { Change(kind: .dropped, upper: $0.quotation, lower: nil) }
      + rests.lower.map { Change(kind: .added, upper: nil, lower: $0.quotation) }
    changes = pair.withWholeDays(all).eachOnce
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
