import PolicyText
import Testing

@testable import ClauseIndex

@Suite struct MatchingTests {
  /// A corpus, its index, its judge, and phrases that occur, nearly occur and do not.
  struct Trial {
    let index: ClauseIndex
    let judge: ScanningIndex
    var random: RandomDocuments

    init(seed: Int, documents: Int = 4, clauses: Int = 12, words: Int = 30) throws {
      random = RandomDocuments(seed: seed)
      let documents = random.documents(documents, clauses: clauses, words: words)
      let threshold = seed % 2 == 0 ? 5 : 4096
      index = try ClauseIndex(bytes: IndexBuilder(documents, phraseThreshold: threshold).bytes())
      judge = ScanningIndex(documents)
    }

    mutating func phrase() -> Phrase {
      let fields = judge.clauses.flatMap { [$0.heading, $0.body] } + judge.outsideTexts
      let tokens = fields.randomElement(using: &random.random)?.tokens ?? []
      guard tokens.count > 1, Int.random(in: 0..<4, using: &random.random) > 0 else {
        return Phrase(random.text(words: Int.random(in: 1...3, using: &random.random)))
          ?? Phrase(tokens: [.character(0x4eba)])
      }
      let start = Int.random(in: 0..<tokens.count, using: &random.random)
      let end = Int.random(in: start + 1...min(tokens.count, start + 9), using: &random.random)
      return Phrase(tokens: Array(tokens[start..<end]))
    }

    func frequentPairs(_ count: Int) -> [Phrase] {
      var counts: [Phrase: Int] = [:]
      for field in judge.clauses.flatMap({ [$0.heading, $0.body] }) {
        for (first, second) in zip(field.tokens, field.tokens.dropFirst()) {
          counts[Phrase(tokens: [first, second]), default: 0] += 1
        }
      }
      return counts.sorted { ($0.value, "\($0.key)") > ($1.value, "\($1.key)") }.prefix(count).map(\.key)
    }

    mutating func selection(depth: Int) -> Selection {
      switch Int.random(in: 0..<(depth == 0 ? 1 : 6), using: &random.random) {
      case 0: return .phrase(phrase())
      case 1:
        return .all(
          (0..<Int.random(in: 0...3, using: &random.random)).map { _ in selection(depth: depth - 1) })
      case 2:
        return .any(
          (0..<Int.random(in: 0...3, using: &random.random)).map { _ in selection(depth: depth - 1) })
      case 3: return .excluding(selection(depth: depth - 1), without: selection(depth: depth - 1))
      case 4:
        let chosen = index.allDocuments.filter { _ in Bool.random(using: &random.random) }
        return .documents(DocumentSet(chosen, of: index.documentCount))
      default: return .everything
      }
    }
  }

  @Test(arguments: 0..<40) func phrasesAreFoundWhereTheyStand(seed: Int) throws {
    var trial = try Trial(seed: seed)
    for _ in 0..<60 {
      let phrase = trial.phrase()
      let expected = trial.judge.clauses(.phrase(phrase)).sorted()
      #expect(try trial.index.clauses(.phrase(phrase)) == expected, "\(phrase)")
      #expect(try trial.index.clauseCount(of: phrase) == expected.count)
      let outsideTexts = trial.judge.outsideTexts.indices.filter {
        trial.judge.outsideTexts[$0].count(phrase) > 0
      }
      #expect(try trial.index.outsideTexts(containing: phrase) == outsideTexts.map { Ordinal($0) })
    }
  }

  /// Lists of more than a block, so that blocks, directory and rest all answer.
  @Test(arguments: 0..<3) func longListsAreExact(seed: Int) throws {
    var trial = try Trial(seed: seed + 1000, documents: 12, clauses: 60, words: 120)
    for _ in 0..<60 {
      let phrase = trial.phrase()
      let expected = trial.judge.clauses(.phrase(phrase)).sorted()
      #expect(try trial.index.clauses(.phrase(phrase)) == expected, "\(phrase)")
    }
  }

  @Test(arguments: 0..<40) func selectionsEqualSets(seed: Int) throws {
    var trial = try Trial(seed: seed + 2000)
    for _ in 0..<20 {
      let selection = trial.selection(depth: 3)
      #expect(try trial.index.clauses(selection) == trial.judge.clauses(selection).sorted())
    }
  }

