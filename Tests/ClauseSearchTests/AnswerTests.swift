import ClauseIndex
import Foundation
import PolicyText
import Testing

@testable import ClauseSearch

/// What an answer says of itself holds, on the policies of `corpus/`.
@Suite struct AnswerTests {
  private static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("corpus")

  private static func searcher(reversed: Bool = false) throws -> ClauseSearcher {
    let files = try FileManager.default.contentsOfDirectory(at: corpus, includingPropertiesForKeys: nil)
      .sorted { $0.path < $1.path }
    var builder = IndexBuilder()
    for file in reversed ? files.reversed() : files {
      let id = file.deletingPathExtension().lastPathComponent
      builder.add(
        try Document(reading: Array(Data(contentsOf: file)), id: id, file: id),
        stamp: SourceStamp(size: 0, modified: 0, hash: 0))
    }
    return ClauseSearcher(try ClauseIndex(bytes: builder.bytes()))
  }

  private static let queries = ["人才", "人才 土地", "创新|改革 -安全", "高新区 /句 支持", "高新技术企业怎么享受优惠", "标题:金融", "~高新区 人才"]

  private func answer(
    _ query: String, _ searcher: ClauseSearcher, _ change: (inout SearchOptions) throws -> Void = { _ in }
  ) throws -> Answer {
    var options = SearchOptions()
    options.limit = nil
    try change(&options)
    return try searcher.answer(Query(parsing: query), typed: query, options: options)
  }

