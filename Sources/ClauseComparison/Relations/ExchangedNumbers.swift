import PolicyText

/// Amounts that change their places.
extension OtherChanges {
  /// 按6:4承担 and 按4:6承担, 分别补助200万元、100万元 and 分别补助100万元、200万元: both sides have the same numbers of a unit in another
  /// order, and nothing moved with them that says of what they are.
  mutating func readExchangedNumbers() {
    guard !changes.contains(where: { $0.kind == .number }) else { return }
    let moved = pair.difference.spans.filter { $0.kind != .kept }
    let ranges = Sides(
      moved.compactMap { $0.upper.map(pair.excerpts.upper.characters) },
      moved.compactMap { $0.lower.map(pair.excerpts.lower.characters) })
    // What only stands in another order has its amounts with it.
    guard !pair.transposed.contains(where: pair.movesNames) else { return }
    // Of 第五条、第三条 the order says nothing.
    let numbers = pair.words.map { words in
      words.filter { $0.kind == .number && $0.unit != .ordinal && $0.unit != .citation }
    }
    for unit in Set(numbers.upper.compactMap(\.unit)).sorted(by: { $0.rawValue < $1.rawValue }) {
      let own = numbers.map { $0.filter { $0.unit == unit } }
      guard own.upper.count == own.lower.count,
        own.upper.compactMap(\.amount).sorted() == own.lower.compactMap(\.amount).sorted(),
        areBare(ranges.upper, holding: own.upper, pair.texts.upper, pair.words.upper),
        areBare(ranges.lower, holding: own.lower, pair.texts.lower, pair.words.lower)
      else { continue }
      for (above, below) in zip(own.upper, own.lower) where above.value != below.value {
        found.tell(.number, above.range, below.range)
      }
    }
  }

  /// Whether those stretches that hold one of some numbers are numbers and joints alone.
  private func areBare(
    _ ranges: [Range<Int>], holding own: [BindingWord], _ text: [UInt32], _ words: [BindingWord]
  ) -> Bool {
    let known = Set(words.filter { $0.kind == .number || $0.kind == .bound }.flatMap(\.places))
    return ranges.filter { range in own.contains { $0.range.overlaps(range) } }.allSatisfy { range in
      range.allSatisfy { place in
        let character = text[place]
        return known.contains(place) || Punctuation.contains(character)
          || Joints.members.contains(character)
          || Self.ratios.contains(character)
      }
    }
  }

  private static let ratios: CharacterGroup = "至比"
}
