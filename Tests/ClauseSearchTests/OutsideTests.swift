import ClauseIndex
import Fixtures
import PolicyText
import Scanning
import Testing

@testable import ClauseSearch

/// What stands outside the clauses is told where every hit is: all of it, and nothing else.
struct OutsideTests {
  private static let words = ["高新", "新区", "高", "5G", "1.3", "3", "高，", "区高新"]
  private static let pieces = ["高", "新", "区", "高新", "5G", "1.3", "3", "，", "、", "。", "“", "园"]

  private static func corpus(_ random: inout SeededGenerator) throws -> [Document] {
    func text() -> String {
      (0...Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
    }
    return try (0..<3).map { number in
      var lines = ["某市关于园区的意见", "为促进园区发展，" + text() + "，提出如下意见。"]
      for part in 1...3 {
        lines.append("\(Numeral(part))、部分")
        lines.append("前文" + text() + "。")
        lines.append("（\(Numeral(part))）要求。" + text() + "。")
      }
      return try Document(
        reading: Array(lines.joined(separator: "\n").utf8), id: "d\(number)", file: "d\(number)")
    }
  }

  /// By reading; nil for what asks for more than words.
  private static func holds(_ query: Query, _ text: TokenizedText) -> Bool? {
    func all(_ parts: [Query]) -> [Bool]? {
      let found = parts.map { holds($0, text) }
      return found.contains(nil) ? nil : found.compactMap { $0 }
    }
    switch query {
    case .term(let term), .related(let term): return !text.matches(of: term.phrase).isEmpty
    case .all(let parts):
      let barred = parts.compactMap { part -> Query? in if case .not(let part) = part { part } else { nil } }
      let wanted = parts.filter { if case .not = $0 { false } else { true } }
      guard !wanted.isEmpty, let wanted = all(wanted), let barred = all(barred) else { return nil }
      return !wanted.contains(false) && !barred.contains(true)
    case .any(let parts): return all(parts).map { $0.contains(true) }
    case .not, .near, .field: return nil
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func outsideEqualsTheScan(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var builder = IndexBuilder()
    let documents = try Self.corpus(&random)
    for document in documents { builder.add(document, stamp: SourceStamp(size: 0, modified: 0, hash: 0)) }
    let index = try ClauseIndex(bytes: builder.bytes())
    var options = SearchOptions()
    options.limit = nil
    options.matching = .exact
    let some = DocumentSet(index.allDocuments.dropFirst(), of: index.documentCount)
    for place in 0..<40 {
      options.documents = place % 2 == 0 ? nil : some
      let query = Query.random(depth: 2, words: Self.words, fields: [], related: 0, using: &random)
      let found = try ClauseSearcher(index).answer(query, typed: "", options: options).outside
      var expected: [String]? = []
      for (number, document) in documents.enumerated() where place % 2 == 0 || number > 0 {
        for outside in document.outsideTexts where outside.kind.isLeadIn {
          let holds = Self.holds(query, TokenizedText(document.text, outside.range))
          expected = holds.flatMap { holds in
            expected.map { holds ? $0 + ["\(document.id) \(outside.lines)"] : $0 }
          }
        }
      }
      #expect(found?.map { "\($0.document.id) \($0.place.lines)" } == expected, "\(query)")
    }
  }

  /// What a chapter cites in front of its clauses is cited for these, the preamble for all.
  @Test(arguments: [("开发区条例", ["a#二.二", "a#二.三"]), ("园区办法", ["a#一.一", "a#二.二", "a#二.三"])])
  func whatIsCitedInFrontOfClauses(_ title: String, _ locators: [String]) throws {
    let text = """
      某市关于园区的意见
      根据《园区办法》，提出如下意见。
      一、部分
      （一）要求。抓好落实。
      二、部分
      按照《开发区条例》办理。
      （二）要求。抓好落实。
      （三）要求。抓好落实。
      """
    var builder = IndexBuilder()
    builder.add(
      try Document(reading: Array(text.utf8), id: "a", file: "a"),
      stamp: SourceStamp(size: 0, modified: 0, hash: 0))
    let index = try ClauseIndex(bytes: builder.bytes())
    let cites = Query.field(.cites(try #require(Term(title, isQuoted: true))))
    let both = Query.all([cites, .term(try #require(Term("要求", isQuoted: false)))])
    let answer = try ClauseSearcher(index).answer(both, typed: "", options: SearchOptions())
    #expect(answer.hits.map(\.citation.locator).sorted() == locators.sorted())
  }

  /// Somebody who reads the first hits alone is not told.
  @Test func onlyWhereEveryHitIsListed() throws {
    var random = SeededGenerator(seed: 1)
    var builder = IndexBuilder()
    for document in try Self.corpus(&random) {
      builder.add(document, stamp: SourceStamp(size: 0, modified: 0, hash: 0))
    }
    let searcher = ClauseSearcher(try ClauseIndex(bytes: builder.bytes()))
    let query = try Query(parsing: "要求")
    var options = SearchOptions()
    options.limit = 2
    #expect(try searcher.answer(query, typed: "要求", options: options).outside == nil)
    options.limit = nil
    #expect(try searcher.answer(query, typed: "要求", options: options).outside?.isEmpty == true)
  }

  /// A unit that a chapter charges in front of its clauses; who is only named there is not charged.
  @Test(arguments: [("责任:科技局", ["d#二章"]), ("责任:财政局", []), ("财政局", ["d#二章"])])
  func whoIsChargedInFrontOfClauses(query: String, locators: [String]) throws {
    let text = "某市关于园区的意见\n一、总则\n（一）要求。甲。\n二、资金\n商财政局安排资金。（责任单位：科技局）\n（二）任务。乙。"
    var builder = IndexBuilder()
    builder.add(
      try Document(reading: Array(text.utf8), id: "d", file: "d.txt"),
      stamp: SourceStamp(size: 0, modified: 0, hash: 0))
    let searcher = ClauseSearcher(try ClauseIndex(bytes: builder.bytes()))
    let answer = try searcher.answer(Query(parsing: query), typed: query)
    #expect(answer.total == 0 && answer.outside?.map(\.locator) == locators)
  }
}