  /// Of less is told less, never something else; and what was given up is named.
  @Test(arguments: ["飞地引进人才", "高新技术开发区", "人才 飞地经济区", "数字 人材"])
  func anExplanationStopsWhereItsBudgetDoes(query: String) throws {
    let index = try Self.searcher().index
    let parsed = try Query(parsing: query)
    func absence(_ budget: Int) throws -> Absence {
      try AbsenceReading(
        index: index, scope: index.everyDocument, evaluation: Evaluation(index), budget: budget
      ).absence(of: parsed)
    }
    let all = try absence(StandingLookup.budget)
    #expect(all.stopped.isEmpty)
    #expect(try !absence(0).stopped.isEmpty)
    for budget in [0, 100, 1000, 10_000] {
      let some = try absence(budget)
      #expect(some.terms == all.terms)
      #expect(some.present == all.present)
      if some.stopped.isEmpty {
        #expect(some.nearby == all.nearby)
        #expect(some.suggestions == all.suggestions)
      }
      for way in some.suggestions + all.suggestions {
        #expect(try answer(way.query, ClauseSearcher(index)).total == way.clauses)
      }
      for word in some.nearby { #expect(word.clauses > 0) }
    }
  }

  @Test(arguments: queries) func thePartsOfAScoreAddUpToIt(query: String) throws {
    let found = try answer(query, Self.searcher()) { $0.explains = true }
    #expect(!found.hits.isEmpty)
    for hit in found.hits {
      #expect(abs((hit.explanation ?? []).reduce(0) { $0 + $1.value } - hit.score) < 0.001)
    }
  }

  @Test(arguments: queries) func theOrderOfIndexingChangesNothing(query: String) throws {
    let a = try answer(query, Self.searcher())
    let b = try answer(query, Self.searcher(reversed: true))
    #expect(a.hits.map(\.citation.locator) == b.hits.map(\.citation.locator))
    #expect(a.hits.map(\.score) == b.hits.map(\.score))
  }

  @Test(arguments: queries) func facetsCountEveryHit(query: String) throws {
    let found = try answer(query, Self.searcher()) { $0.countsFacets = true }
    let facets = try #require(found.facets)
    #expect(facets.documents.reduce(0) { $0 + $1.hits } == found.total)
    #expect(facets.levels.reduce(0) { $0 + $1.hits } == found.total)
  }

  @Test func ordersAreOrders() throws {
    let searcher = try Self.searcher()
    let dates = try answer("创新", searcher) { $0.order = .date }.hits.map {
      $0.citation.document.masthead.issued
    }
    let known = dates.compactMap { $0 }
    #expect(known == known.sorted(by: >))
    #expect(dates.firstIndex(of: nil).map { dates[$0...].allSatisfy { $0 == nil } } ?? true)
    let levels = try answer("创新", searcher) { $0.order = .document }.hits
      .map { $0.citation.document.masthead.level }
    #expect(levels.compactMap { $0 } == levels.compactMap { $0 }.sorted())
  }

  @Test func matchingIsChosen() throws {
    let searcher = try Self.searcher()
    let question = "外地户口能在高新区买人才房吗"
    #expect(try answer(question, searcher).match == .best)
    #expect(try answer(question, searcher) { $0.matching = .exact }.total == 0)
    #expect(try answer("高新技术开发区", searcher).total == 0)
    #expect(try answer("\"\(question)\"", searcher).total == 0)
    #expect(try answer("人才", searcher) { $0.matching = .best }.match == .best)
    #expect(try answer("人才", searcher).match == .exact)
  }

  @Test func filtersNarrowWhatIsSearched() throws {
    let searcher = try Self.searcher()
    func documents(_ filter: DocumentFilter) throws -> DocumentSet {
      try filter.admitted(in: searcher.index, named: [])
    }
    let provincial = try answer("创新", searcher) {
      $0.documents = try documents(DocumentFilter(levels: [.province]))
    }
    #expect(provincial.searchedDocuments == 2)
    #expect(provincial.hits.allSatisfy { $0.citation.document.masthead.level == .province })
    let late = try answer("创新", searcher) {
      let dates = DateRange(first: PolicyDate(year: 2022, month: 1, day: 1), last: nil)
      $0.documents = try documents(DocumentFilter(dates: dates))
    }
    #expect(late.hits.allSatisfy { ($0.citation.document.masthead.issued?.year ?? 0) >= 2022 })
    #expect(late.total > 0)
  }

  // MARK: - Nothing found

  private static func made() throws -> ClauseSearcher {
    let text = """
      关于住房的意见
      一、购房补贴。引进人才给予购房补贴，购房补贴按年发放。
      二、租房补贴。给予租房补贴；生活补贴另行规定。
      三、房产。房产补贴不再发放，住房补贴照旧。
      """
    var builder = IndexBuilder()
    builder.add(
      try Document(reading: Array(text.utf8), id: "住房", file: "住房.txt"),
      stamp: SourceStamp(size: 0, modified: 0, hash: 0))
    return ClauseSearcher(try ClauseIndex(bytes: builder.bytes()))
  }

  @Test func anotherSpellingLeadsOn() throws {
    let absence = try answer("引进人材", Self.made()).absence
    #expect(absence.suggestions == [Suggestion(query: "引进人才", clauses: 1)])
    #expect(absence.nearby.isEmpty)
    let related = try answer("~人材", Self.made())
    #expect(related.total == 1)
    #expect(related.related.map(\.document) == [VariantWords.source])
    #expect(try answer("人才", Self.made()).related.isEmpty)
  }

  @Test(arguments: ["人材", "人才", "定单", "录象", "宏图", "成份比例"]) func spellingsLeadBack(word: String) {
    let others = VariantWords.spellings(of: word)
    #expect(!others.isEmpty)
    for other in others {
      #expect(VariantWords.spellings(of: other).contains(word))
      #expect(other != word && other.count == word.count)
    }
  }

  @Test func anotherBeginningWithACharacterOfItsOwnLeadsOn() throws {
    let nearby = try answer("买房补贴", Self.made()).absence.nearby
    #expect(nearby.map(\.text) == ["购房补贴", "租房补贴", "住房补贴"])
    #expect(nearby.map(\.clauses) == [1, 1, 1])
    #expect(try answer("买车补贴", Self.made()).absence.nearby.isEmpty)
    #expect(try answer("购房补助", Self.made()).absence.nearby.map(\.text) == ["购房补贴"])
  }

  @Test func whatHasNothingLikeItSaysSo() throws {
    #expect(try answer("嫦娥", Self.made()).absence.hasNothingLike)
    #expect(try !answer("买车补贴", Self.made()).absence.hasNothingLike)
    #expect(try !answer("嫦娥", Self.made()) { $0.matching = .exact }.absence.hasNothingLike)
  }
}
