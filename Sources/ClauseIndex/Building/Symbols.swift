import PolicyText

/// Gives every character and every run of Latin letters and digits a number, as they come, and counts them.
///
/// A character below U+10000 is its own number; the others, and the runs, have the numbers behind.
struct Symbols {
  static let firstOther: UInt32 = 0x1_0000

  private var rare: [UInt32: UInt32] = [:]
  private var runs: [ArraySlice<UInt32>: UInt32] = [:]
  /// From `firstOther` on.
  private var others: [Phrase.Token] = []
  /// Of each number.
  private var tallies = SymbolTallies(count: Int(firstOther))

  // MARK: - Numbers

  /// Its characters, with symbols in the place of the tokens that are none of their own.
  mutating func slots(of folded: FoldedDocument) -> [UInt32] {
    var slots = folded.characters
    for token in folded.tokens {
      let number =
        slots[token.lowerBound] < Symbols.firstOther
        ? number(ofRun: slots[token]) : number(ofRareCharacter: slots[token.lowerBound])
      slots[token.lowerBound] = number
      for index in token.dropFirst() { slots[index] = TokenStream.inside }
    }
    return slots
  }

  private mutating func number(ofRareCharacter character: UInt32) -> UInt32 {
    if let known = rare[character] { return known }
    let number = append(.character(character))
    rare[character] = number
    return number
  }

  private mutating func number(ofRun run: ArraySlice<UInt32>) -> UInt32 {
    if let known = runs[run] { return known }
    let copy = Array(run)
    let number = append(.run(copy))
    runs[copy[...]] = number
    return number
  }

  private mutating func append(_ token: Phrase.Token) -> UInt32 {
    others.append(token)
    tallies.grow()
    return Symbols.firstOther + UInt32(others.count - 1)
  }

  // MARK: - Counts

  /// Counts the tokens of the next document, and which of its clauses have them.
  mutating func count(_ slots: Span<UInt32>, _ lengths: [(heading: Int, body: Int)]) {
    tallies.count(slots, lengths)
  }

  /// Takes the symbols of an older index as if its documents had been counted, but for their tokens, which nobody sorts
  /// again. What documents have that it loses is taken away. Returns the number of each of its symbols.
  mutating func take(
    _ index: ClauseIndex, losing gone: [KeptDocument], _ pairs: inout LostPairs
  ) throws(IndexError) -> [UInt32] {
    var numbers: [UInt32] = []
    for token in try index.symbols.all() { numbers.append(number(of: token)) }
    var lost = SymbolTallies(count: tallies.count)
    for document in gone {
      let folded = try document.folded()
      let slots = slots(of: folded)
      // A forged index may know fewer symbols than its documents have.
      guard lost.count == tallies.count else { throw index.file.malformed(.symbolCounts) }
      lost.count(slots.span, folded.lengths)
      pairs.add(slots.span)
    }
    for (rank, number) in numbers.enumerated() {
      let number = Int(number)
      let gone = lost.tokens(number)
      let isKept = gone == 0 ? true : try index.has(moreTokensThan: gone, ofRank: rank)
      try tallies.add(index.symbolCounts.counts(ofRank: rank), without: lost, to: number, isKept: isKept)
    }
    return numbers
  }

  private mutating func number(of token: Phrase.Token) -> UInt32 {
    switch token {
    case .character(let character) where character < Symbols.firstOther: character
    case .character(let character): number(ofRareCharacter: character)
    case .run(let run): number(ofRun: run[...])
    }
  }

  /// All symbols that occur, in the order of the index.
  func ranked() -> RankedSymbols {
    var characters: [(UInt32, Int)] = []
    var runs: [([UInt8], Int)] = []
    for number in tallies.occurring(below: Int(Symbols.firstOther)) {
      characters.append((UInt32(number), number))
    }
    for (place, token) in others.enumerated() {
      let number = Int(Symbols.firstOther) + place
      guard tallies.occurs(number) else { continue }
      switch token {
      case .character(let character): characters.append((character, number))
      case .run(let run): runs.append((SymbolTable.bytes(ofRun: run), number))
      }
    }
    characters.sort { $0.0 < $1.0 }
    runs.sort { $0.0.lexicographicallyPrecedes($1.0) }
    var ranked = RankedSymbols(characters: characters.map(\.0), runs: runs.map(\.0))
    ranked.ranks = [UInt32](repeating: RankedSymbols.absent, count: tallies.count)
    for (rank, number) in (characters.map(\.1) + runs.map(\.1)).enumerated() {
      ranked.ranks[number] = UInt32(rank)
      ranked.tokens.append(tallies.tokens(number))
      ranked.counts += tallies.counts(number)
      let place = number - Int(Symbols.firstOther)
      ranked.lengths.append(place < 0 ? 1 : others[place].length)
    }
    return ranked
  }
}

/// The symbols of a corpus in the order of its index.
struct RankedSymbols {
  let characters: [UInt32]
  let runs: [[UInt8]]
  /// Of the number of each symbol; `absent` where none occurs.
  var ranks: [UInt32] = []
  static let absent = UInt32.max
  /// Of each rank: how many tokens are the symbol.
  var tokens: [Int] = []
  /// Of each rank: clauses and documents that have it, as `SymbolCounts` stores them.
  var counts: [UInt32] = []
  /// Of each rank, in positions.
  var lengths: [Int] = []
}

extension SymbolCounts {
  static func write(_ symbols: RankedSymbols, into file: inout Assembly) {
    file.write(.symbolCounts, symbols.counts)
  }
}
