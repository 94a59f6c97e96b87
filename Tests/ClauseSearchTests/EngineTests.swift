import ClauseIndex
import Fixtures
import PolicyText
import Scanning
import Testing

@testable import ClauseSearch

/// What another search engine is given and asked: by its own plain means it finds what the index finds.
@Suite struct EngineTests {
  @Test(arguments: [
    ("到2025年", "到‹2025›年"), ("R＆D", "‹r›&‹d›"), ("1.3万亿", "‹1‹.›3›万亿"), ("2020.12.18", "‹2020›.‹12›.‹18›"),
    ("“5G” “6G”", "‹5g› ‹6g›"), ("1,000元", "‹1000›元"), ("《名》㎡", "名‹m2›"), ("𠮷", "𠮷"), ("繁體", "繁体"),
  ])
  func runsAreMarked(text: String, marked: String) throws {
    #expect(try MarkedText(#require(Phrase(text))).text == marked)
    #expect(MarkedText(folding: text).text == marked)
  }

  @Test func charactersCarryTheirMarks() throws {
    let text = try MarkedText(#require(Phrase("a1b 5年")))
    #expect(text.characters == ["‹a", "1", "b›", " ", "‹5›", "年"])
    #expect(text.terms == ["‹a1", "1b›", "b› ", " ‹5›", "‹5›年", "年"])
    #expect(try MarkedText(#require(Phrase("年"))).terms == ["年"])
  }

  /// By marks and neighbours alone the same clauses are found as in the index, which is held against the scan.
  @Test(arguments: 0..<150) func marksFindWhatTheIndexFinds(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed &+ 1000)
    var builder = IndexBuilder()
    for document in try DifferentialTests.corpus(using: &random) {
      builder.add(document, stamp: SourceStamp(size: 0, modified: 0, hash: 0))
    }
    let index = try ClauseIndex(bytes: builder.bytes())
    let judge = QueryEvaluation(index: index)
    let documents = try index.allDocuments.map { try index.document($0) }
    let clauses = documents.flatMap { document in document.clauses.map { NaiveEngine($0, of: document) } }
    var asked = 0
    for _ in 0..<60 {
      let words = DifferentialTests.words + [".", "2025", "R＆D"]
      let query = Query.random(depth: 2, words: words, fields: DifferentialTests.fields, using: &random)
      guard let translated = try? EngineQuery(query) else { continue }
      asked += 1
      let expected = try index.clauses(judge.selection(query)).map(\.rawValue)
      #expect(clauses.indices.filter { clauses[$0].holds(translated) } == expected, "\(query)")
    }
    #expect(asked > 10)
  }

  @Test(arguments: [
    ("~高新区", "~"), ("人才 /章 签证", "/章"), ("人才 /篇 签证", "/篇"), ("人才 /5 签证 /7 居留", "/7"), ("引用:国发", "cites"),
    ("人才 (土地 -~高新区)", "~"),
  ])
  func whatAnEngineCannotIsNamed(query: String, name: String) throws {
    let query = try Query(parsing: query)
    let refusal = #expect(throws: EngineRefusal.self) { _ = try EngineQuery(query) }
    #expect(refusal?.message.english.contains(name) == true)
  }

  @Test func tooManyPairsAreRefused() throws {
    let words = (0..<30).map { "词\(Numeral($0 + 1))" }.joined(separator: "|")
    let query = try Query(parsing: "(\(words)) /5 (\(words))")
    #expect(throws: EngineRefusal.tooManyPairs(.within(5, ordered: false))) {
      _ = try EngineQuery(query)
    }
  }

  /// Days that cannot be are none, and trap nothing.
  @Test func filtersBecomeQueries() throws {
    var filter = DocumentFilter(levels: [.city], validities: [nil], regions: ["江苏"])
    filter.dates = DateRange(
      first: PolicyDate(year: 2022, month: 1, day: 1), last: PolicyDate(year: 2020, month: 1, day: 1))
    let query = filter.engineQuery(named: ["a", "b"])
    #expect(
      query
        == .all([
          .any([.word("city", in: .level)]), .any([.word("a", in: .document), .word("b", in: .document)]),
          .any([.not(.known(.validity))]), .any([.part("江苏", of: .region)]),
          .number(from: 20_220_101, to: 20_200_101, in: .day),
        ]))
    #expect(DocumentFilter().engineQuery(named: []) == nil)
  }
}

/// What an engine does with one clause, by the plainest means: values of fields, characters in a row, nested documents.
private struct NaiveEngine {
  private let clause: Clause
  private let masthead: Masthead
  private let marked: MarkedClause
  private let duties: [MarkedText]

  init(_ clause: Clause, of document: Document) {
    let own = clause.moved(by: -clause.range.lowerBound)
    let text = Array(document.text[clause.range])
    self.clause = clause
    masthead = document.masthead
    marked = MarkedClause(own, text: text)
    duties = own.responsibleUnits(inWritten: text).map {
      MarkedText(folding: $0)
    }
  }

  func holds(_ query: EngineQuery) -> Bool { holds(query, in: nil) }

  /// - Parameter unit: the nested document that is asked; nil: the clause's own.
  private func holds(_ query: EngineQuery, in unit: NestedDocument?) -> Bool {
    switch query {
    case .phrase(let text, let field): return !places(of: text, in: values(of: field, unit)).isEmpty
    case .near(let a, let b, let distance, let field):
      let values = values(of: field, unit)
      let seconds = places(of: b, in: values)
      return places(of: a, in: values).contains { first in
        seconds.contains { (0...distance).contains($0.lowerBound - first.upperBound) }
      }
    case .all(let parts): return parts.allSatisfy { holds($0, in: unit) }
    case .any(let parts): return parts.contains { holds($0, in: unit) }
    case .not(let part): return !holds(part, in: unit)
    case .within(.paragraph, let part): return paragraphs.contains { holds(part, in: $0) }
    case .within(.sentence, let part):
      return (unit.map { [$0] } ?? paragraphs).flatMap(\.sentences).contains { holds(part, in: $0) }
    case .word(let word, let field):
      return word == (field == .level ? masthead.level?.word : masthead.validity?.word)
    case .number(let first, let last, let field):
      let number = field == .clauseNumber ? clause.number.value : clause.number.branch
      return first <= number && number <= last ?? .max
    case .known: return masthead.validity != nil
    case .part, .documents: return false
    }
  }

  private struct NestedDocument {
    let values: [MarkedText]
    var sentences: [NestedDocument] = []
  }

  private var paragraphs: [NestedDocument] {
    marked.paragraphs.map {
      NestedDocument(values: $0.fields, sentences: $0.sentences.map { NestedDocument(values: $0) })
    }
  }

  private func values(of field: EngineField, _ unit: NestedDocument?) -> [MarkedText] {
    switch field {
    case .heading: [marked.heading].compactMap { $0 }
    case .duties: duties
    default: unit?.values ?? marked.fields
    }
  }

  /// Values stand one behind the other without a gap; none reaches into the next.
  private func places(of text: MarkedText, in values: [MarkedText]) -> [Range<Int>] {
    let wanted = text.characters
    var found: [Range<Int>] = []
    var start = 0
    for value in values {
      let characters = value.characters
      for place in characters.indices where characters[place...].starts(with: wanted) {
        found.append(start + place..<start + place + wanted.count)
      }
      start += characters.count
    }
    return found
  }
}
