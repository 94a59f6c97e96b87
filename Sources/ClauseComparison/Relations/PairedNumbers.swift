import PolicyText

/// Numbers that answer each other by what they are said of, wherever they stand: what is told of them in lines and what
/// stands side by side in a table is one.
struct PairedNumbers {
  /// Two numbers as they are written.
  struct Pair: Equatable {
    let upper: BindingWord
    let lower: BindingWord
  }

  private(set) var pairs: [Pair] = []
  /// Those that answer numbers of other wordings, in folded characters.
  let elsewhere: Sides<Set<Int>>

  /// - Parameters:
  ///   - numbers: within the wordings; of a range both ends answer those of another.
  ///   - places: where those begin that answer others, in bytes of the texts.
  init(_ numbers: [NumberPair], elsewhere places: Sides<Set<Int>>, in pair: WordingPair) {
    func taken(_ side: Side) -> Set<Int> {
      let excerpt = pair.excerpts[side]
      let characters = places[side].filter(excerpt.range.contains)
        .map { excerpt.characters(in: $0..<$0 + 1).lowerBound }
      return Set(
        pair.words[side].filter { word in
          word.kind == .number && characters.contains(where: word.range.contains)
        }.flatMap(\.places))
    }
    elsewhere =
      places.upper.isEmpty && places.lower.isEmpty ? Sides([], []) : Sides(taken(.upper), taken(.lower))
    for number in numbers {
      guard let above = number.upper, let below = number.lower else { continue }
      let upper = Self.words(of: above, .upper, in: pair)
      let lower = Self.words(of: below, .lower, in: pair)
      guard upper.count == lower.count else { continue }
      pairs += zip(upper, lower).map { Pair(upper: $0, lower: $1) }
    }
  }

  private static func words(of number: NumberFact, _ side: Side, in pair: WordingPair) -> [BindingWord] {
    let excerpt = pair.excerpts[side]
    guard excerpt.range.contains(number.place.lowerBound) else { return [] }
    let place = excerpt.characters(in: number.place)
    return pair.words[side].filter { $0.kind == .number && $0.told == .number && $0.range.overlaps(place) }
  }

  /// What answers a word of a side; nil where nothing is known to.
  func answer(to word: BindingWord, _ side: Side) -> BindingWord? {
    pairs.first { (side == .upper ? $0.upper : $0.lower) == word }.map {
      side == .upper ? $0.lower : $0.upper
    }
  }
}

extension WordingPair {
  /// Whether two numbers stand in each other's place: they have kept characters in common, or one changed stretch is of both.
  func standTogether(_ upper: NumberFact, _ lower: NumberFact) -> Bool {
    guard excerpts.upper.range.contains(upper.place.lowerBound),
      excerpts.lower.range.contains(lower.place.lowerBound)
    else { return false }
    let (above, below) = (
      excerpts.upper.characters(in: upper.place), excerpts.lower.characters(in: lower.place)
    )
    if spans.contains(where: { $0.upper.overlaps(above) && $0.lower.overlaps(below) && isAnswering($0) }) {
      return true
    }
    return difference.spans.contains { span in
      guard span.kind == .kept, let first = span.upper, let second = span.lower else { return false }
      let (one, other) = (excerpts.upper.characters(in: first), excerpts.lower.characters(in: second))
      let kept = one.clamped(to: above)
      let shift = other.lowerBound - one.lowerBound
      return !kept.isEmpty && (kept.lowerBound + shift..<kept.upperBound + shift).overlaps(below)
    }
  }
}

extension BindingChanges {
  /// Those that a stretch touches answer each other before anything else does.
  mutating func settlePairedNumbers(_ left: inout Sides<[BindingWord]>) {
    for side in Side.allCases {
      let others = left[side].filter { paired.elsewhere[side].isSuperset(of: $0.places) }
      settled[side].formUnion(others.flatMap(\.places))
      left[side].removeAll(where: others.contains)
      for word in left[side] where paired.answer(to: word, side) != nil {
        left[side].removeAll { $0 == word }
        tellPaired(word, side)
      }
    }
  }

  /// And those that no stretch touches: of 30万元、10万元 in the other order one is kept, and is another's.
  mutating func settlePairedNumbers() {
    for pair in paired.pairs { tellPaired(pair.upper, .upper) }
  }

  private mutating func tellPaired(_ word: BindingWord, _ side: Side) {
    guard let other = paired.answer(to: word, side), !settled[side].isSuperset(of: word.places) else {
      return
    }
    let (above, below) = side == .upper ? (word, other) : (other, word)
    settled.upper.formUnion(above.places)
    settled.lower.formUnion(below.places)
    if above.value != below.value { found.tell(.number, above.range, below.range) }
  }
}

extension NumberPair {
  /// With numbers that stand alone on both sides set side by side, where a change names them together: 十五日 and 十五个工作日.
  static func all(_ pairs: [NumberPair], joinedBy changes: [Change]) -> [NumberPair] {
    var pairs = pairs
    for change in changes where change.kind == .number {
      guard let above = change.upper?.range, let below = change.lower?.range,
        let row = pairs.firstIndex(where: { $0.lower == nil && $0.upper?.place.overlaps(above) == true }),
        let column = pairs.firstIndex(where: { $0.upper == nil && $0.lower?.place.overlaps(below) == true })
      else { continue }
      pairs[row] = NumberPair(pairs[row].upper, pairs[column].lower)
      pairs.remove(at: column)
    }
    return pairs
  }
}
