/// Two characters that stand side by side.
struct CharacterPair: Hashable {
  /// The first character in the high half.
  private let rawValue: UInt64

  init(_ first: UInt32, _ second: UInt32) { rawValue = UInt64(first) << 32 | UInt64(second) }

  /// Of some characters in their order.
  static func all(in characters: [UInt32]) -> [CharacterPair] {
    guard characters.count > 1 else { return [] }
    var pairs: [CharacterPair] = []
    pairs.reserveCapacity(characters.count - 1)
    for place in 1..<characters.count {
      pairs.append(CharacterPair(characters[place - 1], characters[place]))
    }
    return pairs
  }

  /// Whether no two characters in a row are common.
  static func noneIsShared(_ one: [UInt32], _ other: [UInt32]) -> Bool {
    Set(all(in: one)).isDisjoint(with: all(in: other))
  }
}