  @Test(arguments: 0..<40) func rankingEqualsTheFormula(seed: Int) throws {
    // Some are large enough for lists with bounds.
    let isLarge = seed % 10 == 0
    var trial = try Trial(
      seed: seed + 3000, documents: isLarge ? 12 : 4, clauses: isLarge ? 80 : 12, words: isLarge ? 90 : 30)
    for round in 0..<12 {
      let phrases = (0..<Int.random(in: 1...3, using: &trial.random.random)).map { _ in trial.phrase() }
      let terms = phrases.enumerated().map { RankingTerm($1, weight: 1 / Double($0 + 1)) }
      let selection =
        switch round % 4 {
        case 0: Selection.phrase(phrases[0])
        case 1: Selection.all(phrases.map { .phrase($0) })
        case 2: Selection.any(phrases.map { .phrase($0) })
        default: trial.selection(depth: 2)
        }
      var parameters = RankingParameters()
      if round % 3 == 0 { (parameters.b, parameters.headingWeight, parameters.k1) = (0.25, 1.5, 0.9) }
      let expected = trial.judge.search(selection, terms, parameters)
      for limit in [nil, 0, 1, 3, 10] {
        let result = try trial.index.search(selection, rankedBy: terms, parameters: parameters, limit: limit)
        #expect(result.total == expected.count)
        #expect(result.best.map(\.clause) == expected.prefix(limit ?? .max).map(\.clause))
        for (found, wanted) in zip(result.best, expected) { #expect(abs(found.score - wanted.score) < 1e-9) }
      }
    }
  }

  /// Frequent pairs, which are asked about single clauses, and rarer phrases, of which every hit is added up.
  @Test(arguments: 0..<3) func unionsAreRankedByTheFormula(seed: Int) throws {
    // One of them has more clauses than a window.
    var trial = try Trial(
      seed: seed + 5000, documents: 12, clauses: seed == 2 ? 400 : 80, words: seed == 2 ? 9 : 90)
    let frequent = trial.frequentPairs(4)
    for round in 0..<12 {
      let phrases =
        frequent.shuffled(using: &trial.random.random).prefix(round % 3)
        + (0...round % 4).map { _ in trial.phrase() }
      let terms = phrases.enumerated().map { RankingTerm($1, weight: 1 / Double($0 + 1)) }
      let selection = Selection.any(phrases.map { .phrase($0) })
      let expected = trial.judge.search(selection, terms, RankingParameters())
      for limit in [1, 10, 200, nil] {
        let result = try trial.index.search(selection, rankedBy: terms, limit: limit)
        #expect(result.total == expected.count)
        #expect(result.best.map(\.clause) == expected.prefix(limit ?? .max).map(\.clause))
      }
    }
  }

  /// Of a frequent pair only the parts of its list are read that may hold a clause among the best.
  @Test(arguments: 0..<3) func frequentPairsAreRankedByTheFormula(seed: Int) throws {
    let trial = try Trial(seed: seed + 4000, documents: 12, clauses: 80, words: 90)
    for phrase in trial.frequentPairs(6) {
      let list = try #require(try Occurrences(phrase, in: trial.index).list)
      #expect(list.partCount > 2)
      let expected = trial.judge.search(.phrase(phrase), [RankingTerm(phrase)], RankingParameters())
      for limit in [1, 10, 40] {
        let result = try trial.index.search(
          .phrase(phrase), rankedBy: [RankingTerm(phrase)], limit: limit)
        #expect(result.total == expected.count)
        #expect(result.best.map(\.clause) == expected.prefix(limit).map(\.clause))
      }
    }
  }

  /// Rules of dots and dashes, a character repeated over a page: the densest lists there are.
  @Test(arguments: ["…", "人", "人才", "1 ", "甲乙丙"])
  func repetitiveTextIsSearched(piece: String) throws {
    for count in [1, 255, 256, 257, 600, 5000] {
      let text = Array(("好" + String(repeating: piece, count: count) + "。").utf8)
      let clause = Clause(
        style: .paragraph, number: Numeral(1), part: nil, range: 0..<text.count, heading: nil,
        body: 0..<text.count, lines: 1...1)
      let document = Document(
        id: "a", file: "a", masthead: Masthead(title: "a"), text: text,
        lines: LineMap(pieces: [LineMap.Piece(offset: 0, line: 1)]), parts: [], clauses: [clause],
        outsideTexts: []
      )
      let index = try ClauseIndex(bytes: IndexBuilder([document], phraseThreshold: 4096).bytes())
      let judge = ScanningIndex([document])
      for word in [piece, String(repeating: piece, count: 2), "好" + piece] {
        let phrase = try #require(Phrase(word))
        #expect(
          try Set(index.clauses(.phrase(phrase))) == judge.clauses(.phrase(phrase)), "\(word) × \(count)")
      }
    }
  }

  /// More often than 16 bits hold.
  @Test(arguments: [65_535, 65_536, 65_537, 131_071])
  func whatStandsMostOftenIsBest(times: Int) throws {
    #expect((Array(0..<UInt32(times))).frequency(0..<times, body: 5).body == times - 5)
    #expect((Array(0..<UInt32(times))).frequency(0..<times, body: .max).heading == times)
    var builder = IndexBuilder()
    let few = (0..<300).map { "第\($0 + 1)条　培养人才，完善服务。\n" }.joined()
    for (id, text) in [("few", few), ("many", "第一条　" + String(repeating: "人才", count: times) + "。\n")] {
      let document = try Document(reading: Array("某市办法\n\(text)".utf8), id: id, file: id)
      builder.add(document, stamp: SourceStamp(size: 0, modified: 0, hash: 0))
    }
    let index = try ClauseIndex(bytes: builder.bytes())
    let phrase = try #require(Phrase("人才"))
    for limit in [1, 3, 1000] {
      let best = try index.search(.phrase(phrase), rankedBy: [RankingTerm(phrase)], limit: limit).best
      #expect(try index.citation(ofClause: best[0].clause).document.id == "many", "\(limit)")
    }
  }
}
