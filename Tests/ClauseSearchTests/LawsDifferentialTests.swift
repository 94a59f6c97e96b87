import ClauseIndex
import Fixtures
import Foundation
import PolicyText
import Testing

@testable import ClauseSearch

private let lawQueries = Effort.count("POLICY_QUERIES", else: 0)

/// The engine equals the scan on the laws of `POLICY_LAWS`, in words of theirs, for `POLICY_QUERIES` queries.
///
/// The scan takes hours in a build for debugging: `.ci/differential`.
@Suite(
  .enabled(
    if: Laws.isThere && lawQueries > 0, "skipped: POLICY_LAWS or POLICY_QUERIES is not set"
  ))
struct LawsDifferentialTests {
  @Test func engineEqualsTheScan() throws {
    var random = SeededGenerator(seed: 16)
    let index = try Self.index()
    let documents = try index.allDocuments.map { try index.document($0) }
    let words = Self.words(of: documents, using: &random)
    var judge = ScanningSearch(documents)
    judge.learn(words.compactMap { Term($0, isQuoted: true) })
    let fields = Self.fields(of: documents, words, using: &random)
    let asked = (0..<lawQueries).map { _ in
      Query.random(depth: 2, words: words, fields: fields, using: &random)
    }
    print("\(documents.count) documents, \(index.clauseCount) clauses, \(words.count) terms are scanned")
    // The others are asked a thousand at a time, to tell how far it is.
    for start in stride(from: 0, to: asked.count, by: 1000) {
      let batch = asked[start..<min(start + 1000, asked.count)]
      let scan = judge
      let faults = concurrently(batch) { Self.fault(of: $0, index, scan) }
      for fault in faults.compactMap(\.self) { Issue.record("\(fault)") }
      print("\(start + batch.count) queries, \(faults.compactMap(\.self).count) of the last differ")
    }
  }

  /// What differs; the whole set, the count alone, and the best, which are found in three ways.
  private static func fault(of query: Query, _ index: ClauseIndex, _ judge: ScanningSearch) -> String? {
    do throws(IndexError) {
      var options = SearchOptions()
      options.matching = .exact
      let answer = try ClauseSearcher(index).answer(query, typed: "", options: options)
      let expanded = answer.interpretation ?? query
      let terms = expanded.positiveTerms.map { RankingTerm($0.phrase) }
      let selection = try QueryEvaluation(index: index).selection(expanded)
      let all = try index.search(selection, rankedBy: terms)
      let counted = try index.search(selection, rankedBy: terms, limit: 0)
      let expected = judge.clauses(for: expanded)
      guard all.best.map(\.clause.rawValue).sorted() == expected else {
        let found = Set(all.best.map(\.clause.rawValue))
        let difference = found.symmetricDifference(expected).min() ?? 0
        let place = try index.citation(ofClause: Ordinal(difference)).locator
        return "\(query): \(found.count) found, \(expected.count) by the scan, one of them \(place)"
      }
      guard [all.total, counted.total].allSatisfy({ $0 == expected.count }), counted.best.isEmpty else {
        return "\(query): \(expected.count) were counted as \(all.total) and \(counted.total)"
      }
      let best = try index.search(selection, rankedBy: terms, limit: 10)
      guard best.best.map(\.clause) == all.best.prefix(10).map(\.clause) else {
        return "\(query): other best"
      }
      if case .field(.cites) = query { return nil }
      let shown = try answer.hits.map { (hit) throws(IndexError) in hit.citation.locator }
      let locators = try best.best.map { (best) throws(IndexError) in
        try index.citation(ofClause: best.clause).locator
      }
      return shown == locators && answer.total == expected.count ? nil : "\(query): answered otherwise"
    } catch {
      return "\(query): \(error)"
    }
  }

  private static func index() throws -> ClauseIndex {
    var builder = IndexBuilder()
    for (_, _, document) in try Laws.documents.get() {
      builder.add(document, stamp: SourceStamp(size: 0, modified: 0, hash: 0))
    }
    return try ClauseIndex(bytes: builder.bytes())
  }

  /// As they stand, one to six characters; some with digits, Latin letters or marks in them.
  private static func words(of documents: [Document], using random: inout SeededGenerator) -> [String] {
    var words: Set<String> = ["应当", "人民政府", "法", "的", "1", "65周岁", "第一条", "%", "A", "《", "。"]
    while words.count < 300 {
      guard let document = documents.randomElement(using: &random),
        let clause = document.clauses.randomElement(using: &random)
      else { continue }
      let text = Array(document.string(clause.range).unicodeScalars)
      let length = [1, 1, 2, 2, 2, 3, 4, 6][Int.random(in: 0..<8, using: &random)]
      guard text.count > length else { continue }
      let start = Int.random(in: 0..<text.count - length, using: &random)
      let word = String(String.UnicodeScalarView(text[start..<start + length]))
      if !word.contains("\""), Term(word, isQuoted: true) != nil { words.insert(word) }
    }
    return words.sorted()
  }

  private static func fields(
    of documents: [Document], _ words: [String], using random: inout SeededGenerator
  ) -> [Field] {
    var fields: [Field] = [.validity(nil), .level(.national), .level(.province), .clause(Numeral(2))]
    if let dates = DateRange("2000..2015") { fields.append(.date(dates)) }
    for word in words.shuffled(using: &random).prefix(12) {
      guard let term = Term(word, isQuoted: true) else { continue }
      fields += [.heading(term), .title(term), .duty(term), .cites(term)]
    }
    for name in ["上海", "人民代表大会", "令", "中华人民共和国"].compactMap({ Term($0, isQuoted: false) }) {
      fields += [.title(name), .issuer(name), .region(name), .number(name), .cites(name)]
    }
    return fields
  }
}
