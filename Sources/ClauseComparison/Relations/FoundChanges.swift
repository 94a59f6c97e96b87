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

extension [Change] {
  /// Without what another of the same kind says with more around it: 审核 beside 经市科技局审核后. O(n²) in the changes of one
  /// wording.
  var eachOnce: [Change] {
    indices.filter { place in
      !indices.contains { other in
        other != place && self[place].isWithin(self[other])
          && (other < place || !self[other].isWithin(self[place]))
      }
    }.map { self[$0] }
  }
}

extension Change {
  fileprivate func isWithin(_ other: Change) -> Bool {
    func isWithin(_ own: Quotation?, _ other: Quotation?) -> Bool {
      guard let own else { return true }
      return other.map {
        $0.range.lowerBound <= own.range.lowerBound && own.range.upperBound <= $0.range.upperBound
      }
        ?? false
    }
    return kind == other.kind && isWithin(upper, other.upper) && isWithin(lower, other.lower)
  }
}
