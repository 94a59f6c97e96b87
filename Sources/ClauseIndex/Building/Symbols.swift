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
  private var tallies = [Tally](repeating: Tally(), count: Int(firstOther))
  private var clauses: UInt32 = 0
  private var documents: UInt32 = 0

  /// Of one symbol.
  private struct Tally {
    var tokens: UInt32 = 0
    /// Below their headings.
    var clauses: UInt32 = 0
    var documents: UInt32 = 0
    /// Those that had it last, counted from 1.
    var lastClause: UInt32 = 0
    var lastDocument: UInt32 = 0
  }

  // MARK: - Numbers

  /// Puts symbols in the place of the tokens that are none of their own.
  mutating func number(_ tokens: [Range<Int>], in slots: inout [UInt32]) {
    for token in tokens {
      let number =
        slots[token.lowerBound] < Symbols.firstOther
        ? number(ofRun: slots[token]) : number(ofRareCharacter: slots[token.lowerBound])
      slots[token.lowerBound] = number
      for index in token.dropFirst() { slots[index] = TokenStream.inside }
    }
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
    tallies.append(Tally())
    return Symbols.firstOther + UInt32(others.count - 1)
  }

  // MARK: - Counts

  /// Counts the tokens of the next document, and which of its clauses have them.
  mutating func count(_ slots: Span<UInt32>, _ lengths: [(heading: Int, body: Int)]) {
    documents += 1
    var start = 0
    for length in lengths {
      clauses += 1
      let body = length.heading > 0 ? start + length.heading + 1 : start
      countTokens(slots.extracting(start..<body))
      count(slots.extracting(body..<body + length.body))
      start = body + length.body + 1
    }
    countTokens(slots.extracting(start..<slots.count))
  }

  private mutating func countTokens(_ slots: Span<UInt32>) {
    for index in slots.indices where slots[index] < TokenStream.inside {
      tallies[Int(slots[index])].tokens &+= 1
    }
  }

  private mutating func count(_ body: Span<UInt32>) {
    let (clause, document) = (clauses, documents)
    var tallies = tallies.mutableSpan
    for index in body.indices where body[index] < TokenStream.inside {
      // No branch: whether a symbol is new to a clause cannot be foreseen.
      var tally = tallies[Int(body[index])]
      tally.tokens &+= 1
      tally.clauses &+= tally.lastClause == clause ? 0 : 1
      tally.documents &+= tally.lastDocument == document ? 0 : 1
      tally.lastClause = clause
      tally.lastDocument = document
      tallies[Int(body[index])] = tally
    }
  }

  /// All symbols that occur, in the order of the index.
  func ranked() -> RankedSymbols {
    var characters: [(UInt32, Int)] = []
    var runs: [([UInt8], Int)] = []
    for number in 0..<Int(Symbols.firstOther) where tallies[number].tokens > 0 {
      characters.append((UInt32(number), number))
    }
    for (place, token) in others.enumerated() {
      switch token {
      case .character(let character): characters.append((character, Int(Symbols.firstOther) + place))
      case .run(let run): runs.append((SymbolTable.bytes(ofRun: run), Int(Symbols.firstOther) + place))
      }
    }
    characters.sort { $0.0 < $1.0 }
    runs.sort { $0.0.lexicographicallyPrecedes($1.0) }
    var ranked = RankedSymbols(characters: characters.map(\.0), runs: runs.map(\.0))
    ranked.ranks = [UInt32](repeating: 0, count: tallies.count)
    for (rank, number) in (characters.map(\.1) + runs.map(\.1)).enumerated() {
      let tally = tallies[number]
      ranked.ranks[number] = UInt32(rank)
      ranked.tokens.append(Int(tally.tokens))
      ranked.counts += [tally.clauses, tally.documents]
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
  /// Of the number of each symbol.
  var ranks: [UInt32] = []
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
