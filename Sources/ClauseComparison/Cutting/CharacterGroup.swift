/// Characters that are looked for together: "至到".
///
/// It is no `Set`: most characters are told by one look to be none of them, with nothing hashed.
struct CharacterGroup: ExpressibleByStringLiteral, Sendable {
  /// Of the lowest six bits of each character one: most others are told by it.
  private let filter: UInt64
  /// At least four times as many as characters, a power of two; 0 where none stands.
  private let slots: [UInt32]

  init(stringLiteral characters: String) { self.init(characters.unicodeScalars.map(\.value)) }

  init(_ characters: [UInt32]) {
    var count = 8
    while count < 4 * characters.count { count *= 2 }
    var slots = [UInt32](repeating: 0, count: count)
    for character in characters {
      var place = Int(character) & (count - 1)
      while slots[place] != 0, slots[place] != character { place = (place + 1) & (count - 1) }
      slots[place] = character
    }
    self.slots = slots
    filter = characters.reduce(0) { $0 | 1 &<< UInt64($1 & 63) }
  }

  /// Those of both.
  func union(_ other: CharacterGroup) -> CharacterGroup {
    CharacterGroup((slots + other.slots).filter { $0 != 0 })
  }

  func contains(_ character: UInt32) -> Bool {
    guard filter &>> UInt64(character & 63) & 1 == 1 else { return false }
    let last = slots.count &- 1
    var place = Int(character) & last
    while true {
      let slot = slots[place]
      if slot == character { return slot != 0 }
      if slot == 0 { return false }
      place = (place &+ 1) & last
    }
  }
}
