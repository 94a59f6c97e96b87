/// How often each symbol stands, and in how many clauses and documents.
struct SymbolTallies {
  private var tallies: [Tally]
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

  init(count: Int) { tallies = Array(repeating: Tally(), count: count) }

  var count: Int { tallies.count }

  mutating func grow() { tallies.append(Tally()) }

  func tokens(_ number: Int) -> Int { Int(tallies[number].tokens) }

  /// As `SymbolCounts` stores them.
  func counts(_ number: Int) -> [UInt32] { [tallies[number].clauses, tallies[number].documents] }

  func occurs(_ number: Int) -> Bool { tallies[number].tokens > 0 || tallies[number].isKept }

  /// The symbols that occur among the first so many, in order: few of the characters that there are.
  func occurring(below end: Int) -> [Int] {
    let tallies = tallies.span
    var found: [Int] = []
    var number = 0
    while number < end {
      if tallies[number].tokens > 0 || tallies[number].isKept { found.append(number) }
      number &+= 1
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

  /// Adds the clauses and documents of a symbol that were counted elsewhere, those that are lost left out.
  mutating func add(
    _ counted: (clauses: Int, documents: Int), without lost: SymbolTallies, to number: Int, isKept: Bool
  ) {
    let gone = lost.tallies[number]
    tallies[number].clauses &+= UInt32(truncatingIfNeeded: counted.clauses) &- gone.clauses
    tallies[number].documents &+= UInt32(truncatingIfNeeded: counted.documents) &- gone.documents
    tallies[number].isKept = isKept
  }
}
