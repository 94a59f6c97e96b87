import ClauseIndex
import PolicyText
import Testing

@testable import ClauseComparison

/// Pages of a table in one clause: work grows as the text does. A test that compares each row with each does not end.
struct LongClauseTests {
  private func shelf(_ above: String, _ below: String) throws -> Shelf {
    try Shelf([
      ("province", Shelf.paper("江苏省人民政府", "苏政发〔2020〕2号", on: "2020年5月6日", [above])),
      ("city", Shelf.paper("南京市人民政府", "宁政发〔2021〕3号", on: "2021年7月8日", [below])),
    ])
  }

  @Test func aSentenceOfManyDutiesIsCompared() throws {
    let duties = String(repeating: "市科技局应当提供支持", count: 1000)
    let shelf = try shelf(duties + "。", duties + "并公开。")
    let comparison = try DocumentComparison(shelf["province"], shelf["city"], index: shelf.index)
    #expect(!comparison.pairs.isEmpty)
  }

  @Test func rowsThatARepeatedTableHasAreCompared() throws {
    let rows = String(repeating: "鼓励企业建设高水平研发机构并给予奖励。", count: 150)
    let shelf = try shelf(rows, rows)
    let comparison = try DocumentComparison(shelf["province"], shelf["city"], index: shelf.index)
    #expect(!comparison.pairs.isEmpty)
  }

  @Test func sourcesOfManySentencesAreFound() throws {
    let rows = (0..<150).map { "第\($0)个企业建设研发机构的给予奖励。" }.joined()
    let shelf = try shelf(rows, rows)
    let sources = try DocumentSources(of: shelf["city"], index: shelf.index)
    #expect(sources.sentences.count == 150)
  }

  /// What stands beside a changed word on the other side: by one walk what a look at each pair of words finds.
  @Test(arguments: MadePairs.all.prefix(120))
  func wordsThatAnswerAreThoseOfAScan(pair: MadePairs.Pair) throws {
    let shelf = try shelf(pair.upper, pair.lower)
    func excerpt(_ id: String) -> FoldedExcerpt {
      let document = shelf[id]
      return FoldedExcerpt(document, document.clauses[0].body)
    }
    let excerpts = Sides(excerpt("province"), excerpt("city"))
    let wording = WordingPair(excerpts, in: excerpts.map { WordingContext($0.document) })
    for span in wording.spans {
      let found = wording.words(of: span)
      for side in [Side.upper, .lower] {
        let (place, own) = (span[side], span[side.other])
        let others = wording.words[side.other].filter { $0.range.overlaps(own) }
        let expected = wording.words[side].filter { word in
          word.range.overlaps(place)
            || others.contains { other in
              let start = place.lowerBound - max(0, own.lowerBound - other.range.lowerBound)
              let end = place.upperBound + max(0, other.range.upperBound - own.upperBound)
              return other.kind == word.kind && word.range.overlaps(start..<max(start, end))
            }
        }
        for word in expected { #expect(found[side].contains(word)) }
        // Beside these a ban that closes what must come first.
        #expect(found[side].filter { !expected.contains($0) }.allSatisfy { $0.sense == .onlyafter })
      }
    }
  }
}
