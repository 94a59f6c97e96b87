import ClauseIndex
import Fixtures
import Foundation
import PolicyText
import Testing

@testable import ClauseSearch

/// What answering reads, as counts: no answer reads the corpus again. With `POLICY_RECORD` set they are written anew,
/// to be reviewed as a change of a file; such a run fails.
struct WorkTests {
  /// One of every kind, on made regulations.
  private static let queries = [
    "部门", "人才引进", "飞地", "应", "没有这个词", "人才 土地", "飞地 部门", "人才|土地|飞地", "部门 -人才", "应 当",
    "人才 /句 土地", "人才 /10 土地", "人才 /段 部门", "飞地 /章 沙洲", "飞地 /篇 沙洲", "飞地 沙洲", "飞地引进", "标题:飞地", "条:3 部门",
    "~飞地", "飞地怎么引进人才", "\"人才和土地\"",
  ]

  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden/work.txt")

  @Test func everyAnswerTakesWhatIsRecorded() throws {
    let index = try MadeCorpus.large
    var lines = ["query: total" + Work.allCases.map { " \($0)" }.joined()]
    for query in Self.queries {
      let (total, work) = try Self.work(of: query, in: index)
      lines.append("\(query): \(total)" + work.map { " \($0)" }.joined())
    }
    let actual = lines.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["POLICY_RECORD"] != nil {
      try actual.write(to: Self.file, atomically: true, encoding: .utf8)
      Issue.record("recorded work.txt: review the change, then run again without POLICY_RECORD")
      return
    }
    let expected = try String(contentsOf: Self.file, encoding: .utf8).split(separator: "\n")
    for (line, wanted) in zip(lines, expected) { #expect(line == wanted) }
    #expect(lines.count == expected.count)
  }

  /// Ten hits are ten hits, however large the corpus: records and text do not grow with it.
  @Test(arguments: ["部门", "人才引进", "人才 土地", "人才|土地|飞地", "部门 -人才", "应"])
  func whatIsReadOfAHitDoesNotGrow(query: String) throws {
    let small = try Self.work(of: query, in: MadeCorpus.small)
    let large = try Self.work(of: query, in: MadeCorpus.large)
    #expect(large.total > 2 * small.total)
    for work in [Work.clauses, .documents, .text] {
      #expect(large.work[work.rawValue] <= small.work[work.rawValue] * 3 / 2, "\(work)")
    }
  }

  /// What the second of two equal answers takes: tables that are read once are read.
  private static func work(of query: String, in index: ClauseIndex) throws -> (total: Int, work: [Int]) {
    let searcher = ClauseSearcher(index)
    let parsed = try Query(parsing: query)
    _ = try searcher.answer(parsed, typed: query)
    let before = Work.allCases.map { index.count(of: $0) }
    let total = try searcher.answer(parsed, typed: query).total
    return (total, zip(Work.allCases, before).map { index.count(of: $0) - $1 })
  }
}

/// Regulations of twelve articles each, of words that are common, middling and rare.
private enum MadeCorpus {
  private static let words = [
    "部门", "应当", "企业", "管理", "人才", "土地", "和", "的", "引进", "人才引进", "高新区", "产业", "资金", "支持", "规定", "监督",
  ]

  /// Of 40 and 160 documents; the bytes are made once, and every index counts its own work.
  static var small: ClauseIndex { get throws { try ClauseIndex(bytes: fewer.get()) } }
  static var large: ClauseIndex { get throws { try ClauseIndex(bytes: more.get()) } }

  private static let fewer = Result { try bytes(documents: 40) }
  private static let more = Result { try bytes(documents: 160) }

  private static func bytes(documents: Int) throws -> [UInt8] {
    var random = SeededGenerator(seed: 7)
    var builder = IndexBuilder()
    for number in 0..<documents {
      builder.add(try document(number, &random), stamp: SourceStamp(size: 0, modified: 0, hash: 0))
    }
    return try builder.bytes()
  }

  private static func document(_ number: Int, _ random: inout SeededGenerator) throws -> Document {
    var lines = ["第\(Numeral(number + 1))市条例"]
    for article in 1...12 {
      if article % 6 == 1 { lines.append("第\(Numeral(article / 6 + 1))章　总则") }
      let sentences = (0..<2).map { _ in sentence(&random) }
      // Rare words, each in a document of its own.
      let rare = article == 3 && number % 40 == 1 ? "建设飞地。" : article == 9 && number % 40 == 2 ? "治理沙洲。" : ""
      lines.append("第\(Numeral(article))条　" + sentences.joined() + rare)
    }
    return try Document(
      reading: Array(lines.joined(separator: "\n").utf8), id: "d\(number)", file: "d\(number)")
  }

  /// Early words stand more often than late ones.
  private static func sentence(_ random: inout SeededGenerator) -> String {
    let chosen = (0..<12).map { _ in
      words[min(Int.random(in: 0..<16, using: &random), Int.random(in: 0..<16, using: &random))]
    }
    return chosen[..<6].joined() + "，" + chosen[6...].joined() + "。"
  }
}
