import PolicyText

/// What is another in a pair of wordings, in the order in which it is found.
struct FoundChanges {
  let pair: WordingPair
  private(set) var all: [Change] = []

  init(in pair: WordingPair) { self.pair = pair }

  mutating func tell(_ change: Change) { all.append(change) }

  mutating func tell(_ kind: Change.Kind, _ upper: Range<Int>?, _ lower: Range<Int>?) {
    tell(pair.change(kind, upper, lower))
  }

  /// Of words that one side has alone.
  mutating func tell(_ kind: Change.Kind, _ range: Range<Int>, of side: Side) {
    tell(kind, side == .upper ? range : nil, side == .lower ? range : nil)
  }
}
