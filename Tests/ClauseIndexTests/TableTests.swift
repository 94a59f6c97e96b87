import PolicyText
import Testing

@testable import ClauseIndex

/// The tables that are searched by halving: what is in them is found, and nothing else.
@Suite struct TableTests {
  // MARK: - Symbols

  @Test(arguments: 0..<10) func everySymbolHasItsRank(seed: Int) throws {
    var random = Seeded(seed)
    let characters = Set((0..<60).map { _ in UInt32.random(in: 0x4e00...0x4e80, using: &random) }).sorted()
    let runs: [[UInt32]] = Set(
      (0..<20).map { _ in
        (0..<Int.random(in: 1...3, using: &random)).map { _ in UInt32.random(in: 0x30...0x39, using: &random)
        }
      }
    ).sorted { SymbolTable.bytes(ofRun: $0).lexicographicallyPrecedes(SymbolTable.bytes(ofRun: $1)) }
    var counts = Counts()
    (counts.characters, counts.runs) = (characters.count, runs.count)
    let file = try SectionFile(counts).with(.characters, through: .runOffsets) {
      SymbolTable.write(characters: characters, runs: runs.map(SymbolTable.bytes), into: &$0)
    }
    defer { withExtendedLifetime(file) {} }
    let table = try SymbolTable(file)
    #expect(table.count == characters.count + runs.count)
    for value in UInt32(0x4dff)...0x4e82 {
      #expect(try table.rank(of: .character(value)) == characters.firstIndex(of: value))
    }
    for (index, run) in runs.enumerated() {
      #expect(try table.rank(of: .run(run)) == characters.count + index)
      #expect(try table.rank(of: .run(run + [0x41])) == nil)
    }
    #expect(try table.rank(of: .run([0x7a])) == nil)
  }

  // MARK: - Phrases

  private static let phrases: [[UInt32]] = [[0, 1, 2], [0, 1, 2, 3], [0, 4, 1], [2, 0, 1, 5, 6, 7, 8, 9]]

  /// Each phrase with a list of its own: so many positions as it has symbols.
  private func file(_ phrases: [[UInt32]], _ change: (inout [UInt8]) -> Void = { _ in }) throws -> IndexFile {
    var counts = Counts()
    (counts.positions, counts.clauses) = (1000, 1)
    let map = DraftPositionMap(starts: [0, 0, 1000], hasHeading: [false])
    var summary = ListSummary(map, RankingParameters(), averageLength: 1)
    var records: [(symbols: [UInt32], list: Range<Int>)] = []
    var lists = ByteSink()
    for symbols in phrases {
      let start = lists.count
      let positions = symbols.indices.map { UInt32($0 * 7) }
      PostingList.encode(positions.span, &summary, into: &lists)
      records.append((symbols, start..<lists.count))
    }
    _ = lists.reserve(Layout.slack)
    let postings = lists.array()
    let file = try SectionFile(counts).with(.postings, through: .phrases) { assembly in
      assembly.write(.postings) { $0.append(postings.span) }
      for section in [IndexSection.symbolTerms, .seconds, .lists, .listRounds] {
        assembly.write(section) { _ in }
      }
      PhraseTable.write(records, into: &assembly)
    }
    var table = file.bytes.unchecked.array(file.section(.phrases))
    change(&table)
    return try SectionFile(counts).with(.postings, through: .phrases) { assembly in
      assembly.write(.postings) { $0.append(postings.span) }
      for section in [IndexSection.symbolTerms, .seconds, .lists, .listRounds] {
        assembly.write(section) { _ in }
      }
      assembly.write(.phrases) { $0.append(table.span) }
    }
  }

  @Test func everyPhraseHasItsList() throws {
    let file = try file(Self.phrases)
    defer { withExtendedLifetime(file) {} }
    let table = try PhraseTable(file)
    for phrase in Self.phrases {
      #expect(try table.list(of: phrase.map { Int($0) }[...])?.count == phrase.count)
    }
    for other in [[0, 1], [0, 1, 2, 4], [9, 9, 9], [2, 0, 1, 5, 6, 7, 8], [0, 1, 3]] {
      #expect(try table.list(of: other[...]) == nil, "\(other)")
    }
    let empty = try self.file([])
    defer { withExtendedLifetime(empty) {} }
    #expect(try PhraseTable(empty).list(of: [0, 1, 2]) == nil)
  }

  @Test func forgedPhrasesDoNotTrap() throws {
    for bit in 0..<Self.phrases.count * 40 * 8 {
      let file = try file(Self.phrases) { $0[bit / 8] ^= 1 << UInt8(bit % 8) }
      defer { withExtendedLifetime(file) {} }
      let table = try PhraseTable(file)
      for phrase in Self.phrases {
        var positions: [UInt32] = []
        try? table.list(of: phrase.map { Int($0) }[...])?.decode(into: &positions)
      }
    }
    #expect(throws: IndexError.self) { try PhraseTable(self.file(Self.phrases) { $0.removeLast() }) }
  }

  // MARK: - Documents

  @Test(arguments: 0..<10) func everyClauseHasItsDocument(seed: Int) throws {
    var random = Seeded(seed)
    var starts = [DocumentTable.Starts()]
    for _ in 0..<Int.random(in: 1...9, using: &random) {
      var next = starts[starts.count - 1]
      next.clause += Int.random(in: 0...3, using: &random)
      next.outsideText += Int.random(in: 0...2, using: &random)
      starts.append(next)
    }
    var counts = Counts()
    counts.documents = starts.count - 1
    (counts.clauses, counts.outsideTexts) = (
      starts[starts.count - 1].clause, starts[starts.count - 1].outsideText
    )
    let file = try SectionFile(counts).with(.documents) { DocumentTable.write(starts, into: &$0) }
    defer { withExtendedLifetime(file) {} }
    let table = try DocumentTable(file)
    for index in 0..<counts.documents {
      let clauses = starts[index].clause..<starts[index + 1].clause
      #expect(try table.clauses(ofDocument: Ordinal(index)) == Range(clauses))
      for clause in clauses { #expect(try table.document(ofClause: Ordinal(clause)) == Ordinal(index)) }
      for text in starts[index].outsideText..<starts[index + 1].outsideText {
        #expect(try table.document(ofOutsideText: Ordinal(text)) == Ordinal(index))
      }
    }
    #expect(throws: IndexError.self) { try table.document(ofClause: Ordinal(counts.clauses)) }
  }
}
