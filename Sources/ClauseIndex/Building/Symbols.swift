import PolicyText

/// Gives every character and every run of Latin letters and digits a number, as they come, and counts them.
struct Symbols {
  /// By scalar value up to 0xffff: number + 1, or 0.
  private var common = [UInt32](repeating: 0, count: 0x1_0000)
  private var rare: [UInt32: UInt32] = [:]
  private var runs: [ArraySlice<UInt32>: UInt32] = [:]
  private(set) var tokens: [Phrase.Token] = []

  @inline(__always)
  mutating func number(ofCharacter character: UInt32) -> UInt32 {
    let known = character < 0x1_0000 ? common[Int(character)] : 0
    return known != 0 ? known &- 1 : number(ofRareCharacter: character)
  }

  /// Of one that is not common, or is new.
  @inline(never)
  private mutating func number(ofRareCharacter character: UInt32) -> UInt32 {
    if let known = rare[character] { return known }
    if character < 0x1_0000 {
      common[Int(character)] = UInt32(tokens.count + 1)
    } else {
      rare[character] = UInt32(tokens.count)
    }
    tokens.append(.character(character))
    return UInt32(tokens.count - 1)
  }

  mutating func number(ofRun run: ArraySlice<UInt32>) -> UInt32 {
    if let known = runs[run] { return known }
    let copy = Array(run)
    runs[copy[...]] = UInt32(tokens.count)
    tokens.append(.run(copy))
    return UInt32(tokens.count - 1)
  }

  /// Takes over another's symbols. Returns the number here of each number there.
  mutating func add(_ other: Symbols) -> [UInt32] {
    other.tokens.map { token in
      switch token {
      case .character(let character): number(ofCharacter: character)
      case .run(let run): number(ofRun: run[...])
      }
    }
  }

  /// How many positions each symbol takes, by its rank.
  func lengths(_ ranks: [UInt32]) -> [Int] {
    var lengths = [Int](repeating: 1, count: tokens.count)
    for (number, token) in tokens.enumerated() { lengths[Int(ranks[number])] = token.length }
    return lengths
  }

  /// All symbols in the order of the index, and the rank of each number in it.
  func ranked() -> (characters: [UInt32], runs: [[UInt8]], ranks: [UInt32]) {
    var characters: [(UInt32, Int)] = []
    var runs: [([UInt8], Int)] = []
    for (number, token) in tokens.enumerated() {
      switch token {
      case .character(let character): characters.append((character, number))
      case .run(let run): runs.append((SymbolTable.bytes(ofRun: run), number))
      }
    }
    characters.sort { $0.0 < $1.0 }
    runs.sort { $0.0.lexicographicallyPrecedes($1.0) }
    var ranks = [UInt32](repeating: 0, count: tokens.count)
    for (rank, symbol) in characters.enumerated() { ranks[symbol.1] = UInt32(rank) }
    for (rank, symbol) in runs.enumerated() { ranks[symbol.1] = UInt32(characters.count + rank) }
    return (characters.map(\.0), runs.map(\.0), ranks)
  }
}
