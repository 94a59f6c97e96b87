import PolicyText
import Testing

@testable import ClauseIndex

/// Where positions lie is what a walk from the first clause finds.
@Suite struct PositionTests {
  /// Clauses of all lengths, many short ones in a row, with headings and without, some behind room that is nobody's.
  private static func map(_ random: inout Seeded) -> DraftPositionMap {
    var starts: [UInt32] = []
    var hasHeading: [Bool] = []
    var position: UInt32 = 0
    for _ in 0..<Int.random(in: 1...400, using: &random) {
      let longest: UInt32 = [1, 2, 9, 40, 700][Int.random(in: 0..<5, using: &random)]
      starts.append(position)
      if Int.random(in: 0..<9, using: &random) == 0 { position += UInt32.random(in: 1...90, using: &random) }
      hasHeading.append(Bool.random(using: &random))
      if hasHeading[hasHeading.count - 1] { position += UInt32.random(in: 2...9, using: &random) }
      starts.append(position)
      position += UInt32.random(in: 1...longest, using: &random)
    }
    return DraftPositionMap(starts: starts + [position], hasHeading: hasHeading)
  }

  private static func file(_ map: DraftPositionMap, _ parameters: RankingParameters) throws -> IndexFile {
    var counts = Counts()
    (counts.clauses, counts.clausePositions) = (map.clauseCount, Int(map.clausePositions))
    counts.positions = counts.clausePositions + 1
    let summary = ListSummary(map, parameters, averageLength: 30)
    return try SectionFile(counts).with(.fields, through: .occurrenceBounds) { assembly in
      PositionMap.write(map, outsideTexts: PlacedTexts(), into: &assembly)
      OccurrenceBounds.write(map, norms: summary.norms, parameters, into: &assembly)
    }
  }

  @Test(arguments: 0..<40) func theClauseOfAPositionIsFound(seed: Int) throws {
    var random = Seeded(seed)
    let map = Self.map(&random)
    try Self.file(map, RankingParameters()).lend { file in
      let fields = try PositionMap(file)
      let all = [UInt32](0..<map.clausePositions)
      var clauses: [UInt32] = []
      map.find(all.span, &clauses)
      var clause = 0
      for position in all {
        while map.starts[clause * 2 + 2] <= position { clause += 1 }
        #expect(clauses[Int(position)] == UInt32(clause))
        #expect(try fields.clause(at: position) == clause)
        #expect(fields.reader.clause(at: position) == clause)
      }
    }
  }

  @Test(arguments: 0..<10) func noOccurrenceCountsMore(seed: Int) throws {
    var random = Seeded(seed)
    let map = Self.map(&random)
    var parameters = RankingParameters()
    parameters.b = [0, 0.6, 0.9, 1][seed % 4]
    try Self.file(map, parameters).lend { file in
      let bounds = try OccurrenceBounds(file)
      try bounds.checkAll()
      for clause in 0..<map.clauseCount {
        let length = map.starts[clause * 2 + 2] - map.starts[clause * 2 + 1] - 1
        let norm = parameters.norm(length: Double(length), average: 30)
        let bound = bounds.bound(ofClause: clause)
        #expect(bound >= parameters.frequency(heading: 0, body: 1, norm: norm))
        if map.hasHeading(clause) { #expect(bound >= parameters.headingWeight) }
      }
    }
  }

  /// As those of a forged list.
  @Test(arguments: 0..<20) func positionsThatFallOrLieBehindAllClausesAreDamage(seed: Int) throws {
    var random = Seeded(seed)
    let map = Self.map(&random)
    try Self.file(map, RankingParameters()).lend { file in
      let reader = try PositionMap(file).reader
      func group(_ positions: [UInt32]) -> Int? {
        var clauses = [UInt32](repeating: 0, count: positions.count)
        var firsts = clauses
        return reader.group(positions.span, &clauses, &firsts)
      }
      let starts = (0..<map.clauseCount).map { map.starts[$0 * 2] }
      #expect(group(starts) == map.clauseCount)
      #expect(group(starts + [map.clausePositions]) == nil)
      #expect(group([.max]) == nil)
      if map.clauseCount > 1 { #expect(group(starts + [starts[0]]) == nil) }
    }
  }

  @Test(arguments: 0..<40) func whatTwoListsShareIsWhatBothHold(seed: Int) {
    var random = Seeded(seed)
    func some(_ count: Int, below limit: UInt32) -> [UInt32] {
      Set((0..<count).map { _ in UInt32.random(in: 0..<limit, using: &random) }).sorted()
    }
    let limit: UInt32 = [300, 3000, 100_000][seed % 3]
    let few = some(1 + seed * 3, below: limit)
    for many in [some(200, below: limit), some(9000, below: limit)] where many.count >= few.count {
      #expect(few.common(with: many) == few.filter(many.contains))
      #expect(few.union(many) == Set(few + many).sorted())
    }
    let others = some(256, below: 5000)
    for offset: UInt32 in [0, 1, 40] {
      var kept = few
      let count = kept.keep(0..<few.count, in: others, offset: offset, kept: 0)
      #expect(Array(kept.prefix(count)) == few.filter { others.contains($0 + offset) })
    }
  }
}
