/// How often each symbol stands, and in how many clauses and documents.
struct SymbolTallies {
  private(set) var count: Int
  /// Some more than there are symbols: runs come behind the characters, and the first of them move nothing.
  private var tallies: [Tally]
  /// Whether any of 256 symbols may occur: of all characters that there are a small corpus has few.
  private var blocks: [Bool]
  private var clauses: UInt32 = 0
  private var documents: UInt32 = 0

  /// Of one symbol.
  private struct Tally {
    /// In documents that were counted.
    var tokens: UInt32 = 0
    /// Below their headings.
    var clauses: UInt32 = 0
    var documents: UInt32 = 0
    /// Those that had it last, counted from 1.
    var lastClause: UInt32 = 0
    var lastDocument: UInt32 = 0
    /// Whether documents have it that were not counted.
    var isKept = false
  }

  init(count: Int) {
    self.count = count
    let blocks = count / SymbolTallies.block + 1
    tallies = Array(repeating: Tally(), count: blocks * SymbolTallies.block)
    self.blocks = Array(repeating: false, count: blocks)
  }

  private static let block = 256

  mutating func grow() {
    if count == tallies.count {
      tallies += repeatElement(Tally(), count: SymbolTallies.block)
      blocks.append(false)
    }
    count += 1
  }

  func tokens(_ number: Int) -> Int { Int(tallies[number].tokens) }

  /// As `SymbolCounts` stores them.
  func counts(_ number: Int) -> [UInt32] { [tallies[number].clauses, tallies[number].documents] }

  func occurs(_ number: Int) -> Bool { tallies[number].tokens > 0 || tallies[number].isKept }

  /// The symbols that occur among the first so many, in order: few of the characters that there are.
  func occurring(below end: Int) -> [Int] {
    let tallies = tallies.span
    var found: [Int] = []
    for block in blocks.indices where blocks[block] {
      let start = block * SymbolTallies.block
      for number in start..<max(start, min(start + SymbolTallies.block, end))
      where tallies[number].tokens > 0 || tallies[number].isKept {
        found.append(number)
      }
    }
    return found
  }

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
      blocks[Int(slots[index]) / SymbolTallies.block] = true
    }
  }

  private mutating func count(_ body: Span<UInt32>) {
    SymbolTallies.count(body, clause: clauses, document: documents, &tallies, &blocks)
  }

  private static func count(
    _ body: Span<UInt32>, clause: UInt32, document: UInt32, _ tallies: inout [Tally], _ blocks: inout [Bool]
  ) {
    var tallies = tallies.mutableSpan
    var blocks = blocks.mutableSpan
    for index in body.indices where body[index] < TokenStream.inside {
      // No branch: whether a symbol is new to a clause cannot be foreseen.
      var tally = tallies[Int(body[index])]
      tally.tokens &+= 1
      tally.clauses &+= tally.lastClause == clause ? 0 : 1
      tally.documents &+= tally.lastDocument == document ? 0 : 1
      tally.lastClause = clause
      tally.lastDocument = document
      tallies[Int(body[index])] = tally
      blocks[Int(body[index]) / block] = true
    }
  }

  /// Adds the clauses and documents of a symbol that were counted elsewhere, those that are lost left out.
  mutating func add(
    _ counted: (clauses: Int, documents: Int), without lost: SymbolTallies, to number: Int, isKept: Bool
  ) {
    let gone = lost.tallies[number]
    tallies[number].clauses &+= UInt32(truncatingIfNeeded: counted.clauses) &- gone.clauses
    tallies[number].documents &+= UInt32(truncatingIfNeeded: counted.documents) &- gone.documents
    tallies[number].isKept = isKept
    blocks[number / SymbolTallies.block] = true
  }
}
