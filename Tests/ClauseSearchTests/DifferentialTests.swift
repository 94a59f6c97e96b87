import ClauseIndex
import ClauseSearch
import Fixtures
import PolicyText
import Scanning
import Testing

/// The engine equals the scan, on random corpora and random trees.
@Suite struct DifferentialTests {
  static let words = [
    "高新", "新区", "高", "区", "5G", "1.3", "3", "年", "𠮷高", "a b", "，", "高，", "r&d", "（高）", "区高新", "高新区高",
  ]

  static let fields: [Field] =
    [
      .level(.city), .clause(Numeral(2)), .validity(.repealed), .validity(nil),
    ]
    + ["高新"].compactMap { Term($0, isQuoted: false) }.flatMap { [.heading($0), .duty($0)] }

  static func corpus(using random: inout some RandomNumberGenerator) throws -> [Document] {
    let pieces = [
      "高", "新", "区", "高新", "新区", "𠮷", "5G", "1.3", "3", "2025", "年", "a", "b", " ", "　", "，", "、", "。", "！",
      "？", "；", "“", "”", "《", "》",
      "（", "）", "R＆D", "r&d", ".", "\u{200b}", "％",
    ]
    func text(_ count: Int) -> String {
      (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    }
    return try (0..<Int.random(in: 1...3, using: &random)).map { number in
      var lines = ["某\(["省", "市", "县"][number])政府关于甲的意见"]
      for chapter in 1...Int.random(in: 1...2, using: &random) {
        lines.append("\(Numeral(chapter))、章")
        for clause in 1...Int.random(in: 1...3, using: &random) {
          let heading = Bool.random(using: &random) ? text(4).filter { !"。：；！？".contains($0) } + "。" : ""
          lines.append("（\(Numeral(clause))）" + heading + text(Int.random(in: 0...25, using: &random)))
          if Bool.random(using: &random) { lines.append("文" + text(Int.random(in: 0...20, using: &random))) }
          if Int.random(in: 0..<3, using: &random) == 0 { lines[lines.count - 1] += "（责任单位：高新区、区高）" }
        }
      }
      return try Document(
        reading: Array(lines.joined(separator: "\n").utf8), id: "d\(number)", file: "d\(number)",
        facts: Bool.random(using: &random) ? [.validity(.repealed)] : [])
    }
  }

  @Test(arguments: 0..<150) func engineEqualsTheScan(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var builder = IndexBuilder()
    for document in try Self.corpus(using: &random) {
      builder.add(document, stamp: SourceStamp(size: 0, modified: 0, hash: 0))
    }
    let index = try ClauseIndex(bytes: builder.bytes())
    var documents: [Document] = []
    for number in index.allDocuments { documents.append(try index.document(number)) }
    let judge = ScanningSearch(documents)
    let searcher = ClauseSearcher(index)
    var options = SearchOptions()
    options.limit = nil
    for _ in 0..<40 {
      let query = Query.random(
        depth: 2, words: Self.words, fields: Self.fields, related: 0, using: &random)
      let answer = try searcher.answer(query, typed: "", options: options)
      let expected = judge.clauses(for: query)
      #expect(answer.total == expected.count, "\(query)")
      let found = Set(answer.hits.map(\.citation.locator))
      var wanted: Set<String> = []
      for clause in expected { wanted.insert(try index.citation(ofClause: Ordinal(clause)).locator) }
      #expect(found == wanted, "\(query)")
      // What a passage marks is what was asked.
      for hit in answer.hits {
        for passage in hit.passages {
          let scalars = Array(passage.text.unicodeScalars)
          for match in passage.matches {
            let marked = FoldedText(String(String.UnicodeScalarView(scalars[match]))).characters
            #expect(
              query.positiveTerms.contains { marked.contains(FoldedText($0.text).characters) }, "\(query)")
          }
        }
      }
    }
  }
}
