import PolicyText
import Testing

@testable import ClauseIndex

@Suite struct BestMatchesTests {
  private static let questions = ["人才土地", "高新区产业规定", "65岁应当", "一区一战略产业", "R&D万亿", "人人人才才", "没有"]

  @Test func whatOthersCiteByItsTitleIsBetter() throws {
    let texts = [
      "中华人民共和国招标投标法\n第一条 招标应当公开。", "某省招标办法\n第一条 依据《招标投标法》，招标应当公开。",
      "某市招标规定\n第一条 依据《中华人民共和国招标投标法》和《招标投标法》，招标应当公开。《某市招标规定》自公布之日起施行。",
    ]
    let documents = try texts.enumerated().map { number, text in
      try Document(reading: Array(text.utf8), id: "d\(number)", file: "d\(number).txt")
    }
    let index = try ClauseIndex(bytes: IndexBuilder(documents).bytes())
    var cited: [String: Int] = [:]
    for number in index.allDocuments {
      cited[try index.head(ofDocument: number).id] = try index.documents(citing: number)
    }
    #expect(cited == ["d0": 2, "d1": 0, "d2": 0])
    let found = try BestMatches(index).clauses(for: QuestionGrams("招标应当公开吗"), limit: 10)
    #expect(found.count == 3 && found[0].citing == 2 && found[0].citations > 0)
    #expect(found.dropFirst().allSatisfy { $0.citing == 0 && $0.citations == 0 })
  }

  @Test(arguments: 0..<24) func bestMatchesEqualTheFormula(seed: Int) throws {
    var random = RandomDocuments(seed: seed + 500)
    let documents = random.documents(5, clauses: 14, words: 30)
    let index = try ClauseIndex(bytes: IndexBuilder(documents).bytes())
    var parameters = RelevanceParameters()
    if seed % 3 == 1 { (parameters.b, parameters.unigramWeight, parameters.levelBonus) = (0.9, 0, 0) }
    if seed % 3 == 2 { (parameters.documentRarity, parameters.titleWeight) = (0.8, 2) }
    if seed % 4 == 3 { (parameters.commonShare, parameters.commonFrom, parameters.pool) = (0.2, 3, 1000) }
    let judge = ScanningRelevance(ScanningIndex(documents), parameters)
    let best = try BestMatches(index, parameters: parameters)
    for question in Self.questions {
      let scores = judge.scores(for: QuestionGrams(question))
      let expected = scores.values.sorted(by: >)
      for limit in [1, 5, 1000] {
        let found = try best.clauses(for: QuestionGrams(question), limit: limit)
        #expect(found.count == min(limit, expected.count), "\(question)")
        for (clause, score) in zip(found, expected) {
          let own = try #require(scores[clause.clause])
          #expect(abs(Double(clause.score) - own) < 1e-4 * max(1, own), "\(question)")
          #expect(abs(score - own) < 1e-4 * max(1, own), "\(question)")
        }
      }
      let some = DocumentSet([Ordinal(0), Ordinal(2)], of: index.documentCount)
      let among = try best.clauses(for: QuestionGrams(question), among: some, limit: 1000)
      var allowed = 0
      for clause in scores.keys where some.contains(try index.document(ofClause: clause)) { allowed += 1 }
      #expect(among.count == allowed)
    }
  }
}
